"""The web role: one uvicorn on one port."""

from __future__ import annotations

import gc

import uvicorn

from askpro.wiring.roles.process import observed, opened_database
from askpro.wiring.secrets import installation_secrets
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

SOCKET_BYTES_MAX = 2_100_000
_GOODBYE_SECONDS = 5


async def run(settings: Settings) -> None:
    """Answer HTTP, webhooks and calls until told to stop."""
    async with (
        observed(settings, "web"),
        opened_database(settings, settings.web_connections) as (database, cache),
    ):
        app = web_app(database, cache, settings, installation_secrets(settings.data))
        # Long pauses of the collector are what the slowest turns would wait for.
        gc.collect()
        gc.freeze()
        gc.set_threshold(50_000, 50, 100)
        server = uvicorn.Server(
            uvicorn.Config(
                app,
                host=settings.host,
                port=settings.port,
                loop="uvloop",
                http="httptools",
                ws_max_size=SOCKET_BYTES_MAX,
                ws_ping_interval=None,
                # Paths of sockets hold a secret; they are never logged.
                access_log=False,
                log_config=None,
                log_level="warning",
                server_header=False,
                timeout_graceful_shutdown=_GOODBYE_SECONDS,
            )
        )
        await server.serve()
