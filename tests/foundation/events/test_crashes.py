"""Relays and workers are killed at random moments; every effect still happens exactly once."""

from __future__ import annotations

import asyncio
import os
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
PATHS = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}


async def test_every_effect_happens_exactly_once_though_processes_are_killed(
    database_urls: DatabaseUrls, salon: Tenant, stranger: Tenant
) -> None:
    async def reached(goal: int) -> bool:
        return await count(salon) + await count(stranger) >= goal

    for number in range(KNOCKS):
        async with (salon, stranger)[number % 2].begin() as work:
            work.announce(Knock(number=number))
    chance = random.Random(7)
    async with running(database_urls, ["relay", "worker", "worker"]) as house:
        for share in range(1, KILLS + 1):
            await until(partial(reached, share * 2 * KNOCKS // (KILLS + 1)), seconds_max=60)
            await house.kill_and_restart(chance.randrange(3))
        await until(partial(reached, 2 * KNOCKS), seconds_max=60)
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
            sys.executable, str(PROGRAM), self.roles[place], self.urls.app, self.urls.relay, env=PATHS
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
    async with tenant.begin() as work:
        found = await work.connection.execute("select key from inbox where source = 'effect'")
        return Counter(int(row["key"].split()[0]) for row in await found.fetchall())


async def count(tenant: Tenant) -> int:
    async with tenant.begin() as work:
        found = await work.connection.execute(
            "select count(*) from inbox where source in ('effect', 'looked')"
        )
        return int((await found.fetchone() or {})["count"])
