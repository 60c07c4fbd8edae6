"""Calls, webhooks, inbound calls and custom functions, in the shapes the vendor has sent over time."""

from contextlib import suppress

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some
from retell.types import PhoneCallResponse

from askpro.foundation.errors import Invalid
from askpro.providers.retell import (
    Admission,
    PayloadRefused,
    answer_function,
    answer_inbound,
    phone_number,
    read_call,
    read_event,
    read_function,
    read_inbound,
)

CALL = {
    "call_type": "phone_call",
    "call_id": "call_a1b2",
    "agent_id": "agent_1",
    "agent_version": 3,
    "call_status": "ended",
    "direction": "inbound",
    "from_number": "+4915112345678",
    "to_number": "+493012345678",
    "start_timestamp": 1_795_000_000_000,
    "end_timestamp": 1_795_000_090_500,
    "transcript_object": [
        {"role": "agent", "content": "Guten Tag!", "words": [{"word": "Guten", "start": 0.1, "end": 0.4}]},
        {"role": "user", "content": "Hallo.", "words": []},
    ],
    "disconnection_reason": "user_hangup",
    "call_cost": {
        "combined_cost": 12.5,
        "total_duration_seconds": 90,
        "total_duration_unit_price": 0.1,
        "product_costs": [],
    },
    "call_analysis": {
        "call_summary": "Termin gebucht.",
        "user_sentiment": "Positive",
        "call_successful": True,
    },
    "metadata": {"purpose": "test"},
}


def body(**payload: object) -> bytes:
    return msgspec.json.encode(payload)


def test_we_read_the_same_call_as_the_vendors_own_types():
    theirs = PhoneCallResponse.model_validate(CALL)
    ours = read_call({"call": CALL})
    assert theirs.call_cost and ours.call_cost and ours.call_analysis and theirs.call_analysis
    assert (ours.call_id, ours.agent_version, ours.from_number, ours.direction) == (
        theirs.call_id, theirs.agent_version, theirs.from_number, theirs.direction,
    )  # fmt: skip
    assert float(ours.call_cost.combined_cost or 0) == theirs.call_cost.combined_cost
    assert ours.call_analysis.call_summary == theirs.call_analysis.call_summary
    assert [said.content for said in ours.transcript_object] == ["Guten Tag!", "Hallo."]
    assert ours.drifted == ()


def test_nested_and_flat_calls_are_the_same_call():
    assert read_call({"event": "call_ended", "call": CALL}) == read_call({"event": "call_ended", **CALL})


def test_a_field_that_changed_its_type_is_left_out_and_named():
    call = read_call({**CALL, "agent_version": {"major": 3}, "start_timestamp": "soon", "invented": 1})
    assert (call.agent_version, call.started_at) == (None, None)
    assert call.drifted == ("agent_version", "start_timestamp")


def test_numbers_written_as_text_are_still_numbers():
    assert read_call({**CALL, "start_timestamp": "1795000000000"}).start_timestamp == 1_795_000_000_000


@pytest.mark.parametrize("call_id", ["", None, 7, "a b", "x" * 129, "../etc"])
def test_a_call_without_a_usable_id_is_refused(call_id: object):
    with pytest.raises(PayloadRefused):
        read_call({**CALL, "call_id": call_id})


@pytest.mark.parametrize(
    "withheld", [None, "", "anonymous", "Anonymous", "Restricted", "None", "+266696687", "1"]
)
def test_a_withheld_number_is_no_number(withheld: str | None):
    assert read_call({**CALL, "from_number": withheld}).caller is None


def test_numbers_are_read_as_e164():
    assert phone_number("+49 (30) 1234-5678") == "+493012345678"
    assert phone_number("030 12345678") is None


def test_an_event_is_the_same_however_often_it_is_delivered():
    first, again = (read_event(body(event="call_ended", call=CALL)) for _ in range(2))
    other = read_event(body(event="call_analyzed", call=CALL))
    assert first.dedupe_key == again.dedupe_key != other.dedupe_key


def test_two_transfers_of_one_call_are_two_events():
    def transfer(number: str) -> str:
        event = body(event="transfer_started", call=CALL, transfer_destination={"number": number})
        return read_event(event).dedupe_key

    assert transfer("+49301") == transfer("+49301") != transfer("+49302")


def test_an_unknown_event_is_tolerated():
    event = read_event(body(event="chat_started", chat={"chat_id": "chat_1"}))
    assert (event.known, event.call) == (False, None)


@pytest.mark.parametrize("raw", [b"", b"[]", b"{}", b'{"event":"call_ended"}', b'{"event":7}', b"\xff"])
def test_what_is_no_event_is_refused(raw: bytes):
    with pytest.raises(Invalid):
        read_event(raw)


def test_a_ringing_call_is_read_and_answered():
    raw = body(
        event="call_inbound",
        event_timestamp=1,
        call_inbound={
            "from_number": "anonymous",
            "to_number": "+493012345678",
            "custom_sip_headers": {"x-a": "b"},
        },
    )
    ringing = read_inbound(raw)
    assert (ringing.called, ringing.caller) == ("+493012345678", None)
    assert msgspec.json.decode(answer_inbound(None)) == {"call_inbound": {"reject": True}}
    let_in = Admission(dynamic_variables={"company": "Salon"})
    assert msgspec.json.decode(answer_inbound(let_in)) == {
        "call_inbound": {"dynamic_variables": {"company": "Salon"}}
    }


@pytest.mark.parametrize(
    "raw", [b"{}", b'{"event":"call_inbound"}', b'{"event":"chat_inbound","chat_inbound":{}}']
)
def test_what_is_no_ringing_call_is_refused(raw: bytes):
    with pytest.raises(Invalid):
        read_inbound(raw)


@pytest.mark.parametrize("key", ["args", "arguments", "parameters"])
@pytest.mark.parametrize("as_text", [True, False])
def test_arguments_are_found_under_every_name_they_have_had(key: str, as_text: bool):
    given = {"service": "Haarschnitt"}
    raw = body(name="book", call=CALL, **{key: msgspec.json.encode(given).decode() if as_text else given})
    assert read_function(raw, "book").arguments == given


def test_identity_comes_from_the_envelope_and_never_from_the_arguments():
    arguments = {"call_id": "call_001", "to_number": "+1", "company_id": "7", "time": "10:00"}
    request = read_function(body(name="book", call=CALL, args=arguments), "book")
    assert (request.call.call_id, request.call.called) == ("call_a1b2", "+493012345678")
    assert request.arguments == {"time": "10:00"}


def test_a_repeat_has_the_same_idempotency_key():
    def key(**arguments: object) -> str:
        return read_function(body(name="book", call=CALL, args=arguments), "book").idempotency_key

    assert key(a=1, b=2) == key(b=2, a=1) != key(a=1, b=3)


def test_a_function_without_a_call_or_with_another_name_is_refused():
    with pytest.raises(PayloadRefused):
        read_function(body(service="Haarschnitt", call_id="call_a1b2"), "book")
    with pytest.raises(PayloadRefused):
        read_function(body(name="cancel", call=CALL, args={}), "book")
    with pytest.raises(PayloadRefused):
        read_function(body(event="call_started", call=CALL), "book")


def test_an_answer_too_long_for_the_vendor_is_refused():
    assert answer_function({"ok": True}) == b'{"ok":true}'
    with pytest.raises(PayloadRefused):
        answer_function("x" * 15_000)


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(), inner, max_size=3),
    max_leaves=8,
)
DRIFTED_CALL = some.fixed_dictionaries(
    {"call_id": some.just("call_1") | ANYTHING},
    optional={name: ANYTHING for name in CALL if name != "call_id"},
)


@given(
    DRIFTED_CALL,
    some.sampled_from(["call_started", "call_ended", "transfer_started", "transcript_updated", "x"]),
)
def test_however_a_call_drifts_it_is_read_or_refused(call: dict[str, object], event: str):
    try:
        read = read_event(body(event=event, call=call))
    except Invalid:
        assert not isinstance(call["call_id"], str) or call["call_id"] != "call_1"
    else:
        assert read.call is None or read.call.started_at is None or read.call.started_at.tzinfo


@given(some.binary() | ANYTHING.map(msgspec.json.encode))
def test_whatever_is_posted_is_read_or_refused(raw: bytes):
    for read in (read_event, read_inbound, lambda posted: read_function(posted, "book")):
        with suppress(Invalid):
            read(raw)
