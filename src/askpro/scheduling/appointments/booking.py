"""A hold becomes an appointment."""

from __future__ import annotations

from uuid import UUID

from askpro.customers.profiles import CustomerNotFound
from askpro.foundation.database import ForeignKeyViolation, Work
from askpro.scheduling import policies
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.events import AppointmentBooked
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.holding import hold
from askpro.scheduling.appointments.model import Appointment, Details, Holding, Status
from askpro.scheduling.appointments.refusals import (
    AlreadyBooked,
    AlreadyCancelled,
    AlreadyMoved,
    AppointmentNotFound,
)
from askpro.scheduling.appointments.securing import secure
from askpro.scheduling.appointments.terms import agreed


async def book(work: Work, hold_id: UUID, details: Details) -> Appointment:
    """Turn a hold into an appointment of this customer. Repeating it returns the same appointment.

    A hold that ran out is still booked if its time is free. A deposit by the business's policy is noted.
    Refuses with PolicyForbids, NotBookable (a limit of the customer), HoldExpired, SlotTaken, AlreadyBooked,
    AlreadyMoved, AlreadyCancelled, AppointmentNotFound or CustomerNotFound.
    """
    appointments = HoldRepository(work)
    held = (await appointments.locked_to_book(hold_id)).get(hold_id)
    if held is None:
        raise AppointmentNotFound(hold_id)
    if held.customer_id == details.customer_id and held.status is Status.CONFIRMED:
        return held
    check_held(held)
    async with work.at_once() as ask:
        claimed = ask(ClaimRepository(work).of(hold_id))
        ask(policies.rulebook(work))
    held = await agreed(work, held, details)
    await secure(work, held, claimed.result())
    booked = held.booked(details, by=actor_of(work), at=work.now)
    try:
        await appointments.replace(booked)
    except ForeignKeyViolation as unknown:
        raise CustomerNotFound("This company has no such customer.") from unknown
    work.announce(AppointmentBooked.of(booked))
    return booked


async def book_directly(work: Work, wanted: Holding, details: Details) -> Appointment:
    """Book a time without holding it first, by the same rules.

    Refuses with PolicyForbids, NotBookable, SlotTaken, BranchNotFound or CustomerNotFound.
    """
    return await book(work, (await hold(work, wanted)).id, details)


def check_held(hold: Appointment) -> None:
    """Refuses with AlreadyBooked, AlreadyMoved or AlreadyCancelled."""
    if hold.status in (Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW):
        raise AlreadyBooked(hold.id)
    if hold.status is Status.MOVED:
        raise AlreadyMoved(hold.id, hold.moved_to)
    if hold.status is Status.CANCELLED:
        raise AlreadyCancelled(hold.id)


def actor_of(work: Work) -> str:
    """Who acts, as it is kept with an appointment: a kind and an id, never a name."""
    return f"{work.actor.kind}:{work.actor.id}"
