"""The cast: a salon and a stranger, built through front doors, for every test that needs a business."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest_asyncio

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls

MONDAY_MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
"""Eight o'clock in Berlin."""


class HandClock:
    """A clock that moves when it is told to."""

    def __init__(self, instant: datetime = MONDAY_MORNING) -> None:
        self.instant = instant

    def now(self) -> datetime:
        return self.instant

    def advance(self, **units: float) -> None:
        self.instant += timedelta(**units)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def clock() -> HandClock:
    """The clock of a test module."""
    return HandClock()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def database(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Database]:
    """The application's own way into a migrated database."""
    database = Database(database_urls.app, clock=clock)
    await database.open()
    yield database
    await database.close()
