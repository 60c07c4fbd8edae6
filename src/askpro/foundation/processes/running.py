"""One run of one role: a process group that is read from, asked to stop, and ended."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from typing import BinaryIO

from askpro.foundation.processes import lifeline
from askpro.foundation.processes.role import Role

_LINE_BYTES_MAX = 65_536


class RunningRole:
    """A started role. What it prints comes out line by line behind its name."""

    def __init__(self, role: Role, began: float, output: BinaryIO, name_width: int) -> None:
        self.role = role
        self.began = began
        self.is_ready = False
        self._output = output
        self._prefix = f"{role.name:<{name_width}} | ".encode()
        self._unfinished = b""
        self._process = subprocess.Popen(
            [sys.executable, "-I", lifeline.__file__, str(os.getpid()), *role.argv],
            env={**os.environ, **role.env},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        assert self._process.stdout is not None
        self.printed = self._process.stdout
        os.set_blocking(self.printed.fileno(), False)

    @property
    def pid(self) -> int:
        return self._process.pid

    def exit_code(self) -> int | None:
        """None while it runs; negative is the signal that ended it."""
        return self._process.poll()

    def copy_output(self) -> bool:
        """Pass on what it printed. False when nothing will come any more."""
        try:
            while chunk := os.read(self.printed.fileno(), _LINE_BYTES_MAX):
                self._write_lines(self._unfinished + chunk)
        except BlockingIOError:
            return True
        return False

    def ask_to_stop(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGTERM)

    def end(self) -> None:
        """Nothing of it is left: neither the process nor what it started in its group."""
        with contextlib.suppress(ProcessLookupError):
            os.killpg(self.pid, signal.SIGKILL)
        self._process.wait()
        self.copy_output()
        self._write_lines(self._unfinished + b"\n" if self._unfinished else b"")
        self.printed.close()

    def _write_lines(self, text: bytes) -> None:
        *lines, self._unfinished = text.split(b"\n")
        if len(self._unfinished) > _LINE_BYTES_MAX:
            lines, self._unfinished = [*lines, self._unfinished], b""
        with contextlib.suppress(OSError):
            self._output.write(b"".join(self._prefix + line + b"\n" for line in lines))
            self._output.flush()
