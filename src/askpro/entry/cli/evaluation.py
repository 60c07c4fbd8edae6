"""`./askpro eval`: how well AskPro understands and books, on files of cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askpro.entry.cli import eval_names, eval_slots, eval_time, eval_turns, rehearsal

app = typer.Typer(help="How well it understands and books, on files of cases.", no_args_is_help=True)
Cases = Annotated[Path, typer.Option(help="One case a line, in JSON.", exists=True, dir_okay=False)]


@app.command()
def time(cases: Cases) -> None:
    """Time expressions, German and English, beside two libraries."""
    raise SystemExit(eval_time.run(cases))


@app.command()
def turns(cases: Cases) -> None:
    """Dates and times in callers' sentences."""
    raise SystemExit(eval_turns.run(cases))


@app.command()
def names(
    cases: Cases, customers: Annotated[Path, typer.Option(help="The names of all customers.", exists=True)]
) -> None:
    """Names as a recogniser heard them, among the customers."""
    raise SystemExit(eval_names.run(cases, customers))


@app.command()
def slots(cases: Cases) -> None:
    """Free times, on another engine's cases."""
    raise SystemExit(eval_slots.run(cases))


@app.command()
def booking(
    scenarios: Annotated[
        Path, typer.Option(help="A directory of scenario files.", exists=True, file_okay=False)
    ] = Path("evals/booking"),
    runs: Annotated[int, typer.Option(help="How often each scenario is rehearsed.", min=1)] = 1,
    seed: Annotated[int, typer.Option(help="The same seed makes the same callers.")] = 1,
    noise: Annotated[
        list[int] | None, typer.Option(help="A level of noise, 0 to 3; repeat for more. 0 and 2 by default.")
    ] = None,
    only: Annotated[str | None, typer.Option(help="Only scenarios whose id contains this.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Call the server that is up with this data directory.", exists=True)
    ] = None,
) -> None:
    """How often simulated callers get the appointment they wanted, over the public voice socket."""
    raise SystemExit(rehearsal.run(scenarios, runs, seed, tuple(noise) if noise else None, only, data))
