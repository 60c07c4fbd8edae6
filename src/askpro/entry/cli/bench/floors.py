"""The floors of a run: an empty turn over the same kind of socket, and `select 1` in a transaction."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from askpro.entry.cli.bench.figures import Figure, Timings
from askpro.entry.cli.bench.load import Load, Recorder, repeated
from askpro.entry.cli.bench.running import free_port
from askpro.entry.cli.bench.talking import GREETING, Number, under_talk
from askpro.entry.cli.check import ROOT
from askpro.foundation.database import Tenant

EMPTY_TURN, SELECT_1 = "empty turn", "select 1"
_NOBODY = Number("+493055550100", ("anonymous",))
_UP_WITHIN_SECONDS = 120


class Floors:
    """Each floor at each load, measured once a run, when it is first asked for."""

    def __init__(self, tenant: Tenant, seconds: float) -> None:
        self._tenant = tenant
        self._seconds = seconds
        self._selects: dict[Load, Timings] = {}
        self._talks: dict[Load, Recorder] = {}

    async def select_1(self, load: Load) -> dict[str, Timings]:
        """One transaction of one company, from our own process to the same database."""
        if load not in self._selects:
            self._selects[load] = await repeated(self._select, load, self._seconds)
        return {SELECT_1: self._selects[load]}

    async def empty_turn(self, load: Load, kind: str) -> dict[str, Timings]:
        """A turn, or a greeting, of somebody who does not think, in a process of their own."""
        if load not in self._talks:
            async with _empty_receptionist() as url:
                today = self._tenant.database.clock.now().date()
                self._talks[load] = await under_talk(url, [_NOBODY], today, load, self._seconds)
        talk = self._talks[load]
        return {EMPTY_TURN: talk.timings(GREETING) if kind == GREETING else talk.timings_but(GREETING)}

    @property
    def figures(self) -> list[Figure]:
        """What was measured of them."""
        selects = [
            Figure(path=f"floor: {SELECT_1}", load=str(load), timings=timings)
            for load, timings in self._selects.items()
        ]
        talks = [
            Figure(path=f"floor: {EMPTY_TURN}", load=str(load), timings=talk.timings_but(GREETING))
            for load, talk in self._talks.items()
        ]
        return selects + talks

    async def _select(self) -> None:
        async with self._tenant.begin() as work:
            await work.connection.execute("select 1")


@asynccontextmanager
async def _empty_receptionist() -> AsyncIterator[str]:
    port = free_port()
    program = [sys.executable, str(ROOT / "bench" / "empty_turn.py"), str(port)]
    server = await asyncio.create_subprocess_exec(*program, stderr=subprocess.DEVNULL)
    try:
        await _listening(port)
        yield f"ws://127.0.0.1:{port}/llm/floor"
    finally:
        server.terminate()
        await server.wait()


async def _listening(port: int) -> None:
    async with asyncio.timeout(_UP_WITHIN_SECONDS):
        while True:
            try:
                _, writer = await asyncio.open_connection("127.0.0.1", port)
            except OSError:
                await asyncio.sleep(0.05)
            else:
                writer.close()
                return
