"""Round trips to the database as the wire saw them: how often we waited for an answer."""

from __future__ import annotations

import os
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

from psycopg.pq import Trace

from askpro.foundation.database import Database


@dataclass
class Trips:
    count: int = 0


@asynccontextmanager
async def counted(database: Database) -> AsyncIterator[Trips]:
    """Count what the block costs on a database with one connection; the count is there at its end."""
    trips = Trips()
    with tempfile.TemporaryFile() as wire:
        async with database.connection() as connection:
            line = connection.pgconn
        line.trace(wire.fileno())
        line.set_trace_flags(Trace.SUPPRESS_TIMESTAMPS)
        try:
            yield trips
        finally:
            line.untrace()
        trips.count = sum(_is_awaited(message) for message in _read(wire.fileno()).splitlines())


def _is_awaited(message: bytes) -> bool:
    """After a query, and after the end of a batch, nothing more is sent before the answer.

    After a rollback, whenever it was, the driver forgets its prepared statements: that is not our call's.
    """
    direction, _, kind = message.split(b"\t")[:3]
    return direction == b"F" and kind.strip() in (b"Query", b"Sync") and b"DEALLOCATE ALL" not in message


def _read(file: int) -> bytes:
    return os.pread(file, os.fstat(file).st_size, 0)
