"""`askpro contracts`: write what we promise to contracts/, where a change of it is a visible diff."""

from __future__ import annotations

from pathlib import Path

import msgspec
import typer

from askpro.entry.rest import promised
from askpro.foundation.cache import Cache
from askpro.foundation.database import Database
from askpro.wiring.secrets import InstallationSecrets
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

DIRECTORY = Path(__file__).parents[3] / "contracts"
app = typer.Typer(add_completion=False)


@app.command()
def write() -> None:
    """Write contracts/openapi.json."""
    (DIRECTORY / "openapi.json").write_bytes(openapi())


def openapi() -> bytes:
    """The OpenAPI document of the web process, in a stable layout. No database is touched."""
    settings = Settings()
    nowhere = Database("", clock=settings.clock)
    secrets = InstallationSecrets(encryption_key="", retell_api_key="", voice_path="")
    document = promised(web_app(nowhere, Cache(), settings, secrets))
    return msgspec.json.format(msgspec.json.encode(document, order="sorted"), indent=2) + b"\n"
