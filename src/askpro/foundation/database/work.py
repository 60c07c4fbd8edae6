"""A work: one transaction of one company, with one fixed `now` and one outbox."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from datetime import datetime
from typing import Any
from uuid import UUID

from psycopg import AsyncConnection
from psycopg.types.json import Jsonb

from askpro.foundation.database.actor import Actor
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

    async def write_outbox(self) -> None:
        """Write what was announced, as the last thing before commit."""
        if not self._announced:
            return
        rows = [
            (self.company_id, new_id(), event.name, Jsonb(event.payload()), self.now)
            for event in self._announced
        ]
        async with self.connection.cursor() as cursor:
            await cursor.executemany(
                "insert into outbox (company_id, id, name, payload, occurred_at) values (%s, %s, %s, %s, %s)",
                rows,
            )
