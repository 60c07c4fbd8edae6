"""Whether somebody came."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling.appointments.booking import actor_of
from askpro.scheduling.appointments.events import AppointmentCompleted, CustomerDidNotCome
from askpro.scheduling.appointments.model import Appointment, Status
from askpro.scheduling.appointments.refusals import (
    AlreadyCancelled,
    AlreadyMoved,
    AppointmentNotFound,
    NotConfirmed,
    NotYetStarted,
)
from askpro.scheduling.appointments.repository import AppointmentRepository


async def complete(work: Work, appointment_id: UUID) -> Appointment:
    """The appointment took place; may correct a no-show. Repeating it changes nothing.

    Refuses with NotYetStarted, AlreadyMoved, AlreadyCancelled, NotConfirmed or AppointmentNotFound.
    """
    appointment, changed = await _settle(work, appointment_id, Status.COMPLETED)
    if changed:
        work.announce(AppointmentCompleted.of(appointment))
    return appointment


async def mark_no_show(work: Work, appointment_id: UUID) -> Appointment:
    """The customer did not come; may correct a completion. Repeating it changes nothing.

    Refuses with NotYetStarted, AlreadyMoved, AlreadyCancelled, NotConfirmed or AppointmentNotFound.
    """
    appointment, changed = await _settle(work, appointment_id, Status.NO_SHOW)
    if changed:
        work.announce(CustomerDidNotCome.of(appointment))
    return appointment


async def _settle(work: Work, appointment_id: UUID, status: Status) -> tuple[Appointment, bool]:
    appointments = AppointmentRepository(work)
    appointment = (await appointments.locked(appointment_id)).get(appointment_id)
    if appointment is None:
        raise AppointmentNotFound(appointment_id)
    if appointment.status is status:
        return appointment, False
    if appointment.status is Status.CANCELLED:
        raise AlreadyCancelled(appointment_id)
    if appointment.status is Status.MOVED:
        raise AlreadyMoved(appointment_id, appointment.moved_to)
    if appointment.status in (Status.HELD, Status.EXPIRED):
        raise NotConfirmed(appointment_id)
    if appointment.starts_at > work.now:
        raise NotYetStarted(appointment_id, appointment.starts_at)
    settled = appointment.closed(status, actor_of(work), work.now)
    await appointments.replace(settled)
    return settled, True
