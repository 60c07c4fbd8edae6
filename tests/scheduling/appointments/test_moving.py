"""Moving, cancelling, and what became of those who came or did not."""

from __future__ import annotations

import pytest
from tests.cast import Business
from tests.scheduling.appointments.book import Clerk

from askpro.scheduling import appointments
from askpro.scheduling.appointments import (
    AlreadyBooked,
    AlreadyCancelled,
    AlreadyMoved,
    AppointmentOver,
    NotConfirmed,
    NotYetStarted,
    SlotTaken,
    Status,
)


@pytest.mark.parametrize("to", ["14:00", "10:30", "09:30"])
async def test_an_appointment_moves_also_to_a_time_that_overlaps_its_own(
    salon: Business, clerk: Clerk, to: str
) -> None:
    old = await clerk.book(clerk.slot("10:00"))
    hold = await clerk.hold(clerk.slot(to), "call:2", moving=old.id)
    moved = await clerk.move(old, hold)
    assert (moved.status, moved.starts_at, moved.moved_from) == (Status.CONFIRMED, salon.at(to), old.id)
    before = await salon.tenant.atomically(appointments.find, old.id)
    assert (before.status, before.moved_to) == (Status.MOVED, moved.id)
    assert await clerk.calendar_of(salon.mira) == [salon.at(to)]
    assert await clerk.announced() == ["appointment_booked", "appointment_moved"]
    assert await clerk.move(old, hold) == moved
    assert await salon.tenant.atomically(appointments.upcoming_of, salon.weber.id) == [moved]


async def test_while_a_move_is_considered_both_times_are_kept(salon: Business, clerk: Clerk) -> None:
    old = await clerk.book(clerk.slot("10:00"))
    await clerk.hold(clerk.slot("10:30"), "call:2", moving=old.id)
    for at in ("09:30", "11:00"):
        with pytest.raises(SlotTaken):
            await clerk.hold(clerk.slot(at), "call:3")


async def test_a_move_to_a_lost_time_leaves_the_old_one_untouched(salon: Business, clerk: Clerk) -> None:
    old = await clerk.book(clerk.slot("10:00"))
    hold = await clerk.hold(clerk.slot("10:30"), "call:2", moving=old.id, ttl_seconds=60)
    salon.clock.advance(seconds=61)
    rival = await clerk.book(clerk.slot("11:00"), salon.keller, "call:3")
    with pytest.raises(appointments.HoldExpired):
        await clerk.move(old, hold)
    assert await clerk.calendar_of(salon.mira) == [old.starts_at, rival.starts_at]
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:4")


async def test_what_leaned_on_an_appointment_to_be_moved_cannot_be_booked_beside_it(
    salon: Business, clerk: Clerk
) -> None:
    old = await clerk.book(clerk.slot("10:00"))
    hold = await clerk.hold(clerk.slot("10:30"), "call:2", moving=old.id)
    with pytest.raises(SlotTaken):
        await clerk.book_held(hold)
    assert await clerk.calendar_of(salon.mira) == [old.starts_at]


async def test_a_chain_of_moves_can_be_followed_and_only_its_end_moves_on(
    salon: Business, clerk: Clerk
) -> None:
    first = await clerk.book(clerk.slot("10:00"))
    second = await clerk.move(first, await clerk.hold(clerk.slot("12:00")))
    third = await clerk.move(second, await clerk.hold(clerk.slot("14:00")))
    assert (third.moved_from, second.moved_from) == (second.id, first.id)
    with pytest.raises(AlreadyMoved) as refusal:
        await clerk.move(first, await clerk.hold(clerk.slot("16:00")))
    assert refusal.value.facts["moved_to"] == str(second.id)
    with pytest.raises(AlreadyBooked):
        await clerk.move(third, await clerk.book(clerk.slot("09:00")))


async def test_cancelling_frees_the_time_and_is_done_once(salon: Business, clerk: Clerk) -> None:
    booked = await clerk.book(clerk.slot("10:00"))
    cancelled = await clerk.cancel(booked, "krank")
    assert (cancelled.status, cancelled.close_reason) == (Status.CANCELLED, "krank")
    assert await clerk.cancel(booked, "noch einmal") == cancelled
    assert await clerk.announced() == ["appointment_booked", "appointment_cancelled"]
    assert (await clerk.book(clerk.slot("10:00"), salon.keller, "call:2")).status is Status.CONFIRMED
    with pytest.raises(AlreadyCancelled):
        await clerk.move(booked, await clerk.hold(clerk.slot("15:00")))
    with pytest.raises(NotConfirmed):
        await clerk.cancel(await clerk.hold(clerk.slot("16:00")))


async def test_who_came_is_known_after_the_start_and_can_be_corrected(salon: Business, clerk: Clerk) -> None:
    booked = await clerk.book(clerk.slot("10:00"))
    with pytest.raises(NotYetStarted):
        await salon.tenant.atomically(appointments.complete, booked.id)
    salon.clock.instant = salon.at("11:30")
    assert (await salon.tenant.atomically(appointments.mark_no_show, booked.id)).status is Status.NO_SHOW
    done = await salon.tenant.atomically(appointments.complete, booked.id)
    assert await salon.tenant.atomically(appointments.complete, booked.id) == done
    for refused in (clerk.cancel(booked), clerk.move(booked, await clerk.hold(clerk.slot("15:00")))):
        with pytest.raises(AppointmentOver):
            await refused
