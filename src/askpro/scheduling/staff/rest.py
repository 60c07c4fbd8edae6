"""GET /v1/staff."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from askpro.foundation.database import Tenant, Work
from askpro.foundation.ids import MalformedId, inside, outside
from askpro.foundation.paging import Page
from askpro.scheduling.staff.keeping import listed
from askpro.scheduling.staff.model import Staff
from askpro.scheduling.staff.refusals import StaffNotFound
from askpro.tenancy.branches.rest import WEEKDAYS, clock
from askpro.tenancy.permissions import Permission

PREFIX = "staff"


class ShiftOut(msgspec.Struct, frozen=True, kw_only=True):
    """At work at a branch on a weekday, by the branch's clock, breaks taken out."""

    branch: str
    weekday: str
    since: str
    until: str


class StaffOut(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who can be booked."""

    id: str
    name: str
    services: list[str]
    hours: list[ShiftOut]

    @classmethod
    def of(cls, staff: Staff) -> StaffOut:
        return cls(
            id=outside(PREFIX, staff.id),
            name=staff.name,
            services=sorted({outside("svc", skill.service_id) for skill in staff.skills}),
            hours=[
                ShiftOut(
                    branch=outside("branch", branch_id),
                    weekday=WEEKDAYS[shift.weekday],
                    since=clock(shift.start_minute),
                    until=clock(shift.end_minute),
                )
                for branch_id, hours in staff.hours.items()
                for shift in sorted(hours.usual_shifts)
            ],
        )


@get("/staff", summary="Staff")
async def list_staff(tenant: NamedDependency[Tenant]) -> Page[StaffOut]:
    """Everybody who can be booked, in the company's order."""
    tenant.require(Permission.CATALOG_READ)
    async with tenant.begin() as work:
        return Page(items=[StaffOut.of(staff) for staff in await listed(work)])


async def staff_named(work: Work, text: str) -> UUID:
    """The staff of an id or an exact name. Refuses with StaffNotFound."""
    people = await listed(work)
    try:
        wanted = inside(PREFIX, text)
        found = next((person for person in people if person.id == wanted), None)
    except MalformedId:
        found = next((person for person in people if person.name.casefold() == text.casefold()), None)
    if found is None:
        raise StaffNotFound(text)
    return found.id
