"""Sixty-four clients at once over three people's day: no overlap, nothing half done, every answer true."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from random import Random
from uuid import UUID

import psycopg
import pytest
import pytest_asyncio
from tests.cast import Business, HandClock, a_business
from tests.scheduling.appointments.book import Clerk

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Conflict, NotFound
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Status
from askpro.scheduling.availability import Slot

CLIENTS = 64
ACTIONS_EACH = 12

_OVERLAPS = """
select count(*) from claims a join claims b on b.company_id = a.company_id and b.subject_id = a.subject_id
  and b.unit = a.unit and b.id > a.id and b.starts_at < a.ends_at and a.starts_at < b.ends_at
 where a.active and b.active"""
_HALF_DONE = """
select count(*) from appointments p
 where p.status in ('confirmed', 'cancelled', 'moved', 'expired') and exists (
   select from claims c where c.company_id = p.company_id and c.appointment_id = p.id
     and (c.active <> (p.status = 'confirmed') or (p.status = 'confirmed' and c.stands_for is not null)))
    or p.status = 'confirmed' and not exists (
   select from claims c where c.company_id = p.company_id and c.appointment_id = p.id)
    or not exists (
   select from appointment_items i where i.company_id = p.company_id and i.appointment_id = p.id)
    or p.status = 'moved' and not exists (
   select from appointments n where n.company_id = p.company_id and n.id = p.moved_to
     and n.moved_from = p.id and n.status in ('confirmed', 'moved', 'cancelled'))"""


@pytest_asyncio.fixture(loop_scope="session")
async def crowded(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Business]:
    """A business whose database is used by many at once."""
    database = Database(database_urls.app, clock=clock, connections_max=32, wait_seconds=60)
    await database.open()
    yield await a_business(database, clock, "Salon Andrang")
    await database.close()


@dataclass
class Client:
    """Somebody who holds, books, moves and cancels at random, and writes down what they were told."""

    number: int
    clerk: Clerk
    random: Random
    told: dict[UUID, Status] = field(default_factory=dict)
    refused: int = 0

    async def live(self) -> None:
        mine: list[Appointment] = []
        for _ in range(ACTIONS_EACH):
            action = self.random.choice(["book", "book", "book", "move", "move", "cancel", "hold"])
            try:
                await getattr(self, f"_{action}")(mine)
            except (Conflict, NotFound):
                self.refused += 1

    async def _hold(self, mine: list[Appointment]) -> None:
        await self.clerk.hold(self._slot(), self._holder(), ttl_seconds=self.random.choice([1, 300]))

    async def _book(self, mine: list[Appointment]) -> None:
        booked = await self.clerk.book(self._slot(), holder=self._holder())
        self.told[booked.id] = booked.status
        mine.append(booked)

    async def _move(self, mine: list[Appointment]) -> None:
        if mine:
            old = self.random.choice(mine)
            hold = await self.clerk.hold(self._slot(), self._holder(), moving=old.id)
            moved = await self.clerk.move(old, hold)
            mine[mine.index(old)] = moved
            self.told |= {old.id: Status.MOVED, moved.id: moved.status}

    async def _cancel(self, mine: list[Appointment]) -> None:
        if mine:
            gone = await self.clerk.cancel(mine.pop())
            self.told[gone.id] = gone.status

    def _slot(self) -> Slot:
        """One to three half hours on a quarter grid, now and then needing a second person as well."""
        at = f"{self.random.randrange(9, 17):02}:{self.random.choice([0, 15, 30, 45]):02}"
        one, other = self.random.sample(self._staff(), 2)
        minutes = self.random.choice([30, 60, 90])
        slot = self.clerk.slot(at, one, minutes)
        if self.random.random() < 0.3:
            slot = replace(slot, claims=slot.claims + self.clerk.slot(at, other, minutes).claims)
        return slot

    def _staff(self) -> list[UUID]:
        return [self.clerk.salon.mira, self.clerk.salon.jonas, self.clerk.salon.aylin]

    def _holder(self) -> str:
        return f"call:{self.number}"


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_crowd_never_books_anybody_twice(
    crowded: Business, database_urls: DatabaseUrls, seed: int
) -> None:
    clerk = Clerk(crowded)
    clients = [Client(number, clerk, Random(seed * 1000 + number)) for number in range(CLIENTS)]

    async def time_passes() -> None:
        while True:
            await asyncio.sleep(0.05)
            crowded.clock.advance(seconds=1)
            await crowded.tenant.atomically(appointments.expire_holds)

    passing = asyncio.create_task(time_passes())
    await asyncio.gather(*(client.live() for client in clients))
    passing.cancel()
    await crowded.tenant.atomically(appointments.expire_holds)

    with psycopg.connect(database_urls.admin) as connection:
        assert connection.execute(_OVERLAPS).fetchone() == (0,)
        assert connection.execute(_HALF_DONE).fetchone() == (0,)
        [told_in_full] = connection.execute(
            "select count(*) from outbox where company_id = %s and name like 'appointment%%'",
            [crowded.tenant.company_id],
        ).fetchone() or (None,)
    told = {each: status for client in clients for each, status in client.told.items()}
    async with crowded.tenant.begin() as work:
        for appointment_id, status in told.items():
            assert (await appointments.find(work, appointment_id)).status is status
        everything = await work.connection.execute(
            "select count(*) as booked, count(*) filter (where status in ('moved', 'cancelled')) as closed"
            " from appointments where customer_id is not null"
        )
        counted = await everything.fetchone()
    assert counted is not None
    assert counted["booked"] == len(told)
    assert told_in_full == counted["booked"] + sum(s is Status.CANCELLED for s in told.values())
    assert sum(client.refused for client in clients) > 0
    assert sum(status is Status.CONFIRMED for status in told.values()) > 0
