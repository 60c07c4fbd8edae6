"""Whom PostgreSQL runs as: ourselves, ourselves in a user namespace, or a user known by number alone."""

import os
import pwd
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from tests.foundation.database.embedded.elsewhere import (
    interpreter_for_everybody,
    said_by,
    start_elsewhere,
    start_without_namespaces,
    wait_until_ready,
)

from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.embedded.leftovers import processes_of

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become others")
as_other_user = pytest.mark.skipif(
    os.geteuid() != 0 or interpreter_for_everybody() is None, reason="needs root and a Python for everybody"
)
NAMED_UID = pwd.getpwnam("nobody").pw_uid
NAMELESS_UID = 12_345


@pytest.fixture
def place() -> Iterator[Path]:
    """A directory that everybody may enter, which pytest's own directories are not."""
    path = Path(tempfile.mkdtemp(prefix="askpro-place-"))
    path.chmod(0o755)
    yield path
    shutil.rmtree(path)


@as_other_user
@pytest.mark.parametrize(("uid", "way"), [(NAMED_UID, "as self"), (NAMELESS_UID, "as namespace")])
def test_an_ordinary_user_runs_it_and_owns_its_files(place: Path, uid: int, way: str) -> None:
    os.chown(place, uid, uid)
    said = said_by(start_elsewhere(place / "data", uid=uid))
    assert way in said and "ready" in said
    assert (place / "data" / "cluster").stat().st_uid == uid


@as_root
def test_root_runs_it_in_a_user_namespace_behind_closed_directories(place: Path) -> None:
    place.chmod(0o700)
    said = said_by(start_elsewhere(place / "data"))
    assert "as namespace" in said and "ready" in said


@as_root
def test_root_becomes_an_unprivileged_user_where_namespaces_are_forbidden(place: Path) -> None:
    said = said_by(start_without_namespaces(place / "data", users=65_536))
    assert f"as {NAMED_UID}" in said and "ready" in said
    assert (place / "data" / "cluster").stat().st_uid == NAMED_UID
    assert place.stat().st_mode & 0o777 == 0o755


@as_root
def test_where_every_identity_is_refused_it_says_what_to_do(place: Path) -> None:
    said = said_by(start_without_namespaces(place / "data", users=1))
    assert "NoIdentity" in said and "DATABASE_URL" in said


@as_root
def test_a_blocked_parent_moves_the_database_to_where_its_user_can_go_and_stays_closed(place: Path) -> None:
    place.chmod(0o700)
    told: list[str] = []
    postgres = EmbeddedPostgres(
        place / "data", durable=False, uid=NAMED_UID, on_news=lambda news: told.append(news.what)
    )
    try:
        with postgres, psycopg.connect(postgres.url()) as connection:
            connection.execute("create table kept ()")
        with postgres, psycopg.connect(postgres.url()) as connection:
            assert connection.execute("select count(*) from kept").fetchone() == (0,)
        assert told[0] == "moved"
        assert place.stat().st_mode & 0o777 == 0o700
    finally:
        shutil.rmtree((place / "data" / "home").read_text().strip())


@pytest.mark.parametrize("uid", [None, pytest.param(NAMED_UID, marks=as_other_user)])
def test_a_killed_parent_takes_the_database_down_and_the_next_start_succeeds(
    place: Path, uid: int | None
) -> None:
    if uid:
        os.chown(place, uid, uid)
    parent = start_elsewhere(place / "data", 60, uid)
    wait_until_ready(parent)
    parent.send_signal(signal.SIGKILL)
    parent.communicate()
    assert "ready" in said_by(start_elsewhere(place / "data", uid=uid))
    assert not processes_of(place / "data" / "cluster")


def test_a_killed_keeper_takes_the_server_down_and_is_healed(place: Path) -> None:
    told: list[str] = []
    with EmbeddedPostgres(
        place / "data", durable=False, on_news=lambda news: told.append(news.what)
    ) as postgres:
        pid = int((place / "data" / "cluster" / "postmaster.pid").read_text().split()[0])
        keeper = int(Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[1])
        os.kill(keeper, signal.SIGKILL)
        deadline = time.monotonic() + 20
        while "healed" not in told:
            assert time.monotonic() < deadline
            time.sleep(0.02)
        psycopg.connect(postgres.url()).close()
        assert pid not in processes_of(place / "data" / "cluster")
