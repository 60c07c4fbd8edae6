"""Finding appointments."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.paging import LIMIT_MAX
from askpro.foundation.time import Period
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.model import Appointment
from askpro.scheduling.appointments.refusals import AppointmentNotFound
from askpro.scheduling.appointments.repository import AppointmentFilter, AppointmentRepository
from askpro.scheduling.availability import Claim

PAGE_MAX = LIMIT_MAX + 1  # one more tells whether there is another page
_BEGINNING = (datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0))


async def find(work: Work, appointment_id: UUID) -> Appointment:
    """The appointment, whatever became of it. Refuses with AppointmentNotFound."""
    appointment = await AppointmentRepository(work).by_id(appointment_id)
    if appointment is None:
        raise AppointmentNotFound(appointment_id)
    return appointment


async def claims_of(work: Work, appointment_id: UUID) -> list[Claim]:
    """The people, resources and seats it takes, or took before it was closed, buffers included."""
    rows = await ClaimRepository(work).of(appointment_id)
    return [row.claim for row in rows if row.stands_for is None]


async def upcoming_of(work: Work, customer_id: UUID, limit: int = 20) -> list[Appointment]:
    """The customer's booked appointments that have not started, the next one first."""
    return await AppointmentRepository(work).upcoming_of(customer_id, work.now, limit)


async def on_calendar_of(work: Work, staff_id: UUID, during: Period) -> list[Appointment]:
    """Booked appointments that this staff begins and that touch the period, in order."""
    return await AppointmentRepository(work).on_calendar_of(staff_id, during.start, during.end)


async def listed(
    work: Work,
    which: AppointmentFilter | None = None,
    after: tuple[datetime, UUID] | None = None,
    limit: int = 50,
) -> list[Appointment]:
    """One page in order of start; `after` is (starts_at, id) of the last one of the page before."""
    return await AppointmentRepository(work).page(
        which or AppointmentFilter(), after or _BEGINNING, min(limit, PAGE_MAX)
    )
