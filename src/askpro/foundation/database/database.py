"""The pool of connections of the application role, and the two ways to use one."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, nullcontext
from time import monotonic
from typing import Any, Concatenate, ParamSpec, TypeVar
from uuid import UUID

import msgspec
import psycopg
from psycopg import AsyncConnection, sql
from psycopg.pq import TransactionStatus
from psycopg.rows import dict_row
from psycopg.types.json import set_json_dumps, set_json_loads
from psycopg_pool import AsyncConnectionPool, PoolTimeout

from askpro.foundation.database.actor import Actor
from askpro.foundation.database.outages import Contention, DatabaseUnavailable, SwallowedFailure, refusal_for
from askpro.foundation.database.work import Work, marked_open
from askpro.foundation.telemetry import span
from askpro.foundation.time import Clock

P = ParamSpec("P")
R = TypeVar("R")
Connection = AsyncConnection[dict[str, Any]]

# One round trip. Never prepared: it is two statements, and its text names the company.
_ENTER = sql.SQL("begin; select enter_company({})")
_ATTEMPTS_MAX = 8
_WAITING_PER_CONNECTION_MAX = 20


class Database:
    """One process's way to PostgreSQL, as the application role."""

    def __init__(
        self,
        url: str,
        *,
        clock: Clock,
        connections_max: int = 20,
        connections_kept: int = 4,
        wait_seconds: float = 5.0,
        statement_timeout_seconds: float = 10.0,
        on_announced: Callable[[], None] = lambda: None,
        on_retry: Callable[[str], None] = lambda sqlstate: None,
    ) -> None:
        """`on_retry` hears why a verb is run again, as PostgreSQL says it."""
        self.clock = clock
        self._on_announced = on_announced
        self._on_retry = on_retry
        self._wait_seconds = wait_seconds
        self._pool: AsyncConnectionPool[Connection] = AsyncConnectionPool(
            url,
            min_size=min(connections_kept, connections_max),
            max_size=connections_max,
            max_waiting=connections_max * _WAITING_PER_CONNECTION_MAX,
            timeout=wait_seconds,
            configure=_configured,
            open=False,
            check=_still_there,
            reconnect_timeout=5,
            kwargs={
                "autocommit": True,
                "row_factory": dict_row,
                "options": f"-c statement_timeout={int(statement_timeout_seconds * 1000)} -c timezone=UTC"
                " -c idle_in_transaction_session_timeout=30000"
                # Every statement names its company, so one plan fits all of them and is made once.
                " -c plan_cache_mode=force_generic_plan",
                "prepare_threshold": 0,
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
    async def connection(self) -> AsyncIterator[Connection]:
        """A bare connection in autocommit with no company set: tenant tables show no rows.

        Refuses with DatabaseUnavailable or Contention.
        """
        try:
            async with self._lent(self._wait_seconds) as connection:
                yield connection
        except psycopg.Error as failure:
            if refusal := refusal_for(failure):
                raise refusal from failure
            raise

    @asynccontextmanager
    async def begin(self, company_id: UUID, actor: Actor) -> AsyncIterator[Work]:
        """One transaction of one company: committed at the end, rolled back when anything is raised.

        Cancelled while committing, it first learns the outcome. Refuses with Contention (nothing happened,
        repeat it) or DatabaseUnavailable (its fact `outcome_unknown` tells that a commit was under way).
        """
        try:
            async with self._entered(company_id) as connection, marked_open():
                with span("work", company_id=str(company_id)):
                    work = Work(connection, company_id, actor, self.clock.now())
                    try:
                        yield work
                        await _finish(self._commit(connection, work))
                    except BaseException:
                        await _roll_back(connection)
                        raise
        except psycopg.Error as failure:
            if refusal := refusal_for(failure):
                raise refusal from failure
            raise

    async def atomically(
        self,
        company_id: UUID,
        actor: Actor,
        verb: Callable[Concatenate[Work, P], Awaitable[R]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> R:
        """Run a verb in one work, again when PostgreSQL asks for it (deadlock, serialisation failure)."""
        for attempt in range(1, _ATTEMPTS_MAX):
            try:
                async with self.begin(company_id, actor) as work:
                    return await verb(work, *args, **kwargs)
            except Contention as contention:
                self._on_retry(_sqlstate_of(contention))
                await asyncio.sleep(random.uniform(0, 0.01 * 2**attempt))
        async with self.begin(company_id, actor) as work:
            return await verb(work, *args, **kwargs)

    @asynccontextmanager
    async def _lent(self, wait_seconds: float) -> AsyncIterator[Connection]:
        """A connection of the pool. Whoever is cancelled while waiting for it does not get it.

        `asyncio.wait_for` of Python 3.11, by which the pool waits, loses a cancellation that comes together
        with the connection.
        """
        task = asyncio.current_task()
        cancellations = task.cancelling() if task else 0
        async with self._pool.connection(timeout=wait_seconds) as connection:
            if task and task.cancelling() > cancellations:
                raise asyncio.CancelledError
            yield connection

    @asynccontextmanager
    async def _entered(self, company_id: UUID) -> AsyncIterator[Connection]:
        """A connection inside a transaction of the company; one that turns out dead is replaced unnoticed."""
        deadline = monotonic() + self._wait_seconds
        while True:
            async with self._lent(max(0.0, deadline - monotonic())) as connection:
                try:
                    await connection.execute(_ENTER.format(str(company_id)), prepare=False)
                except psycopg.OperationalError:
                    if not connection.closed or monotonic() > deadline:
                        raise
                    continue
                yield connection
                return

    async def _commit(self, connection: Connection, work: Work) -> None:
        try:
            async with connection.pipeline() if work.has_announced else nullcontext():
                await work.write_outbox()
                ended = await connection.execute("commit", prepare=False)
        except psycopg.Error as lost:
            if isinstance(refusal_for(lost), DatabaseUnavailable):
                raise DatabaseUnavailable(
                    "The database was lost while committing. Repeat it with the same idempotency key.",
                    outcome_unknown=True,
                ) from lost
            raise
        if ended.statusmessage != "COMMIT":
            raise SwallowedFailure("A statement failed and the verb went on; use work.savepoint() around it.")
        if work.wakes_others:
            self._on_announced()


async def _still_there(connection: Connection) -> None:
    """Raise for a connection the server has closed meanwhile; nobody is asked, only what arrived is read."""
    for _ in ("its farewell", "the end"):
        connection.pgconn.consume_input()


def _sqlstate_of(contention: Contention) -> str:
    cause = contention.__cause__
    return (cause.sqlstate if isinstance(cause, psycopg.Error) else None) or "unknown"


async def _configured(connection: Connection) -> None:
    """Statements stay prepared, however many there are; documents are read and written by msgspec."""
    connection.prepared_max = None
    set_json_loads(msgspec.json.decode, connection)
    set_json_dumps(msgspec.json.encode, connection)


async def _finish(commit: Awaitable[None]) -> None:
    """Wait for the outcome even when cancelled meanwhile; the cancellation counts afterwards."""
    task = asyncio.ensure_future(commit)
    try:
        await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task])
        task.result()
        raise


async def _roll_back(connection: Connection) -> None:
    if connection.closed or connection.info.transaction_status is TransactionStatus.IDLE:
        return
    try:
        await connection.execute("rollback", prepare=False)
    except psycopg.Error:
        await connection.close()
