"""Leaving a job in the queue, in the same transaction as the change that asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from psycopg import AsyncConnection

from askpro.foundation.database import Work

CHANNEL = "askpro_jobs"

# The library's own enqueue reads the queue and writes its log; the application role may only insert.
_INSERT = """
insert into queue.pgqueuer (priority, entrypoint, payload, execute_after, dedupe_key, status)
select 0, name, body, coalesce(run_at, now()), key, 'queued'::queue.pgqueuer_status
  from unnest(%s::text[], %s::bytea[], %s::timestamptz[], %s::text[])
  with ordinality as job (name, body, run_at, key, place)
 order by place
on conflict do nothing
"""


class Body(msgspec.Struct, frozen=True):
    """What is stored of a job beside its name: whose it is, and ids."""

    company_id: UUID
    payload: dict[str, Any]


@dataclass(frozen=True, slots=True)
class NewJob:
    """A job to leave in the queue."""

    company_id: UUID
    name: str
    payload: dict[str, Any]
    run_at: datetime | None = None
    key: str | None = None


async def enqueue(
    work: Work, name: str, payload: dict[str, Any], *, run_at: datetime | None = None, key: str | None = None
) -> None:
    """Leave a job that is done after this work has committed, at least once, not before `run_at`.

    `payload` holds ids and numbers that JSON can carry, never personal data. While a job of the same company,
    name and `key` waits or runs, another one is not added.
    """
    await insert_jobs(work.connection, [NewJob(work.company_id, name, payload, run_at, key)])
    work.wake_others()


async def insert_jobs(connection: AsyncConnection[Any], jobs: Sequence[NewJob]) -> None:
    """Leave many jobs, of any companies, in the given order."""
    await connection.execute(
        _INSERT,
        [
            [job.name for job in jobs],
            [msgspec.json.encode(Body(job.company_id, job.payload)) for job in jobs],
            [job.run_at for job in jobs],
            [f"{job.company_id}:{job.name}:{job.key}" if job.key else None for job in jobs],
        ],
    )
