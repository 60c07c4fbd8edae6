"""How an appointment is shown outside: with the names of everything in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from askpro.customers import profiles
from askpro.customers.profiles import Customer
from askpro.foundation.database import Work
from askpro.foundation.ids import outside
from askpro.scheduling import catalog, staff
from askpro.scheduling.appointments.model import Appointment
from askpro.scheduling.catalog.rest import PriceOut
from askpro.tenancy import branches

PREFIX = "appt"


class Ref(msgspec.Struct, frozen=True, kw_only=True):
    """Something by id and name."""

    id: str
    name: str


class AppointmentOut(msgspec.Struct, frozen=True, kw_only=True):
    """An appointment, in its branch's zone. Moving makes a new one; the two name each other.

    `fee` is what cancelling or moving it cost, by the rule `fee_reason`; `deposit` is what was asked for.
    """

    id: str
    status: str
    starts_at: datetime
    ends_at: datetime
    branch: Ref
    services: list[Ref]
    staff: list[Ref]
    customer: Ref | None
    for_whom: str
    price: PriceOut
    deposit: PriceOut | None
    fee: PriceOut | None
    fee_reason: str
    source: str
    notes: str
    moved_from: str | None
    moved_to: str | None
    created_at: datetime


async def shown(work: Work, found: Sequence[Appointment]) -> dict[UUID, AppointmentOut]:
    """Appointments with the names of everything in them, read once for all."""
    places = {each.id: each for each in await branches.listed(work)}
    services = {each.id: each.name for each in await catalog.services(work)}
    people = {each.id: each.name for each in await staff.listed(work)}
    wanted = {each.customer_id for each in found if each.customer_id}
    customers = await profiles.find_each(work, wanted)
    return {
        each.id: AppointmentOut(
            id=outside(PREFIX, each.id),
            status=each.status,
            starts_at=each.starts_at.astimezone(ZoneInfo(places[each.branch_id].zone)),
            ends_at=each.ends_at.astimezone(ZoneInfo(places[each.branch_id].zone)),
            branch=Ref(id=outside("branch", each.branch_id), name=places[each.branch_id].name),
            services=[
                Ref(id=outside("svc", one), name=_named(services.get(one, {}), each.language))
                for one in each.service_ids
            ],
            staff=[Ref(id=outside("staff", one), name=people.get(one, "")) for one in each.staff_ids],
            customer=_customer_ref(customers.get(each.customer_id)) if each.customer_id else None,
            for_whom=each.for_whom,
            price=PriceOut.of(each.price),
            deposit=_amount(each.deposit_cents, each.currency),
            fee=_amount(each.fee_cents, each.currency),
            fee_reason=each.fee_reason,
            source=each.source,
            notes=each.notes,
            moved_from=outside(PREFIX, each.moved_from) if each.moved_from else None,
            moved_to=outside(PREFIX, each.moved_to) if each.moved_to else None,
            created_at=each.created_at,
        )
        for each in found
    }


def _named(names: Mapping[str, str], language: str | None) -> str:
    return str(names.get(language or "de") or next(iter(names.values()), ""))


def _amount(cents: int, currency: str) -> PriceOut | None:
    return PriceOut(cents=cents, currency=currency) if cents else None


def _customer_ref(customer: Customer | None) -> Ref | None:
    return Ref(id=outside("cust", customer.id), name=customer.full_name) if customer else None
