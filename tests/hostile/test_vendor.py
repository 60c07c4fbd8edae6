"""What the vendor's addresses can be sent: the right status, and nothing kept of what was refused."""

from __future__ import annotations

import time

import msgspec
import pytest
from retell.lib import webhook_auth
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER
from tests.front import SECRETS, Front, a_number
from tests.simulators.retell import call_object

from askpro.foundation.ids import new_id
from askpro.telephony import calls

KEY = SECRETS.retell_api_key


def signed(raw: bytes, at_ms: int | None = None) -> str:
    return str(webhook_auth.symmetric["sign"](raw.decode(), KEY, at_ms or int(time.time() * 1000)))


@pytest.mark.parametrize(
    "body",
    [b"", b"null", b"[]", b"{", b"\xff\xfe", b'{"event": 1}', b'{"event": "call_started"}', b'{"call": {}}'],
)
@pytest.mark.parametrize(
    "address", ["/webhooks/retell", "/webhooks/retell/inbound", "/retell/functions/book"]
)
async def test_a_signed_body_that_makes_no_sense_is_refused_as_such(
    front: Front, address: str, body: bytes
) -> None:
    signature = webhook_auth.symmetric["sign"](body.decode("latin-1"), KEY)
    answer = await front.retell.post_raw(address, body, signature)
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")


@pytest.mark.parametrize("minutes", [-5.1, 5.1], ids=["stale", "ahead"])
async def test_a_timestamp_out_of_the_window_is_refused_on_both_sides(
    front: Front, salon: Business, minutes: float
) -> None:
    body = msgspec.json.encode(
        {"event": "call_started", "call": call_object(to_number=await a_number(salon))}
    )
    at_ms = int((time.time() + minutes * 60) * 1000)
    assert (await front.retell.post_raw("/webhooks/retell", body, signed(body, at_ms))).status_code in (
        401,
        403,
    )
    assert await _calls(salon) == 0


async def test_a_replay_changes_nothing(front: Front, salon: Business) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), from_number=WEBER)
    body = msgspec.json.encode({"event": "call_started", "call": call})
    signature = signed(body)
    answers = [await front.retell.post_raw("/webhooks/retell", body, signature) for _ in range(5)]
    assert {answer.status_code for answer in answers} == {204}
    assert await _calls(salon) == 1


async def test_an_event_replayed_to_a_functions_address_is_refused(front: Front, salon: Business) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), from_number=WEBER)
    body = msgspec.json.encode({"event": "call_started", "call": call})
    answer = await front.retell.post_raw("/retell/functions/call_back", body, signed(body))
    assert answer.status_code == 422
    assert await _calls(salon) == 0


async def test_a_megabyte_of_transcript_is_kept_or_refused_and_never_breaks(
    front: Front, salon: Business
) -> None:
    words = [{"role": "user", "content": f"{index} " + "ü" * 500} for index in range(1_000)]
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), transcript_object=words)
    answer = await front.retell.tell("call_ended", call)
    assert answer.status_code in (204, 422), answer.text
    assert (await front.retell.tell("call_started", {**call, "transcript_object": []})).status_code == 204


async def test_beyond_eight_megabytes_is_too_large(front: Front) -> None:
    answer = await front.retell.post("/webhooks/retell", {"event": "x" * 9_000_000})
    assert answer.status_code == 413


async def test_an_event_of_nobodys_number_is_thanked_for_and_forgotten(front: Front, salon: Business) -> None:
    answer = await front.retell.tell("call_started", call_object(to_number="+493000000009"))
    assert answer.status_code == 204
    assert await _calls(salon) == 0


@pytest.mark.parametrize("text", ["🎉", "أحمد", "\u202eevil", "\x00", "' or 1=1 --", "x" * 100_000])
async def test_any_text_in_a_functions_arguments_is_answered(
    front: Front, salon: Business, text: str
) -> None:
    call = call_object(f"call_{new_id().hex}", to_number=await a_number(salon), from_number=WEBER)
    for name in ("find_slots", "book", "identify", "request_callback", "cancel"):
        wanted = ("service", "when", "name", "phone", "reason", "slot_id", "appointment_id")
        body = {"name": name, "call": call, "args": dict.fromkeys(wanted, text)}
        answer = await front.retell.post(f"/retell/functions/{name}", body)
        assert answer.status_code == 200, f"{name}: {answer.text}"


async def _calls(salon: Business) -> int:
    async with salon.tenant.begin() as work:
        return len(await calls.listed(work))
