"""The cast: a salon and a stranger, built through front doors, for every test that needs a business."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest_asyncio

from askpro.customers import profiles
from askpro.customers.profiles import Customer, NewCustomer
from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.scheduling import catalog, staff
from askpro.scheduling.catalog import Phase, Price, Service
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Skill, Staff
from askpro.tenancy import branches, companies
from askpro.tenancy.branches import Branch, NewBranch
from askpro.tenancy.companies import NewCompany
from askpro.tenancy.permissions import EVERYTHING

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY_MORNING = datetime(2026, 11, 23, 7, 0, tzinfo=UTC)
"""Eight o'clock in Berlin."""


class HandClock:
    """A clock that moves when it is told to."""

    def __init__(self, instant: datetime = MONDAY_MORNING) -> None:
        self.instant = instant

    def now(self) -> datetime:
        return self.instant

    def advance(self, **units: float) -> None:
        self.instant += timedelta(**units)


@dataclass(frozen=True)
class Business:
    """A company with two branches, three who can be booked, and two who book."""

    tenant: Tenant
    clock: HandClock
    branch: Branch
    second_branch: Branch
    mira: UUID
    jonas: UUID
    aylin: UUID
    cut: UUID
    colour: UUID
    perm: UUID
    weber: Customer
    keller: Customer

    def at(self, wall_clock: str, days: int = 1) -> datetime:
        """That time on the branch's clock, so many days after its Monday."""
        day = MONDAY_MORNING.astimezone(BERLIN).date() + timedelta(days=days)
        return datetime.combine(day, time.fromisoformat(wall_clock), BERLIN).astimezone(UTC)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def clock() -> HandClock:
    """The clock of a test module."""
    return HandClock()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def database(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Database]:
    """The application's own way into a migrated database."""
    database = Database(database_urls.app, clock=clock)
    await database.open()
    yield database
    await database.close()


@pytest_asyncio.fixture(loop_scope="session")
async def salon(database: Database, clock: HandClock) -> Business:
    """The business a test is about, new for each test."""
    clock.instant = MONDAY_MORNING
    return await a_business(database, clock, "Salon Mira")


@pytest_asyncio.fixture(loop_scope="session")
async def stranger(database: Database, clock: HandClock) -> Business:
    """Another company, which must never be seen or touched."""
    return await a_business(database, clock, "Praxis Fremd")


async def a_business(database: Database, clock: HandClock, name: str) -> Business:
    """Found a company with everything a test may need."""
    actor = Actor("system", "cast")
    company = await companies.found(database, NewCompany(name=name, slug=f"cast-{uuid4().hex}"), actor)
    tenant = Tenant(company.id, actor, EVERYTHING, database)
    async with tenant.begin() as work:
        branch = await branches.open_branch(work, NewBranch(name="Mitte", transfer_number="+493099999"))
        second = await branches.open_branch(work, NewBranch(name="West"))
        week = [branches.Hours(weekday, 540, 1080) for weekday in range(5)]
        for each in (branch, second):
            await branches.set_weekly_hours(work, each.id, week)
        weber = await profiles.add(
            work, NewCustomer(given_name="Petra", family_name="Weber", phone="0171 1000001"), "DE"
        )
        keller = await profiles.add(
            work, NewCustomer(given_name="Max", family_name="Keller", phone="0171 1000002"), "DE"
        )
        cut, colour, perm = [await catalog.add_service(work, service) for service in _services()]
        skills = frozenset(Skill(service.id) for service in (cut, colour, perm))
        hours = Hours(zone=BERLIN, weekly=tuple(Shift(weekday, 540, 1080) for weekday in range(5)))
        at_work = {branch.id: hours}
        mira, jonas, aylin = [
            await staff.hire(work, Staff(new_id(), name, skills, at_work), position)
            for position, name in enumerate(("Mira", "Jonas", "Aylin"))
        ]
    return Business(
        tenant, clock, branch, second, mira.id, jonas.id, aylin.id, cut.id, colour.id, perm.id, weber, keller
    )


def _services() -> list[Service]:
    """A cut of an hour, a colour of 90 minutes with a gap, and a perm of six phases."""
    perm = ((50, True), (15, False), (5, True), (10, False), (15, True), (40, True))
    return [
        Service(new_id(), {"de": "Schnitt", "en": "Cut"}, (Phase(60),), Price(3500)),
        Service(
            new_id(),
            {"de": "Farbe", "en": "Colour"},
            (Phase(30), Phase(30, needs_staff=False), Phase(30)),
            Price(6500),
            buffer_after_minutes=10,
        ),
        Service(
            new_id(),
            {"de": "Dauerwelle", "en": "Perm"},
            tuple(Phase(minutes, needs_staff) for minutes, needs_staff in perm),
            Price(9800),
        ),
    ]
