"""What every role does around its work: telemetry, logs, the database, the wish to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from askpro.foundation.cache import Cache, forget_when_told
from askpro.foundation.database import Database
from askpro.foundation.events import wake_followers
from askpro.foundation.logs import start_logs
from askpro.foundation.signals import Sender
from askpro.foundation.telemetry.export import start_telemetry
from askpro.wiring.databases import database_urls
from askpro.wiring.secrets import installation_secrets
from askpro.wiring.settings import Settings


@asynccontextmanager
async def observed(settings: Settings, role: str) -> AsyncIterator[None]:
    """Logs and spans leave for where the settings say while the block runs."""
    start_logs(format=settings.log_format, level=settings.log_level, process=role, build=settings.build)
    stop = start_telemetry(endpoint=settings.otlp_endpoint or None, process=role, build=settings.build)
    try:
        yield
    finally:
        stop()


@asynccontextmanager
async def opened_database(settings: Settings, connections_max: int) -> AsyncIterator[tuple[Database, Cache]]:
    """The database as the application role, and the cache over it.

    What works announce wakes the relay; what another process forgets is forgotten here.
    """
    urls = database_urls(settings)
    async with Sender(urls.app) as sender:
        database = Database(
            urls.app,
            clock=settings.clock,
            connections_max=connections_max,
            # Opened under load, a connection would cost the caller who waits for it.
            connections_kept=connections_max,
            on_announced=lambda: wake_followers(sender),
        )
        cache = Cache(
            settings.cache_url,
            sender=sender,
            secret=installation_secrets(settings.data).encryption_key,
        )
        await database.open()
        forgetting = asyncio.create_task(forget_when_told(urls.app, cache), name="cache forgets")
        try:
            yield database, cache
        finally:
            forgetting.cancel()
            await cache.close()
            await database.close()


def stop_on_signal() -> asyncio.Event:
    """Set on SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    return stop
