"""How load is put on, and what is counted of it."""

from __future__ import annotations

import asyncio
from functools import partial
from time import perf_counter

import pytest

from askpro.entry.cli.bench import load as bench_load
from askpro.entry.cli.bench.load import Load, Recorder, Rhythm, repeated, under_load


@pytest.fixture(autouse=True)
def short_warm_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_load, "WARM_UP_SECONDS", 0.05)


async def test_so_many_act_at_once_and_never_more() -> None:
    inside, most = 0, 0

    async def act() -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await asyncio.sleep(0.005)
        inside -= 1

    timings = await repeated(act, Load(7), seconds=0.2)
    assert most == 7
    assert len(timings.seconds) > 7
    assert min(timings.seconds) >= 0.005


async def test_a_stall_is_counted_for_everyone_who_would_have_asked_meanwhile() -> None:
    stalled = False

    async def stalls_once() -> None:
        nonlocal stalled
        if not stalled:
            stalled = True
            await asyncio.sleep(0.3)

    timings = await repeated(stalls_once, Load(1, pace_seconds=0.02), seconds=0.5)
    waited = [each for each in timings.seconds if each > 0.05]
    assert len(waited) > 5


async def test_what_began_before_the_run_or_after_it_is_left_out() -> None:
    recorder = Recorder()
    early = perf_counter()
    recorder.begin()
    recorder.note("turn", early)
    during = perf_counter()
    recorder.note("turn", during)
    recorder.end()
    recorder.note("turn", perf_counter())
    assert len(recorder.timings("turn").seconds) == 1


@pytest.mark.parametrize("pace", [None, 0.02])
async def test_what_is_slow_is_waited_for_and_counted(pace: float | None) -> None:
    timings = await repeated(partial(asyncio.sleep, 0.4), Load(2, pace), seconds=0.5)
    assert len(timings.seconds) >= 2
    assert min(timings.seconds) >= 0.4


async def test_what_never_ends_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bench_load, "PATIENCE_SECONDS", 0.1)

    async def hangs(rhythm: Rhythm, recorder: Recorder) -> None:
        await rhythm.beat()
        await asyncio.sleep(30)

    recorder = await under_load(hangs, Load(3), seconds=0.1)
    assert [len(recorder.timings(kind).failures) for kind in recorder.kinds] == [3]


async def test_a_failure_is_told_and_not_timed() -> None:
    async def fails() -> None:
        raise ValueError("no free time")

    timings = await repeated(fails, Load(1), seconds=0.1)
    assert timings.seconds == []
    assert timings.failures[0] == "ValueError: no free time"


async def test_flat_out_is_due_at_once() -> None:
    before = perf_counter()
    assert before <= await Rhythm(None).beat() <= perf_counter()
