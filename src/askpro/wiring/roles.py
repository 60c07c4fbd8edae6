"""The process roles: web answers, the worker does jobs, the relay turns events into jobs."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from askpro.foundation.database import Database
from askpro.foundation.errors import Invalid
from askpro.foundation.events import Reactions, run_relay, wake_followers
from askpro.foundation.jobs import Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker
from askpro.foundation.signals import Sender
from askpro.foundation.telemetry.export import start_telemetry
from askpro.tenancy.permissions import EVERYTHING
from askpro.wiring.databases import database_urls
from askpro.wiring.following import register_jobs, register_reactions, register_schedules
from askpro.wiring.secrets import installation_secrets
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

SOCKET_BYTES_MAX = 2_000_000
_GOODBYE_SECONDS = 5


class UnknownRole(Invalid):
    """There is no such process role."""


async def run_role(role: str, settings: Settings) -> None:
    """Be one process role until SIGTERM or SIGINT. Refuses with UnknownRole."""
    roles = {"web": _web, "worker": _worker, "relay": _relay}
    if role not in roles:
        raise UnknownRole(f"There is no role '{role}'; there are {', '.join(roles)}.")
    stop_telemetry = start_telemetry(endpoint=settings.otlp_endpoint, process=role, build=settings.build)
    try:
        await roles[role](settings)
    finally:
        stop_telemetry()


async def _web(settings: Settings) -> None:
    async with _database(settings, settings.web_connections) as database:
        app = web_app(database, settings, installation_secrets(settings.data))
        # Long pauses of the collector are what the slowest turns wait for; see docs/decisions/0005.
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
                access_log=False,
                log_config=None,
                server_header=False,
                timeout_graceful_shutdown=_GOODBYE_SECONDS,
            )
        )
        await server.serve()


async def _worker(settings: Settings) -> None:
    jobs, schedules = Jobs(), Schedules()
    register_jobs(jobs)
    register_reactions(Reactions(jobs))
    register_schedules(schedules)
    async with _database(settings, settings.worker_connections) as database:
        await run_worker(
            database_urls(settings).relay,
            database,
            jobs,
            schedules,
            stop=_stop_on_signal(),
            permissions=EVERYTHING,
        )


async def _relay(settings: Settings) -> None:
    reactions = Reactions(Jobs())
    register_reactions(reactions)
    await run_relay(database_urls(settings).relay, reactions, settings.clock, stop=_stop_on_signal())


@asynccontextmanager
async def _database(settings: Settings, connections_max: int) -> AsyncIterator[Database]:
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


def _stop_on_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    return stop
