"""Holding and booking."""

from __future__ import annotations

from uuid import uuid4

import pytest
from tests.cast import Business
from tests.scheduling.appointments.book import Clerk

from askpro.customers.profiles import CustomerNotFound
from askpro.scheduling import appointments
from askpro.scheduling.appointments import (
    AlreadyBooked,
    AppointmentNotFound,
    Details,
    HoldExpired,
    HoldTooLong,
    SlotTaken,
    Status,
)


async def test_two_callers_cannot_take_the_same_slot(salon: Business, clerk: Clerk) -> None:
    booked = await clerk.book(clerk.slot("10:00"), salon.weber, "call:1")
    with pytest.raises(SlotTaken) as refusal:
        await clerk.book(clerk.slot("10:30"), salon.keller, "call:2")
    assert "vergeben" in refusal.value.sentences["de"]
    assert await clerk.calendar_of(salon.mira) == [booked.starts_at]
    assert await clerk.announced() == ["appointment_booked"]


async def test_periods_that_only_touch_and_other_staff_do_not_clash(salon: Business, clerk: Clerk) -> None:
    for slot in (clerk.slot("10:00"), clerk.slot("11:00"), clerk.slot("10:00", salon.jonas)):
        assert (await clerk.book(slot)).status is Status.CONFIRMED


async def test_a_hold_keeps_others_away_until_it_runs_out(salon: Business, clerk: Clerk) -> None:
    hold = await clerk.hold(clerk.slot("10:00"), "call:1", ttl_seconds=120)
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:2")
    salon.clock.advance(seconds=121)
    taken = await clerk.book(clerk.slot("10:00"), salon.keller, "call:2")
    assert taken.status is Status.CONFIRMED
    with pytest.raises(HoldExpired) as refusal:
        await clerk.book_held(hold)
    assert set(refusal.value.sentences) == {"de", "en"}


async def test_a_hold_that_ran_out_is_still_booked_if_its_time_is_free(salon: Business, clerk: Clerk) -> None:
    hold = await clerk.hold(clerk.slot("10:00"), ttl_seconds=60)
    salon.clock.advance(seconds=61)
    assert await salon.tenant.atomically(appointments.expire_holds) == 1
    assert (await clerk.book_held(hold)).status is Status.CONFIRMED
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:2")


async def test_booking_twice_is_booking_once_and_never_for_somebody_else(
    salon: Business, clerk: Clerk
) -> None:
    hold = await clerk.hold(clerk.slot("10:00"))
    assert await clerk.book_held(hold, salon.weber) == await clerk.book_held(hold, salon.weber)
    with pytest.raises(AlreadyBooked):
        await clerk.book_held(hold, salon.keller)
    assert await clerk.announced() == ["appointment_booked"]


async def test_the_same_hold_asked_for_again_is_kept_longer(salon: Business, clerk: Clerk) -> None:
    first = await clerk.hold(clerk.slot("10:00"), ttl_seconds=60)
    salon.clock.advance(seconds=30)
    again = await clerk.hold(clerk.slot("10:00"), ttl_seconds=60)
    assert again.id == first.id
    salon.clock.advance(seconds=45)
    with pytest.raises(SlotTaken):
        await clerk.hold(clerk.slot("10:00"), "call:2")


async def test_offers_to_one_caller_may_overlap_and_are_all_kept_from_others(
    salon: Business, clerk: Clerk
) -> None:
    offers = [await clerk.hold(clerk.slot(at), "call:1") for at in ("10:00", "10:30", "11:00")]
    for at in ("09:30", "10:15", "11:30"):
        with pytest.raises(SlotTaken):
            await clerk.hold(clerk.slot(at), "call:2")
    booked = await clerk.book_held(offers[1])
    assert booked.starts_at == salon.at("10:30")
    for at in ("09:30", "11:30"):
        assert (await clerk.hold(clerk.slot(at), f"call:{at}")).status is Status.HELD
    with pytest.raises(AppointmentNotFound):
        await clerk.book_held(offers[0])


async def test_leaning_on_a_hold_that_was_given_back_books_only_what_is_free(
    salon: Business, clerk: Clerk
) -> None:
    first = await clerk.hold(clerk.slot("10:00"), "call:1")
    leaning = await clerk.hold(clerk.slot("10:30"), "call:1")
    await salon.tenant.atomically(appointments.release, [first.id])
    await clerk.book(clerk.slot("10:00"), salon.keller, "call:2")
    with pytest.raises(SlotTaken):
        await clerk.book_held(leaning)
    assert await clerk.calendar_of(salon.mira) == [salon.at("10:00")]


async def test_a_holder_gives_back_everything_but_what_is_booked(salon: Business, clerk: Clerk) -> None:
    booked = await clerk.book(clerk.slot("09:00"), holder="call:1")
    await clerk.hold(clerk.slot("10:00"), "call:1")
    await salon.tenant.atomically(appointments.release_all_of, "call:1")
    await salon.tenant.atomically(appointments.release, [booked.id])
    assert await salon.tenant.atomically(appointments.held_by, "call:1") == []
    assert await clerk.calendar_of(salon.mira) == [salon.at("09:00")]
    assert (await clerk.hold(clerk.slot("10:00"), "call:2")).status is Status.HELD


async def test_a_refused_hold_leaves_nothing_half_done_in_the_same_work(
    salon: Business, clerk: Clerk
) -> None:
    await clerk.book(clerk.slot("10:00", salon.jonas), holder="call:2")
    both = clerk.slot("10:00", more=clerk.slot("10:00", salon.jonas).claims)
    async with salon.tenant.begin() as work:
        with pytest.raises(SlotTaken):
            await clerk.place(work, both, "call:1")
        assert await appointments.held_by(work, "call:1") == []
    assert (await clerk.hold(clerk.slot("10:00", salon.mira), "call:3")).status is Status.HELD


async def test_what_makes_no_sense_is_refused(salon: Business, stranger: Business, clerk: Clerk) -> None:
    with pytest.raises(HoldTooLong):
        await clerk.hold(clerk.slot("10:00"), ttl_seconds=100_000)
    with pytest.raises(AppointmentNotFound):
        await salon.tenant.atomically(appointments.book, uuid4(), Details(customer_id=salon.weber.id))
    hold = await clerk.hold(clerk.slot("10:00"))
    with pytest.raises(CustomerNotFound):
        await clerk.book_held(hold, stranger.weber)
    assert (await clerk.book_held(hold)).customer_id == salon.weber.id


async def test_a_stranger_neither_sees_nor_blocks_nor_books(
    salon: Business, stranger: Business, clerk: Clerk
) -> None:
    theirs = Clerk(stranger)
    hold = await clerk.hold(clerk.slot("10:00"))
    booked = await clerk.book(clerk.slot("12:00"))
    assert (await theirs.book(theirs.slot("10:00"))).status is Status.CONFIRMED
    for verb in (appointments.find, appointments.cancel, appointments.complete):
        with pytest.raises(AppointmentNotFound):
            await stranger.tenant.atomically(verb, booked.id)
    with pytest.raises(AppointmentNotFound):
        await theirs.book_held(hold, stranger.weber)
    assert await stranger.tenant.atomically(appointments.upcoming_of, salon.weber.id) == []
