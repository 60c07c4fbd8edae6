"""Act: one tool for every kind of act, each in its own transaction, traced; refusals become results."""

from __future__ import annotations

import hashlib
import time
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

from askpro.conversation.handoff import PutThrough, Wanted, reach_person
from askpro.conversation.tools import booking, facts, people, search, series, terms, waiting
from askpro.conversation.tools.acts import (
    AnyAct,
    AskSeveralTerms,
    AskTerms,
    Book,
    BookSeries,
    Cancel,
    CancelSeveral,
    FindOccurrences,
    FindSlots,
    Identify,
    JoinWaitingList,
    LoadUpcoming,
    MoveTo,
    ReachPerson,
    TakeFreed,
    TellAddress,
    TellAtWork,
    TellHours,
    TellMenu,
    TellService,
    TellTeam,
    TellTerms,
    TurnDownFreed,
)
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Booked,
    CallbackPromised,
    Cancelled,
    Moved,
    Refused,
    Result,
    SeriesBooked,
    SeveralCancelled,
    TransferOpen,
)
from askpro.conversation.tools.journal import JournalRepository
from askpro.conversation.tools.trace import Trace, Traced, canonical
from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Refusal, Unavailable
from askpro.foundation.telemetry import span
from askpro.telephony.callbacks import Priority

ATTEMPTS_MAX = 3
"""How often an act is tried whose outcome the database could not tell; its key makes that safe."""

Tool = Callable[[Work, Desk, Any, str], Awaitable[Result]]


async def _reach(work: Work, desk: Desk, act: ReachPerson, mark: str) -> CallbackPromised | TransferOpen:
    reached = await reach_person(
        work,
        desk.call,
        Wanted(
            branch_id=act.branch_id,
            reason=act.reason,
            name=act.name,
            phone=act.phone,
            customer_id=act.customer_id,
            priority=Priority(act.priority),
            put_through=act.transfer,
        ),
    )
    if isinstance(reached, PutThrough):
        return TransferOpen(witness=mark, phone=reached.phone)
    return CallbackPromised(witness=mark, by=reached.by)


TOOLS: dict[type[AnyAct], tuple[str, Tool]] = {
    FindSlots: ("find_slots", search.find_and_hold),
    FindOccurrences: ("find_occurrences", series.find_and_hold),
    Book: ("book", booking.book),
    BookSeries: ("book_series", series.book),
    MoveTo: ("move", booking.move),
    Cancel: ("cancel", booking.cancel),
    CancelSeveral: ("cancel_several", series.cancel),
    LoadUpcoming: ("appointments_of", people.upcoming),
    Identify: ("identify", people.identify),
    TellHours: ("hours", facts.tell_hours),
    TellAddress: ("address", facts.tell_address),
    TellService: ("service", facts.tell_service),
    TellMenu: ("services", facts.tell_menu),
    JoinWaitingList: ("join_waiting_list", waiting.join),
    TakeFreed: ("take_freed", waiting.take_freed),
    TurnDownFreed: ("turn_down_freed", waiting.turn_down_freed),
    AskSeveralTerms: ("terms_of_several", series.ask_terms),
    AskTerms: ("terms_of", terms.ask_terms),
    TellTerms: ("terms", terms.tell_terms),
    TellTeam: ("staff", facts.tell_team),
    TellAtWork: ("at_work", facts.tell_at_work),
    ReachPerson: ("request_callback", _reach),
}
"""Every tool under the name it is traced by."""

CHANGING: tuple[type[AnyAct], ...] = (
    Book,
    BookSeries,
    MoveTo,
    Cancel,
    CancelSeveral,
    TakeFreed,
)
"""Acts that change the book: done once for a key, however often they are asked for."""


async def perform(tenant: Tenant, desk: Desk, act: AnyAct, trace: Trace, place: int) -> Result:
    """Do it and trace it. `place` counts what the call has done before: the same act there is the same act.

    Never raises a refusal: what could not be done is a result like any other, and is said as such.
    """
    name, tool = TOOLS[type(act)]
    ordinal, mark = trace.next_witness()
    key = _key(name, act, place) if isinstance(act, CHANGING) else None
    began = time.perf_counter()
    with span(f"tool {name}"):
        result = await _outcome(tenant, desk, act, tool, mark, ordinal, key)
    trace.calls.append(
        Traced(
            ordinal=ordinal,
            name=name,
            arguments=msgspec.to_builtins(act),
            result=msgspec.to_builtins(result),
            ok=not isinstance(result, Refused),
            called_at=tenant.database.clock.now(),
            duration_ms=int((time.perf_counter() - began) * 1000),
            key=key,
        )
    )
    return result


async def _outcome(
    tenant: Tenant, desk: Desk, act: AnyAct, tool: Tool, mark: str, ordinal: int, key: str | None
) -> Result:
    for attempt in range(1, ATTEMPTS_MAX + 1):
        try:
            if key is None:
                return await tenant.atomically(tool, desk, act, mark)
            return await tenant.atomically(_once, desk, act, tool, mark, ordinal, key)
        except Unavailable as away:
            if attempt == ATTEMPTS_MAX:
                unknown = bool(away.facts.get("outcome_unknown")) and key is not None
                return Refused(witness=mark, rule="unavailable", unknown=unknown)
        except Refusal as refusal:
            return Refused(witness=mark, rule=refusal.code, sentences=dict(refusal.sentences))
    raise AssertionError("unreachable")


async def _once(work: Work, desk: Desk, act: AnyAct, tool: Tool, mark: str, ordinal: int, key: str) -> Result:
    """The first time do it and note it; from then on the same answer."""
    journal = JournalRepository(work)
    before = await journal.take(desk.call.id, key, ordinal)
    if before is not None:
        return before
    done = await tool(work, desk, act, mark)
    if isinstance(done, Booked | SeriesBooked | Moved | Cancelled | SeveralCancelled):
        await journal.done(desk.call.id, key, done)
    return done


def _key(name: str, act: AnyAct, place: int) -> str:
    digest = hashlib.sha256(canonical(act).encode()).hexdigest()[:32]
    return f"{name}:{place}:{digest}"
