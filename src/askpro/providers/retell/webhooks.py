"""What Retell tells us happened to a call, after the fact."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

import msgspec

from askpro.providers.retell.call import Call, read_call
from askpro.providers.retell.drift import PayloadRefused, mapping_of

CALL_STARTED = "call_started"
CALL_ENDED = "call_ended"
CALL_ANALYZED = "call_analyzed"
TRANSFERS = ("transfer_started", "transfer_bridged", "transfer_cancelled", "transfer_ended")
KNOWN = frozenset({CALL_STARTED, CALL_ENDED, CALL_ANALYZED, "transcript_updated", *TRANSFERS})


class CallEvent(msgspec.Struct, frozen=True):
    """One event. `call` is None only for kinds we do not know, such as chats."""

    name: str
    call: Call | None
    dedupe_key: str
    raw: bytes
    transfer_destination: str | None = None

    @property
    def known(self) -> bool:
        return self.name in KNOWN


def read_event(raw: bytes) -> CallEvent:
    """The event in a webhook's body; `raw` is kept for replay.

    Retell repeats an event up to three times: `dedupe_key` is the same for each repeat. An unknown event
    is read all the same; a known one without a call is `PayloadRefused`. Source: Retell "Webhook".
    """
    payload = mapping_of(raw)
    name = payload.get("event")
    if not isinstance(name, str) or not name:
        raise PayloadRefused("The message names no event.")
    if name not in KNOWN:
        return CallEvent(name, _call_if_any(payload), f"{name}:{hashlib.sha256(raw).hexdigest()}", raw)
    call = read_call(payload)
    destination = _destination(payload.get("transfer_destination"))
    return CallEvent(name, call, _dedupe_key(name, call, destination), raw, destination)


def _call_if_any(payload: Mapping[str, Any]) -> Call | None:
    try:
        return read_call(payload)
    except PayloadRefused:
        return None


def _destination(given: object) -> str | None:
    number = given.get("number") if isinstance(given, Mapping) else given
    return number if isinstance(number, str) else None


def _dedupe_key(name: str, call: Call, destination: str | None) -> str:
    if name == "transcript_updated":
        said = hashlib.sha256(repr(call.transcript_object or call.transcript).encode()).hexdigest()
        return f"{name}:{call.call_id}:{said}"
    if name in TRANSFERS:
        return f"{name}:{call.call_id}:{call.start_timestamp or ''}:{destination or ''}"
    return f"{name}:{call.call_id}"
