"""Processes and files that a dead database leaves behind, cleared before the next start."""

from __future__ import annotations

import contextlib
import os
import signal
import time
from pathlib import Path

from askpro.foundation.database.embedded.refusals import AlreadyRunning

_PATIENCE_SECONDS = 20.0
_BACKENDS_PATIENCE_SECONDS = 1.0


def clear_leftovers(cluster: Path) -> None:
    """Wait for a server that is shutting down, end orphaned backends, remove the stale pid file.

    The caller holds the lock of the data directory. Refuses with AlreadyRunning when a server stays.
    """
    pid_file = cluster / "postmaster.pid"
    begun = time.monotonic()
    while processes := processes_of(cluster):
        waited = time.monotonic() - begun
        postmaster = _pid_in(pid_file)
        if postmaster not in processes:
            _signal_all(processes, signal.SIGKILL if waited > _BACKENDS_PATIENCE_SECONDS else signal.SIGQUIT)
        elif waited > _PATIENCE_SECONDS:
            raise AlreadyRunning(
                f"A PostgreSQL that AskPro did not start runs on {cluster} (process {postmaster})."
                f" Stop it with `kill -INT {postmaster}`, then start again.",
                pid=postmaster,
            )
        time.sleep(0.02)
    pid_file.unlink(missing_ok=True)


def processes_of(cluster: Path) -> set[int]:
    """Every PostgreSQL process works inside its data directory; that is how it is recognised."""
    found, place = set(), str(cluster.resolve())
    for entry in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if os.readlink(entry / "cwd") == place and os.readlink(entry / "exe").endswith("/postgres"):
                found.add(int(entry.name))
    return found


def _pid_in(pid_file: Path) -> int | None:
    try:
        return int(pid_file.read_text().split("\n", 1)[0])
    except (OSError, ValueError):
        return None


def _signal_all(processes: set[int], number: signal.Signals) -> None:
    for pid in processes:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, number)
