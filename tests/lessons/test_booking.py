"""Lessons 7 to 11: offers are kept, caches never sell twice, one set of rules, once, and whole."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import timedelta
from typing import Any

import httpx
from tests.cast import BERLIN, Business
from tests.conversation.dialogue.script import KELLER, WEBER, the_book
from tests.front import Front, talk
from tests.simulators.retell import call_object

from askpro.foundation.ids import new_id
from askpro.scheduling import catalog
from askpro.tenancy import branches

EVERYBODY = ("Mira", "Jonas", "Aylin")


def wish(salon: Business, at: str, **more: Any) -> dict[str, Any]:
    return {
        "service": "Schnitt",
        "branch": "Mitte",
        "starts_at": at if "T" in at else salon.at(at).isoformat(),
        "customer": {"name": "Clara Neumann"},
        **more,
    }


async def starts(api: httpx.AsyncClient, salon: Business, **more: str) -> list[str]:
    asked = {"service": "Schnitt", "branch": "Mitte", "from": "2026-11-24", "to": "2026-11-24", **more}
    return [each["starts_at"] for each in (await api.get("/v1/slots", params=asked)).json()["items"]]


async def test_lesson_07_what_is_offered_is_kept_for_the_caller_until_the_call_ends(
    front: Front, salon: Business, number: str, api: httpx.AsyncClient
) -> None:
    phone = front.phone(number, WEBER)
    await phone.connect()
    await phone.greeting()
    assert "Soll ich" in (await phone.say("Schnitt morgen um zehn bei Jonas")).text
    quicker = await api.post("/v1/appointments", json=wish(salon, "10:00", staff="Jonas"))
    assert quicker.status_code == 409 and quicker.json()["code"] == "slot_taken", quicker.text
    assert "eingetragen" in (await phone.say("ja bitte")).text
    await phone.hang_up()
    assert len(await the_book(salon)) == 1


async def test_lesson_07_what_a_caller_does_not_take_is_free_when_the_line_is_dead(
    front: Front, salon: Business, number: str, api: httpx.AsyncClient
) -> None:
    await talk(front.phone(number, WEBER), "Schnitt morgen um zehn bei Jonas")
    for _ in range(50):
        answer = await api.post("/v1/appointments", json=wish(salon, "10:00", staff="Jonas"))
        if answer.status_code == 201:
            return
        await asyncio.sleep(0.05)
    raise AssertionError(answer.text)


async def test_lesson_07_of_many_who_want_one_time_at_once_one_gets_it(
    salon: Business, api: httpx.AsyncClient
) -> None:
    overlapping = ("10:00", "10:15", "10:30", "09:45") * 4
    wishes = [wish(salon, at, staff="Jonas") for at in overlapping]
    answers = await asyncio.gather(*(api.post("/v1/appointments", json=each) for each in wishes))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 15
    assert len(await the_book(salon)) == 1


async def test_lesson_08_nothing_sold_is_offered_again_and_what_is_given_back_is(
    front: Front, salon: Business, number: str, api: httpx.AsyncClient
) -> None:
    ten = salon.at("10:00").astimezone().isoformat()
    assert any(each.startswith("2026-11-24T10:00") for each in await starts(api, salon, staff="Jonas")), ten
    await talk(front.phone(number, WEBER), "Schnitt morgen um zehn bei Jonas", "ja")
    assert not any(each.startswith("2026-11-24T10:00") for each in await starts(api, salon, staff="Jonas"))
    said = await talk(front.phone(number, KELLER), "Schnitt morgen um zehn bei Jonas")
    assert "nicht frei" in said[-1]
    (booked,) = (await api.get("/v1/appointments")).json()["items"]
    await api.post(f"/v1/appointments/{booked['id']}/cancellation", json={})
    said = await talk(front.phone(number, KELLER), "Schnitt morgen um zehn bei Jonas")
    assert "Soll ich das so eintragen?" in said[-1]


async def test_lesson_09_whatever_is_offered_can_be_booked_and_nothing_else_can(
    salon: Business, api: httpx.AsyncClient
) -> None:
    async with salon.tenant.begin() as work:
        perm = await catalog.find_service(work, salon.perm)
    assert perm.minutes == 135
    for person in EVERYBODY:
        offered = await starts(api, salon, service="Dauerwelle", staff=person)
        for start in (offered[0], offered[-1]):
            asked = wish(salon, "10:00", service="Dauerwelle", staff=person, starts_at=start)
            answer = await api.post("/v1/appointments", json=asked)
            assert answer.status_code == 201, answer.text
            minutes_of_staff = await starts(api, salon, service="Dauerwelle", staff=person)
            assert start not in minutes_of_staff
    too_late = wish(salon, "16:00", service="Dauerwelle")
    refused = await api.post("/v1/appointments", json=too_late)
    assert refused.status_code == 409 and refused.json()["sentences"]["de"]


async def test_lesson_09_what_is_not_offered_cannot_be_booked(
    salon: Business, api: httpx.AsyncClient
) -> None:
    async with salon.tenant.begin() as work:
        cut = await catalog.find_service(work, salon.cut)
        until_tomorrow = catalog.BookingWindow(days=1)
        await catalog.change_service(work, replace(cut, minimum_notice_minutes=180, window=until_tomorrow))
        await branches.add_exception(work, salon.branch.id, salon.at("12:00").date(), 720, 840)
    days = {"from": "2026-11-23", "to": "2026-11-25"}
    offered = await starts(api, salon, staff="Mira", **days)
    assert (offered[0], offered[-1]) == ("2026-11-23T11:00:00+01:00", "2026-11-24T13:00:00+01:00")
    for minutes in range(0, 3 * 24 * 60, 45):
        start = (salon.at("00:00", 0) + timedelta(minutes=minutes)).astimezone(BERLIN).isoformat()
        if start not in offered:
            answer = await api.post("/v1/appointments", json=wish(salon, start, staff="Mira"))
            assert answer.status_code == 409, (start, answer.text)


async def test_lesson_10_a_repeated_call_of_a_slow_tool_gets_the_same_answer(
    front: Front, salon: Business, number: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, from_number=WEBER)
    found = (await front.retell.function("find_slots", call, service="Schnitt", when="morgen um zehn")).json()
    slot_id = found["slots"][0]["slot_id"]
    answers = await asyncio.gather(*(front.retell.function("book", call, slot_id=slot_id) for _ in range(3)))
    late = await front.retell.function("book", call, slot_id=slot_id)
    assert {answer.text for answer in answers} == {late.text}
    assert len(await the_book(salon)) == 1


async def test_lesson_10_a_repeated_request_gets_the_same_answer(
    salon: Business, api: httpx.AsyncClient
) -> None:
    key = {"Idempotency-Key": "order 1"}
    answers = await asyncio.gather(
        *(api.post("/v1/appointments", json=wish(salon, "10:00"), headers=key) for _ in range(5))
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["id"] for answer in answers}) == len(await the_book(salon)) == 1


async def test_lesson_10_what_the_vendor_tells_again_happened_once(
    front: Front, salon: Business, number: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, from_number=WEBER)
    for event in ("call_started", "call_ended"):
        told = await asyncio.gather(*(front.retell.tell(event, call) for _ in range(3)))
        assert {answer.status_code for answer in told} == {204}
    async with salon.tenant.begin() as work:
        cursor = await work.connection.execute(
            "select name from outbox where company_id = %s and name like 'call%%' order by id",
            [work.company_id],
        )
        assert [row["name"] for row in await cursor.fetchall()] == ["call_started", "call_ended"]


async def test_lesson_11_a_booking_that_fails_leaves_nothing_behind(
    salon: Business, api: httpx.AsyncClient
) -> None:
    await api.post("/v1/appointments", json=wish(salon, "10:00", staff="Mira"))
    late = wish(salon, "10:30", staff="Mira", customer={"name": "Zoe Zuspät", "phone": "+4915155559999"})
    assert (await api.post("/v1/appointments", json=late)).status_code == 409
    names = [each["name"] for each in (await api.get("/v1/customers")).json()["items"]]
    assert "Clara Neumann" in names and "Zoe Zuspät" not in names
    async with salon.tenant.begin() as work:
        cursor = await work.connection.execute(
            "select count(*) as told from outbox where company_id = %s and name = 'appointment_booked'",
            [work.company_id],
        )
        assert await cursor.fetchone() == {"told": 1}
