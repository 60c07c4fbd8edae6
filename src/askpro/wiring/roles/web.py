"""The web role: one uvicorn on one port."""

from __future__ import annotations

import gc
from datetime import datetime

import uvicorn

from askpro.conversation.understanding import Situation, Vocabulary, read
from askpro.scheduling.availability import public_holidays
from askpro.wiring.roles.process import observed, opened_database
from askpro.wiring.secrets import installation_secrets
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

SOCKET_BYTES_MAX = 2_100_000
_GOODBYE_SECONDS = 5


def warm_up(now: datetime) -> None:
    """Load what the first caller would otherwise wait for: holidays, and the tables of both languages."""
    for year in (now.year, now.year + 1):
        public_holidays("DE", None, year)
    nothing = Vocabulary((), (), ())
    read("Guten Tag, morgen um zehn?", Situation(language="de", now=now, vocabulary=nothing))
    read("Hello, tomorrow at ten?", Situation(language="en", now=now, vocabulary=nothing))


async def run(settings: Settings) -> None:
    """Answer HTTP, webhooks and calls until told to stop."""
    async with (
        observed(settings, "web"),
        opened_database(settings, settings.web_connections) as (database, cache),
    ):
        app = web_app(database, cache, settings, installation_secrets(settings.data))
        warm_up(settings.clock.now())
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
