"""Verbs that do not need each other's answers: their first statements go to the database together."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from types import TracebackType
from typing import Any, Self, TypeVar

T = TypeVar("T")


class Batch:
    """Statements that leave together: who has still to send one, and whether they are answered."""

    def __init__(self) -> None:
        self._running: set[asyncio.Task[Any]] = set()
        self._complete = asyncio.Event()
        self._answered = asyncio.Event()

    def expect(self, task: asyncio.Task[Any]) -> None:
        """The task has not sent its statement yet."""
        self._running.add(task)
        self._complete.clear()

    def sent_by(self, task: asyncio.Task[Any] | None) -> None:
        """The task has nothing more to send before it is answered."""
        if task is not None:
            self._running.discard(task)
        if not self._running:
            self._complete.set()

    async def complete(self) -> None:
        """Wait until every task has sent its statement."""
        if self._running:
            await self._complete.wait()

    async def answered(self) -> None:
        """Wait for the answer to the statement that the current task has just sent."""
        self.sent_by(asyncio.current_task())
        await self._answered.wait()

    def answer(self) -> None:
        """All of it is answered."""
        self._answered.set()


class Together:
    """Begins verbs side by side, and ends when all of them have; the first failure is then raised."""

    def __init__(self, batch: Batch) -> None:
        self._batch = batch
        self._begun: list[asyncio.Task[Any]] = []
        self._failures: list[BaseException] = []

    def __call__(self, verb: Coroutine[Any, Any, T]) -> asyncio.Task[T]:
        """Begin a verb; its result is there once all have ended."""
        task = asyncio.create_task(verb)
        task.add_done_callback(self._ended)
        self._batch.expect(task)
        self._begun.append(task)
        return task

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, trace: TracebackType | None
    ) -> None:
        if raised is not None:
            self._cancel()
        try:
            await self._all_ended()
        except asyncio.CancelledError:
            self._cancel()
            await self._all_ended()
            raise
        if raised is None and self._failures:
            raise self._failures[0]

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._batch.sent_by(task)
        if not task.cancelled() and (failure := task.exception()) is not None:
            self._failures.append(failure)

    def _cancel(self) -> None:
        for task in self._begun:
            task.cancel()

    async def _all_ended(self) -> None:
        if self._begun:
            await asyncio.wait(self._begun)
