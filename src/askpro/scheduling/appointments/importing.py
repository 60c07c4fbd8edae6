"""Appointments from another book, taken over as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.scheduling.appointments.booking import actor_of
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import rows_for_appointment
from askpro.scheduling.appointments.items import items_of
from askpro.scheduling.appointments.model import Appointment, Details, Holding
from askpro.scheduling.appointments.refusals import SlotTaken
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.availability import Diary, Request, Slot, Wish


@dataclass(frozen=True, slots=True)
class Existing:
    """A time that somebody has booked elsewhere, as the engine lays it out here."""

    slot: Slot
    customer_id: UUID


async def take_over(work: Work, diary: Diary, existing: Sequence[Existing]) -> list[Appointment]:
    """Book them all at one branch or none; nobody is told, for they know. Classes are not among them.

    Refuses with SlotTaken when two of them, or one and what is booked here, want the same.
    """
    branch_id, taken_over = diary.place.branch_id, list[Appointment]()
    for each in existing:
        slot = each.slot
        wanted = Holding(
            branch_id=branch_id,
            request=Request(Wish(slot.service_ids, slot.period), slot.start),
            holder=f"import:{new_id()}",
            source="portal",
        )
        held = wanted.held(new_id(), slot, items_of(slot, diary.services, branch_id), work.now, work.now)
        taken_over.append(held.booked(Details(customer_id=each.customer_id), by=actor_of(work), at=work.now))
    if not taken_over:
        return []
    await AppointmentRepository(work).add_many(taken_over)
    rows = [
        row
        for appointment, each in zip(taken_over, existing, strict=True)
        for row in rows_for_appointment(each.slot.claims, appointment.id, None)
    ]
    if not await ClaimRepository(work).add(rows):
        raise SlotTaken(existing[0].slot.start)
    return taken_over
