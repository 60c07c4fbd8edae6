"""Starting PostgreSQL's programs through the keeper, as the chosen identity."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from askpro.foundation.database.embedded import keeper
from askpro.foundation.database.embedded.identity import Identity


def launch(identity: Identity, argv: list[str], log: Path) -> subprocess.Popen[bytes]:
    """Start a program under a keeper. Closing the keeper's standard input stops the program fast."""
    order = json.dumps({"identity": identity.name, "argv": argv, "log": str(log)})
    return subprocess.Popen(
        [sys.executable, "-I", keeper.__file__, order],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
        start_new_session=True,
    )


def run_to_end(identity: Identity, argv: list[str], log: Path) -> int:
    """Run a program under a keeper and wait. Returns its exit code."""
    keeping = launch(identity, argv, log)
    try:
        return keeping.wait()
    finally:
        assert keeping.stdin is not None
        keeping.stdin.close()


def end_of(log: Path, characters: int = 2_000) -> str:
    """The last words of a log, for the message of a refusal."""
    return log.read_text(errors="replace")[-characters:].strip() if log.exists() else "(no log)"
