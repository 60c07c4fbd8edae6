"""The pool of connections of the application role, and the two ways to use one."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import psycopg
from psycopg import AsyncConnection, sql
from psycopg.rows import dict_row
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from askpro.foundation.database.actor import Actor
from askpro.foundation.database.work import Work, marked_open
from askpro.foundation.errors import Unavailable
from askpro.foundation.telemetry import span
from askpro.foundation.time import Clock

P = ParamSpec("P")
R = TypeVar("R")

_ENTER = sql.SQL("begin; select enter_company({})")
_ATTEMPTS_MAX = 8


class DatabaseUnavailable(Unavailable):
    """The database does not answer. `outcome_unknown` is true when a commit was under way."""


class Database:
    """One process's way to PostgreSQL, as the application role."""

    def __init__(
        self,
        url: str,
        *,
        clock: Clock,
        connections_max: int = 20,
        wait_seconds: float = 5.0,
        statement_timeout_seconds: float = 10.0,
        on_announced: Callable[[], None] = lambda: None,
    ) -> None:
        self.clock = clock
        self._on_announced = on_announced
        self._pool: AsyncConnectionPool[AsyncConnection[dict[str, Any]]] = AsyncConnectionPool(
            url,
            min_size=min(4, connections_max),
            max_size=connections_max,
            timeout=wait_seconds,
            open=False,
            reconnect_timeout=5,
            kwargs={
                "autocommit": True,
                "row_factory": dict_row,
                "options": f"-c statement_timeout={int(statement_timeout_seconds * 1000)} -c timezone=UTC"
                " -c idle_in_transaction_session_timeout=30000",
                "application_name": "askpro",
                "connect_timeout": 5,
            },
        )

    async def open(self) -> None:
        """Connect. Refuses with DatabaseUnavailable."""
        try:
            await self._pool.open(wait=True, timeout=30)
        except PoolTimeout as timeout:
            raise DatabaseUnavailable("The database did not answer within 30 s.") from timeout

    async def close(self) -> None:
        await self._pool.close()

    @asynccontextmanager
    async def connection(self) -> AsyncIterator[AsyncConnection[dict[str, Any]]]:
        """A bare connection in autocommit with no company set: tenant tables show no rows."""
        try:
            async with self._pool.connection() as connection:
                yield connection
        except PoolTimeout as timeout:
            raise DatabaseUnavailable("No database connection became free in time.") from timeout
        except psycopg.OperationalError as lost:
            if _is_contention(lost):
                raise
            raise DatabaseUnavailable("The database connection was lost.") from lost

    @asynccontextmanager
    async def begin(self, company_id: UUID, actor: Actor) -> AsyncIterator[Work]:
        """One transaction of one company. Refuses with DatabaseUnavailable."""
        async with self.connection() as connection, marked_open():
            with span("work", company_id=str(company_id)):
                await connection.execute(_ENTER.format(str(company_id)))
                work = Work(connection, company_id, actor, self.clock.now())
                try:
                    yield work
                    await work.write_outbox()
                except BaseException:
                    await _roll_back(connection)
                    raise
                await _commit(connection)
        if work.wakes_others:
            self._on_announced()

    async def atomically(
        self,
        company_id: UUID,
        actor: Actor,
        verb: Callable[Concatenate[Work, P], Awaitable[R]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a verb in one work, again when PostgreSQL asks for it (deadlock, serialisation failure)."""
        for attempt in range(1, _ATTEMPTS_MAX + 1):
            try:
                async with self.begin(company_id, actor) as work:
                    return await verb(work, *args, **kwargs)
            except psycopg.OperationalError as contention:
                if not _is_contention(contention) or attempt == _ATTEMPTS_MAX:
                    raise
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))
        raise AssertionError("unreachable")


def _is_contention(failure: psycopg.OperationalError) -> bool:
    return isinstance(failure, psycopg.errors.DeadlockDetected | psycopg.errors.SerializationFailure)


async def _roll_back(connection: AsyncConnection[Any]) -> None:
    if not connection.closed:
        try:
            await connection.execute("rollback")
        except psycopg.OperationalError:
            await connection.close()


async def _commit(connection: AsyncConnection[Any]) -> None:
    try:
        await connection.execute("commit")
    except psycopg.OperationalError as lost:
        if _is_contention(lost):
            raise
        raise DatabaseUnavailable(
            "The database was lost while committing; repeat the request with the same idempotency key.",
            outcome_unknown=True,
        ) from lost
