"""One supervisor per data directory, held by a lock that the kernel releases when its holder dies."""

from __future__ import annotations

import fcntl
import os
from pathlib import Path

from askpro.foundation.database.embedded.refusals import AlreadyRunning, NotYours


class DataLock:
    """An exclusive lock on a data directory, with the holder's process id written inside."""

    def __init__(self, data: Path) -> None:
        self._data = data
        self._descriptor: int | None = None

    def acquire(self) -> None:
        """Take the lock at once. Refuses with AlreadyRunning, which names the holder, or NotYours."""
        try:
            descriptor = os.open(self._data / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        except PermissionError as denied:
            raise NotYours(
                f"{self._data} belongs to uid {self._data.stat().st_uid} and we are uid {os.geteuid()}."
                " Start AskPro as that user, or choose another data directory."
            ) from denied
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(descriptor, 32, 0).decode().strip() or "unknown"
            os.close(descriptor)
            raise AlreadyRunning(
                f"The database in {self._data} is already run by process {holder}. Use that one,"
                f" stop it (`kill {holder}`), or choose another data directory.",
                pid=holder,
            ) from None
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        self._descriptor = descriptor

    def release(self) -> None:
        if self._descriptor is not None:
            os.close(self._descriptor)
            self._descriptor = None
