"""Offers are held together, and whoever is faster takes one of them and not all."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import datetime
from random import Random
from uuid import UUID

from tests.cast import Business, HandClock, a_business

from askpro.foundation.database import Database, Work
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Holding, as_offered
from askpro.scheduling.availability import Diary, Slot, StaffWish, Wish, find_slots, open_diary


def wanted(salon: Business, slot: Slot, holder: str) -> Holding:
    request = as_offered(Wish(slot.service_ids, slot.period), slot)
    return Holding(branch_id=salon.branch.id, request=request, holder=holder, source="phone")


async def diary_of(work: Work, salon: Business, holder: str) -> Diary:
    day = Period(salon.at("00:00"), salon.at("23:59"))
    return await open_diary(work, salon.branch.id, day, holder=holder)


def cut_by(salon: Business, diary: Diary, who: UUID) -> Wish:
    return Wish((salon.cut,), diary.period, staff=StaffWish(only=frozenset({who})))


def cuts_by_mira(salon: Business, diary: Diary, *clock: str) -> list[Slot]:
    found = {slot.start: slot for slot in find_slots(diary, cut_by(salon, diary, salon.mira))}
    return [found[salon.at(each)] for each in clock]


async def offer(
    salon: Business, *clock: str, holder: str = "call:1", meanwhile: Slot | None = None
) -> list[datetime]:
    """Search and hold in one work; somebody else may be faster with one slot."""
    async with salon.tenant.begin() as work:
        diary = await diary_of(work, salon, holder)
        slots = cuts_by_mira(salon, diary, *clock)
        if meanwhile is not None:
            await salon.tenant.atomically(appointments.hold, wanted(salon, meanwhile, "call:faster"))
        held = await appointments.hold_each(
            work, [(wanted(salon, each, holder), each) for each in slots], diary
        )
    return [each.starts_at for each in held]


async def ids_held(salon: Business, holder: str) -> Sequence[UUID]:
    return [each.id for each in await salon.tenant.atomically(appointments.held_by, holder)]


async def test_offers_are_held_even_where_they_overlap_each_other(salon: Business) -> None:
    starts = await offer(salon, "09:00", "09:30", "14:00")
    assert starts == [salon.at("09:00"), salon.at("09:30"), salon.at("14:00")]
    assert len(await ids_held(salon, "call:1")) == 3
    async with salon.tenant.begin() as work:
        others = await diary_of(work, salon, "call:2")
        free = {slot.start for slot in find_slots(others, cut_by(salon, others, salon.mira))}
    assert not free & {salon.at("09:00"), salon.at("09:30"), salon.at("10:00"), salon.at("14:00")}
    assert salon.at("10:30") in free


async def test_whoever_is_faster_takes_one_and_the_others_are_held(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        (ten,) = cuts_by_mira(salon, await diary_of(work, salon, "call:faster"), "10:00")
    starts = await offer(salon, "09:00", "10:00", "14:00", meanwhile=ten)
    assert starts == [salon.at("09:00"), salon.at("14:00")]
    assert len(await ids_held(salon, "call:faster")) == 1
    assert len(await ids_held(salon, "call:1")) == 2


async def test_of_many_who_are_offered_the_same_at_once_each_time_is_one_callers(
    database_urls: DatabaseUrls, clock: HandClock
) -> None:
    """Each is told some of them in another order, and nobody waits for somebody who waits for them."""
    callers, retried = 6, list[str]()
    database = Database(database_urls.app, clock=clock, connections_max=callers, on_retry=retried.append)
    await database.open()
    salon = await a_business(database, clock, "Salon Angebot")
    everybody_found = asyncio.Barrier(callers)

    async def offered(work: Work, number: int) -> list[Appointment]:
        diary = await diary_of(work, salon, f"call:{number}")
        cuts = [
            slot
            for who in (salon.mira, salon.jonas, salon.aylin)
            for slot in find_slots(diary, cut_by(salon, diary, who))
            if slot.start in (salon.at("10:00"), salon.at("11:00"), salon.at("12:00"))
        ]
        told = Random(number).sample(cuts, 5)
        if not retried:
            await everybody_found.wait()
        return await appointments.hold_each(
            work, [(wanted(salon, each, f"call:{number}"), each) for each in told], diary
        )

    told = await asyncio.gather(*(salon.tenant.atomically(offered, each) for each in range(callers)))
    taken = [(each.starts_at, each.staff_ids) for held in told for each in held]
    await database.close()
    assert len(taken) == len(set(taken)) >= 5
    assert retried == []


async def test_offered_again_they_are_the_same_holds(salon: Business) -> None:
    await offer(salon, "09:00", "14:00")
    before = await ids_held(salon, "call:1")
    await offer(salon, "09:00", "14:00")
    assert await ids_held(salon, "call:1") == before
