"""One turn: recall, understand, decide, act, say, remember. Any process can take it, and only one does."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from askpro.conversation.assistance import Assistant, assisted
from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.memory import (
    Conversation,
    ConversationRepository,
    Latest,
    TurnOvertaken,
)
from askpro.conversation.dialogue.moves import Move, offer_person
from askpro.conversation.dialogue.next_move import Silence, next_move
from askpro.conversation.dialogue.recalling import Recalled, recall
from askpro.conversation.dialogue.reply import Heard, Reply
from askpro.conversation.dialogue.say import say
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.dialogue.state import State, offers_on
from askpro.conversation.dialogue.unspoken import caught_up
from askpro.conversation.tools.demand import note_demand
from askpro.conversation.tools.desk import Desk, holder_of, vendor_call_of
from askpro.conversation.tools.evidence import OfferedSlot
from askpro.conversation.tools.perform import perform
from askpro.conversation.tools.trace import Trace, keep_trace
from askpro.conversation.understanding import read
from askpro.foundation.cache import Cache
from askpro.foundation.database import Tenant, Work
from askpro.foundation.telemetry import span
from askpro.scheduling import appointments
from askpro.telephony import calls
from askpro.telephony.calls import Outcome

ACTS_MAX = 12
"""Tools called for one turn; more means that the tables go round in a circle."""

TRIES_MAX = 4


@dataclass(frozen=True, slots=True)
class _Asked:
    """A turn that the edge asks for, or a reminder."""

    tenant: Tenant
    call_id: UUID
    kind: str
    heard: Heard
    cache: Cache | None
    beside: Beside | None
    assistant: Assistant | None = None


@dataclass(frozen=True, slots=True)
class _Turn:
    """A turn that was taken and is still to be remembered."""

    move: Move
    lines: tuple[Line, ...]


Beside = Callable[[Work, Reply], Coroutine[Any, Any, None]]
"""What the edge wants kept with a turn, in the transaction that remembers it."""


async def greet(work: Work, call_id: UUID, cache: Cache | None = None) -> Reply:
    """The greeting of a call that telephony knows; nothing to say when the conversation is under way already.

    Refuses with CallNotFound.
    """
    conversation = (await recall(work, call_id, cache)).conversation
    latest = conversation.latest
    return latest.reply if latest.heard is None else Reply(clauses=(), language=conversation.state.language)


async def take_turn(
    tenant: Tenant,
    call_id: UUID,
    heard: Heard,
    cache: Cache | None = None,
    assistant: Assistant | None = None,
    beside: Beside | None = None,
) -> Reply:
    """Answer what the caller said. The same turn gets the same answer; a newer one forgets an unheard answer.

    With an assistant, it may help where nothing is understood; without one nothing is asked of anybody.
    What is kept `beside` the turn commits with it.
    Refuses with CallNotFound, or Unavailable to be asked again.
    """
    return await _taken(_Asked(tenant, call_id, "turn", heard, cache, beside, assistant))


async def remind(
    tenant: Tenant, call_id: UUID, heard: Heard, cache: Cache | None = None, beside: Beside | None = None
) -> Reply:
    """Break the caller's silence. Refuses with CallNotFound, or Unavailable to be asked again."""
    return await _taken(_Asked(tenant, call_id, "reminder", heard, cache, beside))


async def hang_up(tenant: Tenant, call_id: UUID) -> None:
    """The line is dead: what the call holds is given back; what came of it is noted, and what did not."""
    await tenant.atomically(_close, call_id)


async def _taken(asked: _Asked) -> Reply:
    with span("turn"):
        for attempt in range(1, TRIES_MAX + 1):
            try:
                return await _take(asked)
            except TurnOvertaken:
                if attempt == TRIES_MAX:
                    raise
    raise AssertionError("unreachable")


async def _take(asked: _Asked) -> Reply:
    tenant, heard = asked.tenant, asked.heard
    recalled = await tenant.atomically(recall, asked.call_id, asked.cache)
    conversation, setting = recalled.conversation, recalled.setting
    answered = conversation.answered(asked.kind, heard)
    if answered is not None:
        if asked.beside is not None:
            await tenant.atomically(asked.beside, answered)
        return answered
    before = conversation.before(heard.agent_turns)
    trace = Trace(str(asked.call_id), conversation.tool_calls)
    turn = await _decide_and_act(asked, recalled, before, trace)
    with span("say"):
        state, clauses = say(turn.move.state, turn.lines, setting)
    reply = Reply(
        clauses=clauses,
        language=state.language,
        hang_up=turn.move.hang_up,
        transfer_to=turn.move.transfer_to or None,
        no_interruption=turn.move.no_interruption,
    )
    after = Conversation(
        call_id=asked.call_id,
        version=conversation.version + 1,
        state=state,
        checkpoints=conversation.remembering(heard.agent_turns, before),
        latest=Latest(asked.kind, heard, reply),
        tool_calls=trace.count,
    )
    await tenant.atomically(_remember, asked, recalled.desk, after, before, trace)
    return reply


async def _decide_and_act(asked: _Asked, recalled: Recalled, before: State, trace: Trace) -> _Turn:
    tenant, setting = asked.tenant, recalled.setting
    if asked.kind == "reminder":
        return await _played(tenant, recalled, next_move(before, Silence(), setting), trace)
    stands = situation(before, setting)
    with span("read"):
        understood = read(asked.heard.text, stands)
    helped = await assisted(tenant, asked.assistant, understood, stands, setting.shop.tone, trace)
    meaning, before = helped.meaning, before.but(known=helped.known)
    turn = await _played(tenant, recalled, next_move(before, meaning, setting), trace)
    known = {done.witness for done in turn.move.state.done}
    unheard = tuple(done for done in recalled.done if done.witness not in known)
    if not unheard:
        return turn
    return await _played(tenant, recalled, caught_up(before, unheard, meaning, setting), trace)


async def _played(tenant: Tenant, recalled: Recalled, move: Move, trace: Trace) -> _Turn:
    """Follow a move through its acts until something is to be said."""
    lines = move.lines
    for _ in range(ACTS_MAX):
        if move.act is None:
            return _Turn(move, lines)
        result = await perform(tenant, recalled.desk, move.act, trace, place=len(move.state.done))
        move = next_move(move.state, result, recalled.setting)
        lines = (*lines, *move.lines)
    move = offer_person(move.state)
    return _Turn(move, (*lines, line("cannot_tell_now"), *move.lines))


async def _remember(
    work: Work, asked: _Asked, desk: Desk, after: Conversation, before: State, trace: Trace
) -> None:
    """Keep the turn, its trace, what the edge keeps beside it, and only the holds it may come back to."""
    async with work.at_once() as ask:
        ask(ConversationRepository(work).keep(after))
        if asked.beside is not None:
            ask(asked.beside(work, after.latest.reply))
        if trace.calls:
            ask(keep_trace(work, desk.call, trace, asked.heard.caller_turns + asked.heard.agent_turns))
            ask(appointments.release_all_of(work, desk.holder, but=_on_the_table(after.state, before)))
        customer = after.state.caller.customer
        if customer is not None and customer.customer_id != desk.call.customer_id:
            ask(calls.identify(work, desk.vendor_call, customer.customer_id))


def _on_the_table(*states: State) -> list[UUID]:
    return [slot.hold_id for state in states for slot in _held_in(state)]


def _held_in(state: State) -> tuple[OfferedSlot, ...]:
    chosen = (state.task.chosen,) if state.task and state.task.chosen else ()
    dates = state.task.dates.all if state.task and state.task.dates else ()
    return (*offers_on(state), *chosen, *dates)


async def _close(work: Work, call_id: UUID) -> None:
    call = await calls.find(work, call_id)
    await appointments.release_all_of(work, holder_of(call))
    await note_demand(work, call)
    conversation = await ConversationRepository(work).of_call(call_id)
    if conversation is not None and conversation.state.turns and not conversation.state.done:
        await calls.note_outcome(work, vendor_call_of(call), Outcome.INFORMATION_ONLY)
