"""GET /v1/demand."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import QueryParameter

from askpro.foundation.database import Tenant
from askpro.foundation.errors import Invalid
from askpro.foundation.ids import outside
from askpro.foundation.paging import LIMIT_DEFAULT, LIMIT_MAX, Page
from askpro.foundation.time import Period
from askpro.scheduling.demand.model import DemandOutcome
from askpro.scheduling.demand.recording import totals
from askpro.tenancy.branches.rest import branch_named
from askpro.tenancy.permissions import Permission

DAYS_DEFAULT = 90
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


class DemandOut(msgspec.Struct, frozen=True, kw_only=True):
    """Wishes not met. Without `service` it is not sold here; without weekday or hour, any would have done."""

    service: str | None
    weekday: str | None
    hour: int | None
    outcome: DemandOutcome
    wishes: int


@get("/demand", summary="Wishes that could not be met")
async def list_demand(
    tenant: NamedDependency[Tenant],
    since: Annotated[
        datetime | None, QueryParameter(name="from", description="Recorded since; 90 days ago without it.")
    ] = None,
    until: Annotated[datetime | None, QueryParameter(name="to", description="Now without it.")] = None,
    branch: Annotated[str | None, QueryParameter(description="Id or name; all branches without it.")] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT,
) -> Page[DemandOut]:
    """What callers wanted in vain, the most frequent first. Nobody is named."""
    tenant.require(Permission.COMPANY_READ)
    async with tenant.begin() as work:
        end = until or work.now + timedelta(seconds=1)
        start = since or end - timedelta(days=DAYS_DEFAULT)
        if start.tzinfo is None or end.tzinfo is None or end < start:
            raise Invalid("Send 'from' and 'to' with their offsets, 'from' first.")
        branch_id = (await branch_named(work, branch)).id if branch else None
        found = await totals(work, Period(start, end), branch_id, limit)
    return Page(
        items=[
            DemandOut(
                service=outside("svc", each.service_id) if each.service_id else None,
                weekday=WEEKDAYS[each.weekday] if each.weekday is not None else None,
                hour=each.hour,
                outcome=each.outcome,
                wishes=each.wishes,
            )
            for each in found
        ]
    )
