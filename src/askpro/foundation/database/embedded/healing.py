"""A server that is started again when it dies, until it is no longer wanted."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable

from askpro.foundation.database.embedded.news import DatabaseNews
from askpro.foundation.database.embedded.server import Installation, Server
from askpro.foundation.errors import Refusal

_FAILURES_MAX = 5
_FAILURES_SECONDS = 60.0
_PAUSE_SECONDS = 1.0


class HealedServer:
    """One wanted server and a thread that watches it. Gives up after five failures within a minute."""

    def __init__(self, installation: Installation, tell: Callable[[DatabaseNews], None]) -> None:
        """Start it and wait until it accepts connections. Refuses with AlreadyRunning or DidNotStart."""
        self._installation = installation
        self._tell = tell
        self._unwanted = threading.Event()
        self._changing = threading.RLock()
        self._failures: deque[float] = deque(maxlen=_FAILURES_MAX)
        self._server = Server(installation, self._unwanted)
        self._watcher = threading.Thread(target=self._watch, name="embedded-postgres", daemon=True)
        self._watcher.start()

    def halt(self) -> None:
        """Fast shutdown, also in the middle of healing."""
        self._unwanted.set()
        with self._changing:
            self._server.halt()
        if threading.current_thread() is not self._watcher:
            self._watcher.join()

    def _watch(self) -> None:
        while True:
            code = self._server.wait()
            begun = time.monotonic()
            with self._changing:
                if self._unwanted.is_set():
                    return
                self._tell(DatabaseNews("crashed", f"the server ended with code {code}"))
                if not self._start_again():
                    return
            self._tell(DatabaseNews("healed", f"in {time.monotonic() - begun:.2f} s, with crash recovery"))

    def _start_again(self) -> bool:
        """Try until it runs, is unwanted, or fails too often."""
        while self._may_try_again():
            try:
                self._server = Server(self._installation, self._unwanted)
                return True
            except (Refusal, OSError) as failure:
                if self._unwanted.is_set():
                    return False
                self._tell(DatabaseNews("crashed", str(failure)))
                self._unwanted.wait(_PAUSE_SECONDS)
        log = self._installation.home.log
        self._tell(DatabaseNews("gave_up", f"after {_FAILURES_MAX} failures within a minute; see {log}"))
        return False

    def _may_try_again(self) -> bool:
        now = time.monotonic()
        too_often = len(self._failures) == _FAILURES_MAX and now - self._failures[0] < _FAILURES_SECONDS
        self._failures.append(now)
        return not too_often
