"""Keeping staff: who works here, what they can do, when they are at work."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from uuid import UUID

from askpro.foundation.database import ForeignKeyViolation, Work
from askpro.scheduling.staff.events import StaffChanged
from askpro.scheduling.staff.model import Absence, Staff
from askpro.scheduling.staff.refusals import StaffNotFound
from askpro.scheduling.staff.repository import StaffRepository
from askpro.tenancy import companies

_LASTING = timedelta(days=2)
"""How long hours of one day last at most; the local day may be the day before as well."""


async def listed(work: Work) -> list[Staff]:
    """Everybody who works here, in the company's order, with days and absences that may still last."""
    since = work.now.astimezone(UTC).date() - _LASTING

    async def load() -> list[Staff]:
        return await StaffRepository(work).at_work(datetime.combine(since, time(), UTC))

    return list(await companies.kept(work, f"staff since {since}", load))


async def staff_at(work: Work, branch_id: UUID) -> list[Staff]:
    """Who has hours at a branch."""
    return [staff for staff in await listed(work) if branch_id in staff.hours]


async def find(work: Work, staff_id: UUID) -> Staff:
    """The member of staff. Refuses with StaffNotFound."""
    found = next((staff for staff in await listed(work) if staff.id == staff_id), None)
    if found is None:
        raise StaffNotFound(staff_id)
    return found


async def hire(work: Work, staff: Staff, position: int = 0) -> Staff:
    """Somebody new; the lowest `position` comes first."""
    await StaffRepository(work).add(staff, position)
    await companies.begin_edition(work)
    work.announce(StaffChanged(staff_id=staff.id))
    return staff


async def change(work: Work, staff: Staff) -> Staff:
    """Skills, hours, absences and limits as given from now on. Refuses with StaffNotFound."""
    if not await StaffRepository(work).replace(staff):
        raise StaffNotFound(staff.id)
    await companies.begin_edition(work)
    work.announce(StaffChanged(staff_id=staff.id))
    return staff


async def leave(work: Work, staff_id: UUID) -> None:
    """Somebody left; what is booked with them stays. Refuses with StaffNotFound."""
    if not await StaffRepository(work).leave(staff_id):
        raise StaffNotFound(staff_id)
    await companies.begin_edition(work)
    work.announce(StaffChanged(staff_id=staff_id))


async def add_absence(work: Work, staff_id: UUID, absence: Absence) -> UUID:
    """Not at work for a while; the id drops it again. Refuses with StaffNotFound."""
    try:
        async with work.savepoint():
            absence_id = await StaffRepository(work).add_absence(staff_id, absence)
    except ForeignKeyViolation as unknown:
        raise StaffNotFound(staff_id) from unknown
    await companies.begin_edition(work)
    work.announce(StaffChanged(staff_id=staff_id))
    return absence_id


async def drop_absence(work: Work, staff_id: UUID, absence_id: UUID) -> None:
    """At work after all. Dropping it twice changes nothing."""
    if await StaffRepository(work).remove_absence(absence_id):
        await companies.begin_edition(work)
        work.announce(StaffChanged(staff_id=staff_id))
