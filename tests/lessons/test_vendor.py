"""Lessons 15 and 16: payloads drift, money is in cents, signatures always count, stuck calls end."""

from __future__ import annotations

import json
import time
from datetime import timedelta
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from retell.lib import webhook_auth
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, the_book
from tests.front import SECRETS, Front, the_front
from tests.simulators.retell import call_object

from askpro.foundation.database import Database
from askpro.foundation.ids import new_id
from askpro.telephony import calls
from askpro.telephony.calls import VendorCall


@pytest.mark.parametrize("as_text", [False, True], ids=["object", "text"])
@pytest.mark.parametrize("arguments", ["args", "arguments", "parameters"])
async def test_lesson_15_arguments_are_found_under_every_name_they_have_had(
    front: Front, number: str, arguments: str, as_text: bool
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, from_number=WEBER)
    wanted = {"service": "Schnitt", "when": "morgen um zehn"}
    given = json.dumps(wanted) if as_text else wanted
    body: dict[str, Any] = {"name": "find_slots", arguments: given, "call": call, "novelty": {"of": 1}}
    answer = await front.retell.post("/retell/functions/find_slots", body)
    assert answer.json()["slots"], answer.text


@pytest.mark.parametrize("nested", [True, False], ids=["nested", "flat"])
async def test_lesson_15_a_call_is_the_same_nested_or_flat(
    front: Front, salon: Business, number: str, nested: bool
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, agent_version="not a number")
    body: dict[str, Any] = {"call": call} if nested else call
    assert (await front.retell.post("/webhooks/retell", {"event": "call_started", **body})).status_code == 204
    async with salon.tenant.begin() as work:
        assert (await calls.find_by_vendor(work, VendorCall("retell", call["call_id"]))).to_number == number


async def test_lesson_15_the_vendors_cents_stay_cents(front: Front, salon: Business, number: str) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, call_cost={"combined_cost": 12.5})
    assert (await front.retell.tell("call_ended", call)).status_code == 204
    async with salon.tenant.begin() as work:
        known = await calls.find_by_vendor(work, VendorCall("retell", call["call_id"]))
    assert known.cost_us_cents == Decimal("12.5")


ADDRESSES = ("/webhooks/retell", "/webhooks/retell/inbound", "/retell/functions/book")


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(
    "wrong", ["none", "another key", "another body", "another spacing", "too old", "too new", "garbage"]
)
async def test_lesson_16_what_the_vendor_did_not_just_sign_is_refused(
    front: Front, salon: Business, number: str, address: str, wrong: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number)
    body = msgspec.json.encode({"event": "call_started", "call": call, "name": "book", "args": {}})
    sign = webhook_auth.symmetric["sign"]
    key, minutes = SECRETS.retell_api_key, {"too old": -6, "too new": 6}.get(wrong, 0)
    signed_at, honest = _now_ms() + minutes * 60_000, sign(body.decode(), key)
    signature = {
        "none": "",
        "another key": sign(body.decode(), "another key"),
        "another body": sign(body.decode().replace("call_started", "call_ended"), key),
        "another spacing": sign(msgspec.json.format(body).decode(), key),
        "garbage": "v=1,d=zz",
    }.get(wrong) or (sign(body.decode(), key, signed_at) if minutes else "")
    refused = await front.retell.post_raw(address, body, signature)
    assert refused.status_code in (401, 403), refused.text
    assert honest not in refused.text
    async with salon.tenant.begin() as work:
        assert await calls.listed(work) == []
    assert await the_book(salon) == []


async def test_lesson_16_what_the_vendor_signed_counts_as_it_was_sent(front: Front, number: str) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number, note="\u00e9")
    body = json.dumps({"event": "call_started", "call": call}, indent=3)
    signature = webhook_auth.symmetric["sign"](body, SECRETS.retell_api_key)
    answer = await front.retell.post_raw("/webhooks/retell", body.encode(), signature)
    assert answer.status_code == 204, answer.text


@pytest.mark.parametrize("address", ADDRESSES)
async def test_lesson_16_without_a_key_everything_is_refused(
    database: Database, number: str, address: str
) -> None:
    no_key = msgspec.structs.replace(SECRETS, retell_api_key="")
    async with the_front(database, no_key) as front:
        call = call_object(f"call_{new_id().hex}", to_number=number)
        body = {"event": "call_started", "call": call, "name": "book", "args": {}}
        assert (await front.retell.post(address, body)).status_code == 403


async def test_lesson_16_no_address_is_trusted(front: Front, number: str) -> None:
    body = {"event": "call_started", "call": call_object(to_number=number)}
    async with front.client() as client:
        answer = await client.post(
            "/webhooks/retell",
            json=body,
            headers={"x-forwarded-for": "100.20.5.228", "x-real-ip": "127.0.0.1"},
        )
    assert answer.status_code in (401, 403)


async def test_lesson_16_a_call_that_nobody_ends_is_closed(
    front: Front, salon: Business, number: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=number)
    await front.retell.tell("call_started", call)
    salon.clock.advance(hours=4)
    before = salon.clock.now() - timedelta(hours=3)
    assert await salon.tenant.atomically(calls.close_stuck, before) == 1
    async with salon.tenant.begin() as work:
        known = await calls.find_by_vendor(work, VendorCall("retell", call["call_id"]))
    assert known.is_over


def _now_ms() -> int:
    return int(time.time() * 1000)
