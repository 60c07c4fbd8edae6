"""Answering one response at a time: only the newest counts, and every one asked for is closed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from askpro.entry.voice.line import Line
from askpro.entry.voice.ports import Reply
from askpro.providers.retell.frames import Response

Produce = Callable[[], Awaitable[Reply]]
Meanwhile = Sequence[tuple[float, Callable[[], str]]]


class Turns:
    """The answers of one call. A newer turn cancels the running one and starts when that has ended.

    An answer that fails, or takes longer than `seconds`, becomes what `apologise` makes of the failure.
    """

    def __init__(self, line: Line, seconds: float, apologise: Callable[[Exception], Reply]) -> None:
        self._line = line
        self._seconds = seconds
        self._apologise = apologise
        self._running: asyncio.Task[None] | None = None
        self._unfinished: set[asyncio.Task[None]] = set()

    def begin(self, response_id: int, produce: Produce, meanwhile: Meanwhile = ()) -> None:
        """Answer `response_id` with what `produce` returns, in place of any answer still on its way.

        `meanwhile` tells what to say to a caller who waits, each asked for only after so many seconds.
        """
        if self._running is not None:
            self._running.cancel()
        earlier = frozenset(self._unfinished)
        self._running = asyncio.create_task(self._answer(response_id, produce, meanwhile, earlier))
        self._unfinished.add(self._running)
        self._running.add_done_callback(self._unfinished.discard)

    async def finish(self) -> None:
        """Wait for what was begun: a caller who hangs up after "yes, book it" still wants it booked."""
        if self._unfinished:
            await asyncio.wait(self._unfinished)

    async def _answer(
        self,
        response_id: int,
        produce: Produce,
        meanwhile: Meanwhile,
        earlier: frozenset[asyncio.Task[None]],
    ) -> None:
        answer = asyncio.create_task(self._in_time(produce, earlier))
        try:
            await self._keep_company(response_id, answer, meanwhile)
            reply = await answer
        except Exception as fault:
            reply = self._apologise(fault)
        finally:
            if not answer.done():
                answer.cancel()
                await asyncio.wait({answer})
        await self._speak(response_id, reply)

    async def _in_time(self, produce: Produce, earlier: frozenset[asyncio.Task[None]]) -> Reply:
        async with asyncio.timeout(self._seconds):
            if earlier:
                await asyncio.wait(earlier)
            return await produce()

    async def _keep_company(
        self, response_id: int, answer: asyncio.Task[Reply], meanwhile: Meanwhile
    ) -> None:
        waited = 0.0
        for after_seconds, sentence in meanwhile:
            done, _ = await asyncio.wait({answer}, timeout=after_seconds - waited)
            if done:
                return
            waited = after_seconds
            await self._line.send(Response(response_id, sentence(), content_complete=False))

    async def _speak(self, response_id: int, reply: Reply) -> None:
        *first, last = reply.clauses
        for clause in first:
            await self._line.send(
                Response(
                    response_id,
                    clause,
                    content_complete=False,
                    no_interruption_allowed=reply.no_interruption,
                )
            )
        await self._line.send(
            Response(
                response_id,
                last,
                content_complete=True,
                no_interruption_allowed=reply.no_interruption,
                end_call=reply.hang_up,
                transfer_number=reply.transfer_to,
            )
        )
