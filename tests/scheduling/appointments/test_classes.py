"""Classes: many attend, one gives them."""

from __future__ import annotations

import asyncio

import pytest
from tests.cast import Business
from tests.scheduling.appointments.book import Clerk

from askpro.scheduling import appointments
from askpro.scheduling.appointments import SlotTaken, Status


async def test_a_class_takes_its_giver_once_and_each_seat_once(salon: Business, clerk: Clerk) -> None:
    await clerk.book(clerk.seat("10:00", 0, opens=True), salon.weber, "call:1")
    await clerk.book(clerk.seat("10:00", 1, opens=False), salon.keller, "call:2")
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.seat("10:00", 1, opens=False), "call:3")
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:30"), "call:3")


async def test_the_class_goes_on_until_the_last_one_leaves(salon: Business, clerk: Clerk) -> None:
    first = await clerk.book(clerk.seat("10:00", 0, opens=True), salon.weber, "call:1")
    second = await clerk.book(clerk.seat("10:00", 1, opens=False), salon.keller, "call:2")
    await clerk.cancel(first)
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:3")
    await clerk.cancel(second)
    assert (await clerk.book(clerk.slot("10:00"), holder="call:3")).status is Status.CONFIRMED


async def test_a_class_that_was_only_held_is_closed_by_the_sweeper(salon: Business, clerk: Clerk) -> None:
    await clerk.hold(clerk.seat("10:00", 0, opens=True), "call:1", ttl_seconds=60)
    salon.clock.advance(seconds=61)
    await salon.tenant.atomically(appointments.expire_holds)
    assert (await clerk.hold(clerk.slot("10:00"), "call:2")).status is Status.HELD


async def test_many_first_attendees_at_once_open_one_class(salon: Business, clerk: Clerk) -> None:
    held = await asyncio.gather(
        *(clerk.hold(clerk.seat("10:00", seat, opens=True), f"call:{seat}") for seat in range(8))
    )
    assert len({each.id for each in held}) == 8
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:x")
