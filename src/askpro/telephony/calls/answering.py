"""A call becomes known: from any first message, in any order, once."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.telephony.calls.events import CallCorrected, CallStarted
from askpro.telephony.calls.model import Call, CallNews, CallNotFound, VendorCall
from askpro.telephony.calls.outcome import Outcome
from askpro.telephony.calls.repository import CallRepository


async def answer(work: Work, branch_id: UUID, vendor_call: VendorCall, news: CallNews | None = None) -> Call:
    """The call, made if this is the first we hear of it, with what the message says added.

    Two first messages at the same moment make one call. No order is assumed: what comes late is merged.
    """
    news = news or CallNews()
    calls = CallRepository(work)
    known = await calls.locked(vendor_call)
    if known is None:
        call = _new_call(work, branch_id, vendor_call, news)
        if await calls.take_key(call):
            await calls.add(call)
            work.announce(
                CallStarted(
                    call_id=call.id, branch_id=branch_id, direction=call.direction, started_at=call.started_at
                )
            )
            return call
        known = await locked(work, vendor_call)
    return await keep(work, known, known.with_news(news))


async def note_outcome(work: Work, vendor_call: VendorCall, outcome: Outcome) -> Call:
    """Note what happened in the call; it counts if nothing weightier did. Refuses with CallNotFound."""
    call = await locked(work, vendor_call)
    return await keep(work, call, call.with_news(CallNews(outcome=outcome)))


async def identify(work: Work, vendor_call: VendorCall, customer_id: UUID) -> Call:
    """The caller is this customer; the last word counts. Refuses with CallNotFound."""
    call = await locked(work, vendor_call)
    return await keep(work, call, replace(call, customer_id=customer_id))


async def locked(work: Work, vendor_call: VendorCall) -> Call:
    """The call, held against other writers until the work ends. Refuses with CallNotFound."""
    call = await CallRepository(work).locked(vendor_call)
    if call is None:
        raise CallNotFound("This company has no such call.", vendor_call_id=vendor_call.id)
    return call


async def keep(work: Work, before: Call, after: Call) -> Call:
    """Write what changed; after the end of a call its outcome is settled again and the change announced."""
    if after == before:
        return before
    calls = CallRepository(work)
    if before.is_over:
        after = after.ended(before.ended_at or work.now, await calls.caller_spoke(after))
        work.announce(
            CallCorrected(call_id=after.id, started_at=after.started_at, outcome=str(after.outcome))
        )
    await calls.replace(after)
    return after


def _new_call(work: Work, branch_id: UUID, vendor_call: VendorCall, news: CallNews) -> Call:
    return Call(
        id=new_id(),
        started_at=news.connected_at or work.now,
        branch_id=branch_id,
        vendor=vendor_call.vendor,
        vendor_call_id=vendor_call.id,
        direction=news.direction or "inbound",
        from_number=None,
        to_number=None,
    ).with_news(news)
