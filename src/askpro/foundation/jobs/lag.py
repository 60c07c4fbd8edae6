"""How late the queue is, and which jobs were given up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from psycopg import AsyncConnection
from psycopg.rows import class_row, scalar_row

from askpro.foundation.jobs.queue import CHANNEL, Body


@dataclass(frozen=True, slots=True)
class HeldJob:
    """A job that was given up and waits for a person."""

    id: int
    name: str
    company_id: UUID
    attempts: int
    held_at: datetime


async def queue_lag(connection: AsyncConnection[Any]) -> float:
    """Seconds that the longest waiting job is overdue; 0 when none is. Any role may ask."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute("select queue.lag_seconds()")
        return float(await cursor.fetchone() or 0.0)


async def held_jobs(connection: AsyncConnection[Any], *, count_max: int = 100) -> list[HeldJob]:
    """The jobs that were given up, latest first. Needs the relay role."""
    async with connection.cursor(row_factory=class_row(_HeldRow)) as cursor:
        await cursor.execute(
            "select id, entrypoint as name, payload, attempts, updated as held_at from queue.pgqueuer"
            " where status = 'failed' order by updated desc limit %s",
            [count_max],
        )
        return [row.job() for row in await cursor.fetchall()]


async def release_held_jobs(connection: AsyncConnection[Any], ids: Sequence[int]) -> int:
    """Let held jobs be tried again from the first attempt; how many there were. Needs the relay role."""
    cursor = await connection.execute(
        "update queue.pgqueuer set status = 'queued', execute_after = now(), updated = now(), attempts = 0"
        " where id = any(%s) and status = 'failed'",
        [list(ids)],
    )
    await connection.execute("select pg_notify(%s, '')", [CHANNEL])
    return cursor.rowcount


@dataclass(frozen=True, slots=True)
class _HeldRow:
    id: int
    name: str
    payload: bytes
    attempts: int
    held_at: datetime

    def job(self) -> HeldJob:
        company_id = msgspec.json.decode(self.payload, type=Body).company_id
        return HeldJob(self.id, self.name, company_id, self.attempts, self.held_at)
