"""Sixty-four clients at once over three people's days: no overlap, nothing half done, every answer true."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from random import Random
from uuid import UUID

import pytest
import pytest_asyncio
from tests.cast import Business, HandClock, a_business
from tests.scheduling.appointments.book import Clerk

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Conflict, NotFound
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, AppointmentFilter, SlotTaken, Status
from askpro.scheduling.availability import Claim, Slot

CLIENTS = 64
ACTIONS_EACH = 12

DAYS = (1, 2)
STARTS = [f"{hour:02}:{minute:02}" for hour in range(9, 17) for minute in (0, 15, 30, 45)]
SECONDS_PER_ACTION = 1
ACTIONS_PER_SWEEP = 16


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
            await self._let_time_pass()

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

    async def _let_time_pass(self) -> None:
        """Time passes by what is done, not by how long the machine takes for it."""
        self.clerk.salon.clock.advance(seconds=SECONDS_PER_ACTION)
        if self.random.randrange(ACTIONS_PER_SWEEP) == 0:
            await self.clerk.salon.tenant.atomically(appointments.expire_holds)

    def _slot(self) -> Slot:
        """One to three half hours on a quarter grid, now and then needing a second person as well."""
        at, days = self.random.choice(STARTS), self.random.choice(DAYS)
        one, other = self.random.sample(self.staff(), 2)
        minutes = self.random.choice([30, 60, 90])
        slot = self.clerk.slot(at, one, minutes, days=days)
        if self.random.random() < 0.3:
            both = slot.claims + self.clerk.slot(at, other, minutes, days=days).claims
            slot = replace(slot, claims=both)
        return slot

    def staff(self) -> list[UUID]:
        return [self.clerk.salon.mira, self.clerk.salon.jonas, self.clerk.salon.aylin]

    def _holder(self) -> str:
        return f"call:{self.number}"


@pytest.mark.parametrize("seed", [1, 2])
async def test_a_crowd_never_books_anybody_twice(crowded: Business, seed: int) -> None:
    clerk = Clerk(crowded)
    clients = [Client(number, clerk, Random(seed * 1000 + number)) for number in range(CLIENTS)]

    await asyncio.gather(*(client.live() for client in clients))
    crowded.clock.advance(hours=1)
    await crowded.tenant.atomically(appointments.expire_holds)
    late = await _whoever_comes_late(clerk)

    async with crowded.tenant.begin() as work:
        assert not any((await appointments.audit(work, with_facts=True)).values())
        told = {each: status for client in (*clients, late) for each, status in client.told.items()}
        for appointment_id, status in told.items():
            assert (await appointments.find(work, appointment_id)).status is status
        everything = await work.connection.execute(
            "select count(*) as booked from appointments where customer_id is not null"
        )
        assert await everything.fetchone() == {"booked": len(told)}
    assert sum(client.refused for client in clients) > 0
    # An appointment takes two people for an hour and a half at most, and so at most fourteen of the starts.
    assert (
        sum(status is Status.CONFIRMED for status in told.values()) >= len(STARTS) * len(DAYS) * 3 / 14 > 10
    )


async def test_two_overlapping_offers_of_one_caller_taken_at_once_become_one(
    database_urls: DatabaseUrls, clock: HandClock
) -> None:
    """Both would take the other's place; neither waits for the other in a circle."""
    retried: list[str] = []
    database = Database(database_urls.app, clock=clock, connections_max=4, on_retry=retried.append)
    await database.open()
    clerk = Clerk(await a_business(database, clock, "Salon Zwilling"))
    for days in range(1, 31):
        holds = [
            await clerk.hold(clerk.slot(at, clerk.salon.mira, 60, days=days), "call:1")
            for at in ("09:00", "09:30", "10:00")
        ]
        taken = await asyncio.gather(*(clerk.book_held(each) for each in holds[1:]), return_exceptions=True)
        booked = [each for each in taken if isinstance(each, Appointment)]
        refused = [each for each in taken if isinstance(each, Conflict | NotFound)]
        assert (len(booked), len(refused)) == (1, 1), taken
    await database.close()
    assert retried == []


async def _whoever_comes_late(clerk: Clerk) -> Client:
    """Somebody who takes every half hour that is left, and is refused exactly those that are not."""
    late = Client(CLIENTS, clerk, Random(CLIENTS))
    taken = await _taken(clerk)
    for slot in [
        clerk.slot(at, who, 30, days=days) for days in DAYS for at in STARTS for who in late.staff()
    ]:
        [wanted] = slot.claims
        if any(each.subject == wanted.subject and each.period.overlaps(wanted.period) for each in taken):
            with pytest.raises(SlotTaken):
                await clerk.hold(slot, "call:late")
        else:
            booked = await clerk.book(slot, holder="call:late")
            late.told[booked.id] = booked.status
            taken.append(wanted)
    return late


async def _taken(clerk: Clerk) -> list[Claim]:
    """What confirmed appointments take, by the book."""
    everyone = AppointmentFilter(statuses=frozenset({Status.CONFIRMED}))
    async with clerk.salon.tenant.begin() as work:
        booked = await appointments.listed(work, everyone, limit=CLIENTS)
        return [claim for each in booked for claim in await appointments.claims_of(work, each.id)]
