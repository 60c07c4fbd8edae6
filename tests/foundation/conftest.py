"""A database open as the application role, and two companies that do not know each other."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

import pytest
import pytest_asyncio

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.foundation.time import PinnedClock

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def database(database_urls: DatabaseUrls) -> AsyncIterator[Database]:
    database = Database(database_urls.app, clock=PinnedClock(NOON), connections_max=8)
    await database.open()
    yield database
    await database.close()


def tenant_of(database: Database, company_id: UUID) -> Tenant:
    return Tenant(company_id, Actor("system", "test"), frozenset(), database)


@pytest.fixture
def salon(database: Database) -> Tenant:
    """A company."""
    return tenant_of(database, new_id())


@pytest.fixture
def stranger(database: Database) -> Tenant:
    """Another company, which must never see anything of the first."""
    return tenant_of(database, new_id())
