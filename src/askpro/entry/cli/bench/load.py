"""Putting load on: so many at once, flat out or at a pace, timed from outside."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from askpro.entry.cli.bench.figures import Timings

WARM_UP_SECONDS = 1.5
PATIENCE_SECONDS = 30.0
_SINGLE = ""


@dataclass(frozen=True, slots=True)
class Load:
    """So many at once. With `pace_seconds` each of them acts that often, else as soon as it is answered."""

    at_once: int
    pace_seconds: float | None = None

    def __str__(self) -> str:
        many = f"{self.at_once} at once"
        return many if self.pace_seconds is None else f"{many}, each every {self.pace_seconds:g} s"


class Recorder:
    """Keeps the timings of one run by kind. What began in it counts, however late it ends: slow ones do."""

    def __init__(self) -> None:
        self._seconds: defaultdict[str, list[float]] = defaultdict(list)
        self._failures: defaultdict[str, list[str]] = defaultdict(list)
        self._begun_at = float("inf")
        self._ended_at = float("inf")

    def begin(self) -> None:
        self._begun_at = perf_counter()

    def end(self) -> None:
        self._ended_at = perf_counter()

    def note(self, kind: str, began_at: float) -> None:
        """What began then has just ended."""
        if self._begun_at <= began_at < self._ended_at:
            self._seconds[kind].append(perf_counter() - began_at)

    def failed(self, kind: str, why: str) -> None:
        self._failures[kind].append(why)

    @property
    def kinds(self) -> list[str]:
        return list(dict.fromkeys([*self._seconds, *self._failures]))

    def timings(self, kind: str) -> Timings:
        run_seconds = min(perf_counter(), self._ended_at) - self._begun_at
        return Timings(self._seconds[kind], run_seconds, self._failures[kind])

    def timings_but(self, *left_out: str) -> Timings:
        """Every other kind together."""
        each = [self.timings(kind) for kind in self.kinds if kind not in left_out]
        seconds = [second for timings in each for second in timings.seconds]
        failures = [why for timings in each for why in timings.failures]
        return Timings(seconds, max((timings.run_seconds for timings in each), default=0.0), failures)


class Rhythm:
    """When one of many acts next. A beat that is late stays due when it was, so a stall of the other side
    is counted in full and not left out because nobody asked meanwhile."""

    def __init__(self, pace_seconds: float | None) -> None:
        self.resting = asyncio.Event()
        """Set between two acts."""
        self._pace = pace_seconds
        self._due = perf_counter() + random.uniform(0, pace_seconds or 0)
        self._ended_at = float("inf")

    async def beat(self) -> float:
        """Wait for the next beat, for good after the end; when it was due, by `perf_counter`."""
        due = perf_counter()
        if self._pace is not None:
            due, self._due = self._due, self._due + self._pace
        if (early := due - perf_counter()) > 0:
            self.resting.set()
            await asyncio.sleep(early)
        if due >= self._ended_at:
            self.resting.set()
            await asyncio.Event().wait()
        self.resting.clear()
        return due

    def end(self) -> None:
        """Nothing more is due from now on."""
        self._ended_at = perf_counter()


Actor = Callable[[Rhythm, Recorder], Coroutine[Any, Any, None]]
"""Acts over and over until it is cancelled, noting how long each act took."""


async def under_load(actor: Actor, load: Load, seconds: float) -> Recorder:
    """Let so many actors act for so long, after a warm-up that is not counted; what is under way may end."""
    recorder = Recorder()
    warm_up = max(WARM_UP_SECONDS, load.pace_seconds or 0)
    rhythms = [Rhythm(load.pace_seconds) for _ in range(load.at_once)]
    async with asyncio.TaskGroup() as group:
        actors = [group.create_task(actor(rhythm, recorder)) for rhythm in rhythms]
        await asyncio.sleep(warm_up)
        recorder.begin()
        await asyncio.sleep(seconds)
        recorder.end()
        for rhythm in rhythms:
            rhythm.end()
        resting = [asyncio.create_task(rhythm.resting.wait()) for rhythm in rhythms]
        _, unanswered = await asyncio.wait(resting, timeout=PATIENCE_SECONDS)
        for _ in unanswered:
            recorder.failed("unanswered", f"not ended {PATIENCE_SECONDS:g} s after the run")
        for each in [*actors, *resting]:
            each.cancel()
    return recorder


async def repeated(act: Callable[[], Awaitable[object]], load: Load, seconds: float) -> Timings:
    """One act over and over. A failing act is noted, and not timed."""

    async def over_and_over(rhythm: Rhythm, recorder: Recorder) -> None:
        while True:
            began_at = await rhythm.beat()
            try:
                await act()
            except Exception as failure:
                recorder.failed(_SINGLE, f"{type(failure).__name__}: {failure}")
                await asyncio.sleep(0.05)
            else:
                recorder.note(_SINGLE, began_at)

    return (await under_load(over_and_over, load, seconds)).timings(_SINGLE)


def timed(act: Callable[[], object], *, times_min: int = 30, seconds: float = 1.0) -> Timings:
    """One act over and over in this process, with nothing beside it; the first time is left out."""
    act()
    lasted: list[float] = []
    begun_at = perf_counter()
    while len(lasted) < times_min or perf_counter() - begun_at < seconds:
        began_at = perf_counter()
        act()
        lasted.append(perf_counter() - began_at)
    return Timings(lasted, perf_counter() - begun_at)
