"""/v1/allowances: leave to book a member of staff more than once at a time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, outside
from askpro.foundation.paging import Page
from askpro.foundation.time import Period
from askpro.scheduling.availability.allowing import allow_overbooking, allowances_ahead, drop_allowance
from askpro.scheduling.availability.diary import Allowance
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy.permissions import Permission

PREFIX = "allow"


class NewAllowance(msgspec.Struct, frozen=True, kw_only=True):
    """Whom to overbook (id or exact name), when, and how many times more at once."""

    staff: str
    starts_at: datetime
    ends_at: datetime
    extra: Annotated[int, msgspec.Meta(ge=1, le=10)] = 1


class AllowanceOut(msgspec.Struct, frozen=True, kw_only=True):
    """Leave to overbook; used only where nobody is free otherwise."""

    id: str
    staff: str
    starts_at: datetime
    ends_at: datetime
    extra: int

    @classmethod
    def of(cls, allowance: Allowance) -> AllowanceOut:
        assert allowance.id is not None
        return cls(
            id=outside(PREFIX, allowance.id),
            staff=outside("staff", allowance.staff_id),
            starts_at=allowance.period.start,
            ends_at=allowance.period.end,
            extra=allowance.extra,
        )


class Withdrawn(msgspec.Struct, frozen=True, kw_only=True):
    """What holds no longer."""

    id: str


@get("/allowances", summary="Leave to overbook")
async def list_allowances(tenant: NamedDependency[Tenant]) -> Page[AllowanceOut]:
    """What is not over yet, the earliest first."""
    tenant.require(Permission.CATALOG_READ)
    async with tenant.begin() as work:
        return Page(items=[AllowanceOut.of(each) for each in await allowances_ahead(work)])


@post("/allowances", summary="Allow overbooking", status_code=201)
async def create_allowance(
    tenant: NamedDependency[Tenant], data: JSONBody[NewAllowance], key: Key = None
) -> AllowanceOut:
    """From now on book this person more than once at a time within the period."""
    tenant.require(Permission.CATALOG_WRITE)
    if data.starts_at.tzinfo is None or data.ends_at.tzinfo is None or data.ends_at < data.starts_at:
        raise Invalid("Send starts_at and ends_at with their offsets, in this order.")

    async def allowed(work: Work) -> AllowanceOut:
        period = Period(data.starts_at, data.ends_at)
        allowance = Allowance(await staff_named(work, data.staff), period, data.extra)
        return AllowanceOut.of(replace(allowance, id=await allow_overbooking(work, allowance)))

    return await answered_once(tenant, key, "allow overbooking", data, allowed, AllowanceOut)


@post("/allowances/{allowance_id:str}/withdrawal", summary="Overbook no longer", status_code=201)
async def withdraw_allowance(tenant: NamedDependency[Tenant], allowance_id: FromPath[str]) -> Withdrawn:
    """Overbook no longer; what is booked stays."""
    tenant.require(Permission.CATALOG_WRITE)
    await tenant.atomically(drop_allowance, inside(PREFIX, allowance_id))
    return Withdrawn(id=allowance_id)
