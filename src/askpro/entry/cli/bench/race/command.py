"""`./askpro bench race`: attempts by the hundred thousand, with kills, on a database of the run's own."""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path
from typing import Annotated

import typer
import uvloop

from askpro.entry.cli.bench.race.racing import Terms, raced
from askpro.entry.cli.bench.race.report import as_text, progress
from askpro.entry.cli.bench.race.running import Kills, Plan
from askpro.entry.cli.bench.race.tally import Tally

_TOLD_EVERY_SECONDS = 5.0


def race(
    attempts: Annotated[int, typer.Option(help="Attempts altogether.", min=100)] = 100_000,
    clients: Annotated[int, typer.Option(help="Clients at once.", min=2)] = 64,
    processes: Annotated[int, typer.Option(help="Processes the clients live in.", min=1)] = 4,
    seed: Annotated[int, typer.Option(help="Another seed, another race.")] = 1,
) -> None:
    """Race for the same times with kills and reconnects; fails when anything is not as it must be."""
    plan = Plan(connections_every=250, clients_every=2_000, databases_every=max(attempts // 3, 100))
    terms = Terms(attempts=attempts, clients=clients, processes=processes, seed=seed, plan=plan)
    with tempfile.TemporaryDirectory(prefix="askpro-race-") as data:
        outcome = uvloop.run(raced(Path(data), terms, _Teller()))
    print(as_text(outcome))
    if not outcome.is_clean or outcome.tally.answered != attempts:
        raise SystemExit(1)


class _Teller:
    """Tells how far it is, now and then."""

    def __init__(self) -> None:
        self._began_at = self._told_at = time.monotonic()

    def __call__(self, tally: Tally, kills: Kills) -> None:
        now = time.monotonic()
        if now - self._told_at > _TOLD_EVERY_SECONDS:
            self._told_at = now
            print(progress(tally, kills, now - self._began_at), file=sys.stderr, flush=True)
