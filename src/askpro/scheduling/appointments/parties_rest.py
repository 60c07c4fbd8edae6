"""POST /v1/parties: several people who come together, all booked or nobody."""

from __future__ import annotations

from datetime import datetime

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, new_id
from askpro.foundation.time import Period
from askpro.scheduling.appointments.model import Details
from askpro.scheduling.appointments.party import Attending, Party, Together, book_party
from askpro.scheduling.appointments.showing import AppointmentOut, shown
from askpro.scheduling.availability import StaffWish, Wish
from askpro.scheduling.catalog.rest import service_named
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy.branches.rest import branch_named_or_first
from askpro.tenancy.permissions import Permission


class AttendingIn(msgspec.Struct, frozen=True, kw_only=True):
    """One of a party: what, by whom if that matters, and for whom. Ids or exact names."""

    service: str | list[str]
    customer_id: str
    staff: str | None = None
    for_whom: str = ""
    notes: str = ""


class NewParty(msgspec.Struct, frozen=True, kw_only=True):
    """Who comes, when the first of them begins, and whether at once or one after another."""

    starts_at: datetime
    attending: list[AttendingIn]
    together: Together = Together.AT_ONCE
    branch: str | None = None


class PartyOut(msgspec.Struct, frozen=True, kw_only=True):
    """The appointments of a party, in the order named."""

    appointments: list[AppointmentOut]


@post("/parties", summary="Book together", status_code=201)
async def create_party(
    tenant: NamedDependency[Tenant], data: JSONBody[NewParty], key: Key = None
) -> PartyOut:
    """Book everybody of a party or nobody."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def booked(work: Work) -> PartyOut:
        made = await book_party(
            work, await _party(work, data, f"{tenant.actor.kind}:{tenant.actor.id}:{new_id()}")
        )
        out = await shown(work, made)
        return PartyOut(appointments=[out[each.id] for each in made])

    return await answered_once(tenant, key, "book party", data, booked, PartyOut)


async def _party(work: Work, data: NewParty, holder: str) -> Party:
    if data.starts_at.tzinfo is None:
        raise Invalid("Send starts_at with its offset, such as 2026-11-24T09:00:00+01:00.")
    place = await branch_named_or_first(work, data.branch)
    return Party(
        branch_id=place.id,
        starts_at=data.starts_at,
        attending=tuple([await _attending(work, each, data.starts_at) for each in data.attending]),
        together=data.together,
        holder=holder,
        source="api",
    )


async def _attending(work: Work, one: AttendingIn, starts_at: datetime) -> Attending:
    names = [one.service] if isinstance(one.service, str) else one.service
    only = frozenset({await staff_named(work, one.staff)} if one.staff else ())
    return Attending(
        Wish(
            tuple([await service_named(work, name) for name in names]),
            Period(starts_at, starts_at),
            staff=StaffWish(only=only),
        ),
        Details(customer_id=inside("cust", one.customer_id), for_whom=one.for_whom, notes=one.notes),
    )
