"""A work: one transaction of one company, with one fixed `now` and one outbox."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.types.json import Jsonb

from askpro.foundation.database.actor import Actor
from askpro.foundation.database.together import Batch, Together
from askpro.foundation.facts import Event
from askpro.foundation.ids import new_id

_open: ContextVar[bool] = ContextVar("work_is_open", default=False)


def work_is_open() -> bool:
    """Whether the current task is inside a transaction; nobody waits for others there."""
    return _open.get()


@asynccontextmanager
async def marked_open() -> AsyncIterator[None]:
    """Mark the current task as being inside a transaction."""
    token = _open.set(True)
    try:
        yield
    finally:
        _open.reset(token)


class Work:
    """What a verb works with: everything done through it commits together or not at all."""

    def __init__(
        self, connection: AsyncConnection[Any], company_id: UUID, actor: Actor, now: datetime
    ) -> None:
        self.connection = connection
        self.company_id = company_id
        self.actor = actor
        self.now = now
        self.known: dict[str, Any] = {}
        """What was read once and holds until the end of the work."""
        self._announced: list[Event] = []
        self.wakes_others = False
        self._batch: Batch | None = None

    def announce(self, event: Event) -> None:
        """Say what happened. It leaves after commit, at least once, and never if the work fails."""
        self._announced.append(event)
        self.wake_others()

    def wake_others(self) -> None:
        """Let relay and workers look as soon as this work is committed; something is left for them."""
        self.wakes_others = True

    @asynccontextmanager
    async def savepoint(self) -> AsyncIterator[None]:
        """What fails inside is undone alone, announcements included, and the work can go on."""
        announced = len(self._announced)
        try:
            async with self.connection.transaction():
                yield
        except BaseException:
            del self._announced[announced:]
            self.known.clear()
            raise

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[Together]:
        """Verbs that do not need each other's answers, their first statements in one round trip.

        `async with work.at_once() as ask`: `ask(verb(work, ...))` gives a task, whose result is there after
        the block. A verb may itself ask at once. A statement that fails ends the block with its failure; no
        verb sees it.
        """
        if (joined := self._batch) is not None:
            async with Together(joined) as ask:
                yield ask
                joined.sent_by(asyncio.current_task())
            return
        batch = self._batch = Batch()
        async with Together(batch) as ask:
            try:
                async with self.connection.pipeline():
                    yield ask
                    await batch.complete()
            finally:
                self._batch = None
                batch.answer()

    async def answered(self) -> None:
        """Wait for the answer to the statement just sent, if it was sent together with others."""
        if self._batch is not None:
            await self._batch.answered()

    @property
    def has_announced(self) -> bool:
        """Whether anything is to leave with the commit."""
        return bool(self._announced)

    async def write_outbox(self) -> None:
        """Write what was announced, as the last thing before commit."""
        if not self._announced:
            return
        await self.connection.execute(
            "insert into outbox (company_id, id, name, payload, occurred_at)"
            " select %(company_id)s, e.id, e.name, e.payload, %(now)s"
            " from unnest(%(ids)s::uuid[], %(names)s::text[], %(payloads)s::jsonb[])"
            " as e (id, name, payload)",
            {
                "company_id": self.company_id,
                "now": self.now,
                "ids": [new_id() for _ in self._announced],
                "names": [event.name for event in self._announced],
                "payloads": [Jsonb(event.payload()) for event in self._announced],
            },
        )
