"""Being one process role until told to stop."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Annotated

import typer
import uvloop

from askpro.foundation.errors import Invalid
from askpro.wiring.settings import read_settings

ROLES: Mapping[str, str] = {
    "web": "askpro.wiring.roles.web",
    "worker": "askpro.wiring.roles.worker",
    "relay": "askpro.wiring.roles.relay",
}
app = typer.Typer(add_completion=False)


class UnknownRole(Invalid):
    """There is no such process role."""


@app.command()
def run(role: Annotated[str, typer.Argument(help="web, worker or relay")]) -> None:
    """One process role, until SIGTERM or SIGINT. Each loads only what it needs."""
    if role not in ROLES:
        raise UnknownRole(f"There is no role '{role}'; there are {', '.join(ROLES)}.")
    uvloop.run(import_module(ROLES[role]).run(read_settings()))
