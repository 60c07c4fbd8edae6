"""What happens by the clock in every cell: next months' partitions, and what may be thrown away."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, LiteralString

from psycopg import AsyncConnection

from askpro.foundation.jobs import Schedules

PUBLISHED_KEPT = timedelta(days=7)
ACCEPTED_KEPT = timedelta(days=30)
KEYS_KEPT = timedelta(days=2)
QUEUE_LOG_KEPT = timedelta(days=7)
PARTITIONS_AHEAD = 2


def register_housekeeping(schedules: Schedules) -> None:
    """Every hour at different minutes; each may be repeated or missed without harm."""
    schedules.every("7 * * * *", "tidy foundation", tidy)
    schedules.every("17 * * * *", "prepare partitions", prepare_partitions)


async def tidy(connection: AsyncConnection[Any], now: datetime) -> None:
    """Delete published events, marks of what was accepted, idempotency keys and the queue's log, when old.

    An accepted mark outlives every retry of its sender, an idempotency key every repeat of its client.
    """
    statements: list[tuple[LiteralString, timedelta]] = [
        ("delete from outbox where published_at < %s", PUBLISHED_KEPT),
        ("delete from inbox where accepted_at < %s", ACCEPTED_KEPT),
        ("delete from idempotency_keys where created_at < %s", KEYS_KEPT),
        ("delete from queue.pgqueuer_log where created < %s", QUEUE_LOG_KEPT),
        ("delete from queue.pgqueuer_statistics where created < %s", QUEUE_LOG_KEPT),
    ]
    for statement, kept in statements:
        await connection.execute(statement, [now - kept])


async def prepare_partitions(connection: AsyncConnection[Any], now: datetime) -> None:
    """See that every table partitioned by month has this month's partition and the next two."""
    await connection.execute(
        "select create_month_partition(parent.oid,"
        " ((%(now)s::timestamptz at time zone 'UTC') + make_interval(months => ahead))::date)"
        " from pg_class parent, generate_series(0, %(ahead)s) as ahead"
        " where parent.relkind = 'p' and parent.relnamespace = 'public'::regnamespace",
        {"now": now, "ahead": PARTITIONS_AHEAD},
    )
