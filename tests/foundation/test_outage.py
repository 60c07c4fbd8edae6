"""The database server goes away under load and comes back: everything that was promised still happens."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.foundation.waiting import until

from askpro.foundation.database import Actor, Database, DatabaseUnavailable, Tenant, Work
from askpro.foundation.database.bootstrap import ensure_database
from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.migrations import migrate
from askpro.foundation.events import Event, Reactions, accept_once, run_relay, wake_followers
from askpro.foundation.ids import new_id
from askpro.foundation.jobs import Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker
from askpro.foundation.signals import Sender
from askpro.foundation.time import SystemClock

OUTAGE_SECONDS = 3


class Knock(Event):
    number: int


@pytest.fixture
def short_path() -> Iterator[Path]:
    """A directory whose sockets have room in it: below a long one they move with every start."""
    with tempfile.TemporaryDirectory() as path:
        yield Path(path)


async def test_an_outage_of_the_server_loses_and_doubles_nothing(short_path: Path) -> None:
    server = EmbeddedPostgres(short_path / "postgres", durable=True)
    await asyncio.to_thread(server.start)
    try:
        urls = await asyncio.to_thread(ensure_database, server.url(), "askpro")
        await asyncio.to_thread(migrate, urls.owner)
        async with Sender(urls.app) as sender:
            database = Database(
                urls.app,
                clock=SystemClock(),
                wait_seconds=1,
                on_announced=lambda: wake_followers(sender),
            )
            await database.open()
            await _knock_through_an_outage(server, database, urls.relay)
            await database.close()
    finally:
        await asyncio.to_thread(server.stop)


async def _knock_through_an_outage(server: EmbeddedPostgres, database: Database, relay_url: str) -> None:
    answered: list[int] = []
    known, unknown, refused = [], [], []

    async def answer(work: Work, event: Knock) -> None:
        answered.append(event.number)
        await accept_once(work, "answered", str(event.number))

    jobs, stop, enough = Jobs(), asyncio.Event(), asyncio.Event()
    reactions = Reactions(jobs)
    reactions.on_atomically(Knock, "answer", answer)
    relay = asyncio.create_task(run_relay(relay_url, reactions, SystemClock(), stop=stop))
    worker = asyncio.create_task(
        run_worker(relay_url, database, jobs, Schedules(), stop=stop, crashed_after_seconds=2)
    )
    tenant = Tenant(new_id(), Actor("system", "test"), frozenset(), database)

    async def knock(number: int) -> None:
        try:
            async with tenant.begin() as work:
                work.announce(Knock(number=number))
            known.append(number)
        except DatabaseUnavailable as refusal:
            (unknown if refusal.facts.get("outcome_unknown") else refused).append(number)

    async def knock_on() -> None:
        number = 0
        while not enough.is_set():
            await knock(number)
            number += 1
            await asyncio.sleep(0.01)

    async def works_succeed_again() -> bool:
        return len(known) > known_before + 50

    async def all_answered() -> bool:
        try:
            return set(known) <= await _answered(tenant)
        except DatabaseUnavailable:
            return False

    knocking = asyncio.create_task(knock_on())
    await asyncio.sleep(0.5)
    await asyncio.to_thread(server.stop)
    await asyncio.sleep(OUTAGE_SECONDS)
    assert refused, "the outage must be noticed"
    known_before = len(known)
    await asyncio.to_thread(server.start)
    await until(works_succeed_again, seconds_max=30)
    enough.set()
    await knocking
    await until(all_answered, seconds_max=30)
    assert await _answered(tenant) <= {*known, *unknown}
    stop.set()
    await asyncio.gather(relay, worker)


async def _answered(tenant: Tenant) -> set[int]:
    async with tenant.begin() as work:
        found = await work.connection.execute("select key from inbox where source = 'answered'")
        return {int(row["key"]) for row in await found.fetchall()}
