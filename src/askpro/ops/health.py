"""Whether this process can do its work: the database answers, and the queue keeps up."""

from __future__ import annotations

import asyncio
from typing import Literal

import msgspec

from askpro.foundation.database import Database
from askpro.foundation.errors import Unavailable
from askpro.foundation.events import outbox_lag
from askpro.foundation.jobs import queue_lag

LAG_SECONDS_MAX = 30.0
_PATIENCE_SECONDS = 2.0


class Health(msgspec.Struct, frozen=True, kw_only=True):
    """`status` is `ok`, `late` when jobs or events wait too long, `down` without the database."""

    status: Literal["ok", "late", "down"]
    build: str
    database: Literal["up", "down"]
    queue_lag_seconds: float | None
    outbox_lag_seconds: float | None


async def look(database: Database, build: str) -> Health:
    """Look now, within two seconds."""
    try:
        async with asyncio.timeout(_PATIENCE_SECONDS), database.connection() as connection:
            queue, outbox = await queue_lag(connection), await outbox_lag(connection)
    except (Unavailable, TimeoutError):
        return Health(
            status="down", build=build, database="down", queue_lag_seconds=None, outbox_lag_seconds=None
        )
    late = max(queue, outbox) > LAG_SECONDS_MAX
    return Health(
        status="late" if late else "ok",
        build=build,
        database="up",
        queue_lag_seconds=round(queue, 3),
        outbox_lag_seconds=round(outbox, 3),
    )
