"""Time that is given back is offered in turn."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import BERLIN, MONDAY_MORNING, Business
from tests.scheduling.waiting.queue import Desk

from askpro.scheduling import appointments, waiting
from askpro.scheduling.appointments import Appointment, SlotTaken, Status
from askpro.scheduling.availability import DayPart, StaffWish
from askpro.scheduling.waiting import EntryStatus, OfferGone, OfferNotFound, Window

TUESDAY = (MONDAY_MORNING + timedelta(days=1)).date()


async def test_a_cancelled_time_is_offered_to_whoever_joined_first(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    assert await desk.offers(salon.weber, salon.keller) == [[], []]
    await desk.cancel(booked[1])
    assert await desk.offers(salon.weber, salon.keller) == [["10:00"], []]
    await desk.cancel(booked[5])
    assert await desk.offers(salon.weber, salon.keller) == [["10:00"], ["14:00"]]


async def test_what_is_offered_is_held_and_becomes_an_appointment(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    entry = await desk.join(salon.weber, language="en")
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    with pytest.raises(SlotTaken):
        await desk.book("10:00", salon.mira)
    taken = await desk.accept(offer)
    assert (taken.status, taken.customer_id, taken.language) == (Status.CONFIRMED, salon.weber.id, "en")
    assert taken.staff_ids == (salon.mira,)
    assert await desk.accept(offer) == taken
    assert await desk.offers(salon.weber) == [[]]
    async with salon.tenant.begin() as work:
        assert (await waiting.find(work, entry.id)).status is EntryStatus.SERVED
    with pytest.raises(OfferGone):
        await desk.decline(offer)


async def test_what_is_declined_goes_to_the_next_and_is_not_offered_again(
    salon: Business, desk: Desk
) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    await desk.decline(offer)
    await desk.decline(offer)
    assert await desk.offers(salon.weber, salon.keller) == [[], ["10:00"]]
    with pytest.raises(OfferGone):
        await desk.accept(offer)
    await desk.decline(await desk.offer_for(salon.keller))
    assert await desk.offers(salon.weber, salon.keller) == [[], []]
    assert (await desk.book("10:00", salon.mira)).status is Status.CONFIRMED


async def test_who_was_passed_over_comes_before_who_was_asked(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    late = await desk.customer("Spät")
    for each in (salon.weber, salon.keller, late):
        await desk.join(each)
    await desk.cancel(booked[1])
    await desk.decline(await desk.offer_for(salon.weber))
    await desk.accept(await desk.offer_for(salon.keller))
    await desk.cancel(booked[2])
    assert await desk.offers(salon.weber, late) == [[], ["11:00"]]
    await desk.cancel(booked[3])
    assert await desk.offers(salon.weber, late) == [["12:00"], ["11:00"]]


async def test_an_offer_nobody_answers_goes_to_the_next(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    salon.clock.instant = salon.at("09:00", 0)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    assert offer.expires_at == salon.at("09:30", 0)
    await desk.run_out(offer)
    assert await desk.offers(salon.weber, salon.keller) == [["10:00"], []]
    salon.clock.instant = salon.at("09:30", 0)
    assert await desk.offers(salon.weber, salon.keller) == [[], []]
    with pytest.raises(SlotTaken):
        await desk.book("10:00", salon.mira)
    await desk.run_out(offer)
    await desk.run_out(offer)
    assert await desk.offers(salon.weber, salon.keller) == [[], ["10:00"]]
    with pytest.raises(OfferGone):
        await desk.accept(offer)


async def test_an_answer_that_comes_late_still_counts_while_the_time_is_held(
    salon: Business, desk: Desk
) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    salon.clock.instant = offer.expires_at + timedelta(seconds=20)
    assert (await desk.accept(offer)).status is Status.CONFIRMED
    await desk.run_out(offer)
    assert (await desk.accept(offer)).status is Status.CONFIRMED


async def test_the_sweeper_and_the_job_may_come_in_any_order(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    salon.clock.instant = offer.expires_at + timedelta(minutes=10)
    await salon.tenant.atomically(appointments.expire_holds)
    await desk.run_out(offer)
    assert await desk.offers(salon.weber, salon.keller) == [[], ["10:00"]]


async def test_who_leaves_gives_the_offer_to_the_next(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    first = await desk.join(salon.weber)
    await desk.join(salon.keller)
    await desk.cancel(booked[1])
    await desk.leave(first)
    assert await desk.offers(salon.weber, salon.keller) == [[], ["10:00"]]


async def test_only_what_fits_is_offered(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    longer, jonas, morning, wednesday, fits = [
        await desk.customer(name) for name in ("Lang", "Jonas", "Früh", "Mittwoch", "Passt")
    ]
    afternoon = (DayPart(780, 1080),)
    await desk.join(longer, service_ids=(salon.perm,))
    await desk.join(jonas, staff=StaffWish(only=frozenset({salon.jonas})))
    await desk.join(morning, windows=(Window(TUESDAY, TUESDAY, day_parts=(DayPart(0, 720),)),))
    await desk.join(wednesday, windows=(Window(TUESDAY, TUESDAY, frozenset({2})),))
    await desk.join(fits, windows=(Window(TUESDAY, TUESDAY, frozenset({1}), afternoon),))
    await desk.cancel(booked[5])
    assert await desk.offers(longer, jonas, morning, wednesday, fits) == [[], [], [], [], ["14:00"]]


async def test_freed_time_and_free_time_beside_it_make_room_for_more(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    mira = StaffWish(only=frozenset({salon.mira}))
    await desk.join(salon.weber, service_ids=(salon.cut, salon.cut), staff=mira)
    await desk.cancel(booked[1])
    assert await desk.offers(salon.weber) == [[]]
    await desk.cancel(booked[2])
    assert await desk.offers(salon.weber) == [["10:00"]]


async def test_what_one_does_not_take_is_offered_to_another(salon: Business, desk: Desk) -> None:
    perm = await desk.book("09:00", salon.mira, salon.perm)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    await desk.cancel(perm)
    assert await desk.offers(salon.weber, salon.keller) == [["09:00"], ["10:00"]]


async def test_what_was_free_anyway_is_not_offered(salon: Business, desk: Desk) -> None:
    booked = await desk.book("10:00", salon.mira)
    await desk.join(salon.weber, staff=StaffWish(only=frozenset({salon.jonas})))
    await desk.cancel(booked)
    assert await desk.offers(salon.weber) == [[]]


async def test_time_moved_away_from_is_offered(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.move(booked[1], "10:00", salon.jonas)
    assert await desk.offers(salon.weber) == [["10:00"]]


async def test_a_customer_has_one_offer_for_one_wish(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.cancel(booked[1])
    await desk.cancel(booked[5])
    assert await desk.offers(salon.weber) == [["10:00"]]
    await desk.join(salon.weber, staff=StaffWish(only=frozenset({salon.mira})))
    await desk.cancel(booked[7])
    assert await desk.offers(salon.weber) == [["10:00", "16:00"]]


async def test_a_stranger_cannot_answer(salon: Business, stranger: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    for verb in (waiting.accept, waiting.decline, waiting.run_out):
        with pytest.raises(OfferNotFound):
            await stranger.tenant.atomically(verb, offer.id)
    assert await desk.offers(salon.weber) == [["10:00"]]


async def test_an_offer_waits_until_the_branch_has_been_open_for_a_while(salon: Business, desk: Desk) -> None:
    async def offered(booked: Appointment, at: str, days: int) -> str:
        salon.clock.instant = salon.at(at, days)
        await desk.join(salon.weber)
        await desk.cancel(booked)
        offer = await desk.offer_for(salon.weber)
        await desk.decline(offer)
        return f"{offer.expires_at.astimezone(BERLIN):%a %H:%M}"

    booked = [await desk.book(at, days=3) for at in ("09:15", "11:00", "13:00", "15:00")]
    assert await offered(booked[0], "10:00", 0) == "Mon 10:30"
    assert await offered(booked[1], "17:40", 0) == "Tue 09:10"
    await salon.tenant.atomically(waiting.set_answer_minutes, salon.branch.id, 120)
    assert await offered(booked[2], "20:00", 0) == "Tue 11:00"
    assert await offered(booked[3], "14:30", 3) == "Thu 15:00"
