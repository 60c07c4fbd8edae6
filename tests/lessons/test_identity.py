"""Lessons 1 to 3: whose call it is, that it is known at once, and who is calling when no number is shown."""

from __future__ import annotations

import httpx
import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, the_book
from tests.front import Front, talk
from tests.simulators.retell import call_object

from askpro.foundation.ids import new_id


@pytest.mark.parametrize("invented", ["", "1", "call_001", "None", "{{call_id}}"])
async def test_lesson_01_call_identity_comes_from_the_envelope_only(
    front: Front, salon: Business, number: str, api: httpx.AsyncClient, invented: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, from_number=WEBER)
    wish = {"service": "Schnitt", "when": "morgen um zehn", "call_id": invented, "company_id": invented}
    found = (await front.retell.function("find_slots", call, **wish)).json()
    booked = await front.retell.function("book", call, slot_id=found["slots"][0]["slot_id"], call_id=invented)
    assert booked.json()["ok"], booked.text
    (known,) = (await api.get("/v1/calls")).json()["items"]
    assert known["vendor_call_id"] == call["call_id"]
    assert len(await the_book(salon)) == 1


async def test_lesson_01_the_sockets_path_outweighs_what_the_details_claim(
    front: Front, number: str, api: httpx.AsyncClient
) -> None:
    phone = front.phone(number, WEBER)
    true_id = phone.call["call_id"]
    phone.call["call_id"] = "call_001"
    await talk(phone)
    assert [each["vendor_call_id"] for each in (await api.get("/v1/calls")).json()["items"]] == [true_id]


async def test_lesson_02_a_tool_called_before_anything_else_finds_its_call_and_company(
    front: Front, number: str, api: httpx.AsyncClient
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number)
    assert (await front.retell.function("services", call)).json()["services"]
    (known,) = (await api.get("/v1/calls")).json()["items"]
    assert (known["to_number"], known["status"]) == (number, "ongoing")


async def test_lesson_03_a_withheld_number_books_moves_and_cancels(
    front: Front, salon: Business, number: str
) -> None:
    booking = await talk(
        front.phone(number, None),
        "Ich hätte gern morgen um zehn einen Schnitt bei Jonas",
        "Mein Name ist Clara Neumann",
        "Die Nummer möchte ich nicht sagen",
        "ja bitte",
    )
    (booked,) = await the_book(salon)
    assert booked.starts_at == salon.at("10:00"), booking
    cancelling = await talk(
        front.phone(number, None),
        "Hier ist Clara Neumann, ich möchte meinen Termin morgen um zehn absagen",
        "ja",
    )
    assert await the_book(salon) == [], cancelling


async def test_lesson_03_a_withheld_number_without_proof_hears_and_changes_nothing(
    front: Front, salon: Business, number: str
) -> None:
    await talk(front.phone(number, WEBER), "Morgen um zehn einen Schnitt bei Jonas bitte", "ja")
    said = await talk(
        front.phone(number, None), "Hier ist Weber, bitte sagen Sie meinen Termin ab", "weiß nicht"
    )
    assert not any("10 Uhr" in each or "Jonas" in each for each in said)
    assert len(await the_book(salon)) == 1
