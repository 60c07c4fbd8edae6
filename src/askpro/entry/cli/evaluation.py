"""`./askpro eval`: how well AskPro understands and books, on files of cases."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from askpro.entry.cli import eval_names, eval_slots, eval_time, eval_turns

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
