"""Jobs are left with a change, done for their company, retried, and held when given up."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import Any

import psycopg
import pytest
from psycopg import AsyncConnection
from tests.foundation.waiting import until

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Invalid
from askpro.foundation.events import wake_followers
from askpro.foundation.ids import new_id
from askpro.foundation.jobs import (
    Backoff,
    Jobs,
    Schedules,
    enqueue,
    held_jobs,
    queue_lag,
    release_held_jobs,
)
from askpro.foundation.jobs.worker import run_worker
from askpro.foundation.signals import Sender
from askpro.foundation.time import SystemClock

AT_ONCE = Backoff(first_seconds=0.02, seconds_max=0.05, attempts_max=3)


class Workshop:
    """A worker that can be started, and a company that leaves jobs."""

    def __init__(self, urls: DatabaseUrls, database: Database) -> None:
        self.urls = urls
        self.database = database
        self.tenant = Tenant(new_id(), Actor("system", "test"), frozenset(), database)
        self.jobs = Jobs()
        self.schedules = Schedules()
        self.done: list[dict[str, Any]] = []

    async def do(self, tenant: Tenant, payload: dict[str, Any]) -> None:
        assert tenant.company_id == self.tenant.company_id
        self.done.append(payload)

    async def leave(self, name: str, payload: dict[str, Any], **how: Any) -> None:
        async with self.tenant.begin() as work:
            await enqueue(work, name, payload, **how)

    async def lag(self) -> float:
        async with self.database.connection() as connection:
            return await queue_lag(connection)

    @asynccontextmanager
    async def relay_connection(self) -> AsyncIterator[AsyncConnection[Any]]:
        async with await AsyncConnection.connect(self.urls.relay, autocommit=True) as connection:
            yield connection

    @asynccontextmanager
    async def open(self, **options: Any) -> AsyncIterator[asyncio.Task[None]]:
        stop = asyncio.Event()
        worker = asyncio.create_task(
            run_worker(self.urls.relay, self.database, self.jobs, self.schedules, stop=stop, **options)
        )
        try:
            yield worker
        finally:
            stop.set()
            await asyncio.gather(worker, return_exceptions=True)


@pytest.fixture
async def workshop(fresh_database: DatabaseUrls) -> AsyncIterator[Workshop]:
    async with Sender(fresh_database.app) as sender:
        database = Database(
            fresh_database.app, clock=SystemClock(), on_announced=lambda: wake_followers(sender)
        )
        await database.open()
        yield Workshop(fresh_database, database)
        await database.close()


async def test_a_job_is_done_for_its_company_soon_after_commit(workshop: Workshop) -> None:
    workshop.jobs.on("sweep", workshop.do)
    async with workshop.open():
        await workshop.leave("sweep", {"floor": 0})
        await until(lambda: done(workshop, 1))
        await workshop.leave("sweep", {"floor": 1})
        await until(lambda: done(workshop, 2), seconds_max=0.9)
    assert workshop.done == [{"floor": 0}, {"floor": 1}]


async def test_a_job_of_a_rolled_back_work_never_was(workshop: Workshop) -> None:
    workshop.jobs.on("sweep", workshop.do)
    with pytest.raises(RuntimeError):
        async with workshop.tenant.begin() as work:
            await enqueue(work, "sweep", {"floor": 1})
            raise RuntimeError
    await workshop.leave("sweep", {"floor": 2})
    async with workshop.open():
        await until(lambda: done(workshop, 1))
    assert workshop.done == [{"floor": 2}]


async def test_a_job_waits_for_its_time(workshop: Workshop) -> None:
    workshop.jobs.on("sweep", workshop.do)
    begun = datetime.now(UTC)
    await workshop.leave("sweep", {}, run_at=begun + timedelta(seconds=0.8))
    async with workshop.open():
        await until(lambda: done(workshop, 1))
    assert datetime.now(UTC) >= begun + timedelta(seconds=0.8)


async def test_a_waiting_job_of_the_same_key_is_not_added_twice(workshop: Workshop) -> None:
    workshop.jobs.on("sweep", workshop.do)
    for floor in (1, 2):
        await workshop.leave("sweep", {"floor": floor}, key="monday")
    await workshop.leave("sweep", {"floor": 3}, key="tuesday")
    async with workshop.open():
        await until(lambda: done(workshop, 2))
    assert sorted(payload["floor"] for payload in workshop.done) == [1, 3]


async def test_a_failing_job_is_retried_then_held_and_can_be_released(workshop: Workshop) -> None:
    attempts = []

    async def fail_three_times(tenant: Tenant, payload: dict[str, Any]) -> None:
        attempts.append(payload)
        if len(attempts) <= 3:
            raise ConnectionError("call +49 30 1234567 back")

    workshop.jobs.on("sweep", fail_three_times, backoff=AT_ONCE)
    await workshop.leave("sweep", {"floor": 1})
    async with workshop.open(), workshop.relay_connection() as connection:

        async def held() -> bool:
            return len(await held_jobs(connection)) == 1

        await until(held)
        [job] = await held_jobs(connection)
        assert (job.name, job.company_id, len(attempts)) == ("sweep", workshop.tenant.company_id, 3)
        assert await traces_with(connection, "1234567") == 0
        assert await release_held_jobs(connection, [job.id]) == 1
        await until(lambda: counted(attempts, 4))
        assert await held_jobs(connection) == []


async def test_what_a_repeat_cannot_heal_is_held_at_once(workshop: Workshop) -> None:
    async def refuse(tenant: Tenant, payload: dict[str, Any]) -> None:
        raise Invalid("no such floor")

    workshop.jobs.on("sweep", refuse, backoff=AT_ONCE)
    await workshop.leave("sweep", {})
    async with workshop.open(), workshop.relay_connection() as connection:

        async def held() -> bool:
            return len(await held_jobs(connection)) == 1

        await until(held)
        assert (await held_jobs(connection))[0].attempts == 0


async def test_a_stopping_worker_finishes_what_it_began(workshop: Workshop) -> None:
    begun = asyncio.Event()

    async def slow(tenant: Tenant, payload: dict[str, Any]) -> None:
        begun.set()
        await asyncio.sleep(0.5)
        workshop.done.append(payload)

    workshop.jobs.on("sweep", slow)
    await workshop.leave("sweep", {"floor": 1})
    async with workshop.open():
        await begun.wait()
    assert workshop.done == [{"floor": 1}]


async def test_a_job_of_a_cancelled_worker_is_taken_up_again(workshop: Workshop) -> None:
    begun = asyncio.Event()

    async def slow_at_first(tenant: Tenant, payload: dict[str, Any]) -> None:
        if not begun.is_set():
            begun.set()
            await asyncio.sleep(30)
        workshop.done.append(payload)

    workshop.jobs.on("sweep", slow_at_first)
    await workshop.leave("sweep", {"floor": 1})
    async with workshop.open() as worker:
        await begun.wait()
        worker.cancel()
    async with workshop.open():
        await until(lambda: done(workshop, 1), seconds_max=5)
    assert workshop.done == [{"floor": 1}]


async def test_a_job_that_outlasts_a_stopping_workers_patience_goes_back_to_the_queue(
    workshop: Workshop,
) -> None:
    begun = asyncio.Event()

    async def hang_at_first(tenant: Tenant, payload: dict[str, Any]) -> None:
        if not begun.is_set():
            begun.set()
            await asyncio.sleep(30)
        workshop.done.append(payload)

    workshop.jobs.on("sweep", hang_at_first)
    await workshop.leave("sweep", {"floor": 1})
    async with workshop.open(patience_seconds=0.1):
        await begun.wait()
    async with workshop.open():
        await until(lambda: done(workshop, 1), seconds_max=5)


async def test_the_queue_tells_how_late_it_is(workshop: Workshop) -> None:
    assert await workshop.lag() == 0
    await workshop.leave("sweep", {}, run_at=datetime.now(UTC) - timedelta(seconds=90))
    await workshop.leave("sweep", {}, run_at=datetime.now(UTC) + timedelta(hours=1))
    assert 90 <= await workshop.lag() < 100


async def test_a_schedule_runs_as_the_relay_role(workshop: Workshop) -> None:
    ran = []

    async def tidy(connection: AsyncConnection[Any], now: datetime) -> None:
        cursor = await connection.execute("select current_user::text")
        ran.append((await cursor.fetchone(), now.tzinfo))

    workshop.schedules.every("* * * * * *", "tidy", tidy)
    async with workshop.open():
        await until(lambda: counted(ran, 1))
    assert ran[0] == (("askpro_relay",), UTC)


async def test_two_verbs_for_one_job_are_refused(workshop: Workshop) -> None:
    workshop.jobs.on("sweep", workshop.do)
    with pytest.raises(ValueError, match="sweep"):
        workshop.jobs.on("sweep", workshop.do)


@pytest.mark.parametrize(
    "statement",
    [
        "select payload from queue.pgqueuer",
        "delete from queue.pgqueuer",
        "update queue.pgqueuer set priority = 9",
    ],
)
async def test_the_application_leaves_jobs_and_touches_none(workshop: Workshop, statement: str) -> None:

    async with workshop.database.connection() as connection:
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute(statement)  # type: ignore[arg-type]


def test_the_backoff_doubles_up_to_its_limit() -> None:
    backoff = Backoff(first_seconds=2, seconds_max=10)
    for failures, ceiling in [(1, 2), (2, 4), (3, 8), (4, 10), (50, 10)]:
        waits = [backoff.seconds_after(failures) for _ in range(50)]
        assert ceiling / 2 <= min(waits) <= max(waits) <= ceiling


async def done(workshop: Workshop, count: int) -> bool:
    return len(workshop.done) >= count


async def counted(happened: list[Any], count: int) -> bool:
    return len(happened) >= count


async def traces_with(connection: AsyncConnection[Any], text: str) -> int:
    cursor = await connection.execute(
        "select from queue.pgqueuer_log where strpos(traceback::text, %s) > 0", [text]
    )
    return cursor.rowcount
