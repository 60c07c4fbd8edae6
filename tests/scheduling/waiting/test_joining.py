"""Joining the list and leaving it."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tests.cast import MONDAY_MORNING, Business
from tests.scheduling.waiting.queue import Desk

from askpro.customers.profiles import CustomerNotFound
from askpro.scheduling import waiting
from askpro.scheduling.availability import DayPart, StaffWish
from askpro.scheduling.catalog import ServiceNotFound
from askpro.scheduling.waiting import EntryNotFound, EntryStatus, NothingToWaitFor, Window
from askpro.tenancy.branches import BranchNotFound

TUESDAY = (MONDAY_MORNING + timedelta(days=1)).date()
AFTERNOON = Window(TUESDAY, TUESDAY, frozenset({1}), (DayPart(780, 1080),))


async def test_an_entry_keeps_what_is_wished_for(salon: Business, desk: Desk) -> None:
    staff = StaffWish(only=frozenset({salon.mira}))
    call_id = uuid4()
    entry = await desk.join(salon.weber, staff=staff, windows=(AFTERNOON,), call_id=call_id, language="de")
    async with salon.tenant.begin() as work:
        assert await waiting.entries_of(work, salon.weber.id) == [entry]
        assert await waiting.find(work, entry.id) == entry
        assert await waiting.entries_of(work, salon.keller.id) == []
    assert entry.wish == desk.wish(
        salon.weber, staff=staff, windows=(AFTERNOON,), call_id=call_id, language="de"
    )


async def test_the_same_wish_twice_is_the_same_entry_and_lasts_as_long_as_the_longer(
    salon: Business, desk: Desk
) -> None:
    first = await desk.join(salon.weber, until=salon.at("10:00", 3), language="de")
    again = await desk.join(salon.weber, until=salon.at("10:00", 5), language="en")
    shorter = await desk.join(salon.weber, until=salon.at("10:00", 2))
    other = await desk.join(salon.weber, windows=(AFTERNOON,))
    assert first.id == again.id == shorter.id != other.id
    assert shorter.wish.until == salon.at("10:00", 5)
    assert again.joined_at == first.joined_at


async def test_who_leaves_waits_no_longer_and_joins_again_at_the_end(salon: Business, desk: Desk) -> None:
    first = await desk.join(salon.weber)
    await desk.join(salon.keller)
    assert (await desk.leave(first)).status is EntryStatus.LEFT
    assert (await desk.leave(first)).status is EntryStatus.LEFT
    again = await desk.join(salon.weber)
    async with salon.tenant.begin() as work:
        assert [each.wish.customer_id for each in await waiting.listed(work)] == [
            salon.keller.id,
            salon.weber.id,
        ]
        assert [each.id for each in await waiting.listed(work, after=again.id)] == []
    assert again.id != first.id


async def test_a_wish_lapses_and_comes_back_as_a_new_one(salon: Business, desk: Desk) -> None:
    first = await desk.join(salon.weber, until=salon.at("10:00"))
    salon.clock.instant = salon.at("10:00")
    async with salon.tenant.begin() as work:
        assert await waiting.listed(work) == []
    again = await desk.join(salon.weber, until=salon.at("10:00", 9))
    async with salon.tenant.begin() as work:
        assert (await waiting.find(work, first.id)).status is EntryStatus.LAPSED
        assert await waiting.listed(work) == [again]


async def test_a_wish_for_nothing_is_refused(salon: Business, desk: Desk) -> None:
    for nothing in (
        {"service_ids": ()},
        {"until": salon.at("07:00", 0)},
        {"windows": (Window(TUESDAY - timedelta(days=9), TUESDAY - timedelta(days=8)),)},
    ):
        with pytest.raises(NothingToWaitFor):
            await desk.join(salon.weber, **nothing)


async def test_strangers_to_the_company_are_refused(salon: Business, stranger: Business, desk: Desk) -> None:
    with pytest.raises(CustomerNotFound):
        await desk.join(stranger.weber)
    with pytest.raises(ServiceNotFound):
        await desk.join(salon.weber, service_ids=(stranger.cut,))
    with pytest.raises(BranchNotFound):
        await desk.join(salon.weber, branch_id=stranger.branch.id)
    entry = await desk.join(salon.weber)
    with pytest.raises(EntryNotFound):
        await stranger.tenant.atomically(waiting.leave, entry.id)
    with pytest.raises(EntryNotFound):
        await desk.salon.tenant.atomically(waiting.find, UUID(int=7))
