"""One job or schedule as it is run: for its tenant, with retries, and without personal data in its traces."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import msgspec
import structlog
from pgqueuer.core.executors import AbstractEntrypointExecutor, EntrypointExecutorParameters
from pgqueuer.domain.errors import RetryRequested
from pgqueuer.domain.models import Context, Job
from pgqueuer.domain.models import Schedule as ScheduleRow

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.errors import Forbidden, Invalid
from askpro.foundation.jobs.driver import QueueDriver
from askpro.foundation.jobs.queue import Body
from askpro.foundation.jobs.registry import JobKind, Schedule
from askpro.foundation.telemetry import span
from askpro.foundation.time import Clock

_log = structlog.get_logger()


class JobFailed(Exception):
    """What the library may store of a failure: the kind of the exception, not its words."""


class Running:
    """The jobs under way in this process."""

    def __init__(self) -> None:
        self._tasks: set[asyncio.Task[Any]] = set()

    @contextmanager
    def noted(self) -> Iterator[None]:
        task = asyncio.current_task()
        assert task is not None
        self._tasks.add(task)
        try:
            yield
        finally:
            self._tasks.discard(task)

    def interrupt(self) -> None:
        """Break them off; each goes back to the queue."""
        for task in self._tasks:
            task.cancel()


@dataclass
class JobExecutor(AbstractEntrypointExecutor):
    """Does the jobs of one kind. Invalid and Forbidden are held at once; repeating them would not help."""

    kind: JobKind
    database: Database
    permissions: frozenset[str]
    running: Running

    @classmethod
    def factory(
        cls, kind: JobKind, database: Database, permissions: frozenset[str], running: Running
    ) -> Callable[[EntrypointExecutorParameters], AbstractEntrypointExecutor]:
        return lambda parameters: cls(parameters, kind, database, permissions, running)

    async def execute(self, job: Job, context: Context) -> None:
        with self.running.noted():
            await self._execute(job)

    async def _execute(self, job: Job) -> None:
        body = msgspec.json.decode(job.payload or b"", type=Body)
        tenant = Tenant(body.company_id, Actor("system", self.kind.name), self.permissions, self.database)
        try:
            with span(f"job {self.kind.name}", company_id=str(body.company_id), attempt=job.attempts + 1):
                await self.kind.verb(tenant, body.payload)
        except asyncio.CancelledError:
            # The library would delete a cancelled job; it was only interrupted.
            raise RetryRequested(reason="interrupted") from None
        except Exception as failure:
            raise self._consequence(job, body, failure) from None

    def _consequence(self, job: Job, body: Body, failure: Exception) -> Exception:
        failures = job.attempts + 1
        given_up = failures >= self.kind.backoff.attempts_max or isinstance(failure, Invalid | Forbidden)
        _log.error(
            "job_held" if given_up else "job_failed",
            job=self.kind.name,
            job_id=int(job.id),
            company_id=str(body.company_id),
            attempt=failures,
            exc_info=failure,
        )
        if given_up:
            return JobFailed(f"{type(failure).__name__} after {failures} attempts")
        delay = timedelta(seconds=self.kind.backoff.seconds_after(failures))
        return RetryRequested(delay, reason=type(failure).__name__)


@dataclass(frozen=True)
class ScheduleExecution:
    """Runs schedules at the clock's time."""

    clock: Clock

    def of(self, schedule: Schedule, driver: QueueDriver) -> Callable[[ScheduleRow], Awaitable[None]]:
        async def run(_row: ScheduleRow) -> None:
            with span(f"schedule {schedule.name}"):
                try:
                    async with driver.connection() as connection:
                        await schedule.verb(connection, self.clock.now())
                except Exception as failure:
                    _log.error("schedule_failed", schedule=schedule.name, exc_info=failure)

        return run
