"""What a search costs in round trips to the database, and that what is kept decides as what is read."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest_asyncio
from tests.cast import BERLIN, Business, HandClock, a_business
from tests.trips import counted

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import staff
from askpro.scheduling.availability import Diary, Wish, find_slots, open_diary
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Skill, Staff

SEARCH = 4
"""Begin, which edition it is, what is booked, commit."""


@pytest_asyncio.fixture(loop_scope="session")
async def small(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Business]:
    """A salon on a database with one connection, as the wire is read."""
    database = Database(database_urls.app, clock=clock, connections_max=1)
    await database.open()
    yield await a_business(database, clock, "Salon Mira")
    await database.close()


async def opened(salon: Business, days: int) -> Diary:
    async with salon.tenant.begin() as work:
        return await open_diary(work, salon.branch.id, Period(work.now, work.now + timedelta(days=days)))


async def test_a_search_costs_the_same_few_round_trips_whatever_the_staff_and_days(small: Business) -> None:
    async def cost(days: int) -> int:
        await opened(small, days)
        async with counted(small.tenant.database) as trips:
            diary = await opened(small, days)
        assert list(find_slots(diary, Wish((small.cut,), diary.period)))
        return trips.count

    few = [await cost(1), await cost(60)]
    async with small.tenant.begin() as work:
        hours = {small.branch.id: Hours(BERLIN, (Shift(1, 540, 1080),))}
        for number in range(30):
            await staff.hire(work, Staff(new_id(), f"Staff {number}", frozenset({Skill(small.cut)}), hours))
    assert [*few, await cost(1), await cost(60)] == [SEARCH] * 4


async def test_hours_changed_elsewhere_decide_the_very_next_search(salon: Business) -> None:
    before = await opened(salon, 2)
    tomorrow = Period(salon.at("00:00"), salon.at("23:59"))
    assert list(find_slots(before, Wish((salon.cut,), tomorrow)))
    async with salon.tenant.begin() as work:
        for person in await staff.staff_at(work, salon.branch.id):
            await staff.change(work, Staff(person.id, person.name, person.skills))
    after = await opened(salon, 2)
    assert not list(find_slots(after, Wish((salon.cut,), tomorrow)))
