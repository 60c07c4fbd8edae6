"""`./askpro test`: the tests, on both cores."""

from __future__ import annotations

import subprocess
import sys

import typer

from askpro.entry.cli.check import ROOT

app = typer.Typer(add_completion=False)


@app.command(context_settings={"allow_extra_args": True, "ignore_unknown_options": True})
def run(context: typer.Context) -> None:
    """Run the tests; further words go to pytest."""
    words = ["-n", "2", "--dist", "loadfile", *context.args]
    raise SystemExit(subprocess.call([sys.executable, "-m", "pytest", *words], cwd=ROOT))
