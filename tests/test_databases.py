"""The tests' own databases: fresh for each, and no other is ever touched."""

import psycopg
import pytest
from tests.databases import Databases, NotOurs

from askpro.foundation.database.urls import DatabaseUrls


def test_a_database_that_this_run_did_not_make_is_never_dropped(postgres: Databases) -> None:
    with pytest.raises(NotOurs):
        postgres.drop(DatabaseUrls.derived_from(postgres.admin_url))
    psycopg.connect(postgres.admin_url).close()


def test_dropping_all_spares_what_other_runs_and_people_made(postgres: Databases) -> None:
    other_run = Databases.of_new_run(postgres.admin_url)
    theirs = other_run.make()
    Databases.of_new_run(postgres.admin_url).drop_all()
    psycopg.connect(theirs.app).close()
    other_run.drop_all()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(theirs.app)


def test_each_database_is_migrated_and_alone(
    database_urls: DatabaseUrls, fresh_database: DatabaseUrls
) -> None:
    assert database_urls != fresh_database
    for urls in (database_urls, fresh_database):
        with psycopg.connect(urls.app) as connection:
            assert connection.execute("select count(*) from outbox").fetchone() == (0,)
