"""One PostgreSQL for the whole test run, and a fresh database for each test module."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import hypothesis
import pytest
from tests.databases import Databases

from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.urls import DatabaseUrls

pytest_plugins = ["tests.cast"]

# Speed is measured by benchmarks; how busy a machine is decides no test.
hypothesis.settings.register_profile("askpro", deadline=None)
hypothesis.settings.load_profile("askpro")

_started = ExitStack()
_databases: Databases | None = None


def _databases_of_this_run() -> Databases:
    """On the server in DATABASE_URL, else on an embedded one started for this run alone."""
    global _databases
    if _databases is None:
        admin_url = os.environ.get("DATABASE_URL") or _start_embedded()
        _databases = Databases.of_new_run(admin_url)
        _started.callback(_databases.drop_all)
    return _databases


def _start_embedded() -> str:
    data = _started.enter_context(tempfile.TemporaryDirectory(prefix="askpro-test-"))
    return _started.enter_context(EmbeddedPostgres(Path(data) / "postgres", durable=False)).url()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    """Parallel workers share the server of the process that directs them."""
    databases = _databases_of_this_run()
    node.workerinput["askpro_databases"] = (databases.admin_url, databases.run)


def pytest_unconfigure() -> None:
    _started.close()


@pytest.fixture(scope="session")
def postgres(request: pytest.FixtureRequest) -> Databases:
    """The server of this run, as a maker of databases."""
    shared = getattr(request.config, "workerinput", {}).get("askpro_databases")
    return Databases(*shared) if shared else _databases_of_this_run()


@pytest.fixture(scope="module")
def database_urls(postgres: Databases) -> Iterator[DatabaseUrls]:
    """A migrated database shared by the tests of one module; companies keep them apart."""
    urls = postgres.make()
    yield urls
    postgres.drop(urls)


@pytest.fixture
def fresh_database(postgres: Databases) -> Iterator[DatabaseUrls]:
    """A migrated database for one test alone."""
    urls = postgres.make()
    yield urls
    postgres.drop(urls)
