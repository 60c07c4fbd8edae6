"""One race from an empty directory to the verdict."""

from __future__ import annotations

import resource
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

from askpro.entry.cli.bench.race.crew import Orders
from askpro.entry.cli.bench.race.running import Kills, Plan, Race
from askpro.entry.cli.bench.race.shop import Shop, open_shop
from askpro.entry.cli.bench.race.tally import Tally
from askpro.entry.cli.bench.race.truth import Broken, examine
from askpro.foundation.database import Database
from askpro.foundation.database.bootstrap import ensure_database
from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.migrations import migrate
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.time import Clock, SystemClock

_UNTIL_EVERY_HOLD_RAN_OUT = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How much is raced, by how many, and what is killed on the way."""

    attempts: int
    clients: int
    processes: int
    seed: int
    plan: Plan


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a race came to. The processor's seconds are those of the clients."""

    tally: Tally
    kills: Kills
    broken: Broken
    seconds: float
    client_cpu_seconds: float

    @property
    def is_clean(self) -> bool:
        return not any(self.broken.values())


class _Later(SystemClock):
    """When every hold has run out."""

    def now(self) -> datetime:
        return super().now() + _UNTIL_EVERY_HOLD_RAN_OUT


async def raced(data: Path, terms: Terms, on_progress: Callable[[Tally, Kills], None]) -> Outcome:
    """Race in an empty directory, on a database of its own. Raises CrewFailed."""
    server = EmbeddedPostgres(data / "postgres")
    server.start()
    try:
        urls = ensure_database(server.url(), "askpro")
        migrate(urls.owner)
        async with _entered(urls, SystemClock()) as now:
            shop = await open_shop(now, customers=(terms.clients + 1) // 2)
        race = Race(data, urls, terms.plan, Random(terms.seed), on_progress)
        began_at, cpu_before = time.monotonic(), _cpu_of_children()
        await race.run([_orders(urls, shop, data, terms, number) for number in range(terms.processes)])
        seconds, cpu_seconds = time.monotonic() - began_at, _cpu_of_children() - cpu_before
        async with _entered(urls, _Later()) as later:
            broken = await examine(later, shop, race.tally)
        return Outcome(race.tally, race.kills, broken, seconds, cpu_seconds)
    finally:
        server.stop()


@asynccontextmanager
async def _entered(urls: DatabaseUrls, clock: Clock) -> AsyncIterator[Database]:
    database = Database(urls.app, clock=clock, wait_seconds=30)
    await database.open()
    try:
        yield database
    finally:
        await database.close()


def _orders(urls: DatabaseUrls, shop: Shop, data: Path, terms: Terms, number: int) -> Orders:
    """The share of one process: its clients in pairs, and what is left over for the first."""
    pairs = range(number, (terms.clients + 1) // 2, terms.processes)
    clients = tuple(client for pair in pairs for client in (2 * pair, 2 * pair + 1) if client < terms.clients)
    share, rest = divmod(terms.attempts, terms.processes)
    return Orders(
        database_url=urls.app,
        shop=shop,
        journal=str(data / f"crew-{number}.jsonl"),
        seed=terms.seed,
        clients=clients,
        attempts=share + (number < rest),
    )


def _cpu_of_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
