"""The three roles, and what each may do."""

import psycopg
import pytest

from askpro.foundation.database.bootstrap import bootstrap
from askpro.foundation.database.urls import DatabaseUrls


def test_each_role_enters_under_its_own_name(database_urls: DatabaseUrls) -> None:
    for url, role in [
        (database_urls.owner, "askpro_owner"),
        (database_urls.app, "askpro_app"),
        (database_urls.relay, "askpro_relay"),
    ]:
        with psycopg.connect(url) as connection:
            assert connection.execute("select current_user").fetchone() == (role,)


def test_no_role_of_ours_bypasses_row_security_or_rules_the_server(database_urls: DatabaseUrls) -> None:
    with psycopg.connect(database_urls.admin) as connection:
        mighty = connection.execute(
            "select rolname from pg_roles where starts_with(rolname, 'askpro_') and rolname <> 'askpro_admin'"
            " and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)"
        )
        assert mighty.fetchall() == []


def test_the_owner_builds_and_the_application_may_not(database_urls: DatabaseUrls) -> None:
    with psycopg.connect(database_urls.owner) as connection:
        connection.execute("create table public.built_by_owner ()")
        connection.rollback()
    with (
        psycopg.connect(database_urls.app) as connection,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        connection.execute("create table public.built_by_app ()")


def test_bootstrapping_again_changes_nothing(database_urls: DatabaseUrls) -> None:
    assert bootstrap(database_urls.admin) == database_urls
    assert bootstrap(database_urls.admin) == database_urls


def test_the_extension_that_excludes_overlaps_is_there_and_no_other(database_urls: DatabaseUrls) -> None:
    with psycopg.connect(database_urls.app) as connection:
        found = {name for (name,) in connection.execute("select extname from pg_extension")}
    assert found == {"plpgsql", "btree_gist"}
