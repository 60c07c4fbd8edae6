"""What every role does around its work: telemetry, logs, the database, the wish to stop."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from askpro.foundation.database import Database
from askpro.foundation.events import wake_followers
from askpro.foundation.signals import Sender
from askpro.foundation.telemetry.export import start_telemetry
from askpro.wiring.databases import database_urls
from askpro.wiring.settings import Settings


@asynccontextmanager
async def observed(settings: Settings, role: str) -> AsyncIterator[None]:
    """Spans leave for where the settings say while the block runs."""
    stop = start_telemetry(endpoint=settings.otlp_endpoint or None, process=role, build=settings.build)
    try:
        yield
    finally:
        stop()


@asynccontextmanager
async def opened_database(settings: Settings, connections_max: int) -> AsyncIterator[Database]:
    """The database as the application role; what works announce wakes the relay."""
    urls = database_urls(settings)
    async with Sender(urls.app) as sender:
        database = Database(
            urls.app,
            clock=settings.clock,
            connections_max=connections_max,
            on_announced=lambda: wake_followers(sender),
        )
        await database.open()
        try:
            yield database
        finally:
            await database.close()


def stop_on_signal() -> asyncio.Event:
    """Set on SIGTERM or SIGINT."""
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    return stop
