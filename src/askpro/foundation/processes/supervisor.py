"""Keeps the roles running: starts them in order, restarts what crashes, stops them in reverse order."""

from __future__ import annotations

import contextlib
import os
import selectors
import signal
import sys
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from types import FrameType
from typing import BinaryIO, Literal

from askpro.foundation.processes.news import RoleNews, write_to_log
from askpro.foundation.processes.role import Role
from askpro.foundation.processes.running import RunningRole

_CRASHES_MAX = 5
_CRASHES_SECONDS = 60.0
_FIRST_PAUSE_SECONDS = 0.25
_LOOK_SECONDS = 0.1


class Supervisor:
    """Runs the roles as child processes until it is told to stop. No child ever outlives it."""

    def __init__(
        self,
        roles: Sequence[Role],
        on_news: Callable[[RoleNews], None] = write_to_log,
        output: BinaryIO | None = None,
    ) -> None:
        """`output` gets what the roles print, each line behind its role's name; by default our own does."""
        self._roles = roles
        self._on_news = on_news
        self._output = output or sys.stdout.buffer
        self._running: dict[str, RunningRole] = {}
        self._due = {role.name: 0.0 for role in roles}
        self._crashes: dict[str, deque[float]] = {role.name: deque(maxlen=_CRASHES_MAX) for role in roles}
        self._selector = selectors.DefaultSelector()
        self._stop_requests = 0
        self._gave_up = False

    def run(self) -> int:
        """Block until SIGINT or SIGTERM, or until a role crashed five times within a minute.

        Returns the exit code: 0 after a signal, 1 when it gave up. A second signal ends the roles at once.
        The main thread calls it, and stays: the children's lives hang on the thread that started them.
        """
        with self._woken_by_signals():
            try:
                while not self._stop_requests and not self._gave_up:
                    self._start_what_is_due()
                    self._wait(_LOOK_SECONDS)
                    self._look_after_each()
            finally:
                self._stop_all()
        return 1 if self._gave_up else 0

    def _start_what_is_due(self) -> None:
        now = time.monotonic()
        for role in self._roles:
            if role.name not in self._running and now >= self._due[role.name]:
                running = RunningRole(role, now, self._output, max(len(each.name) for each in self._roles))
                self._running[role.name] = running
                self._selector.register(running.printed, selectors.EVENT_READ, running)
                self._tell(role, "started", f"as process {running.pid}")

    def _look_after_each(self) -> None:
        for running in list(self._running.values()):
            code = running.exit_code()
            if code is not None:
                self._crash(running, f"it ended with {_said(code)}")
            elif not running.is_ready:
                self._look_whether_ready(running)

    def _look_whether_ready(self, running: RunningRole) -> None:
        waited = time.monotonic() - running.began
        role = running.role
        if _is_ready(role):
            running.is_ready = True
            self._tell(role, "ready", f"after {waited:.1f} s")
        elif waited > role.ready_seconds:
            self._crash(running, f"it was not ready within {role.ready_seconds:g} s")

    def _crash(self, running: RunningRole, reason: str) -> None:
        self._end(running)
        role, now = running.role, time.monotonic()
        crashes = self._crashes[role.name]
        crashes.append(now)
        recent = sum(now - crash < _CRASHES_SECONDS for crash in crashes)
        if recent >= _CRASHES_MAX:
            self._gave_up = True
            self._tell(
                role,
                "gave_up",
                f"{reason}, for the {_CRASHES_MAX}th time within {_CRASHES_SECONDS:g} s. Everything stops;"
                f" what it printed last, behind '{role.name}', says why.",
            )
            return
        pause = _FIRST_PAUSE_SECONDS * 2 ** (recent - 1)
        self._due[role.name] = now + pause
        self._tell(role, "crashed", f"{reason}; started again in {pause:g} s")

    def _stop_all(self) -> None:
        for role in reversed(self._roles):
            if running := self._running.get(role.name):
                self._stop(running)
        self._selector.close()

    def _stop(self, running: RunningRole) -> None:
        running.ask_to_stop()
        deadline = time.monotonic() + running.role.stop_seconds
        while running.exit_code() is None and time.monotonic() < deadline and self._stop_requests < 2:
            self._wait(_LOOK_SECONDS)
        code = running.exit_code()
        self._end(running)
        if code is None:
            self._tell(running.role, "killed", "it did not stop in time")
        else:
            self._tell(running.role, "stopped", f"with {_said(code)}")

    def _end(self, running: RunningRole) -> None:
        with contextlib.suppress(KeyError):
            self._selector.unregister(running.printed)
        running.end()
        del self._running[running.role.name]

    def _wait(self, seconds: float) -> None:
        """Pass on output until the time is over or something happened."""
        for key, _ in self._selector.select(seconds):
            if key.data is None:
                os.read(key.fd, 512)
            elif not key.data.copy_output():
                self._selector.unregister(key.fileobj)

    def _tell(
        self,
        role: Role,
        what: Literal["started", "ready", "crashed", "gave_up", "stopped", "killed"],
        detail: str,
    ) -> None:
        self._on_news(RoleNews(role.name, what, detail))

    def _request_stop(self, number: int, frame: FrameType | None) -> None:
        self._stop_requests += 1

    @contextmanager
    def _woken_by_signals(self) -> Iterator[None]:
        """SIGINT and SIGTERM ask us to stop; they and a child's end interrupt our waiting."""
        woken, waker = os.pipe()
        os.set_blocking(waker, False)
        self._selector.register(woken, selectors.EVENT_READ)
        before = {
            signal.SIGINT: signal.signal(signal.SIGINT, self._request_stop),
            signal.SIGTERM: signal.signal(signal.SIGTERM, self._request_stop),
            signal.SIGCHLD: signal.signal(signal.SIGCHLD, lambda *_: None),
        }
        waker_before = signal.set_wakeup_fd(waker, warn_on_full_buffer=False)
        try:
            yield
        finally:
            signal.set_wakeup_fd(waker_before)
            for number, handler in before.items():
                signal.signal(number, handler)
            os.close(woken)
            os.close(waker)


def _is_ready(role: Role) -> bool:
    """Who asks over a network is refused until the other side listens."""
    with contextlib.suppress(OSError):
        return role.ready is None or role.ready()
    return False


def _said(code: int) -> str:
    return f"code {code}" if code >= 0 else signal.Signals(-code).name
