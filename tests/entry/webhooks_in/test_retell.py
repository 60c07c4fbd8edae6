"""Retell's messages over real sockets, signed by the vendor's own library."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

import pytest
from litestar import Litestar
from retell.lib import webhook_auth
from tests.simulators.retell import RetellSimulator, call_object
from tests.simulators.served import served

from askpro.entry.rest.problems import refused
from askpro.entry.webhooks_in import retell_webhooks
from askpro.foundation.errors import Conflict, NotFound, Refusal, Unavailable
from askpro.foundation.time import SystemClock
from askpro.providers.retell import Admission, CallEvent, FunctionRequest, InboundCall

KEY = "key_of_our_workspace"


class SlotTaken(Conflict):
    """Somebody was faster."""


@dataclass
class House:
    """One line, an inbox in memory and two tools."""

    events: dict[str, CallEvent] = field(default_factory=dict)
    asked: list[FunctionRequest] = field(default_factory=list)
    away: bool = False

    async def accept(self, event: CallEvent) -> bool:
        if self.away:
            raise Unavailable("The database is away.")
        new = event.dedupe_key not in self.events
        self.events[event.dedupe_key] = event
        return new

    async def admit(self, call: InboundCall) -> Admission | None:
        return Admission(dynamic_variables={"language": "de"}) if call.called == "+493012345678" else None

    async def run(self, request: FunctionRequest) -> Any:
        self.asked.append(request)
        match request.name:
            case "search":
                return {"slots": ["10:00"]}
            case "book":
                raise SlotTaken("That slot is gone.", sentences={"de": "Der ist leider weg."})
        raise NotFound("No such tool.")


@dataclass
class Front:
    """Retell before our server, and the house behind it."""

    vendor: RetellSimulator
    house: House


@pytest.fixture
async def front() -> AsyncIterator[Front]:
    house = House()
    router = retell_webhooks(api_key=KEY, clock=SystemClock(), inbox=house, switchboard=house, tools=house)
    app = Litestar([router], exception_handlers={Refusal: refused}, openapi_config=None, logging_config=None)
    async with served(app) as base_url:
        vendor = RetellSimulator(base_url, KEY)
        yield Front(vendor, house)
        await vendor.close()


async def test_an_event_is_kept_once_and_a_repeat_is_thanked_for(front: Front):
    for _ in range(2):
        answer = await front.vendor.tell("call_ended", call_object())
        assert (answer.status_code, answer.content) == (204, b"")
    assert len(front.house.events) == 1


async def test_an_unknown_event_is_kept_too(front: Front):
    answer = await front.vendor.post("/webhooks/retell", {"event": "chat_started", "chat": {"chat_id": "c"}})
    assert answer.status_code == 204


async def test_an_event_that_cannot_be_kept_is_asked_for_again(front: Front):
    front.house.away = True
    assert (await front.vendor.tell("call_ended", call_object())).status_code == 503
    front.house.away = False
    assert (await front.vendor.tell("call_ended", call_object())).status_code == 204


@pytest.mark.parametrize("path", ["/webhooks/retell", "/webhooks/retell/inbound", "/retell/functions/search"])
@pytest.mark.parametrize("signature", ["", "v=1,d=" + "0" * 64, "stale", "other key"])
async def test_what_the_vendor_did_not_just_sign_is_refused_everywhere(
    front: Front, path: str, signature: str
):
    raw = '{"event":"call_ended","call":{"call_id":"call_1"}}'
    stale_ms = int((SystemClock().now() - timedelta(minutes=6)).timestamp() * 1000)
    forged = {
        "stale": webhook_auth.symmetric["sign"](raw, KEY, stale_ms),
        "other key": webhook_auth.symmetric["sign"](raw, "another"),
    }.get(signature, signature)
    answer = await front.vendor.post_raw(path, raw.encode(), forged)
    assert (answer.status_code, answer.json()["code"]) == (403, "signature_refused")
    assert front.house.events == {} and front.house.asked == []


async def test_a_signed_body_that_is_no_event_is_refused(front: Front):
    assert (await front.vendor.post("/webhooks/retell", ["not", "an", "event"])).status_code == 422


async def test_a_body_beyond_the_limit_is_refused(front: Front):
    answer = await front.vendor.post_raw("/webhooks/retell", b" " * 8_000_001, "v=1,d=" + "0" * 64)
    assert answer.status_code == 413


async def test_a_ringing_call_is_admitted_on_our_line_and_rejected_on_others(front: Front):
    ours = await front.vendor.ring("+493012345678", from_number=None)
    assert ours.json() == {"call_inbound": {"dynamic_variables": {"language": "de"}}}
    assert (await front.vendor.ring("+4940000000")).json() == {"call_inbound": {"reject": True}}


async def test_a_function_runs_for_the_verified_call_whatever_the_model_claims(front: Front):
    answer = await front.vendor.function("search", call_object("call_real"), call_id="call_001", day="morgen")
    assert answer.json() == {"slots": ["10:00"]}
    [asked] = front.house.asked
    assert (asked.call.call_id, asked.call.called) == ("call_real", "+493012345678")
    assert asked.arguments == {"day": "morgen"}


async def test_a_refusal_is_told_to_the_model_and_an_unknown_function_is_not_found(front: Front):
    answer = await front.vendor.function("book", call_object())
    assert answer.status_code == 200
    assert answer.json()["refused"] == "slot_taken"
    assert answer.json()["sentences"] == {"de": "Der ist leider weg."}
    assert (await front.vendor.function("dance", call_object())).status_code == 404
