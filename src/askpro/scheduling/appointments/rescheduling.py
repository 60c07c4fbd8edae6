"""An appointment moves to a time that is held for it."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling.appointments.booking import actor_of, check_held
from askpro.scheduling.appointments.cancelling import check_ahead
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.events import AppointmentMoved
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.model import Appointment, Details, Status
from askpro.scheduling.appointments.refusals import AppointmentNotFound
from askpro.scheduling.appointments.securing import give_back, secure
from askpro.scheduling.appointments.terms import agreed, charged
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act


async def move(
    work: Work,
    appointment_id: UUID,
    hold_id: UUID,
    *,
    accepted_fee: Price | None = None,
    waive: bool = False,
) -> Appointment:
    """Move an appointment to a held time, at once or not at all; returns the new one.

    The old one stays, as moved, and the two know each other. Repeating it returns the same appointment.
    A fee by the business's policy is noted with the old one, as `cancel` does; `waive` likewise.
    Refuses with FeeNotAccepted, PolicyForbids, NotBookable (a limit of the customer), HoldExpired, SlotTaken,
    AlreadyMoved, AlreadyCancelled, AppointmentOver, NotConfirmed, AlreadyBooked or AppointmentNotFound.
    """
    appointments = HoldRepository(work)
    found = await appointments.locked_to_book(hold_id, appointment_id)
    old, hold = _existing(found, appointment_id), _existing(found, hold_id)
    if old.moved_to == hold_id:
        return hold
    check_ahead(old, work.now)
    check_held(hold)
    assert old.customer_id is not None
    details = Details(
        customer_id=old.customer_id,
        language=old.language,
        notes=old.notes,
        for_whom=old.for_whom,
        series_id=old.series_id,
    )
    old = await charged(work, Act.MOVE, old, accepted_fee, waive)
    hold = await agreed(work, hold, details, moving=old)
    async with work.savepoint():
        await give_back(work, [old.id])
        await secure(work, hold, await ClaimRepository(work).of(hold.id))
    moved = replace(hold.booked(details, by=actor_of(work), at=work.now), moved_from=old.id)
    await appointments.replace(moved)
    await appointments.replace(replace(old.closed(Status.MOVED, actor_of(work), work.now), moved_to=moved.id))
    work.announce(
        AppointmentMoved.of(
            moved, previous_id=old.id, previous_starts_at=old.starts_at, previous_ends_at=old.ends_at
        )
    )
    return moved


def _existing(found: dict[UUID, Appointment], appointment_id: UUID) -> Appointment:
    if appointment_id not in found:
        raise AppointmentNotFound(appointment_id)
    return found[appointment_id]
