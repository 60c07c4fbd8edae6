"""The question Retell asks while the phone still rings: whose number is this, and who shall answer?"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec

from askpro.providers.retell.call import phone_number
from askpro.providers.retell.drift import PayloadRefused, mapping_of, read_tolerantly

EVENT = "call_inbound"


class InboundCall(msgspec.Struct, frozen=True):
    """A call that rings; it has no id yet."""

    to_number: str
    from_number: str | None = None
    agent_id: str | None = None
    agent_version: int | None = None
    custom_sip_headers: dict[str, str] = {}

    @property
    def called(self) -> str | None:
        return phone_number(self.to_number)

    @property
    def caller(self) -> str | None:
        return phone_number(self.from_number)


class Admission(msgspec.Struct, frozen=True, omit_defaults=True):
    """Let the call in, with what the agent should know; all values of variables are text."""

    dynamic_variables: dict[str, str] = {}
    metadata: dict[str, Any] = {}
    override_agent_id: str | None = None
    override_agent_version: int | None = None


class _Reject(msgspec.Struct, frozen=True):
    reject: bool = True


def read_inbound(raw: bytes) -> InboundCall:
    """The ringing call in the body of an inbound webhook, or `PayloadRefused`.

    Source: Retell "Inbound call webhook".
    """
    payload = mapping_of(raw)
    ringing = payload.get(EVENT)
    if payload.get("event") != EVENT or not isinstance(ringing, Mapping):
        raise PayloadRefused("The message is not an inbound call.")
    call, _ = read_tolerantly(InboundCall, ringing)
    return call


def answer_inbound(admission: Admission | None) -> bytes:
    """The body Retell expects back; without an admission the call is rejected."""
    return msgspec.json.encode({EVENT: _Reject() if admission is None else admission})
