"""What the measured paths stand on: a running demo, its database, and companies of our own in it."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import msgspec
import psycopg
from psycopg import sql

from askpro.entry.cli.bench.crowding import crowd
from askpro.entry.cli.bench.running import running_demo
from askpro.entry.cli.bench.shops import REGULARS, company_of
from askpro.entry.cli.call import RunningDemo
from askpro.entry.cli.demo import SALON, Demo, DemoCompany, seed
from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.database.embedded import EmbeddedPostgres
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.time import SystemClock
from askpro.tenancy.permissions import EVERYTHING

DATABASE = "askpro"
_CONNECTIONS = 20
_BENCH = Actor("system", "bench")


@dataclass(slots=True)
class Ground:
    """One run's ground. Companies are made when a measurement first asks for them."""

    demo: RunningDemo
    database: Database
    urls: DatabaseUrls
    _shops: dict[int, Demo] = field(default_factory=dict)
    _salons: list[Demo] = field(default_factory=list)

    async def shop(self, staff: int) -> Demo:
        """A shop with so many staff and a busy month."""
        if staff not in self._shops:
            seeded = await seed(self.database, company_of(staff, _slug(), _number()))
            await crowd(self.tenant(seeded), staff)
            await self._analyse()
            self._shops[staff] = seeded
        return self._shops[staff]

    async def salons(self, count: int) -> list[Demo]:
        """So many salons like the demo's, with calendars as busy as its."""
        while len(self._salons) < count:
            self._salons.append(await seed(self.database, _another_salon()))
        await self._analyse()
        return self._salons[:count]

    def tenant(self, company: Demo) -> Tenant:
        """Ourselves, in a company."""
        return Tenant(company.company_id, _BENCH, EVERYTHING, self.database)

    @asynccontextmanager
    async def api(self, company: Demo) -> AsyncIterator[httpx.AsyncClient]:
        """A client of the company's API that keeps its connections."""
        async with httpx.AsyncClient(
            base_url=self.demo.base_url,
            headers={"Authorization": f"Bearer {company.api_key}"},
            limits=httpx.Limits(max_connections=None, max_keepalive_connections=None),
            timeout=30.0,
            trust_env=False,
        ) as client:
            yield client

    async def postgres_version(self) -> str:
        async with self.database.connection() as connection:
            row = await (await connection.execute("show server_version")).fetchone()
            return str(row["server_version"]) if row else "unknown"

    async def _analyse(self) -> None:
        """What autovacuum would have learned within a minute of such a day."""
        async with await psycopg.AsyncConnection.connect(self.urls.owner, autocommit=True) as connection:
            for table in ("appointments", "appointment_items", "claims", "customers"):
                await connection.execute(sql.SQL("analyze {}").format(sql.Identifier(table)))


@asynccontextmanager
async def ground(data: Path | None) -> AsyncIterator[Ground]:
    """The ground of one run, on the demo in `data` or on one of its own."""
    with running_demo(data) as (demo, where):
        urls = EmbeddedPostgres(where / "postgres").urls(DATABASE)
        database = Database(urls.app, clock=SystemClock(), connections_max=_CONNECTIONS)
        await database.open()
        try:
            yield Ground(demo, database, urls)
        finally:
            await database.close()


def _another_salon() -> DemoCompany:
    """Like the demo's, with more regular customers, as one telephones more than five of them."""
    branches = tuple(msgspec.structs.replace(branch, number=_number()) for branch in SALON.branches)
    return msgspec.structs.replace(SALON, slug=_slug(), branches=branches, customers=REGULARS)


def _slug() -> str:
    return f"bench-{random.randrange(10**9):09d}"


def _number() -> str:
    return f"+4930{random.randrange(10**7, 10**8)}"
