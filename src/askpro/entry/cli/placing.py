"""Placing a call as the vendor would: ring, announce, speak, and tell how it ended."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import httpx
import msgspec
from websockets.exceptions import InvalidHandshake

from askpro.entry.cli.phone import USER_HANGUP, NoAnswer, Phone, Spoken
from askpro.foundation.time import Clock, SystemClock
from askpro.providers.retell import Transcript, sign
from askpro.providers.retell.signature import HEADER

REJECTED, NOT_CONNECTED = "rejected", "error_llm_websocket_open"
LOST = "error_llm_websocket_lost_connection"
SILENCE = ""
"""A line of nothing: the caller is silent until the receptionist is reminded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallConfig:
    """Whom to call, as whom, and how. Only with `base_url` and `retell_api_key` is it announced over HTTP."""

    socket_url: str
    to_number: str | None
    from_number: str | None = None
    language: str | None = None
    base_url: str | None = None
    retell_api_key: str | None = field(default=None, repr=False)
    call_id: str | None = None
    agent_id: str = "agent_terminal"
    ping_seconds: float = 2.0
    patience_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the caller said, None for nothing yet, and what was answered."""

    said: str | None
    answer: Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class CallRecord:
    """A call that is over. `announced` holds the status each event was answered with, 0 for no answer."""

    call_id: str
    started_at: datetime
    ended_at: datetime
    exchanges: tuple[Exchange, ...]
    transcript: Transcript
    disconnection_reason: str
    transferred_to: str | None
    announced: Mapping[str, int]
    pong_seconds: tuple[float, ...]

    @property
    def first_word_seconds(self) -> list[float]:
        """How long the caller waited for each answer to begin, greeting and kept silences left out."""
        return [
            exchange.answer.first_word_seconds
            for exchange in self.exchanges
            if exchange.said is not None and exchange.answer.first_word_seconds is not None
        ]

    @property
    def complete_seconds(self) -> list[float]:
        """How long each answer took to be complete, the greeting left out."""
        return [exchange.answer.complete_seconds for exchange in self.exchanges if exchange.said is not None]


Caller = Callable[[Spoken], Awaitable[str | None]]
Lines = Iterable[str] | Caller


async def place_call(
    config: CallConfig,
    lines: Lines,
    *,
    clock: Clock | None = None,
    heard: Callable[[Exchange], None] | None = None,
) -> CallRecord:
    """One whole call: `lines` are said one after the other, or `lines` is asked for each after an answer.

    The caller hangs up after the last line, or when asked and given None; an empty line is silence. `heard`
    is told of every answer. A line that goes dead ends the record, and is no exception.
    """
    vendor = _Vendor(config, clock or SystemClock())
    async with vendor:
        if not await vendor.ring():
            return vendor.record(vendor.phone, [], REJECTED)
        await vendor.announce("call_started")
        exchanges = await _converse(vendor.phone, _caller(lines), heard)
        await vendor.phone.hang_up()
        record = vendor.record(vendor.phone, exchanges, vendor.phone.disconnection_reason or USER_HANGUP)
        await vendor.announce_end(record)
        return replace(record, announced=dict(vendor.announced))


async def _converse(phone: Phone, caller: Caller, heard: Callable[[Exchange], None] | None) -> list[Exchange]:
    exchanges: list[Exchange] = []

    def note(exchange: Exchange) -> Spoken:
        exchanges.append(exchange)
        if heard is not None:
            heard(exchange)
        return exchange.answer

    try:
        await phone.connect()
        answer = note(Exchange(None, await phone.greeting()))
        while not phone.over and (said := await caller(answer)) is not None:
            spoken = await (phone.silence() if said == SILENCE else phone.say(said))
            answer = note(Exchange(said, spoken))
    except NoAnswer:
        phone.disconnection_reason = phone.disconnection_reason or LOST
    except (OSError, InvalidHandshake):
        phone.disconnection_reason = NOT_CONNECTED
    return exchanges


def _caller(lines: Lines) -> Caller:
    if callable(lines):
        return lines
    left = iter(lines)

    async def next_line(_answer: Spoken) -> str | None:
        return next(left, None)

    return next_line


class _Vendor:
    """The vendor's HTTP side of one call."""

    def __init__(self, config: CallConfig, clock: Clock) -> None:
        self._config = config
        self._clock = clock
        # Loading the certificates takes longer than a turn, and plain addresses need none.
        encrypted = (config.base_url or "").startswith("https:")
        self._http = httpx.AsyncClient(timeout=10.0, trust_env=False, verify=encrypted)
        self._started_at = clock.now()
        self._call = _call_object(config, self._started_at)
        self.announced: dict[str, int] = {}
        self.phone = Phone(
            config.socket_url,
            self._call,
            ping_seconds=config.ping_seconds,
            patience_seconds=config.patience_seconds,
        )

    async def __aenter__(self) -> _Vendor:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.phone.hang_up()
        await self._http.aclose()

    async def ring(self) -> bool:
        """Ask who answers; False when the call is rejected. Without an answer the agent's socket is tried."""
        if self._config.to_number is None:
            return True
        ringing = {key: self._call[key] for key in ("from_number", "to_number", "agent_id", "agent_version")}
        at_ms = _unix_ms(self._started_at)
        body = {"event": "call_inbound", "event_timestamp": at_ms, "call_inbound": ringing}
        answer = await self._post("call_inbound", "/webhooks/retell/inbound", body)
        if answer is None or not answer.is_success:
            return True
        admission = answer.json().get("call_inbound", {})
        self._call["metadata"] |= admission.get("metadata", {})
        self._call["retell_llm_dynamic_variables"] |= admission.get("dynamic_variables", {})
        self.phone.call = dict(self._call)
        return admission.get("reject") is not True

    async def announce(self, event: str, **more: Any) -> None:
        """Tell of the call as it stands, plus what is newly known."""
        self._call |= more
        await self._post(event, "/webhooks/retell", {"event": event, "call": self._call})

    async def announce_end(self, record: CallRecord) -> None:
        """Tell that the call ended, and what the vendor makes of it."""
        duration = record.ended_at - record.started_at
        await self.announce(
            "call_ended",
            call_status="ended",
            end_timestamp=_unix_ms(record.ended_at),
            duration_ms=int(duration.total_seconds() * 1000),
            disconnection_reason=record.disconnection_reason,
            transcript="".join(f"{said.role.capitalize()}: {said.content}\n" for said in record.transcript),
            transcript_object=record.transcript,
            call_cost={"combined_cost": 0, "total_duration_seconds": int(duration.total_seconds())},
        )
        analysis = {"call_summary": "", "in_voicemail": False, "user_sentiment": "Unknown"}
        await self.announce("call_analyzed", call_analysis=analysis)

    def record(self, phone: Phone, exchanges: Iterable[Exchange], reason: str) -> CallRecord:
        return CallRecord(
            call_id=self._call["call_id"],
            started_at=self._started_at,
            ended_at=self._clock.now(),
            exchanges=tuple(exchanges),
            transcript=tuple(phone.transcript),
            disconnection_reason=reason,
            transferred_to=phone.transferred_to,
            announced=dict(self.announced),
            pong_seconds=tuple(phone.pong_seconds),
        )

    async def _post(self, event: str, path: str, body: object) -> httpx.Response | None:
        if self._config.base_url is None or self._config.retell_api_key is None:
            return None
        raw = msgspec.json.encode(body)
        headers = {
            "content-type": "application/json",
            HEADER: sign(raw, self._config.retell_api_key, self._clock.now()),
        }
        try:
            answer = await self._http.post(self._config.base_url + path, content=raw, headers=headers)
        except httpx.HTTPError:
            self.announced[event] = 0
            return None
        self.announced[event] = answer.status_code
        return answer


def _call_object(config: CallConfig, started_at: datetime) -> dict[str, Any]:
    call: dict[str, Any] = {
        "call_id": config.call_id or f"call_{uuid4().hex}",
        "call_type": "phone_call" if config.to_number else "web_call",
        "agent_id": config.agent_id,
        "agent_version": 0,
        "call_status": "ongoing",
        "start_timestamp": _unix_ms(started_at),
        "metadata": {},
        "retell_llm_dynamic_variables": {"language": config.language} if config.language else {},
    }
    if config.to_number:
        call |= {
            "direction": "inbound",
            "from_number": config.from_number or "anonymous",
            "to_number": config.to_number,
        }
    return call


def _unix_ms(moment: datetime) -> int:
    return round(moment.timestamp() * 1000)
