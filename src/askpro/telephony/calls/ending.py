"""A call is over: told by the vendor, or found stuck."""

from __future__ import annotations

from datetime import datetime

from askpro.foundation.database import Work
from askpro.telephony.calls.answering import keep, locked
from askpro.telephony.calls.events import CallEnded
from askpro.telephony.calls.model import STUCK, Call, CallNews, VendorCall
from askpro.telephony.calls.repository import CallRepository

STUCK_AT_ONCE_MAX = 500


async def end(work: Work, vendor_call: VendorCall, news: CallNews | None = None) -> Call:
    """The call is over and has exactly one outcome. CallEnded is announced once, however often this is said.

    What is learned later still counts, and is announced as CallCorrected. Refuses with CallNotFound.
    """
    call = await locked(work, vendor_call)
    informed = call.with_news(news or CallNews())
    if call.is_over:
        return await keep(work, call, informed)
    calls = CallRepository(work)
    over = informed.ended(at=work.now, caller_spoke=await calls.caller_spoke(call))
    await calls.replace(over)
    work.announce(_ended(over))
    return over


async def close_stuck(work: Work, before: datetime) -> int:
    """End calls that began before `before` and that nobody ended; how many. They stay open to late news."""
    stuck = await CallRepository(work).ongoing_since_before(before, STUCK_AT_ONCE_MAX)
    for vendor_call in stuck:
        await end(work, vendor_call, CallNews(disconnection_reason=STUCK))
    return len(stuck)


def _ended(call: Call) -> CallEnded:
    assert call.ended_at is not None
    return CallEnded(
        call_id=call.id,
        branch_id=call.branch_id,
        customer_id=call.customer_id,
        started_at=call.started_at,
        ended_at=call.ended_at,
        duration_seconds=call.duration_seconds,
        outcome=str(call.outcome),
    )
