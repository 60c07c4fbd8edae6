"""The table of contents: every command, in the order one meets them, each loaded when it is called."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from importlib import import_module

from askpro.foundation.errors import Refusal

COMMANDS: Mapping[str, tuple[str, str]] = {
    "up": ("askpro.wiring.up", "run AskPro: database, web, worker and relay; --demo seeds a salon"),
    "call": ("askpro.entry.cli.call", "telephone the receptionist from the terminal"),
    "test": ("askpro.entry.cli.testing", "run the tests; further words go to pytest"),
    "check": ("askpro.entry.cli.check", "format, lint, types, layers, migrations: before every commit"),
    "bench": ("askpro.entry.cli.bench", "the hot paths, measured against the bare floor of the same run"),
    "eval": ("askpro.entry.cli.evaluation", "how well it understands and books, on files of cases"),
}
BEHIND_THE_SCENES: Mapping[str, str] = {
    "run": "askpro.wiring.roles",
    "contracts": "askpro.wiring.contracts",
}


def main() -> None:
    """Run a command. A refusal is one clear line and exit code 2."""
    name, words = (sys.argv[1] if len(sys.argv) > 1 else "--help"), sys.argv[2:]
    module = COMMANDS[name][0] if name in COMMANDS else BEHIND_THE_SCENES.get(name)
    if module is None:
        known = name in ("-h", "--help", "help")
        sys.stdout.write(_contents() if known else "")
        if not known:
            _complain(f"there is no command '{name}'. './askpro --help' lists them.")
        raise SystemExit(0 if known else 2)
    try:
        import_module(module).app(words, prog_name=f"askpro {name}")
    except Refusal as refusal:
        _complain(refusal.message)
        raise SystemExit(2) from refusal


def _contents() -> str:
    width = max(map(len, COMMANDS))
    lines = [f"  {name:<{width}}  {purpose}" for name, (_, purpose) in COMMANDS.items()]
    return "\n".join(
        [
            "AskPro answers the phone and books the appointment while the caller is on the line.",
            "",
            "usage: ./askpro COMMAND ...        ./askpro COMMAND --help tells more",
            "",
            *lines,
            "",
        ]
    )


def _complain(message: str) -> None:
    sys.stderr.write(f"askpro: {message}\n")
