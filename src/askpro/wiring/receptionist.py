"""The receptionist behind the telephone: calls found or made, turns handed to the conversation."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from askpro import conversation
from askpro.conversation import Assistant, Heard
from askpro.conversation import Reply as Said
from askpro.entry.voice import HeardTurn, IncomingCall, Opened, Reply
from askpro.foundation.cache import Cache
from askpro.foundation.database import Actor, Database, Tenant, Work
from askpro.foundation.telemetry import span
from askpro.telephony import calls, numbers
from askpro.telephony.calls import Call, CallNews, VendorCall
from askpro.telephony.numbers import UnknownNumber
from askpro.tenancy.directory import company_of_call
from askpro.tenancy.permissions import RECEPTION
from askpro.wiring.transcribing import keep_answered

VENDOR = "retell"


@dataclass(frozen=True, slots=True)
class CallKey:
    """What a turn of a call needs to know of it."""

    tenant: Tenant
    call: Call


class ConversationReceptionist:
    """Takes calls for every company; the state of each lies in the database."""

    def __init__(self, database: Database, cache: Cache, assistant: Assistant | None = None) -> None:
        self._database = database
        self._cache = cache
        self._assistant = assistant

    async def open(self, call: IncomingCall) -> Opened[CallKey]:
        """Take a call on, whichever message about it came first. Refuses with UnknownNumber."""
        with span("call opened"):
            vendor_call = VendorCall(VENDOR, call.call_id)
            if call.line_number is None:
                tenant, known, reply = await self._coming_back(vendor_call)
            else:
                tenant, known, reply = await self._answered(call, vendor_call)
            return Opened(CallKey(tenant, known), _reply(reply), reply.language)

    async def take_turn(self, key: CallKey, turn: HeardTurn) -> Reply:
        """Answer what the caller said."""
        with span("turn"):
            said = await conversation.take_turn(
                key.tenant, key.call.id, _heard(turn), self._cache, self._assistant, _transcribed(key, turn)
            )
            return _reply(said)

    async def remind(self, key: CallKey, turn: HeardTurn) -> Reply:
        """Break the caller's silence."""
        with span("reminder"):
            said = await conversation.remind(
                key.tenant, key.call.id, _heard(turn), self._cache, _transcribed(key, turn)
            )
            return _reply(said)

    async def closed(self, key: CallKey) -> None:
        """Let go of what the call held. The call itself ends when the vendor says so, or is found stuck."""
        await conversation.hang_up(key.tenant, key.call.id)

    async def _answered(self, call: IncomingCall, vendor_call: VendorCall) -> tuple[Tenant, Call, Said]:
        line = await numbers.find_line(self._database, call.line_number)
        tenant = numbers.tenant_of(self._database, line, call.call_id)
        news = CallNews(
            direction="outbound" if call.outbound else "inbound",
            from_number=call.caller_number,
            to_number=line.number,
            language=call.language or line.languages[0],
        )

        async def answer(work: Work) -> tuple[Call, Said]:
            known = await calls.answer(work, line.branch_id, vendor_call, news)
            return known, await _greeted(work, known, self._cache)

        return tenant, *await tenant.atomically(answer)

    async def _coming_back(self, vendor_call: VendorCall) -> tuple[Tenant, Call, Said]:
        company_id = await company_of_call(self._database, vendor_call.vendor, vendor_call.id)
        if company_id is None:
            raise UnknownNumber("Nothing is known of this call.")
        tenant = Tenant(company_id, Actor("caller", vendor_call.id), RECEPTION, self._database)

        async def find(work: Work) -> tuple[Call, Said]:
            known = await calls.find_by_vendor(work, vendor_call)
            return known, await _greeted(work, known, self._cache)

        return tenant, *await tenant.atomically(find)


async def _greeted(work: Work, call: Call, cache: Cache) -> Said:
    said = await conversation.greet(work, call.id, cache)
    await keep_answered(work, call, (), said.text, said.language, 0)
    return said


def _transcribed(key: CallKey, turn: HeardTurn) -> Callable[[Work, Said], Coroutine[Any, Any, None]]:
    """Keeps the words of the turn with it; how long the answer took is counted from here."""
    began = perf_counter()

    async def keep(work: Work, said: Said) -> None:
        latency_ms = round((perf_counter() - began) * 1000)
        await keep_answered(work, key.call, turn.transcript, said.text, said.language, latency_ms)

    return keep


def _heard(turn: HeardTurn) -> Heard:
    return Heard(
        text=turn.text,
        response_id=turn.response_id,
        caller_turns=turn.caller_utterances,
        agent_turns=turn.agent_utterances,
    )


def _reply(said: Said) -> Reply:
    return Reply(
        text=said.text,
        hang_up=said.hang_up,
        transfer_to=said.transfer_to,
        no_interruption=said.no_interruption,
        language=said.language,
    )
