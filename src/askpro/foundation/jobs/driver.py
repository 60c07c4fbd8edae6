"""How the job library reaches PostgreSQL: a pool for statements, a session of its own for signals.

The library's own psycopg driver uses one connection for both, where a statement waits up to a second for the
listener to let go of it.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any, Self

import psycopg
from pgqueuer.core.tm import TaskManager
from pgqueuer.ports.driver import Driver, NotifyCallback
from psycopg import AsyncConnection, AsyncRawCursor
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from askpro.foundation.jobs.queue import CHANNEL
from askpro.foundation.signals import listen

_OUTAGE_SECONDS_MAX = 60.0
# The pool tries to reconnect only for who asks anew, not for who has been waiting.
_ASK_AGAIN_SECONDS = 2.0
_NEW_JOBS = (
    f'{{"channel": "{CHANNEL}", "operation": "insert", "sent_at": "1970-01-01T00:00:00Z",'
    ' "table": "pgqueuer", "type": "table_changed_event"}'
)


class QueueDriver(Driver):
    """Statements as the relay role. An outage of up to a minute is waited out: each may safely run twice."""

    def __init__(self, relay_url: str, *, connections_max: int = 6) -> None:
        self._relay_url = relay_url
        self._shutdown = asyncio.Event()
        self._tasks = TaskManager()
        self._listener: asyncio.Task[None] | None = None
        self._pool: AsyncConnectionPool[AsyncConnection[Any]] = AsyncConnectionPool(
            relay_url,
            min_size=2,
            max_size=connections_max,
            timeout=_ASK_AGAIN_SECONDS,
            open=False,
            reconnect_timeout=5,
            kwargs={
                "autocommit": True,
                "connect_timeout": 5,
                "application_name": "askpro worker",
                "options": "-c timezone=UTC -c statement_timeout=60000",
            },
        )

    @property
    def shutdown(self) -> asyncio.Event:
        return self._shutdown

    @property
    def tm(self) -> TaskManager:
        return self._tasks

    async def open(self) -> None:
        await self._pool.open()

    async def close(self) -> None:
        if self._listener:
            self._listener.cancel()
        await self._pool.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        self._shutdown.set()

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection[Any]]:
        """A connection in autocommit, as the relay role."""
        async with self._pool.connection() as connection:
            yield connection

    async def fetch(self, query: str, *args: object) -> list[dict[str, object]]:
        return (await self._run(query, args))[0]

    async def execute(self, query: str, *args: object) -> str:
        return (await self._run(query, args))[1]

    async def notify(self, channel: str, payload: str) -> None:
        await self.execute("select pg_notify($1, $2)", channel, payload)

    async def add_listener(self, channel: str, callback: NotifyCallback) -> None:
        def heard(_channel: str, word: str) -> None:
            callback(word or _NEW_JOBS)

        self._listener = asyncio.create_task(
            listen(self._relay_url, [channel], heard, deaf=lambda: callback(_NEW_JOBS)), name="jobs heard of"
        )

    async def _run(self, query: str, values: tuple[object, ...]) -> tuple[list[dict[str, object]], str]:
        async with asyncio.timeout(_OUTAGE_SECONDS_MAX):
            while True:
                with suppress(PoolTimeout):
                    async with self._pool.connection() as connection:
                        try:
                            return await _results(connection, query, values)
                        except psycopg.OperationalError:
                            if not connection.closed:
                                raise


async def _results(
    connection: AsyncConnection[Any], query: str, values: tuple[object, ...]
) -> tuple[list[dict[str, object]], str]:
    cursor = AsyncRawCursor(connection, row_factory=dict_row)
    await cursor.execute(query, values or None)
    rows = await cursor.fetchall() if cursor.description else []
    return rows, cursor.statusmessage or ""
