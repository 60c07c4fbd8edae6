"""The salon with everything it owns, for the tests of one module."""

from __future__ import annotations

import pytest_asyncio
from tests.cast import HandClock, a_business
from tests.front import front as front
from tests.strangers.estate import Estate, an_estate

from askpro.foundation.database import Database


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def estate(database: Database, clock: HandClock) -> Estate:
    return await an_estate(await a_business(database, clock, "Salon Mira"))
