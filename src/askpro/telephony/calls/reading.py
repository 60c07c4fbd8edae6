"""Finding calls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.paging import LIMIT_MAX
from askpro.telephony.calls.model import Call, CallNotFound, VendorCall
from askpro.telephony.calls.outcome import Outcome
from askpro.telephony.calls.repository import CallRepository

PAGE_MAX = LIMIT_MAX + 1  # one more tells whether there is another page
_LOOK_BACK = timedelta(days=31)
_NEVER = datetime.max.replace(tzinfo=UTC)
_LAST_ID = UUID(int=(1 << 128) - 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFilter:
    """Which calls; None means any. Without `since` those of the 31 days before `until`, or before now.

    Without `until` also those that began later than our clock shows: a vendor's clock may be ahead.
    """

    since: datetime | None = None
    until: datetime | None = None
    branch_id: UUID | None = None
    customer_id: UUID | None = None
    outcome: Outcome | None = None


async def find(work: Work, call_id: UUID) -> Call:
    """The call. Refuses with CallNotFound."""
    call = await CallRepository(work).by_id(call_id)
    if call is None:
        raise CallNotFound("This company has no such call.", call_id=str(call_id))
    return call


async def find_by_vendor(work: Work, vendor_call: VendorCall) -> Call:
    """The call the vendor names so. Refuses with CallNotFound."""
    call = await CallRepository(work).by_vendor(vendor_call)
    if call is None:
        raise CallNotFound("This company has no such call.", vendor_call_id=vendor_call.id)
    return call


async def listed(
    work: Work,
    which: CallFilter | None = None,
    before: tuple[datetime, UUID] | None = None,
    limit: int = 50,
) -> list[Call]:
    """One page of calls, latest first; `before` is (started_at, id) of the last one of the page before."""
    which = which or CallFilter()
    until = which.until or _NEVER
    return await CallRepository(work).page(
        since=which.since or (which.until or work.now) - _LOOK_BACK,
        until=until,
        branch_id=which.branch_id,
        customer_id=which.customer_id,
        outcome=which.outcome,
        before=before or (until, _LAST_ID),
        limit=min(limit, PAGE_MAX),
    )
