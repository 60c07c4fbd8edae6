"""One run of the PostgreSQL server, from launch to end."""

from __future__ import annotations

import subprocess
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from askpro.foundation.database.embedded.home import Home
from askpro.foundation.database.embedded.identity import Identity
from askpro.foundation.database.embedded.leftovers import clear_leftovers
from askpro.foundation.database.embedded.program import end_of, launch
from askpro.foundation.database.embedded.refusals import DidNotStart
from askpro.foundation.database.embedded.settings import server_options

_START_SECONDS = 300.0  # crash recovery of a busy day is part of a start
_STOP_SECONDS = 75.0


@dataclass(frozen=True)
class Installation:
    """What every run of the server has in common."""

    home: Home
    programs: Path
    identity: Identity
    sockets: Path
    port: int
    on_network: bool
    durable: bool


class Server:
    """A server that accepts connections, together with the keeper that holds it."""

    def __init__(self, installation: Installation, unwanted: threading.Event) -> None:
        """Launch it and wait until it accepts connections, or until it is `unwanted`.

        Refuses with AlreadyRunning or DidNotStart.
        """
        self._home = installation.home
        clear_leftovers(self._home.cluster)
        options = server_options(
            installation.sockets,
            installation.port,
            on_network=installation.on_network,
            durable=installation.durable,
        )
        argv = [str(installation.programs / "postgres"), "-D", str(self._home.cluster), *options]
        self._keeper = launch(installation.identity, argv, self._home.log)
        try:
            self._wait_until_ready(unwanted)
        except BaseException:
            self.halt()
            raise

    def wait(self) -> int:
        """Block until the server has ended. Returns its exit code, 0 after a stop."""
        return self._keeper.wait()

    def halt(self) -> None:
        """Fast shutdown: running transactions are rolled back, everything committed is on disk."""
        assert self._keeper.stdin is not None
        self._keeper.stdin.close()
        try:
            self._keeper.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self._keeper.kill()
            self._keeper.wait()

    def _wait_until_ready(self, unwanted: threading.Event) -> None:
        deadline = time.monotonic() + _START_SECONDS
        while not self._is_ready():
            code = self._keeper.poll()
            if code is not None or time.monotonic() > deadline:
                ended = "stayed silent" if code is None else f"ended with code {code}"
                log = self._home.log
                raise DidNotStart(f"PostgreSQL {ended} while starting. Its log {log} ends:\n{end_of(log)}")
            if unwanted.wait(0.01):
                raise DidNotStart("PostgreSQL was stopped while starting.")

    def _is_ready(self) -> bool:
        """The eighth line of the pid file says so, as pg_ctl reads it."""
        try:
            lines = (self._home.cluster / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) >= 8 and lines[7].strip() == "ready"
