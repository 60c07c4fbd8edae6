"""What appointments announce. Holds are no facts for others."""

from __future__ import annotations

from datetime import datetime
from typing import Self
from uuid import UUID

from askpro.foundation.facts import Event
from askpro.scheduling.appointments.model import Appointment


class _AppointmentEvent(Event, frozen=True, kw_only=True):
    """`origin` is through which door it was done: a reaction never answers what it caused itself."""

    appointment_id: UUID
    branch_id: UUID
    customer_id: UUID | None
    service_ids: tuple[UUID, ...]
    staff_ids: tuple[UUID, ...]
    starts_at: datetime
    ends_at: datetime
    origin: str

    @classmethod
    def of(cls, appointment: Appointment, **more: object) -> Self:
        return cls(
            appointment_id=appointment.id,
            branch_id=appointment.branch_id,
            customer_id=appointment.customer_id,
            service_ids=appointment.service_ids,
            staff_ids=appointment.staff_ids,
            starts_at=appointment.starts_at,
            ends_at=appointment.ends_at,
            origin=appointment.source,
            **more,
        )


class AppointmentBooked(_AppointmentEvent, frozen=True, kw_only=True):
    pass


class AppointmentMoved(_AppointmentEvent, frozen=True, kw_only=True):
    """The appointment is the new one."""

    previous_id: UUID
    previous_starts_at: datetime
    previous_ends_at: datetime


class AppointmentCancelled(_AppointmentEvent, frozen=True, kw_only=True):
    cancelled_by: str


class AppointmentCompleted(_AppointmentEvent, frozen=True, kw_only=True):
    pass


class CustomerDidNotCome(_AppointmentEvent, frozen=True, kw_only=True):
    pass
