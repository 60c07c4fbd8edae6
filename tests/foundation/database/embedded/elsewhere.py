"""Starting an embedded PostgreSQL in a process of another user, or in one with fewer rights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import psycopg

import askpro
from askpro.foundation.database.embedded.home import can_enter

START_AND_SAY_WHO = """
import sys, time
from pathlib import Path
import psycopg
from askpro.foundation.database.embedded import EmbeddedPostgres
data, seconds = Path(sys.argv[1]), float(sys.argv[2])
postgres = EmbeddedPostgres(data, durable=False, on_news=lambda news: print(news.detail, flush=True))
postgres.start()
psycopg.connect(postgres.url()).close()
print("ready", flush=True)
time.sleep(seconds)
postgres.stop()
"""
_FORBID_NAMESPACES = 'read go; echo 0 > /proc/sys/user/max_user_namespaces && exec "$@"'


def interpreter_for_everybody() -> str | None:
    """A Python of our version that every user may execute."""
    version = f"python3.{sys.version_info.minor}"
    for candidate in (sys.executable, shutil.which(version, path="/usr/local/bin:/usr/bin")):
        if candidate and can_enter(Path(candidate).resolve().parent, 65_534):
            return candidate
    return None


def start_elsewhere(data: Path, seconds: float = 0, uid: int | None = None) -> subprocess.Popen[str]:
    """Start as another user; it runs for some seconds after it is ready."""
    return _start([], data, seconds, interpreter_for_everybody() if uid else sys.executable, uid)


def start_without_namespaces(data: Path, *, users: int) -> subprocess.Popen[str]:
    """Start as a root that may not make user namespaces and knows the first `users` user ids alone."""
    process = _start(
        ["unshare", "--user", "--keep-caps", "sh", "-c", _FORBID_NAMESPACES, "sh"],
        data,
        0,
        sys.executable,
        None,
    )
    namespace = Path(f"/proc/{process.pid}/ns/user")
    while os.readlink(namespace) == os.readlink("/proc/self/ns/user"):
        time.sleep(0.01)
    for kind in ("gid_map", "uid_map"):
        Path(f"/proc/{process.pid}/{kind}").write_text(f"0 0 {users}")
    return process


def said_by(process: subprocess.Popen[str]) -> str:
    """Everything the process says until its end."""
    return process.communicate("go\n", timeout=60)[0]


def wait_until_ready(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    while "ready" not in (line := process.stdout.readline()):
        assert line, "it ended before it was ready"


def _start(
    before: list[str], data: Path, seconds: float, python: str | None, uid: int | None
) -> subprocess.Popen[str]:
    assert python is not None
    paths = [Path(askpro.__file__).parents[1], Path(psycopg.__file__).parents[1]]
    return subprocess.Popen(
        [*before, python, "-c", START_AND_SAY_WHO, str(data), str(seconds)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(map(str, paths)), "PYTHONDONTWRITEBYTECODE": "1"},
        user=uid,
        group=uid,
        extra_groups=[] if uid else None,
    )
