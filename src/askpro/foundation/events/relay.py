"""The relay: turns committed events into jobs, one for each reaction, exactly once."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import structlog
from psycopg import AsyncConnection
from psycopg.rows import class_row, scalar_row

from askpro.foundation.events.reactions import Reactions
from askpro.foundation.jobs import CHANNEL as JOBS_CHANNEL
from askpro.foundation.jobs import NewJob, insert_jobs
from askpro.foundation.signals import Sender, listen
from askpro.foundation.telemetry import span
from askpro.foundation.time import Clock

CHANNEL = "askpro_outbox"
_BATCH = 500
_POLL_SECONDS = 1.0
_log = structlog.get_logger()


def wake_followers(sender: Sender) -> None:
    """Hint that a work left events or jobs, for `Database(on_announced=...)`; losing it costs a second."""
    sender.send(CHANNEL)
    sender.send(JOBS_CHANNEL)


async def run_relay(relay_url: str, reactions: Reactions, clock: Clock, *, stop: asyncio.Event) -> None:
    """Publish events until `stop` is set, as the relay role. Several relays share the work.

    Claiming, leaving the jobs and marking as published are one transaction, so no event is lost or doubled
    wherever a relay dies.
    """
    asked = asyncio.Event()
    listening = asyncio.create_task(
        listen(relay_url, [CHANNEL], heard=lambda _channel, _word: asked.set(), deaf=asked.set)
    )
    stopping = asyncio.create_task(_wake_when(stop, asked))
    try:
        while not stop.is_set():
            try:
                await _publish_until(stop, asked, relay_url, reactions, clock)
            except psycopg.OperationalError as lost:
                _log.warning("relay_reconnects", reason=type(lost).__name__)
                await asyncio.sleep(_POLL_SECONDS / 2)
    finally:
        listening.cancel()
        stopping.cancel()


async def outbox_lag(connection: AsyncConnection[Any]) -> float:
    """Seconds that the longest waiting event is unpublished; 0 when none is. Any role may ask."""
    async with connection.cursor(row_factory=scalar_row) as cursor:
        await cursor.execute("select outbox_lag_seconds()")
        return max(0.0, float(await cursor.fetchone() or 0.0))


async def publish(connection: AsyncConnection[Any], reactions: Reactions, clock: Clock) -> int:
    """Publish one batch in one transaction; how many events it had."""
    async with connection.transaction():
        facts = await _claim(connection)
        if facts:
            await insert_jobs(connection, [job for fact in facts for job in _jobs(fact, reactions)])
            await connection.execute(
                "update outbox set published_at = %s where (company_id, id) in"
                " (select * from unnest(%s::uuid[], %s::uuid[]))",
                [clock.now(), [fact.company_id for fact in facts], [fact.id for fact in facts]],
            )
    return len(facts)


async def _publish_until(
    stop: asyncio.Event, asked: asyncio.Event, relay_url: str, reactions: Reactions, clock: Clock
) -> None:
    connection = await AsyncConnection.connect(
        relay_url, autocommit=True, connect_timeout=5, application_name="askpro relay"
    )
    async with connection:
        while not stop.is_set():
            asked.clear()
            count = await publish(connection, reactions, clock)
            if count:
                await connection.execute("select pg_notify(%s, '')", [JOBS_CHANNEL])
            if count < _BATCH:
                with suppress(TimeoutError):
                    await asyncio.wait_for(asked.wait(), _POLL_SECONDS)


async def _claim(connection: AsyncConnection[Any]) -> list[_Fact]:
    with span("relay"):
        async with connection.cursor(row_factory=class_row(_Fact)) as cursor:
            await cursor.execute(
                "select company_id, id, name, payload from outbox where published_at is null"
                " order by id limit %s for update skip locked",
                [_BATCH],
            )
            return await cursor.fetchall()


def _jobs(fact: _Fact, reactions: Reactions) -> list[NewJob]:
    payload = {"id": str(fact.id), "event": fact.payload}
    return [NewJob(fact.company_id, name, payload) for name in reactions.to(fact.name)]


async def _wake_when(stop: asyncio.Event, asked: asyncio.Event) -> None:
    await stop.wait()
    asked.set()


@dataclass(frozen=True, slots=True)
class _Fact:
    company_id: UUID
    id: UUID
    name: str
    payload: dict[str, Any]
