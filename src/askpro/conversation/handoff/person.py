"""Reaching a person: put through while somebody is there, otherwise a call back by a promised time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.conversation.handoff.opening import is_open, last_open_moment
from askpro.foundation.database import Work
from askpro.telephony import callbacks, calls
from askpro.telephony.callbacks import NewCallback, Priority
from askpro.telephony.calls import Call, Outcome, VendorCall
from askpro.tenancy import branches

SPOKEN_MINUTES = 15
"""A promise is rounded down to a time one would say."""


@dataclass(frozen=True, slots=True)
class PutThrough:
    """The call goes to this number (E.164) now."""

    phone: str


@dataclass(frozen=True, slots=True)
class Callback:
    """Somebody calls back, no later than `by`."""

    by: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Who wants a person, and why. Without `phone` the number shown is called back."""

    branch_id: UUID
    reason: str
    name: str = ""
    phone: str = ""
    customer_id: UUID | None = None
    priority: Priority = Priority.NORMAL
    put_through: bool = True


async def reach_person(work: Work, call: Call, wanted: Wanted) -> PutThrough | Callback:
    """Put the caller through if the branch has a number for that and is open; otherwise promise a call back.

    The promise lies within the answer time of its priority and within opening hours, or else early in the
    next ones. Refuses with BranchNotFound or NotAPhoneNumber.
    """
    branch = await branches.find(work, wanted.branch_id)
    kept = await branches.opening_hours(work, wanted.branch_id)
    zone = ZoneInfo(branch.zone)
    now = work.now.astimezone(zone)
    vendor_call = VendorCall(call.vendor, call.vendor_call_id)
    if wanted.put_through and branch.transfer_number and is_open(now, kept, branch):
        await calls.note_outcome(work, vendor_call, Outcome.TRANSFERRED)
        return PutThrough(branch.transfer_number)
    promise = await callbacks.request(
        work,
        NewCallback(
            branch_id=branch.id,
            phone=wanted.phone or call.from_number or "",
            name=wanted.name,
            reason=wanted.reason,
            priority=wanted.priority,
            call_id=call.id,
            customer_id=wanted.customer_id,
        ),
    )
    await calls.note_outcome(work, vendor_call, Outcome.CALLBACK_REQUESTED)
    by = last_open_moment(now, promise.promised_by.astimezone(zone), kept, branch)
    return Callback(_sayable(by, now))


def _sayable(by: datetime, now: datetime) -> datetime:
    rounded = by - timedelta(
        minutes=by.minute % SPOKEN_MINUTES, seconds=by.second, microseconds=by.microsecond
    )
    return rounded if rounded > now else by
