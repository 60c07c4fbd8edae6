"""/v1/series: appointments that come again."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, new_id, outside
from askpro.scheduling.appointments import Details
from askpro.scheduling.appointments.showing import AppointmentOut, shown
from askpro.scheduling.availability import StaffWish
from askpro.scheduling.catalog.rest import service_named
from askpro.scheduling.series.booking import book
from askpro.scheduling.series.model import Otherwise, Series, SeriesWish
from askpro.scheduling.series.reading import find
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy import branches
from askpro.tenancy.branches.rest import branch_named_or_first
from askpro.tenancy.permissions import Permission

PREFIX = "series"


class NewSeries(msgspec.Struct, frozen=True, kw_only=True):
    """What comes again by `rule` (RFC 5545) from `starts_at` on, less the days in `exceptions`.

    `otherwise` says what to do if a time cannot be had: nothing at all, or the rest. Ids or exact names.
    """

    starts_at: datetime
    service: str | list[str]
    customer_id: str
    rule: str
    exceptions: list[date] = []
    branch: str | None = None
    staff: str | None = None
    notes: str = ""
    otherwise: Otherwise = Otherwise.NOTHING


class RefusedOut(msgspec.Struct, frozen=True, kw_only=True):
    """A time that could not be had, the rule that refused it, and its sentences by language."""

    starts_at: datetime
    rule: str
    sentences: dict[str, str]


class SeriesOut(msgspec.Struct, frozen=True, kw_only=True):
    """A series, in its branch's zone: the appointments that stand, and what could not be had."""

    id: str
    rule: str
    starts_at: datetime
    exceptions: list[date]
    appointments: list[AppointmentOut]
    refused: list[RefusedOut]


@post("/series", summary="Book a series", status_code=201)
async def create_series(
    tenant: NamedDependency[Tenant], data: JSONBody[NewSeries], key: Key = None
) -> SeriesOut:
    """Book every time of a rule, or, if wished, every one that can be had."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def booked(work: Work) -> SeriesOut:
        holder = f"{tenant.actor.kind}:{tenant.actor.id}:{new_id()}"
        return await series_shown(work, await book(work, await _wish(work, data, holder)))

    return await answered_once(tenant, key, "book series", data, booked, SeriesOut)


@get("/series/{series_id:str}", summary="One series")
async def get_series(tenant: NamedDependency[Tenant], series_id: FromPath[str]) -> SeriesOut:
    """The series as it was agreed, with the appointments that stand."""
    tenant.require(Permission.APPOINTMENTS_READ)
    async with tenant.begin() as work:
        return await series_shown(work, await find(work, inside(PREFIX, series_id)))


async def _wish(work: Work, data: NewSeries, holder: str) -> SeriesWish:
    if data.starts_at.tzinfo is None:
        raise Invalid("Send starts_at with its offset, such as 2026-11-24T09:00:00+01:00.")
    place = await branch_named_or_first(work, data.branch)
    names = [data.service] if isinstance(data.service, str) else data.service
    return SeriesWish(
        branch_id=place.id,
        service_ids=tuple([await service_named(work, name) for name in names]),
        first=data.starts_at,
        rule=data.rule,
        details=Details(customer_id=inside("cust", data.customer_id), notes=data.notes),
        holder=holder,
        source="api",
        exceptions=frozenset(data.exceptions),
        staff=StaffWish(only=frozenset({await staff_named(work, data.staff)} if data.staff else ())),
        otherwise=data.otherwise,
    )


async def series_shown(work: Work, series: Series) -> SeriesOut:
    """A series as the API shows it."""
    zone = ZoneInfo((await branches.find(work, series.branch_id)).zone)
    appointments = await shown(work, series.booked)
    return SeriesOut(
        id=outside(PREFIX, series.id),
        rule=series.rule,
        starts_at=series.first.astimezone(zone),
        exceptions=sorted(series.exceptions),
        appointments=[appointments[each.id] for each in series.booked],
        refused=[
            RefusedOut(
                starts_at=each.starts_at.astimezone(zone), rule=each.rule, sentences=dict(each.sentences)
            )
            for each in series.refused
        ],
    )
