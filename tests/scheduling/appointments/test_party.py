"""Several who come together are all booked, or nobody is."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from tests.cast import Business, HandClock, a_business

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import (
    Appointment,
    Attending,
    Details,
    Party,
    PartyTooLarge,
    SlotTaken,
    Together,
)
from askpro.scheduling.availability import StaffWish, Wish, open_diary


def attending(salon: Business, *service_ids: UUID, only: UUID | None = None, whom: str = "") -> Attending:
    at = salon.at("10:00")
    staff = StaffWish(only=frozenset({only} if only else ()))
    details = Details(customer_id=salon.weber.id, for_whom=whom)
    return Attending(Wish(service_ids, Period(at, at), staff=staff), details)


def party(
    salon: Business, together: Together, *who: Attending, at: str = "10:00", holder: str = "call:party"
) -> Party:
    return Party(
        branch_id=salon.branch.id, starts_at=salon.at(at), attending=who, together=together,
        holder=holder, source="phone",
    )  # fmt: skip


async def booked(salon: Business, *args: Any, **more: Any) -> list[Appointment]:
    return await salon.tenant.atomically(appointments.book_party, party(salon, *args, **more))


async def test_a_family_is_served_at_once_by_somebody_each(salon: Business) -> None:
    names = ("", "Lena", "Tom")
    family = await booked(
        salon, Together.AT_ONCE, *[attending(salon, salon.cut, whom=name) for name in names]
    )
    assert [each.for_whom for each in family] == list(names)
    assert {each.starts_at for each in family} == {salon.at("10:00")}
    assert len({each.staff_ids for each in family}) == 3


async def test_families_who_insist_on_the_same_people_do_not_wait_in_a_circle(
    database_urls: DatabaseUrls, clock: HandClock
) -> None:
    retried: list[str] = []
    database = Database(database_urls.app, clock=clock, connections_max=4, on_retry=retried.append)
    await database.open()
    salon = await a_business(database, clock, "Salon Familie")
    people = [salon.mira, salon.jonas, salon.aylin]
    for hour in range(9, 17):
        families = [
            party(
                salon, Together.AT_ONCE, *(attending(salon, salon.cut, only=each) for each in order),
                at=f"{hour:02}:00", holder=f"call:{number}",
            )
            for number, order in enumerate((people, people[::-1]))
        ]  # fmt: skip
        answers = await asyncio.gather(
            *(salon.tenant.atomically(appointments.book_party, each) for each in families),
            return_exceptions=True,
        )
        assert sorted(type(each).__name__ for each in answers) == ["SlotTaken", "list"], answers
    await database.close()
    assert retried == []


async def test_somebody_is_found_for_all_of_them_together(salon: Business) -> None:
    """Whoever may have anybody gives way to those who want one person."""
    family = await booked(
        salon,
        Together.AT_ONCE,
        attending(salon, salon.cut),
        attending(salon, salon.cut, only=salon.mira),
        attending(salon, salon.cut, only=salon.jonas),
    )
    assert [each.staff_ids for each in family] == [(salon.aylin,), (salon.mira,), (salon.jonas,)]


async def test_one_too_many_and_nobody_is_booked(salon: Business) -> None:
    four = [attending(salon, salon.cut) for _ in range(4)]
    with pytest.raises(SlotTaken):
        await booked(salon, Together.AT_ONCE, *four)
    async with salon.tenant.begin() as work:
        assert await appointments.listed(work) == []
        assert await appointments.held_by(work, "call:party") == []
    assert len(await booked(salon, Together.AT_ONCE, *four[:3])) == 3
    with pytest.raises(PartyTooLarge):
        await booked(salon, Together.AT_ONCE, *four, *four)


async def test_one_after_another_with_the_same_person(salon: Business) -> None:
    mira = salon.mira
    couple = await booked(
        salon,
        Together.IN_SEQUENCE,
        attending(salon, salon.colour, only=mira),
        attending(salon, salon.cut, only=mira),
    )
    # The colour needs ten minutes after it, so the cut begins at the next quarter.
    assert [each.starts_at for each in couple] == [salon.at("10:00"), salon.at("11:45")]
    with pytest.raises(SlotTaken):
        await booked(salon, Together.IN_SEQUENCE, attending(salon, salon.cut, only=mira), at="11:45")


async def test_a_party_is_arranged_at_every_start_at_which_it_can_be_booked(salon: Business) -> None:
    await booked(salon, Together.AT_ONCE, attending(salon, salon.cut, only=salon.mira), at="11:00")
    three = party(salon, Together.AT_ONCE, *[attending(salon, salon.cut)] * 3)
    window = Period(salon.at("09:00"), salon.at("13:00"))
    async with salon.tenant.begin() as work:
        diary = await open_diary(work, salon.branch.id, window)
    quarters = [window.start + timedelta(minutes=15 * place) for place in range(16)]
    arranged = [appointments.arranged(diary, replace(three, starts_at=start)) for start in quarters]
    found = [
        f"{start:%H:%M}" for start, slots in zip(quarters, arranged, strict=True) if isinstance(slots, list)
    ]
    assert found == ["08:00", "08:15", "08:30", "08:45", "09:00", "11:00", "11:15", "11:30", "11:45"]
    assert len(await booked(salon, Together.AT_ONCE, *three.attending, at="12:45")) == 3


async def test_a_sequence_found_in_the_diary_waits_for_nobody_longer_than_half_an_hour(
    salon: Business,
) -> None:
    await booked(salon, Together.AT_ONCE, attending(salon, salon.cut, only=salon.mira), at="11:15")
    two = (attending(salon, salon.cut, only=salon.mira), attending(salon, salon.cut, only=salon.mira))
    with pytest.raises(SlotTaken):
        await booked(salon, Together.IN_SEQUENCE, *two, at="10:00")
    couple = await booked(salon, Together.IN_SEQUENCE, *two, at="09:15")
    assert [each.starts_at for each in couple] == [salon.at("09:15"), salon.at("10:15")]
