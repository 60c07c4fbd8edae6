"""`./askpro check`: one readable list of everything that must hold before a commit."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

ROOT = Path(__file__).parents[4]
BIN = Path(sys.executable).parent

STEPS: tuple[tuple[str, Sequence[str]], ...] = (
    ("format", ("ruff", "format", "--check", "--quiet", ".")),
    ("lint", ("ruff", "check", "--quiet", ".")),
    ("types", ("mypy",)),
    ("layers", ("lint-imports", "--no-logo")),
    ("migrations", ("python", "-m", "askpro.foundation.database.linting")),
    ("security", ("bandit", "-qr", "src", "-c", "pyproject.toml", "--severity-level", "medium")),
    ("unit tests", ("pytest", "-m", "not slow", "tests/conversation/understanding", "tests/providers")),
)


app = typer.Typer(add_completion=False)


@app.command()
def run(only: Annotated[str | None, typer.Argument(help="One step of the list.")] = None) -> None:
    """Everything that must hold before a commit, as one list."""
    raise SystemExit(check(only))


def check(only: str | None = None) -> int:
    """Run every step, or one; print what failed. The number of failed steps."""
    failed = 0
    for name, (program, *arguments) in STEPS:
        if only and only != name:
            continue
        begun = time.monotonic()
        done = subprocess.run(
            [BIN / program, *arguments], cwd=ROOT, capture_output=True, text=True, check=False
        )
        word = "ok" if done.returncode == 0 else "FAILED"
        print(f"{name:<12} {word:<7} {time.monotonic() - begun:6.1f} s", flush=True)
        if done.returncode:
            failed += 1
            print(done.stdout + done.stderr)
    return failed
