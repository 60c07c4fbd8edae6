"""/v1/appointments/{id}/completion and /no-show: whether somebody came."""

from __future__ import annotations

from litestar import post
from litestar.di import NamedDependency
from litestar.params import FromPath

from askpro.foundation.database import Tenant, Work
from askpro.foundation.ids import inside
from askpro.scheduling.appointments.attendance import complete, mark_no_show
from askpro.scheduling.appointments.showing import PREFIX, AppointmentOut, shown
from askpro.tenancy.permissions import Permission


@post("/appointments/{appointment_id:str}/completion", summary="Came", status_code=201)
async def complete_appointment(
    tenant: NamedDependency[Tenant], appointment_id: FromPath[str]
) -> AppointmentOut:
    """It took place; may correct a no-show. Saying it again changes nothing."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def completed(work: Work) -> AppointmentOut:
        settled = await complete(work, inside(PREFIX, appointment_id))
        return (await shown(work, [settled]))[settled.id]

    return await tenant.atomically(completed)


@post("/appointments/{appointment_id:str}/no-show", summary="Did not come", status_code=201)
async def miss_appointment(tenant: NamedDependency[Tenant], appointment_id: FromPath[str]) -> AppointmentOut:
    """The customer did not come; may correct a completion. Saying it again changes nothing."""
    tenant.require(Permission.APPOINTMENTS_WRITE)

    async def missed(work: Work) -> AppointmentOut:
        settled = await mark_no_show(work, inside(PREFIX, appointment_id))
        return (await shown(work, [settled]))[settled.id]

    return await tenant.atomically(missed)
