"""What a call wished for in vain, remembered when it is over, without whose wish it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from askpro.conversation.tools.acts import FindSlots, TellMenu
from askpro.conversation.tools.evidence import Booked, Found, Moved, SeriesBooked
from askpro.conversation.tools.journal import JournalRepository
from askpro.conversation.tools.wishes import wished_period
from askpro.foundation.database import Work
from askpro.scheduling import demand
from askpro.scheduling.demand import DemandOutcome, Wanted
from askpro.telephony import calls
from askpro.telephony.calls import Call, ToolCall
from askpro.tenancy import branches

_ASKED = frozenset({"find_slots", "services"})
_CLOSED = frozenset({"closed", "holiday", "outside_hours"})
_NEVER_TO_BE_HAD = frozenset({"in_the_past"})


async def note_demand(work: Work, call: Call) -> None:
    """Record what was searched for and not had, and that something was asked for that is not sold here.

    Noting it again changes nothing.
    """
    asked = [each for each in await calls.tool_calls_of(work, call) if each.ok and each.name in _ASKED]
    if not asked:
        return
    zone = ZoneInfo((await branches.find(work, call.branch_id)).zone)
    effects = await JournalRepository(work).of_call(call.id)
    got = {
        service
        for effect in effects
        if isinstance(effect, Booked | SeriesBooked | Moved)
        for service in effect.appointment.services
    }
    for wanted, outcome in _unmet(asked, got, zone):
        await demand.record(work, wanted, outcome, call.id)


def _unmet(
    asked: Iterable[ToolCall], got: set[UUID], zone: ZoneInfo
) -> Iterator[tuple[Wanted, DemandOutcome]]:
    for each in asked:
        act = msgspec.convert(each.arguments, FindSlots | TellMenu, strict=False)
        if isinstance(act, TellMenu):
            if act.for_unsold:
                yield Wanted(branch_id=act.branch_id), DemandOutcome.UNKNOWN_SERVICE
            continue
        found = msgspec.convert(each.result, Found, strict=False)
        outcome = _outcome(found, booked=got.issuperset(act.services))
        if outcome is not None:
            window = wished_period(act.wishes, each.called_at.astimezone(zone))
            yield (
                Wanted(
                    branch_id=act.branch_id, service_ids=act.services, staff_id=act.staff_id, window=window
                ),
                outcome,
            )


def _outcome(found: Found, booked: bool) -> DemandOutcome | None:
    """None where the wish was met, or was for a time that has passed."""
    rule = found.obstacle.rule if found.obstacle else ""
    if rule in _NEVER_TO_BE_HAD:
        return None
    if rule in _CLOSED:
        return DemandOutcome.CLOSED
    if rule or not found.exact:
        return DemandOutcome.NONE_FREE
    return None if booked else DemandOutcome.DECLINED
