"""Cancelled tasks, lost connections, lost commits: the outcome is known, or said to be unknown."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest

from askpro.foundation.database import Actor, Database, DatabaseUnavailable, Tenant, Work
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import Event, accept_once
from askpro.foundation.ids import new_id
from askpro.foundation.time import SystemClock


class Woken(Event):
    pass


class Shop:
    """A company on a database with a single connection, so that a dirty one would be noticed."""

    def __init__(self, urls: DatabaseUrls) -> None:
        self.urls = urls
        self.wakes = 0
        self.database = Database(
            urls.app, clock=SystemClock(), connections_max=1, wait_seconds=1, on_announced=self.wake
        )
        self.tenant = Tenant(new_id(), Actor("system", "test"), frozenset(), self.database)

    def wake(self) -> None:
        self.wakes += 1

    async def marks(self) -> int:
        async with self.tenant.begin() as work:
            cursor = await work.connection.execute("select key from inbox")
            return len(await cursor.fetchall())

    async def kill_connections(self) -> None:
        async with await psycopg.AsyncConnection.connect(self.urls.admin, autocommit=True) as connection:
            await connection.execute(
                "select pg_terminate_backend(pid, 1000) from pg_stat_activity"
                " where usename = 'askpro_app' and datname = current_database()"
            )


@pytest.fixture
async def shop(fresh_database: DatabaseUrls) -> AsyncIterator[Shop]:
    shop = Shop(fresh_database)
    await shop.database.open()
    yield shop
    await shop.database.close()


async def mark(work: Work, key: str) -> bool:
    return await accept_once(work, "test", key)


async def test_a_task_cancelled_in_a_statement_rolls_back_and_returns_a_clean_connection(shop: Shop) -> None:
    async def slow() -> None:
        async with shop.tenant.begin() as work:
            await mark(work, "a")
            await work.connection.execute("select pg_sleep(30)")

    for _ in range(3):
        task = asyncio.create_task(slow())
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            async with asyncio.timeout(5):
                await task
        assert await shop.marks() == 0


async def test_a_task_cancelled_while_committing_learns_the_outcome_first(shop: Shop) -> None:
    await delay_commits(shop, seconds=0.3)

    async def book() -> None:
        async with shop.tenant.begin() as work:
            await mark(work, "a")
            work.announce(Woken())

    task = asyncio.create_task(book())
    await asyncio.sleep(0.15)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert await shop.marks() == 1
    assert shop.wakes == 1


async def test_a_task_cancelled_as_it_is_handed_a_connection_does_nothing(shop: Shop) -> None:
    for tries in range(20):
        async with shop.tenant.begin():
            waiting = asyncio.create_task(shop.tenant.atomically(mark, str(tries)))
            await asyncio.sleep(0.005)
        for _ in range(tries % 5):
            await asyncio.sleep(0)
        waiting.cancel()
        with pytest.raises(asyncio.CancelledError):
            async with asyncio.timeout(5):
                await waiting
    assert await shop.marks() == 0


async def test_a_lost_commit_is_declared_unknown(shop: Shop) -> None:
    await delay_commits(shop, seconds=5)
    task = asyncio.create_task(shop.tenant.atomically(mark, "a"))
    await asyncio.sleep(0.2)
    await shop.kill_connections()
    with pytest.raises(DatabaseUnavailable) as refusal:
        await task
    assert refusal.value.facts["outcome_unknown"] is True


async def test_a_connection_lost_in_a_work_is_a_refusal_and_the_next_work_succeeds(shop: Shop) -> None:
    with pytest.raises(DatabaseUnavailable) as refusal:
        async with shop.tenant.begin() as work:
            await mark(work, "a")
            await shop.kill_connections()
            await mark(work, "b")
    assert "outcome_unknown" not in refusal.value.facts
    assert await shop.marks() == 0


async def test_a_connection_lost_while_idle_goes_unnoticed(shop: Shop) -> None:
    assert await shop.tenant.atomically(mark, "a")
    await shop.kill_connections()
    assert await shop.tenant.atomically(mark, "b")


async def test_a_bare_connection_lost_while_idle_goes_unnoticed(shop: Shop) -> None:
    assert await shop.tenant.atomically(mark, "a")
    await shop.kill_connections()
    async with shop.database.connection() as connection:
        assert await (await connection.execute("select 1 as one")).fetchone() == {"one": 1}


async def test_nobody_waits_longer_than_agreed_for_a_connection(shop: Shop) -> None:
    async with shop.tenant.begin():
        with pytest.raises(DatabaseUnavailable):
            async with asyncio.timeout(3):
                await shop.marks()


async def delay_commits(shop: Shop, *, seconds: float) -> None:
    """A constraint that is checked at commit, and takes its time."""
    async with await psycopg.AsyncConnection.connect(shop.urls.admin, autocommit=True) as connection:
        await connection.execute(
            "create function dawdle() returns trigger language plpgsql as"
            f" $$ begin perform pg_sleep({seconds}); return null; end $$"
        )  # type: ignore[arg-type]
        await connection.execute(
            "create constraint trigger dawdle after insert on inbox deferrable initially deferred"
            " for each row execute function dawdle()"
        )
