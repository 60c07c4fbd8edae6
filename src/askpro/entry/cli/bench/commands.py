"""`./askpro bench`: all hot paths, or one of them."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import msgspec
import typer
import uvloop

from askpro.entry.cli.bench.booking import measure_booking
from askpro.entry.cli.bench.engine import measure_engine
from askpro.entry.cli.bench.figures import Figure
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground, ground
from askpro.entry.cli.bench.machine import load_average, machine
from askpro.entry.cli.bench.race import race
from askpro.entry.cli.bench.reading import measure_reading
from askpro.entry.cli.bench.reads import measure_reads
from askpro.entry.cli.bench.report import as_builtins, as_text
from askpro.entry.cli.bench.slots import measure_slots
from askpro.entry.cli.bench.turns import measure_turns
from askpro.entry.cli.bench.webhooks import measure_webhooks
from askpro.foundation.errors import Invalid
from askpro.foundation.time import SystemClock

app = typer.Typer(help="Measure the hot paths beside the floor they stand on.", invoke_without_command=True)
app.command()(race)
PACE_SECONDS = 4.0


class CallsUnclear(Invalid):
    """Which numbers of calls in progress to measure at cannot be read."""


@dataclass(slots=True)
class Run:
    """What was asked for, and what came of it."""

    calls: tuple[int, ...]
    seconds: float
    pace_seconds: float
    data: Path | None
    json: Path | None
    figures: list[Figure] = field(default_factory=list)
    growths: dict[str, float] = field(default_factory=dict)

    def engine(self) -> None:
        figures, by = measure_engine(SystemClock().now())
        self.figures += figures
        self.growths |= {f"a search by the engine with {what}": exponent for what, exponent in by.items()}

    def reading(self) -> None:
        self.figures += measure_reading(SystemClock().now())

    async def turn(self, ground: Ground, floors: Floors) -> None:
        self.figures += await measure_turns(ground, floors, self.calls, self.pace_seconds, self.seconds)

    async def slots(self, ground: Ground, floors: Floors) -> None:
        figures, exponent = await measure_slots(ground, floors, self.seconds)
        self.figures += figures
        self.growths["GET /v1/slots with staff"] = exponent

    async def booking(self, ground: Ground, floors: Floors) -> None:
        self.figures += await measure_booking(ground, floors, self.calls, self.seconds)

    async def webhooks(self, ground: Ground, floors: Floors) -> None:
        self.figures += await measure_webhooks(ground, floors, self.calls, self.seconds)

    async def reads(self, ground: Ground, floors: Floors) -> None:
        self.figures += await measure_reads(ground, floors, self.calls, self.seconds)


Measurement = Callable[[Run, Ground, Floors], Awaitable[None]]
MeasurementAlone = Callable[[Run], None]
"""In this process, without a demo."""


@app.callback()
def everything(
    context: typer.Context,
    calls: Annotated[str, typer.Option(help="Calls, or requests, in progress at once.")] = "1,50",
    seconds: Annotated[float, typer.Option(help="How long each measurement lasts.", min=1)] = 8.0,
    pace: Annotated[float, typer.Option(help="Seconds from turn to turn of people talking.")] = PACE_SECONDS,
    json: Annotated[Path | None, typer.Option(help="Write the figures to this file as well.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Measure the demo that runs on this directory.", exists=True)
    ] = None,
) -> None:
    """Measure the hot paths, all of them or one, on a demo of the run's own that is stopped at the end."""
    context.obj = Run(_numbers(calls), seconds, pace, data, json)
    if context.invoked_subcommand is None:
        on_ground = (Run.turn, Run.slots, Run.booking, Run.webhooks, Run.reads)
        _measure(context.obj, *on_ground, alone=(Run.engine, Run.reading))


@app.command()
def turn(context: typer.Context) -> None:
    """One turn of talk: socket in, socket out, with the database."""
    _measure(context.obj, Run.turn)


@app.command()
def slots(context: typer.Context) -> None:
    """The search of free times: the engine alone, and over HTTP."""
    _measure(context.obj, Run.slots, alone=(Run.engine,))


@app.command()
def reading(context: typer.Context) -> None:
    """What an utterance means: the reading alone, in processor time."""
    _measure(context.obj, alone=(Run.reading,))


@app.command()
def booking(context: typer.Context) -> None:
    """Hold and book, over HTTP and without."""
    _measure(context.obj, Run.booking)


@app.command()
def webhooks(context: typer.Context) -> None:
    """Signed announcements of calls."""
    _measure(context.obj, Run.webhooks)


@app.command()
def reads(context: typer.Context) -> None:
    """What a dashboard reads."""
    _measure(context.obj, Run.reads)


def _measure(run: Run, *on_ground: Measurement, alone: tuple[MeasurementAlone, ...] = ()) -> None:
    load_before = load_average()
    for measure in alone:
        _tell(measure.__name__)
        measure(run)
    postgres = uvloop.run(_on_ground(run, on_ground)) if on_ground else "not used"
    measured_on = machine(postgres, load_before)
    print(as_text(measured_on, run.figures, run.growths))
    if run.json:
        result = msgspec.json.encode(as_builtins(measured_on, run.figures, run.growths))
        run.json.write_bytes(msgspec.json.format(result, indent=2))
    if any(figure.timings.failures for figure in run.figures):
        raise SystemExit(1)


async def _on_ground(run: Run, measurements: tuple[Measurement, ...]) -> str:
    """Measure on a running demo; the version of its database."""
    _tell("demo")
    async with ground(run.data) as stood_on:
        floors = Floors(stood_on.tenant(await stood_on.shop(1)), run.seconds)
        for measure in measurements:
            _tell(measure.__name__)
            await measure(run, stood_on, floors)
        run.figures[:0] = floors.figures
        return await stood_on.postgres_version()


def _numbers(text: str) -> tuple[int, ...]:
    try:
        numbers = tuple(int(part) for part in text.split(","))
    except ValueError as wrong:
        raise CallsUnclear(f"Give --calls as numbers such as 1,50, not '{text}'.") from wrong
    if min(numbers) < 1:
        raise CallsUnclear("At least one call at once.")
    return numbers


def _tell(what: str) -> None:
    print(f"{what} ...", file=sys.stderr, flush=True)
