"""Leave to overbook: a value that others may set, and that the engine reads."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from askpro.foundation.database import ForeignKeyViolation, Work
from askpro.foundation.errors import Invalid, NotFound
from askpro.foundation.ids import new_id
from askpro.scheduling.availability.diary import Allowance
from askpro.scheduling.availability.repository import DiaryRepository
from askpro.scheduling.staff import StaffNotFound

_AHEAD = timedelta(days=3660)


class AllowanceUnusable(Invalid):
    """An allowance lasts some time and is for at least one more appointment."""


class AllowanceNotFound(NotFound):
    """There is no such allowance."""


async def allow_overbooking(work: Work, allowance: Allowance) -> UUID:
    """From now on book the person so many times more at once within the period; the id drops it again.

    It is used only where nobody is free otherwise. Refuses with AllowanceUnusable or StaffNotFound.
    """
    if allowance.extra < 1 or allowance.period.start == allowance.period.end:
        raise AllowanceUnusable("Give a period that lasts, and at least one extra appointment.")
    allowance_id = new_id()
    try:
        async with work.savepoint():
            await DiaryRepository(work).allow(allowance_id, allowance)
    except ForeignKeyViolation as unknown:
        raise StaffNotFound(allowance.staff_id) from unknown
    return allowance_id


async def allowances_ahead(work: Work) -> tuple[Allowance, ...]:
    """Leave to overbook that is not over yet, the earliest first."""
    return await DiaryRepository(work).allowances(work.now, work.now + _AHEAD)


async def drop_allowance(work: Work, allowance_id: UUID) -> None:
    """Overbook no longer; what is booked stays. Refuses with AllowanceNotFound."""
    if not await DiaryRepository(work).disallow(allowance_id):
        raise AllowanceNotFound("There is no such allowance.", allowance_id=str(allowance_id))
