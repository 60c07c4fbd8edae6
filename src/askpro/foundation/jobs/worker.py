"""The worker: claims jobs as the relay role, does them for their tenant as the application role."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import psycopg
import structlog
from pgqueuer import PgQueuer
from pgqueuer.adapters.persistence.qb import (
    QueryBuilderEnvironment,
    QueryQueueBuilder,
    QuerySchedulerBuilder,
)
from pgqueuer.domain.settings import DBSettings
from pgqueuer.domain.types import Channel
from pgqueuer.queries import Queries

from askpro.foundation.database import Database
from askpro.foundation.jobs.driver import QueueDriver
from askpro.foundation.jobs.execution import JobExecutor, Running, ScheduleExecution
from askpro.foundation.jobs.queue import CHANNEL
from askpro.foundation.jobs.registry import Jobs, Schedules

_BATCH = 10
_RESTART_SECONDS = 1.0
_log = structlog.get_logger()


async def run_worker(
    relay_url: str,
    database: Database,
    jobs: Jobs,
    schedules: Schedules,
    *,
    stop: asyncio.Event,
    permissions: frozenset[str] = frozenset(),
    patience_seconds: float = 20.0,
    at_once_max: int = 40,
    crashed_after_seconds: float = 30.0,
) -> None:
    """Do jobs and schedules until `stop` is set; then finish what was begun and return.

    What is not finished after `patience_seconds` goes back to the queue, and at once if this is cancelled.
    A job whose worker shows no sign of life for `crashed_after_seconds` is taken over by another.
    `permissions` are what jobs may do for their tenant.
    """
    execution = ScheduleExecution(database.clock)
    running = Running()
    while not stop.is_set():
        async with _queue(relay_url) as driver:
            queuer = _queuer(driver)
            for kind in jobs.kinds.values():
                queuer.entrypoint(
                    kind.name,
                    concurrency_limit=kind.at_once_max,
                    on_failure="hold",
                    executor_factory=JobExecutor.factory(kind, database, permissions, running),
                )(_by_executor)
            for schedule in schedules.all:
                queuer.schedule(schedule.name, schedule.cron)(execution.of(schedule, driver))
            try:
                async with _stopping(stop, queuer, running, patience_seconds):
                    await _uninterrupted(
                        queuer.run(
                            dequeue_timeout=timedelta(seconds=1),
                            batch_size=min(_BATCH, max(1, at_once_max // 2)),
                            max_concurrent_tasks=max(2, at_once_max),
                            heartbeat_timeout=timedelta(seconds=crashed_after_seconds),
                        ),
                        queuer,
                        running,
                    )
            except (psycopg.OperationalError, TimeoutError) as lost:
                _log.warning("worker_restarts", reason=type(lost).__name__)
                with suppress(TimeoutError):
                    await asyncio.wait_for(stop.wait(), _RESTART_SECONDS)


def queries(driver: QueueDriver) -> Queries:
    """The library's statements, on the tables of our migration."""
    settings = DBSettings(db_schema="queue", channel=Channel(CHANNEL))
    return Queries(
        driver,
        QueryBuilderEnvironment(settings),
        QueryQueueBuilder(settings),
        QuerySchedulerBuilder(settings),
    )


async def _by_executor(_job: object) -> None:
    raise AssertionError("a job is done by its executor")


def _queuer(driver: QueueDriver) -> PgQueuer:
    return PgQueuer(driver, Channel(CHANNEL), queries=queries(driver))


@asynccontextmanager
async def _queue(relay_url: str) -> AsyncIterator[QueueDriver]:
    driver = QueueDriver(relay_url)
    await driver.open()
    try:
        yield driver
    finally:
        await driver.close()


@asynccontextmanager
async def _stopping(
    stop: asyncio.Event, queuer: PgQueuer, running: Running, patience_seconds: float
) -> AsyncIterator[None]:
    """Hand the wish to stop on to the library, and lose patience in time."""

    async def hand_on() -> None:
        await stop.wait()
        queuer.shutdown.set()
        await asyncio.sleep(patience_seconds)
        running.interrupt()

    task = asyncio.create_task(hand_on(), name="worker's stop")
    try:
        yield
    finally:
        task.cancel()


async def _uninterrupted(run: Coroutine[None, None, None], queuer: PgQueuer, running: Running) -> None:
    """Run the library to its end; a cancellation first lets every job go back to the queue."""
    task = asyncio.create_task(run)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        queuer.shutdown.set()
        running.interrupt()
        await asyncio.wait([task])
        raise
