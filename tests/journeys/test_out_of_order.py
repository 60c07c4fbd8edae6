"""What a vendor does to us: repeats, late news, wrong order, and turns that are superseded after they acted."""

from __future__ import annotations

import asyncio
import random
from typing import Any

from tests.cast import Business
from tests.conversation.dialogue.script import the_book
from tests.front import Front, a_key, a_number
from tests.simulators.retell import call_object

from askpro.foundation.ids import new_id

CALLER = "+491711000001"


async def test_events_told_three_times_and_out_of_order_are_one_call_with_one_outcome(
    front: Front, salon: Business
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), from_number=CALLER)
    ended = {**call, "call_status": "ended", "disconnection_reason": "user_hangup"}
    analysed = {**ended, "call_analysis": {"call_summary": "Frage nach Preisen", "user_sentiment": "Neutral"}}
    news = [("call_analyzed", analysed), ("call_ended", ended), ("call_started", call)]
    for event, said in news:
        answers = await asyncio.gather(*(front.retell.tell(event, said) for _ in range(3)))
        assert [answer.status_code for answer in answers] == [204] * 3
    shuffled = random.sample(news, 3)
    assert [(await front.retell.tell(event, said)).status_code for event, said in shuffled] == [204] * 3

    async with front.client(await a_key(salon.tenant)) as api:
        (known,) = (await api.get("/v1/calls")).json()["items"]
    assert (known["vendor_call_id"], known["status"]) == (call["call_id"], "ended")
    assert known["outcome"] == "abandoned"
    events = await _events_of(salon)
    assert events.count("call_started") == events.count("call_ended") == 1


async def test_a_call_is_known_from_whichever_message_comes_first(front: Front, salon: Business) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), from_number=CALLER)
    told = await front.retell.function("services", call)
    assert told.status_code == 200
    phone = front.retell.phone(call)
    await phone.connect()
    assert (await phone.greeting()).text
    await phone.hang_up()
    assert (await front.retell.tell("call_started", call)).status_code == 204
    async with front.client(await a_key(salon.tenant)) as api:
        assert len((await api.get("/v1/calls")).json()["items"]) == 1


async def test_a_turn_superseded_after_its_tool_ran_books_once_and_knows_it(
    front: Front, salon: Business
) -> None:
    phone = front.phone(await a_number(salon), CALLER)
    await phone.connect()
    await phone.greeting()
    asked = await phone.say("Ich hätte gern morgen um zehn einen Schnitt bei Jonas")
    assert "Soll ich das so eintragen?" in asked.text
    await phone.begin_saying("Ja")
    while not await the_book(salon):
        await asyncio.sleep(0.005)
    answer = await phone.say("genau, ja bitte")
    told = [said.content for said in phone.transcript if said.role == "agent"]
    assert any("eingetragen" in words for words in (*told, answer.text))
    again = await phone.say("Wann ist denn jetzt mein Termin?")
    assert "10 Uhr" in again.text
    await phone.hang_up()
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("10:00")
    assert (await _events_of(salon)).count("appointment_booked") == 1


async def _events_of(salon: Business) -> list[str]:
    async with salon.tenant.begin() as work:
        cursor = await work.connection.execute(
            "select name from outbox where company_id = %s", [work.company_id]
        )
        return [row["name"] for row in await cursor.fetchall()]


async def test_what_was_said_is_kept_turn_by_turn_and_corrected_in_the_end(
    front: Front, salon: Business
) -> None:
    phone = front.phone(await a_number(salon), CALLER)
    await phone.connect()
    await phone.greeting()
    await phone.say("Ich hätte gern morgen um zehn einen Schnitt bei Jonas")
    await phone.interrupt("Moment, lieber um elf")
    await phone.hang_up()
    during = await _transcript(front, salon, phone.call["call_id"])
    assert [turn["role"] for turn in during] == ["agent", "caller"] * 2 + ["agent"]
    assert during[3]["text"] == "Moment, lieber um elf" and "11 Uhr" in during[4]["text"]
    assert during[4]["latency_ms"] is not None

    cut_off = [{"role": said.role, "content": said.content} for said in phone.transcript]
    cut_off[-1]["content"] = "Schnitt"
    await front.retell.tell("call_ended", {**phone.call, "transcript_object": cut_off})
    told = await _transcript(front, salon, phone.call["call_id"])
    assert [turn["text"] for turn in told] == [said["content"] for said in cut_off]


async def _transcript(front: Front, salon: Business, call_id: str) -> list[dict[str, Any]]:
    async with front.client(await a_key(salon.tenant)) as api:
        told = (await api.get(f"/v1/calls/{call_id}")).json()
    transcript: list[dict[str, Any]] = told["transcript"]
    return transcript
