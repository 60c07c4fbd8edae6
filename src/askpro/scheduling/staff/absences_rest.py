"""/v1/staff/{staff_id}/absences: when somebody is away, whatever the hours say."""

from __future__ import annotations

from datetime import datetime

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath, JSONBody

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.idempotency import Key, answered_once
from askpro.foundation.ids import inside, outside
from askpro.foundation.time import Period
from askpro.scheduling.staff.keeping import add_absence, drop_absence, find
from askpro.scheduling.staff.model import Absence
from askpro.tenancy.permissions import Permission

STAFF, PREFIX = "staff", "away"


class NewAbsence(msgspec.Struct, frozen=True, kw_only=True):
    """From when until when, and why, if that is to be kept."""

    starts_at: datetime
    ends_at: datetime
    reason: str = ""


class AbsenceOut(msgspec.Struct, frozen=True, kw_only=True):
    """A time at which the staff is not at work."""

    id: str
    staff: str


@post("/staff/{staff_id:str}/absences", summary="Be away", status_code=201)
async def create_absence(
    tenant: NamedDependency[Tenant], staff_id: FromPath[str], data: JSONBody[NewAbsence], key: Key = None
) -> AbsenceOut:
    """Nothing is offered with this person in that time; what is booked stays."""
    tenant.require(Permission.CATALOG_WRITE)
    if data.starts_at.tzinfo is None or data.ends_at.tzinfo is None or data.ends_at <= data.starts_at:
        raise Invalid("Send starts_at and ends_at with their offsets, in this order.")
    absence = Absence(Period(data.starts_at, data.ends_at), data.reason)

    async def away(work: Work) -> AbsenceOut:
        absence_id = await add_absence(work, inside(STAFF, staff_id), absence)
        return AbsenceOut(id=outside(PREFIX, absence_id), staff=staff_id)

    return await answered_once(tenant, key, f"be away {staff_id}", data, away, AbsenceOut)


@post(
    "/staff/{staff_id:str}/absences/{absence_id:str}/withdrawal",
    summary="Be there after all",
    status_code=201,
)
async def withdraw_absence(
    tenant: NamedDependency[Tenant], staff_id: FromPath[str], absence_id: FromPath[str]
) -> AbsenceOut:
    """At work after all. Withdrawing it again changes nothing."""
    tenant.require(Permission.CATALOG_WRITE)

    async def withdrawn(work: Work) -> None:
        person = await find(work, inside(STAFF, staff_id))
        await drop_absence(work, person.id, inside(PREFIX, absence_id))

    await tenant.atomically(withdrawn)
    return AbsenceOut(id=absence_id, staff=staff_id)
