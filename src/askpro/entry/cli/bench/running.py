"""The demo under measurement: one that runs already, or one started for this run alone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Timer

import msgspec

from askpro.entry.cli.call import DEMO, DemoMissing, RunningDemo
from askpro.foundation.errors import Unavailable

_READY_WITHIN_SECONDS = 300
_STOPPED_WITHIN_SECONDS = 30
_OURS = ("ASKPRO_", "DATABASE_URL")


class DidNotComeUp(Unavailable):
    """The demo that was started for the measurement ended before it was ready."""


@contextmanager
def running_demo(data: Path | None) -> Iterator[tuple[RunningDemo, Path]]:
    """A running demo and its data directory: the one in `data`, else a new one, stopped at the end.

    Refuses with DemoMissing or DidNotComeUp.
    """
    if data is not None:
        yield _demo_in(data), data
        return
    with tempfile.TemporaryDirectory(prefix="askpro-bench-") as made, _brought_up(Path(made)):
        yield _demo_in(Path(made)), Path(made)


@contextmanager
def _brought_up(data: Path) -> Iterator[None]:
    # The run's settings are the defaults, whatever this shell has set; above all the clock runs.
    environment = {name: value for name, value in os.environ.items() if not name.startswith(_OURS)}
    told = data / "up.log"
    with told.open("wb") as log:
        up = subprocess.Popen(
            [sys.executable, "-m", "askpro", "up", "--demo", "--port", str(free_port()), "--data", str(data)],
            env=environment,
            stdout=subprocess.PIPE,
            stderr=log,
        )
    too_late = Timer(_READY_WITHIN_SECONDS, up.terminate)
    too_late.start()
    try:
        assert up.stdout is not None
        ready = up.stdout.readline().startswith(b"ready ")
        too_late.cancel()
        if not ready:
            raise DidNotComeUp(f"The demo did not come up:\n{told.read_text()[-2000:]}")
        yield
    finally:
        too_late.cancel()
        up.send_signal(signal.SIGTERM)
        try:
            up.wait(_STOPPED_WITHIN_SECONDS)
        except subprocess.TimeoutExpired:
            up.kill()
            up.wait()


def free_port() -> int:
    """A port nobody listens on right now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _demo_in(data: Path) -> RunningDemo:
    try:
        return msgspec.json.decode((data / DEMO).read_bytes(), type=RunningDemo)
    except FileNotFoundError as missing:
        raise DemoMissing(f"There is no {data / DEMO}. Start one with ./askpro up --demo.") from missing
