"""Book, move, cancel: each in one transaction with its entry in the journal, so that it happens once."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TypeVar

import msgspec

from askpro.conversation.tools.acts import Book, BookSeries, Cancel, ForCustomer, MoveTo
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Booked,
    Cancelled,
    KnownAppointment,
    KnownCustomer,
    Moved,
    OfferedSlot,
    Terms,
)
from askpro.customers import profiles
from askpro.customers.profiles import Customer, NewCustomer
from askpro.foundation.database import Work
from askpro.foundation.phone import phone_or_none
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import (
    Appointment,
    AppointmentNotFound,
    Details,
    Holding,
)
from askpro.scheduling.availability import Request, StaffWish, Wish
from askpro.scheduling.catalog import Price
from askpro.telephony import calls
from askpro.telephony.calls import Outcome

T = TypeVar("T")


async def book(work: Work, desk: Desk, act: Book, mark: str) -> Booked:
    """Turn the held slot into an appointment. Refuses as appointments.book does."""
    customer = await customer_of(work, desk, act)
    details = details_of(desk, act, customer)

    async def of(hold: OfferedSlot) -> Appointment:
        return await appointments.book(work, hold.hold_id, details)

    made = await _with_hold(work, desk, act.slot, of)
    await note_booked(work, desk, customer)
    return Booked(
        witness=mark, appointment=known_appointment(made, mark), customer=known_customer(customer, mark)
    )


async def move(work: Work, desk: Desk, act: MoveTo, mark: str) -> Moved:
    """Move an appointment to the held slot. Refuses as appointments.move does."""
    appointment_id = act.appointment.appointment_id

    async def onto(hold: OfferedSlot) -> Appointment:
        return await appointments.move(
            work, appointment_id, hold.hold_id, accepted_fee=_accepted(act.accepted)
        )

    moved = await _with_hold(work, desk, act.slot, onto, moving=act.appointment)
    await calls.note_outcome(work, desk.vendor_call, Outcome.APPOINTMENT_MOVED)
    return Moved(witness=mark, appointment=known_appointment(moved, mark))


async def cancel(work: Work, desk: Desk, act: Cancel, mark: str) -> Cancelled:
    """Cancel an appointment. Refuses as appointments.cancel does."""
    cancelled = await appointments.cancel(
        work, act.appointment.appointment_id, reason="by phone", accepted_fee=_accepted(act.accepted)
    )
    await calls.note_outcome(work, desk.vendor_call, Outcome.APPOINTMENT_CANCELLED)
    return Cancelled(witness=mark, appointment=known_appointment(cancelled, mark))


def known_appointment(appointment: Appointment, mark: str) -> KnownAppointment:
    """The appointment as evidence of the tool call `mark`."""
    return KnownAppointment(
        witness=mark,
        appointment_id=appointment.id,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        services=appointment.service_ids,
        staff_id=appointment.staff_ids[0] if appointment.staff_ids else None,
        branch_id=appointment.branch_id,
        series_id=appointment.series_id,
    )


def known_customer(customer: Customer, mark: str) -> KnownCustomer:
    """The customer as evidence of the tool call `mark`."""
    return KnownCustomer(witness=mark, customer_id=customer.id, name=customer.full_name)


def details_of(desk: Desk, act: Book | BookSeries, customer: Customer) -> Details:
    """What is kept with what the customer books by this call."""
    return Details(
        customer_id=customer.id,
        language=desk.call.language,
        for_whom=act.for_whom,
        number_withheld=not desk.number_shown,
    )


async def note_booked(work: Work, desk: Desk, customer: Customer) -> None:
    """That the customer was here, and what came of the call."""
    async with work.at_once() as ask:
        ask(profiles.seen(work, customer.id))
        ask(calls.note_outcome(work, desk.vendor_call, Outcome.APPOINTMENT_BOOKED))


def _accepted(terms: Terms | None) -> Price | None:
    """The fee of the terms that were read out and agreed to."""
    if terms is None or terms.fee_cents is None:
        return None
    return Price(terms.fee_cents, terms.currency)


async def customer_of(work: Work, desk: Desk, act: ForCustomer) -> Customer:
    """The customer known, or a new one with the name said and the number shown or said."""
    if act.customer_id is not None:
        return await profiles.find(work, act.customer_id)
    given, _, family = act.name.rpartition(" ")
    number = phone_or_none(act.phone, desk.shop.country) or phone_or_none(
        desk.call.from_number, desk.shop.country
    )
    new = NewCustomer(
        given_name=given,
        family_name=family,
        phone=number,
        email=act.email or None,
        language=desk.call.language,
    )
    return await profiles.add(work, new, desk.shop.country)


async def _with_hold(
    work: Work,
    desk: Desk,
    slot: OfferedSlot,
    verb: Callable[[OfferedSlot], Awaitable[T]],
    moving: KnownAppointment | None = None,
) -> T:
    """Do it with the hold; one that was given back is held again first, if its time is still free."""
    try:
        return await verb(slot)
    except AppointmentNotFound:
        return await verb(await held_again(work, desk, slot, moving))


async def held_again(
    work: Work, desk: Desk, slot: OfferedSlot, moving: KnownAppointment | None
) -> OfferedSlot:
    """The very same slot under a new hold. Refuses with SlotTaken or NotBookable."""
    only = StaffWish(only=frozenset({slot.staff_id})) if slot.staff_id else StaffWish()
    wish = Wish(slot.services, Period(slot.starts_at, slot.ends_at), staff=only)
    wanted = Holding(
        branch_id=slot.branch_id,
        request=Request(wish, slot.starts_at),
        holder=desk.holder,
        source="phone",
        moving=moving.appointment_id if moving else None,
    )
    kept = await appointments.hold(work, wanted)
    return msgspec.structs.replace(slot, hold_id=kept.id)
