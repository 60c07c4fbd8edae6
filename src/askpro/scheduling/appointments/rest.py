"""/v1/appointments: the book."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, JSONBody, QueryParameter

from askpro.customers import profiles
from askpro.customers.profiles import NewCustomer
from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, new_id
from askpro.foundation.paging import LIMIT_DEFAULT, LIMIT_MAX, Page, page_of, read_cursor
from askpro.foundation.time import Period
from askpro.scheduling.appointments.booking import book_directly
from askpro.scheduling.appointments.cancelling import cancel
from askpro.scheduling.appointments.holding import hold
from askpro.scheduling.appointments.model import Appointment, Details, Holding, Status
from askpro.scheduling.appointments.reading import find, listed
from askpro.scheduling.appointments.repository import AppointmentFilter
from askpro.scheduling.appointments.rescheduling import move
from askpro.scheduling.appointments.showing import PREFIX, AppointmentOut, shown
from askpro.scheduling.availability import Request, StaffWish, Wish
from askpro.scheduling.catalog import Price
from askpro.scheduling.catalog.rest import service_named
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy.branches.rest import branch_named, branch_named_or_first
from askpro.tenancy.permissions import Permission


class CustomerUnclear(Invalid):
    """Give `customer_id`, or `customer` with a name, and not both."""


class CustomerIn(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody new. `name` is split at its last space when the parts are not given."""

    name: str = ""
    given_name: str = ""
    family_name: str = ""
    phone: str | None = None
    email: str | None = None
    language: str | None = None

    def as_new(self) -> NewCustomer:
        given, family = self.given_name, self.family_name
        if not given and not family:
            given, _, family = self.name.strip().rpartition(" ")
        return NewCustomer(
            given_name=given, family_name=family, phone=self.phone, email=self.email, language=self.language
        )


class NewAppointment(msgspec.Struct, frozen=True, kw_only=True):
    """What to book. Services are done one after another; ids or exact names."""

    starts_at: datetime
    service: str | list[str]
    branch: str | None = None
    staff: str | None = None
    customer_id: str | None = None
    customer: CustomerIn | None = None
    notes: str = ""


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """What of the business's policy is accepted, or waived.

    `accept_fee` is the fee that was accepted, in minor units; without it a change that costs one is refused,
    and the refusal names the fee. `waive` lets the customer off: no fee, no notice, no monthly maximum. It
    needs the permission to set policies.
    """

    accept_fee: Annotated[int, msgspec.Meta(ge=0)] | None = None
    waive: bool = False

    def accepted(self, appointment: Appointment) -> Price | None:
        return None if self.accept_fee is None else Price(self.accept_fee, appointment.currency)


class Rescheduling(Change, frozen=True, kw_only=True):
    """When instead, and with whom."""

    starts_at: datetime
    staff: str | None = None


class Cancellation(Change, frozen=True, kw_only=True):
    """Why."""

    reason: str = ""


@get("/appointments", summary="Appointments")
async def list_appointments(
    tenant: NamedDependency[Tenant],
    since: Annotated[datetime | None, QueryParameter(name="from")] = None,
    until: Annotated[datetime | None, QueryParameter(name="to")] = None,
    status: FromQuery[list[Status] | None] = None,
    branch: FromQuery[str | None] = None,
    staff: FromQuery[str | None] = None,
    customer: FromQuery[str | None] = None,
    cursor: FromQuery[str | None] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT,
) -> Page[AppointmentOut]:
    """Appointments in order of start. Without `status`, all but held and moved ones."""
    tenant.require(Permission.APPOINTMENTS_READ)
    after = read_cursor(cursor, tuple[datetime, UUID])
    async with tenant.begin() as work:
        which = AppointmentFilter(
            since=since,
            until=until,
            branch_id=(await branch_named(work, branch)).id if branch else None,
            staff_id=await staff_named(work, staff) if staff else None,
            customer_id=inside("cust", customer) if customer else None,
        )
        if status:
            which = replace(which, statuses=frozenset(status))
        found = await listed(work, which, after, limit + 1)
        out = await shown(work, found)
    return page_of(found, limit, lambda each: out[each.id], lambda each: (each.starts_at, each.id))


@get("/appointments/{appointment_id:str}", summary="One appointment")
async def get_appointment(tenant: NamedDependency[Tenant], appointment_id: FromPath[str]) -> AppointmentOut:
    """One appointment, whatever became of it."""
    tenant.require(Permission.APPOINTMENTS_READ)
    async with tenant.begin() as work:
        return await _out(work, await find(work, inside(PREFIX, appointment_id)))


@post("/appointments", summary="Book", status_code=201)
async def create_appointment(
    tenant: NamedDependency[Tenant], data: JSONBody[NewAppointment], key: Key = None
) -> AppointmentOut:
    """Book a time by the rules it is offered by."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def booked(work: Work) -> AppointmentOut:
        place = await branch_named_or_first(work, data.branch)
        names = [data.service] if isinstance(data.service, str) else data.service
        service_ids = tuple([await service_named(work, name) for name in names])
        customer_id = await _customer(work, data, place.country)
        only = frozenset({await staff_named(work, data.staff)}) if data.staff else frozenset[UUID]()
        wanted = _holding(tenant, place.id, service_ids, data.starts_at, only, None, customer_id)
        appointment = await book_directly(work, wanted, Details(customer_id=customer_id, notes=data.notes))
        return await _out(work, appointment)

    return await answered_once(tenant, key, "book", data, booked, AppointmentOut)


@post("/appointments/{appointment_id:str}/cancellation", summary="Cancel", status_code=201)
async def cancel_appointment(
    tenant: NamedDependency[Tenant],
    appointment_id: FromPath[str],
    data: JSONBody[Cancellation | None] = None,
    key: Key = None,
) -> AppointmentOut:
    """Cancel an appointment; its time is free at once. Cancelling it again changes nothing."""
    wanted = data or Cancellation()
    _may_change(tenant, wanted)

    async def cancelled(work: Work) -> AppointmentOut:
        old = await find(work, inside(PREFIX, appointment_id))
        gone = await cancel(
            work, old.id, wanted.reason, accepted_fee=wanted.accepted(old), waive=wanted.waive
        )
        return await _out(work, gone)

    return await answered_once(tenant, key, f"cancel {appointment_id}", data, cancelled, AppointmentOut)


@post("/appointments/{appointment_id:str}/rescheduling", summary="Move", status_code=201)
async def move_appointment(
    tenant: NamedDependency[Tenant],
    appointment_id: FromPath[str],
    data: JSONBody[Rescheduling],
    key: Key = None,
) -> AppointmentOut:
    """Move an appointment, at once or not at all. The answer is the new one."""
    _may_change(tenant, data)

    async def moved(work: Work) -> AppointmentOut:
        old = await find(work, inside(PREFIX, appointment_id))
        only = frozenset({await staff_named(work, data.staff)}) if data.staff else frozenset[UUID]()
        wanted = _holding(tenant, old.branch_id, old.service_ids, data.starts_at, only, old, old.customer_id)
        held = await hold(work, wanted)
        new = await move(work, old.id, held.id, accepted_fee=data.accepted(old), waive=data.waive)
        return await _out(work, new)

    return await answered_once(tenant, key, f"move {appointment_id}", data, moved, AppointmentOut)


def _may_change(tenant: Tenant, change: Change) -> None:
    tenant.require(Permission.APPOINTMENTS_WRITE)
    if change.waive:
        tenant.require(Permission.COMPANY_WRITE)


def _holding(
    tenant: Tenant,
    branch_id: UUID,
    service_ids: tuple[UUID, ...],
    starts_at: datetime,
    only: frozenset[UUID],
    moving: Appointment | None,
    customer_id: UUID | None,
) -> Holding:
    if starts_at.tzinfo is None:
        raise Invalid("Send starts_at with its offset, such as 2026-11-24T09:00:00+01:00.")
    wish = Wish(
        service_ids,
        Period(starts_at, starts_at + timedelta(minutes=1)),
        staff=StaffWish(only=only, preferred=moving.staff_ids if moving else ()),
        customer_id=customer_id,
    )
    return Holding(
        branch_id=branch_id,
        request=Request(wish, starts_at),
        holder=f"{tenant.actor.kind}:{tenant.actor.id}:{new_id()}",
        source="api",
        moving=moving.id if moving else None,
    )


async def _customer(work: Work, data: NewAppointment, region: str) -> UUID:
    if (data.customer is None) == (data.customer_id is None):
        raise CustomerUnclear("Give customer_id, or customer with a name, and not both.")
    if data.customer_id is not None:
        return (await profiles.find(work, inside("cust", data.customer_id))).id
    assert data.customer is not None
    new = data.customer.as_new()
    for known in await profiles.recognise(work, new.phone, region):
        if known.full_name.casefold() == f"{new.given_name} {new.family_name}".strip().casefold():
            return known.id
    return (await profiles.add(work, new, region)).id


async def _out(work: Work, appointment: Appointment) -> AppointmentOut:
    return (await shown(work, [appointment]))[appointment.id]
