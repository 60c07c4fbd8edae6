"""Bootstrap on a server that is somebody else's, as an administrator who is no superuser."""

from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg.conninfo import make_conninfo

from askpro.foundation.database.bootstrap import AdministratorNeeded, RoleCannotConnect, bootstrap
from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.migrations import migrate


@pytest.fixture(scope="module")
def foreign_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A server that has never heard of us; `chief` may make roles and owns the database `shop`."""
    with EmbeddedPostgres(tmp_path_factory.mktemp("foreign") / "data", durable=False) as server:
        with psycopg.connect(server.url(), autocommit=True) as connection:
            connection.execute("create role guest login password 'open'")
            connection.execute("create role chief login createrole password 'sesame'")
            connection.execute("create database shop owner chief")
        yield make_conninfo(server.url(database="shop"), user="chief", password="sesame")


def test_a_guest_is_refused_and_told_what_an_administrator_must_run(foreign_url: str) -> None:
    with pytest.raises(AdministratorNeeded, match="alter role guest createrole"):
        bootstrap(make_conninfo(foreign_url, user="guest", password="open"))


def test_an_administrator_without_superpowers_prepares_a_database_that_can_be_migrated(
    foreign_url: str,
) -> None:
    urls = bootstrap(foreign_url)
    assert bootstrap(foreign_url) == urls
    migrate(urls.owner)
    with psycopg.connect(urls.app) as connection:
        assert connection.execute("select count(*) from outbox").fetchone() == (0,)


def test_the_roles_follow_when_the_administrator_changes_the_password(foreign_url: str) -> None:
    before = bootstrap(foreign_url)
    with psycopg.connect(foreign_url) as connection:
        connection.execute("alter role chief password 'simsim'")
    changed = make_conninfo(foreign_url, password="simsim")
    after = bootstrap(changed)
    assert after.app != before.app
    psycopg.connect(after.app).close()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(before.app)
    with psycopg.connect(changed) as connection:
        connection.execute("alter role chief password 'sesame'")


def test_roles_without_a_password_on_a_server_that_asks_for_one_are_refused(
    foreign_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords = tmp_path / "pgpass"
    passwords.write_text("*:*:*:chief:sesame\n")
    passwords.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(passwords))
    without_password = " ".join(part for part in foreign_url.split() if not part.startswith("password="))
    with pytest.raises(RoleCannotConnect, match="DATABASE_URL"):
        bootstrap(without_password)
