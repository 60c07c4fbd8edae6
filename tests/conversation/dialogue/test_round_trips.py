"""What a turn costs in round trips to the database: a caller waits for each of them in turn."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest_asyncio
from tests.cast import Business, HandClock, a_business
from tests.conversation.dialogue.script import Phone
from tests.trips import counted

from askpro.foundation.cache import Cache
from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls

THINKING = 6
"""A turn without tools: begin, recall, commit; begin, remember, commit."""
ASKING = 10
SEARCHING = 14
BOOKING = 19


@pytest_asyncio.fixture(loop_scope="session")
async def small(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Business]:
    """A salon on a database with one connection."""
    database = Database(database_urls.app, clock=clock, connections_max=1)
    await database.open()
    yield await a_business(database, clock, "Salon Mira")
    await database.close()


async def trips_of(phone: Phone, text: str) -> int:
    async with counted(phone.salon.tenant.database) as trips:
        await phone.say(text)
    return trips.count


async def test_what_each_kind_of_turn_costs(small: Business) -> None:
    cache = Cache()
    await _one_call(await Phone.dial(small, cache=cache))
    phone = await Phone.dial(small, cache=cache)
    costs = await _one_call(phone)
    assert costs["question"] <= ASKING
    assert costs["search and hold"] <= SEARCHING
    assert costs["choice"] <= THINKING
    assert costs["book"] <= BOOKING
    assert "eingetragen" in phone.replies[-1].text
    await cache.close()


async def _one_call(phone: Phone) -> dict[str, int]:
    """Everything is said once before it is counted, so that statements are prepared and the shop is kept."""
    return {
        "question": await trips_of(phone, "Was kostet ein Schnitt?"),
        "search and hold": await trips_of(phone, "Einen Schnitt am Freitag vormittags, bitte."),
        "choice": await trips_of(phone, "Den ersten, bitte."),
        "book": await trips_of(phone, "Ja, gerne."),
    }
