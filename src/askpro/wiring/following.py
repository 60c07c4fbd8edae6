"""What follows: which reaction follows from which event, which jobs there are, what happens on a schedule."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from psycopg import AsyncConnection
from psycopg.rows import scalar_row

from askpro import conversation
from askpro.conversation import SHOP_TAG
from askpro.foundation.cache import Cache
from askpro.foundation.database import Tenant
from askpro.foundation.events import Event, Reactions
from askpro.foundation.housekeeping import register_housekeeping
from askpro.foundation.jobs import Jobs, NewJob, Schedules, insert_jobs
from askpro.foundation.jobs.registry import ScheduleVerb
from askpro.scheduling import appointments, waiting
from askpro.scheduling.catalog import CatalogChanged
from askpro.scheduling.policies import PolicyChanged
from askpro.scheduling.staff import StaffChanged
from askpro.telephony import calls
from askpro.telephony.calls import CallEnded
from askpro.tenancy.branches import BranchChanged, OpeningHoursChanged
from askpro.tenancy.companies import CompanyChanged

CALL_HOURS_MAX = 3
"""A call that nobody ended after so long is stuck: vendors cut calls off after two hours at most."""


def register_jobs(jobs: Jobs) -> None:
    """Jobs that are left by name."""
    jobs.on("expire holds", _expire_holds)
    jobs.on("close stuck calls", _close_stuck_calls)
    waiting.register_jobs(jobs)


def register_reactions(reactions: Reactions, cache: Cache | None = None) -> None:
    """What follows from events. The relay only needs their names; the worker's `cache` tells the others."""

    async def forget_shop(tenant: Tenant, _event: Event) -> None:
        if cache is not None:
            await cache.forget(tenant.company_id, SHOP_TAG)

    reactions.on(CallEnded, "give back what the call held", _give_back)
    waiting.register_reactions(reactions)
    for event in (
        CatalogChanged,
        StaffChanged,
        CompanyChanged,
        BranchChanged,
        OpeningHoursChanged,
        PolicyChanged,
    ):
        reactions.on(event, f"forget the shop after {event.name}", forget_shop)


def register_schedules(schedules: Schedules) -> None:
    """What happens by the clock."""
    register_housekeeping(schedules)
    schedules.every("* * * * *", "expire holds everywhere", _for_each_company("expire holds"))
    schedules.every("23 * * * *", "close stuck calls everywhere", _for_each_company("close stuck calls"))


async def _give_back(tenant: Tenant, event: CallEnded) -> None:
    await conversation.hang_up(tenant, event.call_id)


async def _expire_holds(tenant: Tenant, _payload: dict[str, Any]) -> None:
    await tenant.atomically(appointments.expire_holds)


async def _close_stuck_calls(tenant: Tenant, _payload: dict[str, Any]) -> None:
    before = tenant.database.clock.now() - timedelta(hours=CALL_HOURS_MAX)
    await tenant.atomically(calls.close_stuck, before)


def _for_each_company(job: str) -> ScheduleVerb:
    async def leave(connection: AsyncConnection[Any], _now: datetime) -> None:
        async with connection.cursor(row_factory=scalar_row) as cursor:
            await cursor.execute("select company_id from directory.companies")
            company_ids = await cursor.fetchall()
        await insert_jobs(connection, [NewJob(company_id, job, {}) for company_id in company_ids])

    return leave
