"""Program of its own: runs one PostgreSQL program as a chosen identity and never lets it outlive its parent.

Its standard input is a pipe held by the parent. When the pipe ends, or the parent is gone, PostgreSQL gets
a fast shutdown. When the keeper itself is killed the kernel takes PostgreSQL down with it. The kernel binds a
parent-death signal to a thread; this process has one that stays, which cannot be said of the parent.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import pwd
import select
import signal
import subprocess
import sys
import time
from pathlib import Path

IDENTITY_REFUSED = 71
_CLONE_NEWUSER = 0x10000000
_PR_SET_PDEATHSIG = 1
_NAMED_USER = "nobody"  # initdb insists on a user with a name
_LOG_BYTES_MAX = 10_000_000
_LOGS_KEPT = 5
_STOP_SECONDS = 60


def become(identity: str) -> None:
    """Stay who we are (`self`), be seen as an ordinary user (`namespace`), or turn into a numeric user id."""
    if identity == "namespace":
        _enter_user_namespace()
    elif identity != "self":
        uid = int(identity)
        os.setgroups([])
        os.setresgid(uid, uid, uid)
        os.setresuid(uid, uid, uid)


def _enter_user_namespace() -> None:
    uid, gid, seen = os.geteuid(), os.getegid(), pwd.getpwnam(_NAMED_USER)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(_CLONE_NEWUSER):
        raise OSError(ctypes.get_errno(), "unshare")
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{seen.pw_uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{seen.pw_gid} {gid} 1")


class Log:
    """A file that never grows past a limit, with a few predecessors beside it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = path.open("ab", buffering=0)

    def write(self, chunk: bytes) -> None:
        """Append. A full disk loses lines, never the database."""
        with contextlib.suppress(OSError):
            if self._file.tell() + len(chunk) > _LOG_BYTES_MAX:
                self._turn_over()
            self._file.write(chunk)

    def _turn_over(self) -> None:
        self._file.close()
        for age in range(_LOGS_KEPT - 1, -1, -1):
            older = self._path.with_name(f"{self._path.name}.{age}" if age else self._path.name)
            if older.exists():
                older.rename(self._path.with_name(f"{self._path.name}.{age + 1}"))
        self._file = self._path.open("ab", buffering=0)


def _die_with(keeper: int) -> None:
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGQUIT)
    if os.getppid() != keeper:
        os._exit(1)
    for interrupt in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(interrupt, signal.SIG_DFL)


def keep(argv: list[str], log: Log) -> int:
    """Run the program, write what it says to the log, and return its exit code."""
    parent, keeper = os.getppid(), os.getpid()
    woken, waker = os.pipe()
    os.set_blocking(waker, False)
    signal.set_wakeup_fd(waker)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    for interrupt in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(interrupt, signal.SIG_IGN)
    program = subprocess.Popen(
        argv,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd="/",
        preexec_fn=lambda: _die_with(keeper),
    )
    assert program.stdout is not None
    said = program.stdout.fileno()
    os.set_blocking(said, False)
    watched = [sys.stdin.fileno(), said, woken]
    kill_at = float("inf")
    while program.poll() is None:
        ready, _, _ = select.select(watched, [], [], 1.0)
        if woken in ready:
            os.read(woken, 512)
        if said in ready and not _copy(said, log):
            watched.remove(said)
        parent_gone = os.getppid() != parent or (sys.stdin.fileno() in ready and not os.read(0, 512))
        if parent_gone and kill_at == float("inf"):
            kill_at = time.monotonic() + _STOP_SECONDS
            program.send_signal(signal.SIGINT)
            watched = [fd for fd in watched if fd != sys.stdin.fileno()]
        if time.monotonic() > kill_at:
            program.send_signal(signal.SIGQUIT)
    _copy(said, log)
    return program.returncode


def _copy(source: int, log: Log) -> bool:
    """Copy what is there to read. False when the other side has closed."""
    try:
        while chunk := os.read(source, 65_536):
            log.write(chunk)
    except BlockingIOError:
        return True
    return False


def main() -> int:
    """Read the order, a JSON object with `identity`, `argv` and `log`, from the command line and obey it."""
    order = json.loads(sys.argv[1])
    os.umask(0o077)
    try:
        become(order["identity"])
        log = Log(Path(order["log"]))
    except (OSError, KeyError) as refused:
        sys.stderr.write(f"cannot run as {order['identity']}: {refused}\n")
        return IDENTITY_REFUSED
    code = keep(order["argv"], log)
    return code if code >= 0 else 128 - code


if __name__ == "__main__":
    sys.exit(main())
