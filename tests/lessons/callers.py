"""What callers say and what must come of it: calls through the voice socket to the demo salon, its book empty."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from typing import Literal

import msgspec
from tests.cast import BERLIN, HandClock
from tests.front import Front, the_front

from askpro.entry.cli.demo.salon import SALON
from askpro.entry.cli.demo.seeding import Demo, seed
from askpro.foundation.database import Actor, Database, Tenant, Work
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, AppointmentFilter, Status
from askpro.tenancy.permissions import EVERYTHING

MONDAY = "2026-11-23 08:00"
SABINE, EMILY, WITHHELD = "+491705550101", "+491705550104", "withheld"
NEW = "somebody new"
_new_numbers = count(1)


@dataclass(frozen=True, kw_only=True)
class Talk:
    """A sentence as callers say it, the call it is said in, and what stands in the book afterwards.

    `before` are the lines that lead to it, `then` those that follow; times are of the branch's clock.
    """

    said: str
    before: tuple[str, ...] = ()
    then: tuple[str, ...] = ()
    caller: str = NEW
    now: str = MONDAY
    stands: tuple[str, ...] = ()
    """When the appointments begin that stand in the end."""
    answer: str = ""
    """What must be in the answer to it."""
    language: Literal["de", "en"] = "de"

    @property
    def lines(self) -> tuple[str, ...]:
        return (*self.before, self.said, *self.then)


@dataclass(frozen=True)
class Demonstration:
    """The demo salon with nothing in its book, answering its number."""

    front: Front
    demo: Demo
    tenant: Tenant
    clock: HandClock

    async def hear(self, talk: Talk) -> list[str]:
        """Lead the call to its end; what the receptionist said, the greeting first."""
        self.clock.instant = datetime.fromisoformat(talk.now).replace(tzinfo=BERLIN).astimezone(UTC)
        number = f"+4915155{next(_new_numbers):06}" if talk.caller == NEW else talk.caller
        phone = self.front.phone(
            self.demo.phone_number,
            None if talk.caller == WITHHELD else number,
            retell_llm_dynamic_variables={"language": talk.language},
        )
        await phone.connect()
        said = [(await phone.greeting()).text]
        for line in talk.lines:
            assert not phone.over, f"hung up before {line!r}: {said}"
            said.append((await phone.say(line)).text)
        await phone.hang_up()
        return said

    async def standing(self) -> list[Appointment]:
        """What is booked and stands."""
        async with self.tenant.begin() as work:
            return await appointments.listed(work, AppointmentFilter(statuses=frozenset({Status.CONFIRMED})))

    async def clear(self) -> None:
        """Take everything out of the book again."""
        for one in await self.standing():
            await self.tenant.atomically(_let_off, one)


async def _let_off(work: Work, one: Appointment) -> None:
    await appointments.cancel(work, one.id, waive=True)


@asynccontextmanager
async def demonstration(database: Database, clock: HandClock) -> AsyncIterator[Demonstration]:
    """The demo salon behind a web process of its own."""
    clock.instant = datetime.fromisoformat(MONDAY).replace(tzinfo=BERLIN).astimezone(UTC)
    demo = await seed(database, msgspec.structs.replace(SALON, busy=0.0))
    tenant = Tenant(demo.company_id, Actor("system", "test"), EVERYTHING, database)
    async with the_front(database) as front:
        yield Demonstration(front, demo, tenant, clock)


def spoken_time(instant: datetime) -> str:
    return f"{instant.astimezone(BERLIN):%Y-%m-%d %H:%M}"
