"""GET /v1/branches."""

from __future__ import annotations

import msgspec
from litestar import get
from litestar.di import NamedDependency

from askpro.foundation.database import Tenant, Work
from askpro.foundation.ids import MalformedId, inside, outside
from askpro.foundation.paging import Page
from askpro.tenancy.branches.hours import opening_hours
from askpro.tenancy.branches.model import Branch, BranchNotFound, OpeningHours
from askpro.tenancy.branches.profile import find, listed
from askpro.tenancy.permissions import Permission

PREFIX = "branch"
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class OpeningOut(msgspec.Struct, frozen=True, kw_only=True):
    """Open on a weekday, by the branch's clock; a closing time past 24:00 is the next morning."""

    weekday: str
    opens: str
    closes: str


class BranchOut(msgspec.Struct, frozen=True, kw_only=True):
    """A place where the company works."""

    id: str
    name: str
    address: str
    time_zone: str
    country: str
    state: str | None
    phone: str | None
    opening_hours: list[OpeningOut]
    closed_on_public_holidays: bool

    @classmethod
    def of(cls, branch: Branch, hours: OpeningHours) -> BranchOut:
        return cls(
            id=outside(PREFIX, branch.id),
            name=branch.name,
            address=branch.address,
            time_zone=branch.zone,
            country=branch.country,
            state=branch.state,
            phone=branch.phone_shown,
            opening_hours=[
                OpeningOut(
                    weekday=WEEKDAYS[each.weekday],
                    opens=clock(each.opens_minute),
                    closes=clock(each.closes_minute),
                )
                for each in hours.weekly
            ],
            closed_on_public_holidays=branch.closed_on_public_holidays,
        )


@get("/branches", summary="Branches")
async def list_branches(tenant: NamedDependency[Tenant]) -> Page[BranchOut]:
    """Every branch with its opening hours."""
    tenant.require(Permission.COMPANY_READ)
    async with tenant.begin() as work:
        branches = await listed(work)
        return Page(items=[BranchOut.of(branch, await opening_hours(work, branch.id)) for branch in branches])


def clock(minute: int) -> str:
    """Minutes after midnight as 09:30; past 24:00 is the next morning."""
    return f"{minute // 60:02}:{minute % 60:02}"


async def branch_named(work: Work, text: str) -> Branch:
    """The branch of an id or an exact name. Refuses with BranchNotFound."""
    try:
        return await find(work, inside(PREFIX, text))
    except MalformedId:
        for branch in await listed(work):
            if branch.name.casefold() == text.casefold():
                return branch
    raise BranchNotFound("This company has no such branch.", branch=text)


async def branch_named_or_first(work: Work, text: str | None) -> Branch:
    """The branch of an id or an exact name, the company's first without one. Refuses with BranchNotFound."""
    if text is not None:
        return await branch_named(work, text)
    for branch in await listed(work):
        return branch
    raise BranchNotFound("This company has no branch yet.")
