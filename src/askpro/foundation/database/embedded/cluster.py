"""The database cluster on disk: made on first use, recognised afterwards."""

from __future__ import annotations

import os
import secrets
import shutil
from pathlib import Path

from askpro.foundation.database.embedded.home import Home
from askpro.foundation.database.embedded.identity import Identity
from askpro.foundation.database.embedded.program import run_to_end
from askpro.foundation.database.embedded.refusals import DidNotStart, WrongVersion

ADMIN = "askpro_admin"
_MAJOR_VERSION = "18"


def admin_password(data: Path) -> str:
    """The administrator's password, made once and readable by us alone."""
    path = data / "password"
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return path.read_text().strip()
    with os.fdopen(descriptor, "w") as file:
        file.write(password := secrets.token_urlsafe(32))
    return password


def ensure_cluster(home: Home, programs: Path, identity: Identity, password: str, *, durable: bool) -> None:
    """Make the cluster whole or not at all. Refuses with WrongVersion or DidNotStart."""
    if home.cluster.exists():
        _check_version(home.cluster)
        return
    unfinished = home.path / "cluster-unfinished"
    shutil.rmtree(unfinished, ignore_errors=True)
    unfinished.mkdir(mode=0o700)
    password_file = home.log.with_name("first-password")
    password_file.write_text(password)
    for path in (unfinished, password_file):
        os.chmod(path, 0o700 if path.is_dir() else 0o600)
        os.chown(path, identity.uid, -1)
    try:
        code = run_to_end(identity, _initdb(programs, unfinished, password_file, durable), home.log)
    finally:
        password_file.unlink()
    if code != 0:
        raise DidNotStart(f"initdb ended with code {code}; see {home.log}.", code=code)
    unfinished.rename(home.cluster)


def _initdb(programs: Path, cluster: Path, password_file: Path, durable: bool) -> list[str]:
    return [
        str(programs / "initdb"),
        f"--pgdata={cluster}",
        f"--username={ADMIN}",
        f"--pwfile={password_file}",
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--locale=C",
        "--sync-method=syncfs",
        *([] if durable else ["--no-sync"]),
    ]


def _check_version(cluster: Path) -> None:
    version_file = cluster / "PG_VERSION"
    version = version_file.read_text().strip() if version_file.exists() else "unknown"
    if version != _MAJOR_VERSION:
        raise WrongVersion(
            f"The database in {cluster} was written by PostgreSQL {version}; this AskPro brings"
            f" {_MAJOR_VERSION}. Dump it with pg_dumpall of {version} and restore it into a fresh directory.",
            found=version,
            expected=_MAJOR_VERSION,
        )
