"""The frames of the LLM WebSocket, well and badly formed."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as some

from askpro.foundation.errors import Invalid
from askpro.providers.retell import frames


def test_unknown_fields_are_ignored():
    raw = (
        '{"interaction_type":"response_required","response_id":2,"timestamp":1,"transcript":'
        '[{"role":"user","content":"Hallo","words":[{"word":"Hallo","start":0.0,"end":0.4}],"metadata":{}}]}'
    )
    heard = frames.heard_from_retell(raw)
    assert isinstance(heard, frames.ResponseRequired)
    assert [(said.role, said.content) for said in heard.transcript] == [("user", "Hallo")]


@pytest.mark.parametrize(
    "frame",
    [
        frames.PingPong(timestamp=17),
        frames.CallDetails(call={"call_id": "call_1"}),
        frames.UpdateOnly(turntaking="user_turn"),
        frames.ReminderRequired(response_id=3),
    ],
)
def test_what_is_written_is_heard_the_same(frame):
    assert frames.heard_from_retell(frames.written(frame)) == frame


@pytest.mark.parametrize(
    "frame",
    [
        frames.Config(config=frames.Options()),
        frames.Pong(timestamp=17),
        frames.Response(response_id=1, content="Gern.", content_complete=True, end_call=True),
    ],
)
def test_what_we_write_retell_hears_the_same(frame):
    assert frames.heard_by_retell(frames.written(frame)) == frame


def test_types_on_the_wire_are_the_protocols_own():
    response = frames.Response(
        response_id=1, content="Gern.", content_complete=True, transfer_number="+4930123"
    )
    assert frames.written(response) == (
        '{"response_type":"response","response_id":1,"content":"Gern.","content_complete":true,'
        '"transfer_number":"+4930123"}'
    )


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "hello",
        "[]",
        "{}",
        "null",
        '{"interaction_type":"response_required"}',
        '{"interaction_type":"response_required","response_id":"2"}',
        '{"interaction_type":"ping_pong","timestamp":null}',
        '{"interaction_type":7}',
        "[" * 100_000,
        '{"interaction_type":"ping_pong","timestamp":1' + " " * frames.FRAME_CHARACTERS_MAX + "}",
    ],
)
def test_a_malformed_frame_is_refused(raw: str):
    with pytest.raises(frames.FrameRefused) as refusal:
        frames.heard_from_retell(raw)
    assert not isinstance(refusal.value, frames.FrameUnknown)


def test_a_kind_of_frame_from_the_future_is_told_apart():
    with pytest.raises(frames.FrameUnknown):
        frames.heard_from_retell('{"interaction_type":"mood_changed","mood":"good"}')


def test_a_transcript_beyond_a_million_characters_is_refused():
    said = '{"role":"user","content":"' + "a" * 600_000 + '"}'
    with pytest.raises(frames.FrameRefused):
        frames.heard_from_retell(f'{{"interaction_type":"update_only","transcript":[{said},{said}]}}')


def test_hanging_up_and_transferring_exclude_each_other():
    with pytest.raises(frames.FrameRefused):
        frames.Response(
            response_id=1, content="", content_complete=True, end_call=True, transfer_number="+4930123"
        )


def test_a_garbled_request_still_tells_which_answer_it_wants():
    with pytest.raises(frames.FrameRefused) as refusal:
        frames.heard_from_retell('{"interaction_type":"response_required","response_id":7,"transcript":{}}')
    assert refusal.value.facts == {"response_id": 7}


ANYTHING = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats(allow_nan=False) | some.text(),
    lambda inner: (
        some.lists(inner, max_size=4)
        | some.dictionaries(
            some.sampled_from(
                ["interaction_type", "response_id", "transcript", "role", "content", "call", "x"]
            ),
            inner | some.sampled_from(["response_required", "update_only", "call_details", "ping_pong"]),
            max_size=4,
        )
    ),
    max_leaves=20,
)


@given(some.text() | ANYTHING.map(lambda value: msgspec.json.encode(value).decode()))
def test_whatever_arrives_is_heard_or_refused(raw: str):
    try:
        frames.heard_from_retell(raw)
    except Invalid as refusal:
        assert isinstance(refusal, frames.FrameRefused)
