"""/v1/series/{id}/cancellation and /rescheduling: one of a series, those from it on, or all."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, new_id
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment
from askpro.scheduling.appointments.showing import PREFIX as APPOINTMENT
from askpro.scheduling.availability import StaffWish
from askpro.scheduling.catalog import Price
from askpro.scheduling.series.changing import cancel, move
from askpro.scheduling.series.model import Otherwise, Scope
from askpro.scheduling.series.reading import find
from askpro.scheduling.series.refusals import SeriesNotFound
from askpro.scheduling.series.rest import PREFIX, SeriesOut, series_shown
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy.permissions import Permission


class SeriesChange(msgspec.Struct, frozen=True, kw_only=True):
    """Which appointment, and whether only this one, those from it on, or all that lie ahead.

    `accept_fee` is what may be charged for each, in minor units.
    """

    appointment_id: str
    scope: Scope = Scope.THIS
    accept_fee: Annotated[int, msgspec.Meta(ge=0)] | None = None


class SeriesCancellation(SeriesChange, frozen=True, kw_only=True):
    """Why."""

    reason: str = ""


class SeriesRescheduling(SeriesChange, frozen=True, kw_only=True):
    """When the named one is to be; the others move by as many days and hours. By whom, if not as before."""

    starts_at: datetime
    staff: str | None = None
    otherwise: Otherwise = Otherwise.NOTHING


@post("/series/{series_id:str}/cancellation", summary="Cancel of a series", status_code=201)
async def cancel_in_series(
    tenant: NamedDependency[Tenant],
    series_id: FromPath[str],
    data: JSONBody[SeriesCancellation],
    key: Key = None,
) -> SeriesOut:
    """Cancel one, those from it on, or all that lie ahead; all that are meant or none."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def cancelled(work: Work) -> SeriesOut:
        named = await _named(work, series_id, data)
        await cancel(work, named.id, data.scope, data.reason, accepted_fee=_accepted(named, data))
        return await series_shown(work, await find(work, inside(PREFIX, series_id)))

    return await answered_once(tenant, key, f"cancel in {series_id}", data, cancelled, SeriesOut)


@post("/series/{series_id:str}/rescheduling", summary="Move of a series", status_code=201)
async def move_in_series(
    tenant: NamedDependency[Tenant],
    series_id: FromPath[str],
    data: JSONBody[SeriesRescheduling],
    key: Key = None,
) -> SeriesOut:
    """Move one, those from it on, or all that lie ahead."""
    tenant.require(Permission.APPOINTMENTS_WRITE)
    if data.starts_at.tzinfo is None:
        raise Invalid("Send starts_at with its offset, such as 2026-11-24T09:00:00+01:00.")

    async def moved(work: Work) -> SeriesOut:
        named = await _named(work, series_id, data)
        await move(
            work,
            named.id,
            data.starts_at,
            data.scope,
            holder=f"{tenant.actor.kind}:{tenant.actor.id}:{new_id()}",
            staff=StaffWish(only=frozenset({await staff_named(work, data.staff)})) if data.staff else None,
            otherwise=data.otherwise,
            accepted_fee=_accepted(named, data),
        )
        return await series_shown(work, await find(work, inside(PREFIX, series_id)))

    return await answered_once(tenant, key, f"move in {series_id}", data, moved, SeriesOut)


async def _named(work: Work, series_id: str, data: SeriesChange) -> Appointment:
    """The appointment named, which is one of the series. Refuses with SeriesNotFound."""
    named = await appointments.find(work, inside(APPOINTMENT, data.appointment_id))
    if named.series_id != inside(PREFIX, series_id):
        raise SeriesNotFound(named.id)
    return named


def _accepted(named: Appointment, data: SeriesChange) -> Price | None:
    return None if data.accept_fee is None else Price(data.accept_fee, named.currency)
