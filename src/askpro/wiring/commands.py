"""The table of contents: every command, in the order one meets them."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from askpro.entry.cli import bench, call, check, evaluation
from askpro.entry.cli.check import ROOT
from askpro.foundation.errors import Refusal
from askpro.wiring.roles import run_role
from askpro.wiring.settings import read_settings
from askpro.wiring.up import bring_up

app = typer.Typer(
    name="askpro",
    help="AskPro answers the phone and books the appointment while the caller is on the line.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@app.command()
def up(
    demo: Annotated[
        bool, typer.Option(help="Seed a demo salon and write its keys to DATA/demo.json.")
    ] = False,
    company: Annotated[
        Path | None, typer.Option(help="A file that describes another demo company.", exists=True)
    ] = None,
    port: Annotated[int | None, typer.Option(help="The port of the web process.")] = None,
    data: Annotated[
        Path | None, typer.Option(help="Where the database and this installation's secrets live.")
    ] = None,
) -> None:
    """Run AskPro: database, web, worker and relay. Ctrl-C stops everything it started."""
    raise SystemExit(bring_up(read_settings(port=port, data=data), demo=demo, company=company))


app.command(name="call")(call.command)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def test(context: typer.Context) -> None:
    """Run the tests; further words go to pytest."""
    words = ["-n", "2", "--dist", "loadfile", *context.args]
    raise SystemExit(subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT))


@app.command(name="check")
def run_check(only: Annotated[str | None, typer.Argument(help="One step of the list.")] = None) -> None:
    """Everything that must hold before a commit: format, lint, types, layers, migrations, unit tests."""
    raise SystemExit(check.check(only))


app.add_typer(bench.app, name="bench")
app.add_typer(evaluation.app, name="eval")


@app.command(hidden=True)
def run(role: str) -> None:
    """One process role: web, worker or relay."""
    asyncio.run(run_role(role, read_settings()))


def main() -> None:
    """Run a command; a refusal is one clear line and exit code 2."""
    try:
        app()
    except Refusal as refusal:
        Console(stderr=True).print(f"askpro: {refusal.message}", markup=False, highlight=False)
        raise SystemExit(2) from refusal
