"""The tools by name: for a model that talks in our place."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import WITHHELD, Phone, the_book

from askpro.conversation import call_by_name
from askpro.foundation.errors import Forbidden, Invalid, NotFound
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Existing
from askpro.scheduling.availability import StaffWish, Wish, find_slots, open_diary


async def test_a_model_searches_and_books_by_the_offered_id(salon: Business) -> None:
    phone = await Phone.dial(salon)
    found = await call_by_name(
        salon.tenant,
        phone.call_id,
        "find_slots",
        {"service": "Schnitt", "when": "morgen um zehn", "staff": "Mira"},
    )
    (slot,) = found["slots"]
    assert (found["exact"], slot["starts_at"]) == (True, "2026-11-24T10:00:00+01:00")
    assert slot["say"] == "Dienstag, den 24. November 2026, um 10 Uhr"
    booked = await call_by_name(salon.tenant, phone.call_id, "book", {"slot_id": slot["slot_id"]})
    again = await call_by_name(salon.tenant, phone.call_id, "book", {"slot_id": slot["slot_id"]})
    assert booked == again
    (appointment,) = await the_book(salon)
    assert appointment.customer_id == salon.weber.id


async def test_an_invented_slot_or_tool_is_refused(salon: Business) -> None:
    phone = await Phone.dial(salon)
    with pytest.raises(Invalid):
        await call_by_name(salon.tenant, phone.call_id, "book", {"slot_id": "call_001", "name": "None"})
    with pytest.raises(NotFound):
        await call_by_name(salon.tenant, phone.call_id, "bookAppointmentV17", {})
    other = await Phone.dial(salon)
    theirs = await call_by_name(
        salon.tenant, other.call_id, "find_slots", {"service": "Schnitt", "when": "morgen um zehn"}
    )
    with pytest.raises(Invalid):
        await call_by_name(salon.tenant, phone.call_id, "book", {"slot_id": theirs["slots"][0]["slot_id"]})


async def test_nothing_is_told_to_an_unproven_caller(salon: Business) -> None:
    known = await Phone.dial(salon)
    await known.play("""
        C: Schnitt morgen um elf
        C: ja
    """)
    phone = await Phone.dial(salon, WITHHELD)
    with pytest.raises(Forbidden):
        await call_by_name(salon.tenant, phone.call_id, "appointments_of", {})
    wrong = await call_by_name(
        salon.tenant, phone.call_id, "identify", {"name": "Petra Weber", "when": "morgen um zehn"}
    )
    assert wrong == {"ok": True, "identified": False, "appointments": []}
    right = await call_by_name(
        salon.tenant, phone.call_id, "identify", {"name": "Weber", "when": "morgen um elf"}
    )
    assert right["identified"]
    cancelled = await call_by_name(
        salon.tenant, phone.call_id, "cancel", {"appointment_id": right["appointments"][0]["appointment_id"]}
    )
    assert cancelled["ok"]
    assert await the_book(salon) == []


@pytest.mark.parametrize(
    ("name", "known"),
    [("Frau Webber", True), ("Petra Wäber", True), ("Peter Weber", False), ("Wagner", False)],
)
async def test_whoever_has_the_time_is_known_by_the_sound_of_the_name(
    salon: Business, name: str, known: bool
) -> None:
    booking = await Phone.dial(salon)
    await booking.play("""
        C: Schnitt morgen um elf
        C: ja
    """)
    phone = await Phone.dial(salon, WITHHELD)
    told = {"name": name, "when": "morgen um elf"}
    identified = await call_by_name(salon.tenant, phone.call_id, "identify", told)
    assert identified["identified"] is known


async def test_a_time_somebody_cannot_make_proves_it_as_well(salon: Business) -> None:
    booking = await Phone.dial(salon)
    await booking.play("""
        C: Schnitt morgen um elf
        C: ja
    """)
    phone = await Phone.dial(salon, WITHHELD)
    told = {"name": "Weber", "when": "Ich kann morgen um elf nicht kommen"}
    assert (await call_by_name(salon.tenant, phone.call_id, "identify", told))["identified"]


async def test_facts_are_told_as_they_may_be_said(salon: Business) -> None:
    phone = await Phone.dial(salon)
    hours = await call_by_name(salon.tenant, phone.call_id, "hours", {"when": "morgen"})
    assert hours == {"ok": True, "day": "2026-11-24", "open": ["von 9 bis 18 Uhr"]}
    price = await call_by_name(salon.tenant, phone.call_id, "service", {"service": "Farbe"})
    assert (price["price"], price["duration"]) == ("65 Euro", "eine Stunde und 30 Minuten")
    with pytest.raises(Invalid) as refused:
        await call_by_name(salon.tenant, phone.call_id, "service", {"service": "Tauchkurs"})
    assert refused.value.facts["choices"] == ["Schnitt", "Farbe", "Dauerwelle"]


async def is_full_for_weeks(salon: Business) -> None:
    """Keller has every hour of everybody: more appointments than are looked through."""
    async with salon.tenant.begin() as work:
        weeks = Period(work.now, work.now + timedelta(days=21))
        diary = await open_diary(work, salon.branch.id, weeks)
        free = [
            find_slots(diary, Wish((salon.cut,), weeks, staff=StaffWish(only=frozenset({one}))))
            for one in (salon.mira, salon.jonas, salon.aylin)
        ]
        hours = [
            slots[place] for slots in free for place, start in enumerate(slots.starts()) if start.minute == 0
        ]
        await appointments.take_over(work, diary, [Existing(slot, salon.keller.id) for slot in hours])


async def test_more_than_is_looked_through_is_not_searched_by_halves(salon: Business) -> None:
    await is_full_for_weeks(salon)
    phone = await Phone.dial(salon, WITHHELD)

    async def identified(when: str) -> dict[str, object]:
        told = {"name": "Keller", "when": when}
        return await call_by_name(salon.tenant, phone.call_id, "identify", told)

    assert await identified("immer donnerstags um zehn") == {
        "ok": True,
        "identified": False,
        "too_wide": True,
        "appointments": [],
    }
    assert (await identified("am Donnerstag um zehn"))["identified"]
