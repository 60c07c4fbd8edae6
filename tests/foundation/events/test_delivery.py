"""An announced event reaches each of its reactions, through relay and worker."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import UUID

import psycopg
import pytest
from tests.foundation.waiting import until

from askpro.foundation.database import Database, Tenant, Work
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import Event, Reactions, accept_once, outbox_lag, run_relay, wake_followers
from askpro.foundation.ids import new_id
from askpro.foundation.jobs import Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker
from askpro.foundation.signals import Sender
from askpro.foundation.time import SystemClock


class HairCut(Event):
    hair_id: UUID


class House:
    """A relay and a worker, and a database whose works wake them."""

    def __init__(self, urls: DatabaseUrls, sender: Sender) -> None:
        self.urls = urls
        self.database = Database(urls.app, clock=SystemClock(), on_announced=lambda: wake_followers(sender))
        self.jobs = Jobs()
        self.reactions = Reactions(self.jobs)

    @asynccontextmanager
    async def open(self) -> AsyncIterator[None]:
        stop = asyncio.Event()
        relay = asyncio.create_task(
            run_relay(self.urls.relay, self.reactions, self.database.clock, stop=stop)
        )
        worker = asyncio.create_task(
            run_worker(self.urls.relay, self.database, self.jobs, Schedules(), stop=stop)
        )
        try:
            yield
        finally:
            stop.set()
            await asyncio.gather(relay, worker)


@pytest.fixture
async def house(fresh_database: DatabaseUrls) -> AsyncIterator[House]:
    async with Sender(fresh_database.app) as sender:
        house = House(fresh_database, sender)
        await house.database.open()
        yield house
        await house.database.close()


async def cut_hair(tenant: Tenant) -> HairCut:
    event = HairCut(hair_id=new_id())
    async with tenant.begin() as work:
        work.announce(event)
    return event


def at(house: House, tenant: Tenant) -> Tenant:
    return Tenant(tenant.company_id, tenant.actor, frozenset(), house.database)


async def test_every_reaction_gets_the_event_of_its_company(
    house: House, salon: Tenant, stranger: Tenant
) -> None:
    seen: asyncio.Queue[tuple[str, UUID, UUID]] = asyncio.Queue()

    async def journey(tenant: Tenant, event: HairCut) -> None:
        seen.put_nowait(("journey", tenant.company_id, event.hair_id))

    async def local(work: Work, event: HairCut) -> None:
        seen.put_nowait(("local", work.company_id, event.hair_id))

    house.reactions.on(HairCut, "sweep floor", journey)
    house.reactions.on_atomically(HairCut, "count hair", local)
    async with house.open():
        mine = await cut_hair(at(house, salon))
        theirs = await cut_hair(at(house, stranger))
        async with asyncio.timeout(10):
            got = {await seen.get() for _ in range(4)}
    assert got == {
        (kind, company, event.hair_id)
        for kind in ("journey", "local")
        for company, event in [(salon.company_id, mine), (stranger.company_id, theirs)]
    }


async def test_a_rolled_back_work_announces_nothing(house: House, salon: Tenant) -> None:
    tenant = at(house, salon)
    with pytest.raises(RuntimeError):
        async with tenant.begin() as work:
            work.announce(HairCut(hair_id=new_id()))
            raise RuntimeError
    async with tenant.begin() as work:
        cursor = await work.connection.execute("select count(*) as count from outbox")
        assert (await cursor.fetchone() or {})["count"] == 0


async def test_the_outbox_tells_how_late_it_is(house: House, salon: Tenant) -> None:
    async with house.database.connection() as connection:
        assert await outbox_lag(connection) == 0
    await cut_hair(at(house, salon))
    await asyncio.sleep(0.05)
    async with house.database.connection() as connection:
        assert 0.04 < await outbox_lag(connection) < 10
    async with house.open(), house.database.connection() as connection:

        async def punctual() -> bool:
            return await outbox_lag(connection) == 0

        await until(punctual)


async def test_a_message_is_accepted_once_by_each_company(salon: Tenant, stranger: Tenant) -> None:
    assert await salon.atomically(accept_once, "vendor", "message 1")
    assert not await salon.atomically(accept_once, "vendor", "message 1")
    assert await salon.atomically(accept_once, "another vendor", "message 1")
    assert await stranger.atomically(accept_once, "vendor", "message 1")


async def test_the_relay_role_sees_events_but_not_what_companies_keep(database_urls: DatabaseUrls) -> None:
    async with await psycopg.AsyncConnection.connect(database_urls.relay, autocommit=True) as connection:
        await connection.execute("select payload from outbox")
        for forbidden in ("select result from idempotency_keys", "select key from inbox"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                await connection.execute(forbidden)  # type: ignore[arg-type]
