"""What the relay and the worker are told to do for the waiting list."""

from __future__ import annotations

from datetime import datetime

import msgspec
import psycopg
from tests.cast import Business
from tests.scheduling.waiting.queue import Desk

from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs
from askpro.scheduling import appointments, waiting
from askpro.scheduling.waiting.offering import LATE, RUN_OUT


def registered() -> tuple[Jobs, Reactions]:
    jobs = Jobs()
    reactions = Reactions(jobs)
    waiting.register_jobs(jobs)
    waiting.register_reactions(reactions)
    return jobs, reactions


async def test_an_event_delivered_twice_is_followed_once(salon: Business, desk: Desk) -> None:
    jobs, reactions = registered()
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    async with salon.tenant.begin() as work:
        gone = await appointments.cancel(work, booked[1].id)
    event = appointments.AppointmentCancelled.of(gone, cancelled_by="caller")
    [name] = reactions.to(event.name)
    for _ in range(2):
        await jobs.kinds[name].verb(salon.tenant, {"id": str(gone.id), "event": event.payload()})
    await desk.decline(await desk.offer_for(salon.weber))
    await jobs.kinds[name].verb(salon.tenant, {"id": str(gone.id), "event": event.payload()})
    assert await desk.offers(salon.weber) == [[]]


async def test_every_offer_leaves_the_job_that_passes_it_on(
    salon: Business, desk: Desk, database_urls: DatabaseUrls
) -> None:
    jobs, _ = registered()
    booked = await desk.full(1, salon.mira)
    await desk.join(salon.weber)
    await desk.join(salon.keller)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    run_at, payload = the_job(database_urls, str(offer.id))
    assert run_at == offer.expires_at + LATE
    salon.clock.instant = run_at
    await jobs.kinds[RUN_OUT].verb(salon.tenant, payload)
    await jobs.kinds[RUN_OUT].verb(salon.tenant, payload)
    assert await desk.offers(salon.weber, salon.keller) == [[], ["10:00"]]


async def test_others_hear_of_an_offer_by_ids_and_times_alone(salon: Business, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    entry = await desk.join(salon.weber)
    await desk.cancel(booked[1])
    offer = await desk.offer_for(salon.weber)
    async with salon.tenant.begin() as work:
        cursor = await work.connection.execute("select payload from outbox where name = 'waiting_offered'")
        [row] = await cursor.fetchall()
    assert row["payload"] == {
        "offer_id": str(offer.id),
        "entry_id": str(entry.id),
        "branch_id": str(salon.branch.id),
        "customer_id": str(salon.weber.id),
        "service_ids": [str(salon.cut)],
        "staff_ids": [str(salon.mira)],
        "starts_at": "2026-11-24T09:00:00Z",
        "ends_at": "2026-11-24T10:00:00Z",
        "expires_at": msgspec.to_builtins(offer.expires_at),
    }


def the_job(urls: DatabaseUrls, offer_id: str) -> tuple[datetime, dict[str, str]]:
    with psycopg.connect(urls.admin) as connection:
        rows = connection.execute(
            "select execute_after, payload from queue.pgqueuer where entrypoint = %s", [RUN_OUT]
        ).fetchall()
    bodies = [(run_at, msgspec.json.decode(payload)["payload"]) for run_at, payload in rows]
    [found] = [each for each in bodies if each[1]["offer_id"] == offer_id]
    return found
