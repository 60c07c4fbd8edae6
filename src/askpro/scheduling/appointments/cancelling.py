"""An appointment is cancelled."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling.appointments.events import AppointmentCancelled
from askpro.scheduling.appointments.model import Appointment, Status
from askpro.scheduling.appointments.refusals import (
    AlreadyCancelled,
    AlreadyMoved,
    AppointmentNotFound,
    AppointmentOver,
    NotConfirmed,
)
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.appointments.securing import give_back
from askpro.scheduling.appointments.terms import charged
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act


async def cancel(
    work: Work,
    appointment_id: UUID,
    reason: str = "",
    *,
    accepted_fee: Price | None = None,
    waive: bool = False,
) -> Appointment:
    """Cancel an appointment; its time is free at once. Cancelling it again returns it as it was cancelled.

    A fee by the business's policy is noted with it, in minor units, if at least as much was accepted. With
    `waive` the business lets the customer off: no policy is asked.
    Refuses with FeeNotAccepted, PolicyForbids, AlreadyMoved, AppointmentOver, NotConfirmed or
    AppointmentNotFound.
    """
    appointments = AppointmentRepository(work)
    appointment = (await appointments.locked(appointment_id)).get(appointment_id)
    if appointment is None:
        raise AppointmentNotFound(appointment_id)
    if appointment.status is Status.CANCELLED:
        return appointment
    check_ahead(appointment, work.now)
    appointment = await charged(work, Act.CANCEL, appointment, accepted_fee, waive)
    await give_back(work, [appointment.id])
    by = f"{work.actor.kind}:{work.actor.id}"
    cancelled = appointment.closed(Status.CANCELLED, by, work.now, reason)
    await appointments.replace(cancelled)
    work.announce(AppointmentCancelled.of(cancelled, cancelled_by=work.actor.kind))
    return cancelled


def check_ahead(appointment: Appointment, now: datetime) -> None:
    """The appointment is booked and not over. Refuses by what it is instead."""
    if appointment.status is Status.CANCELLED:
        raise AlreadyCancelled(appointment.id)
    if appointment.status is Status.MOVED:
        raise AlreadyMoved(appointment.id, appointment.moved_to)
    if appointment.status in (Status.HELD, Status.EXPIRED):
        raise NotConfirmed(appointment.id)
    if appointment.status in (Status.COMPLETED, Status.NO_SHOW) or appointment.ends_at <= now:
        raise AppointmentOver(appointment.id)
