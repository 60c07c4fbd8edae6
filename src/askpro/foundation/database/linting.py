"""Migrations read by squawk: whether each is safe under load."""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
from pathlib import Path
from types import ModuleType

from alembic.config import Config
from alembic.operations import Operations
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from askpro.foundation.database.migrations import DIRECTORY

# Rules that something else keeps for us: each migration runs once in one transaction, `migrate` sets the
# time-outs, small numbers have checks, and the schema's own rules allow sequences to the job library alone.
_KEPT_OTHERWISE = (
    "prefer-robust-stmts",
    "require-lock-timeout",
    "require-statement-timeout",
    "prefer-bigint-over-int",
    "prefer-bigint-over-smallint",
    "prefer-identity",
)
_OLDEST_POSTGRES = "15.0"


def lint_migrations() -> list[str]:
    """What squawk says against our migrations, one line each; empty when all are safe. Needs `squawk-cli`."""
    return lint(sql_of_migrations())


def lint(sql_by_name: dict[str, str]) -> list[str]:
    """What squawk says against each text."""
    with tempfile.TemporaryDirectory() as directory:
        for revision, sql in sql_by_name.items():
            Path(directory, f"{revision}.sql").write_text(sql)
        found = subprocess.run(
            [
                str(Path(sys.executable).with_name("squawk")),
                f"--exclude={','.join(_KEPT_OTHERWISE)}",
                f"--pg-version={_OLDEST_POSTGRES}",
                "--assume-in-transaction",
                "--reporter=gcc",
                *sorted(map(str, Path(directory).glob("*.sql"))),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        lines = [line.replace(f"{directory}/", "") for line in found.stdout.splitlines() if line.strip()]
        return lines or found.stderr.splitlines()[:1] * found.returncode


def sql_of_migrations() -> dict[str, str]:
    """The SQL of every migration by its revision, oldest first."""
    config = Config()
    config.set_main_option("script_location", str(DIRECTORY))
    revisions = list(ScriptDirectory.from_config(config).walk_revisions())
    return {revision.revision: _sql_of(revision.module) for revision in reversed(revisions)}


def _sql_of(module: ModuleType) -> str:
    written = io.StringIO()
    context = MigrationContext.configure(
        dialect_name="postgresql", opts={"as_sql": True, "output_buffer": written}
    )
    with Operations.context(context):
        module.upgrade()
    return written.getvalue()


if __name__ == "__main__":
    complaints = lint_migrations()
    sys.stdout.write("".join(f"{complaint}\n" for complaint in complaints))
    sys.exit(bool(complaints))
