"""What must be true of a house at rest, read from its database past every lock."""

from __future__ import annotations

from contextlib import suppress
from typing import Any
from uuid import UUID

from tests.foundation.waiting import until
from tests.journeys.house import House

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs
from askpro.foundation.time import SystemClock
from askpro.scheduling import appointments
from askpro.wiring.following import register_reactions

Rows = list[dict[str, Any]]


async def broken(house: House) -> dict[str, list[UUID]]:
    """The invariants of the book that do not hold."""
    database = Database(house.urls.app, clock=SystemClock(), connections_max=1, wait_seconds=30)
    await database.open()
    try:
        tenant = Tenant(house.company_id, Actor("system", "audit"), frozenset(), database)
        async with tenant.begin() as work:
            audited = await appointments.audit(work, with_facts=True)
    finally:
        await database.close()
    return {invariant: ids for invariant, ids in audited.items() if ids}


async def everything_followed(house: House, seconds_max: float = 45) -> Rows:
    """Events that were not published, or to which some reaction did not follow, after some patience."""

    async def nothing_missing() -> bool:
        return not _not_followed(house)

    with suppress(TimeoutError):
        await until(nothing_missing, seconds_max=seconds_max)
    return _not_followed(house)


def _not_followed(house: House) -> Rows:
    reactions = Reactions(Jobs())
    register_reactions(reactions)
    events = house.rows("select id, name, published_at from outbox where company_id = %s")
    seen = house.rows("select source, key from inbox where company_id = %s")
    accepted = {(row["source"], row["key"]) for row in seen}
    return [
        event
        for event in events
        if event["published_at"] is None
        or any(
            (job.removeprefix(f"on {event['name']}: "), str(event["id"])) not in accepted
            for job in reactions.to(event["name"])
        )
    ]
