"""A relay or a worker as a process of its own, made to be killed."""

from __future__ import annotations

import asyncio
import sys

from askpro.foundation.database import Database, Tenant, Work
from askpro.foundation.events import Event, Reactions, accept_once, run_relay
from askpro.foundation.ids import new_id
from askpro.foundation.jobs import Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker
from askpro.foundation.time import SystemClock

CRASHED_AFTER_SECONDS = 1.0


class Knock(Event):
    number: int


async def leave_one_more_trace(work: Work, event: Knock) -> None:
    """An effect that counts how often it happened."""
    await accept_once(work, "effect", f"{event.number} {new_id()}")
    await asyncio.sleep(0.02)


async def look_around(tenant: Tenant, event: Knock) -> None:
    await tenant.atomically(accept_once, "looked", f"{event.number}")


async def main(role: str, app_url: str, relay_url: str) -> None:
    jobs = Jobs()
    reactions = Reactions(jobs)
    reactions.on_atomically(Knock, "leave a trace", leave_one_more_trace)
    reactions.on(Knock, "look around", look_around)
    stop = asyncio.Event()
    if role == "relay":
        await run_relay(relay_url, reactions, SystemClock(), stop=stop)
    database = Database(app_url, clock=SystemClock())
    await database.open()
    await run_worker(
        relay_url, database, jobs, Schedules(), stop=stop, crashed_after_seconds=CRASHED_AFTER_SECONDS
    )


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
