"""The text frames of Retell's LLM WebSocket, in both directions."""

from __future__ import annotations

from typing import Any, TypeVar

import msgspec

from askpro.foundation.errors import Invalid
from askpro.providers.retell.transcript import Transcript, TranscriptTooLong, bounded

Frame = TypeVar("Frame")

FRAME_CHARACTERS_MAX = 2_000_000
BEGIN_MESSAGE = 0


class FrameRefused(Invalid):
    """A frame that is not JSON, or whose fields are not what the protocol says.

    Its fact `response_id` is there when the frame asks for an answer all the same.
    """


class FrameUnknown(FrameRefused):
    """A well-formed frame of a kind we do not know; the protocol grows, so it may be ignored."""


class PingPong(msgspec.Struct, frozen=True, tag_field="interaction_type", tag="ping_pong"):
    """Retell asks every two seconds whether we live; five seconds without an answer and it reconnects."""

    timestamp: int


class CallDetails(msgspec.Struct, frozen=True, tag_field="interaction_type", tag="call_details"):
    """Who calls whom; sent once at the start when the configuration asks for it."""

    call: dict[str, Any]


class UpdateOnly(msgspec.Struct, frozen=True, tag_field="interaction_type", tag="update_only"):
    """The transcript moved on; no answer is wanted and no answer in progress is affected."""

    transcript: Transcript = ()
    turntaking: str | None = None


class ResponseRequired(msgspec.Struct, frozen=True, tag_field="interaction_type", tag="response_required"):
    """The caller's turn ended; answer under `response_id`. A newer id makes every older one void."""

    response_id: int
    transcript: Transcript = ()


class ReminderRequired(msgspec.Struct, frozen=True, tag_field="interaction_type", tag="reminder_required"):
    """The caller is silent; answer, or close the response with nothing said."""

    response_id: int
    transcript: Transcript = ()


FromRetell = PingPong | CallDetails | UpdateOnly | ResponseRequired | ReminderRequired


class Options(msgspec.Struct, frozen=True):
    """What we ask of the socket."""

    auto_reconnect: bool = True
    call_details: bool = True
    transcript_with_tool_calls: bool = False


class Config(msgspec.Struct, frozen=True, tag_field="response_type", tag="config"):
    """The first frame we send."""

    config: Options


class Pong(msgspec.Struct, frozen=True, tag_field="response_type", tag="ping_pong"):
    """We live."""

    timestamp: int


class Response(msgspec.Struct, frozen=True, omit_defaults=True, tag_field="response_type", tag="response"):
    """A piece of what the agent says; `content_complete` closes the response.

    Hanging up and transferring exclude each other: Retell would silently prefer the first.
    """

    response_id: int
    content: str
    content_complete: bool
    no_interruption_allowed: bool = False
    end_call: bool = False
    transfer_number: str | None = None

    def __post_init__(self) -> None:
        if self.end_call and self.transfer_number:
            raise FrameRefused("A response either ends the call or transfers it.")


ToRetell = Config | Pong | Response

_from_retell: msgspec.json.Decoder[FromRetell] = msgspec.json.Decoder(FromRetell)
_to_retell: msgspec.json.Decoder[ToRetell] = msgspec.json.Decoder(ToRetell)
_encoder = msgspec.json.Encoder()


class _Kind(msgspec.Struct, frozen=True):
    interaction_type: str | None = None
    response_type: str | None = None
    response_id: Any = None


_kind = msgspec.json.Decoder(_Kind)
_KINDS = {
    str(frame.__struct_config__.tag)
    for frame in (PingPong, CallDetails, UpdateOnly, ResponseRequired, ReminderRequired, Config, Response)
}


def heard_from_retell(raw: str) -> FromRetell:
    """One frame from Retell. Unknown fields are ignored.

    Refuses with `FrameUnknown` (another kind of frame) or `FrameRefused` (malformed, or a transcript beyond
    one million characters). Source: Retell "LLM WebSocket" reference.
    """
    frame = _read(_from_retell, raw)
    if isinstance(frame, UpdateOnly | ResponseRequired | ReminderRequired):
        try:
            bounded(frame.transcript)
        except TranscriptTooLong as refusal:
            raise _refusal(raw) from refusal
    return frame


def heard_by_retell(raw: str) -> ToRetell:
    """One frame as Retell reads it from us; the same refusals."""
    return _read(_to_retell, raw)


def written(frame: FromRetell | ToRetell) -> str:
    """The frame as JSON text."""
    return _encoder.encode(frame).decode()


def _read(decoder: msgspec.json.Decoder[Frame], raw: str) -> Frame:
    if len(raw) > FRAME_CHARACTERS_MAX:
        raise FrameRefused(f"A frame has more than {FRAME_CHARACTERS_MAX} characters.")
    try:
        return decoder.decode(raw)
    except msgspec.ValidationError as fault:
        raise _refusal(raw) from fault
    except (msgspec.DecodeError, UnicodeError, RecursionError) as fault:
        raise FrameRefused("A frame is not JSON.") from fault


def _refusal(raw: str) -> FrameRefused:
    try:
        kind = _kind.decode(raw)
    except msgspec.DecodeError:
        return FrameRefused("A frame is not an object with a type.")
    name = kind.interaction_type or kind.response_type
    if name is not None and name not in _KINDS:
        return FrameUnknown("A frame is of a kind we do not know.")
    garbled = "A frame's fields are not of the types and sizes the protocol gives them."
    if type(kind.response_id) is int:
        return FrameRefused(garbled, response_id=kind.response_id)
    return FrameRefused(garbled)
