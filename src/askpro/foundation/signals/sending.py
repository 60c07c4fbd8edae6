"""Sending signals: gathered for a moment and sent from a session of their own, never inside a transaction."""

from __future__ import annotations

import asyncio
from types import TracebackType
from typing import Any, Self

import psycopg
from psycopg import AsyncConnection

from askpro.foundation.signals.session import RECONNECT_SECONDS, connect

_SEND = "select pg_notify(channel, word) from unnest(%s::text[], %s::text[]) as signal (channel, word)"


class Sender:
    """Sends what was asked for at most once an interval, duplicates folded; asking costs microseconds.

    NOTIFY inside every transaction would take one lock for all of them and halve the database's throughput.
    """

    def __init__(self, url: str, *, interval_seconds: float = 0.02) -> None:
        self._url = url
        self._interval_seconds = interval_seconds
        self._waiting: set[tuple[str, str]] = set()
        self._asked = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._run(), name="signals sent")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    def send(self, channel: str, word: str = "") -> None:
        """Send the word (at most 8,000 bytes) to all who listen on the channel, soon."""
        self._waiting.add((channel, word))
        self._asked.set()

    async def _run(self) -> None:
        while True:
            try:
                async with await connect(self._url) as connection:
                    await self._send_on(connection)
            except psycopg.OperationalError:
                await asyncio.sleep(RECONNECT_SECONDS)

    async def _send_on(self, connection: AsyncConnection[Any]) -> None:
        while True:
            await self._asked.wait()
            self._asked.clear()
            signals, self._waiting = self._waiting, set()
            channels, words = zip(*signals, strict=True)
            try:
                await connection.execute(_SEND, [list(channels), list(words)])
            except BaseException:
                self._waiting |= signals
                self._asked.set()
                raise
            await asyncio.sleep(self._interval_seconds)
