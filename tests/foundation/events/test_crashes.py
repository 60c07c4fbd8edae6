"""Relays and workers are killed at random moments; every effect still happens exactly once."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path

from tests.foundation.events.crashing import CRASHED_AFTER_SECONDS, Knock
from tests.foundation.waiting import until

from askpro.foundation.database import Tenant
from askpro.foundation.database.urls import DatabaseUrls

PROGRAM = Path(__file__).with_name("crashing.py")
KNOCKS, KILLS = 500, 4
SOURCES = ("effect", "looked")


async def test_every_effect_happens_exactly_once_though_processes_are_killed(
    database_urls: DatabaseUrls, salon: Tenant, stranger: Tenant
) -> None:
    async def reached(goal: int) -> bool:
        counts = [await count(tenant, source) for tenant in (salon, stranger) for source in SOURCES]
        return sum(counts) >= goal

    for number in range(KNOCKS):
        async with (salon, stranger)[number % 2].begin() as work:
            work.announce(Knock(number=number))
    chance = random.Random(7)
    async with running(database_urls, ["relay", "worker", "worker"]) as house:
        for share in range(1, KILLS + 1):
            await until(partial(reached, share * 2 * KNOCKS // (KILLS + 1)))
            await house.kill_and_restart(chance.randrange(3))
        await until(partial(reached, 2 * KNOCKS))
        await asyncio.sleep(CRASHED_AFTER_SECONDS + 1)
    assert await effects(salon) == Counter(range(0, KNOCKS, 2))
    assert await effects(stranger) == Counter(range(1, KNOCKS, 2))


class House:
    """Relays and workers as processes."""

    def __init__(self, urls: DatabaseUrls, roles: list[str]) -> None:
        self.urls = urls
        self.roles = roles
        self.processes: dict[int, asyncio.subprocess.Process] = {}

    async def start(self, place: int) -> None:
        self.processes[place] = await asyncio.create_subprocess_exec(
            sys.executable, str(PROGRAM), self.roles[place], self.urls.app, self.urls.relay
        )

    async def kill(self, place: int) -> None:
        self.processes[place].send_signal(signal.SIGKILL)
        await self.processes[place].wait()

    async def kill_and_restart(self, place: int) -> None:
        await self.kill(place)
        await self.start(place)


@asynccontextmanager
async def running(urls: DatabaseUrls, roles: list[str]) -> AsyncIterator[House]:
    house = House(urls, roles)
    for place in range(len(roles)):
        await house.start(place)
    try:
        yield house
    finally:
        for place in house.processes:
            await house.kill(place)


async def effects(tenant: Tenant) -> Counter[int]:
    """How often each knock had its effect."""
    return Counter(int(key.split()[0]) for key in await keys(tenant, "effect"))


async def count(tenant: Tenant, source: str) -> int:
    return len(await keys(tenant, source))


async def keys(tenant: Tenant, source: str) -> list[str]:
    async with tenant.begin() as work:
        found = await work.connection.execute("select key from inbox where source = %s", [source])
        return [row["key"] for row in await found.fetchall()]
