"""Retell's call object, read tolerantly: the verified envelope every message about a call comes in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import msgspec

from askpro.providers.retell.drift import PayloadRefused, read_tolerantly
from askpro.providers.retell.transcript import Transcript, bounded

_CALL_ID = re.compile(r"[A-Za-z0-9_-]{1,128}")
_DIALLABLE = re.compile(r"\+[1-9][0-9]{5,14}")
# Carriers write a withheld number in words; some spell ANONYMOUS on the keypad.
_WITHHELD = {"anonymous", "restricted", "private", "unknown", "unavailable", "withheld", "none", "null", ""}
_WITHHELD_ON_KEYPAD = {"+266696687", "266696687"}


class Analysis(msgspec.Struct, frozen=True):
    """What Retell made of the call afterwards."""

    call_summary: str | None = None
    user_sentiment: str | None = None
    call_successful: bool | None = None
    in_voicemail: bool | None = None
    custom_analysis_data: dict[str, Any] = {}


class Cost(msgspec.Struct, frozen=True):
    """What Retell charges for the call; `combined_cost` is in US cents, not dollars."""

    combined_cost: Decimal | None = None
    total_duration_seconds: float | None = None


class Call(msgspec.Struct, frozen=True, omit_defaults=True):
    """One call as Retell tells it. Every field but the id may be absent; lists of values stay open."""

    call_id: str
    call_type: str | None = None
    agent_id: str | None = None
    agent_version: int | None = None
    call_status: str | None = None
    direction: str | None = None
    from_number: str | None = None
    to_number: str | None = None
    start_timestamp: int | None = None
    end_timestamp: int | None = None
    duration_ms: int | None = None
    transcript: str | None = None
    transcript_object: Transcript = ()
    recording_url: str | None = None
    public_log_url: str | None = None
    disconnection_reason: str | None = None
    call_analysis: Analysis | None = None
    call_cost: Cost | None = None
    metadata: dict[str, Any] = {}
    retell_llm_dynamic_variables: dict[str, Any] = {}
    drifted: tuple[str, ...] = ()

    @property
    def caller(self) -> str | None:
        """The caller's number in E.164, or None when it is withheld or not a number."""
        return phone_number(self.from_number)

    @property
    def called(self) -> str | None:
        """The number that was dialled, in E.164; web calls have none."""
        return phone_number(self.to_number)

    @property
    def started_at(self) -> datetime | None:
        return _moment(self.start_timestamp)

    @property
    def ended_at(self) -> datetime | None:
        return _moment(self.end_timestamp)


def read_call(payload: Mapping[str, Any]) -> Call:
    """The call in a message: under `call`, or the message itself where it came flat.

    Fields of an unexpected type are left out and named in `drifted`. Without a usable `call_id`
    the message is refused with `PayloadRefused`: a call's identity is never guessed.
    """
    nested = payload.get("call")
    envelope = nested if isinstance(nested, Mapping) else payload
    call, drifted = read_tolerantly(Call, {**envelope, "drifted": None})
    if not is_call_id(call.call_id):
        raise PayloadRefused("The message names no call.")
    bounded(call.transcript_object)
    return msgspec.structs.replace(call, drifted=drifted)


def is_call_id(text: str) -> bool:
    """Whether `text` can be Retell's name of a call."""
    return _CALL_ID.fullmatch(text) is not None


def phone_number(written: str | None) -> str | None:
    """A number in E.164, or None for one that is withheld, a word, or no number at all."""
    if written is None or written.strip().lower() in _WITHHELD:
        return None
    compact = re.sub(r"[\s()/.-]", "", written.strip())
    if compact in _WITHHELD_ON_KEYPAD:
        return None
    return compact if _DIALLABLE.fullmatch(compact) else None


def _moment(unix_ms: int | None) -> datetime | None:
    if unix_ms is None or not 0 <= unix_ms < 32_503_680_000_000:
        return None
    return datetime.fromtimestamp(unix_ms / 1000, tz=UTC)
