"""The shop that is raced for: gaps, rooms, shared devices, two at once, one after another, and a class."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import msgspec

from askpro.customers import profiles
from askpro.customers.profiles import NewCustomer
from askpro.entry.cli.bench.race.journal import Wanted
from askpro.foundation.database import Actor, Database, Tenant, Work
from askpro.foundation.ids import new_id
from askpro.scheduling import catalog, staff
from askpro.scheduling.catalog import Phase, Price, Resource, Service, Staffing
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Skill, Staff
from askpro.tenancy import branches, companies
from askpro.tenancy.branches import NewBranch
from askpro.tenancy.companies import NewCompany
from askpro.tenancy.permissions import EVERYTHING

_ZONE = ZoneInfo("Europe/Berlin")
_OPENS, _CLOSES = 9 * 60, 18 * 60
_DAYS = 6
_PEOPLE = ("Mira", "Jonas", "Aylin", "Lena", "Tobias")
_RESOURCES = (
    Resource(new_id(), "basin", "Basin", capacity=3),
    Resource(new_id(), "hood", "Hood", capacity=2),
    Resource(new_id(), "room", "Quiet room"),
    Resource(new_id(), "room", "Garden room"),
)
_RACING = Actor("system", "race")


class Shop(msgspec.Struct, frozen=True, kw_only=True):
    """Where to book, what, by whom, for whom, and when; a customer for every two clients."""

    company_id: UUID
    branch_id: UUID
    services: tuple[UUID, ...]
    class_id: UUID
    chains: tuple[tuple[UUID, ...], ...]
    staff: tuple[UUID, ...]
    customers: tuple[UUID, ...]
    first_day: datetime

    def tenant(self, database: Database) -> Tenant:
        return Tenant(self.company_id, _RACING, EVERYTHING, database)

    def wish(self, chance: Random) -> Wanted:
        """What somebody wants: half come on the first morning, a third want somebody in particular."""
        what = chance.choice([*((service,) for service in self.services), *self.chains])
        crowded = chance.random() < 0.5
        day = 0 if crowded else chance.randrange(_DAYS)
        minute = _OPENS + 15 * chance.randrange(12 if crowded else (_CLOSES - _OPENS) // 15)
        whom = chance.choice(self.staff) if chance.random() < 0.33 else None
        seats = chance.choice((1, 1, 2)) if what == (self.class_id,) else 1
        return Wanted(what, self.first_day + timedelta(days=day, minutes=minute), whom, seats)


async def open_shop(database: Database, customers: int) -> Shop:
    """Found the company, through the front doors."""
    wanted = NewCompany(name="Race", slug=f"race-{uuid4().hex}", zone=_ZONE.key)
    company = await companies.found(database, wanted, _RACING)
    tenant = Tenant(company.id, _RACING, EVERYTHING, database)
    return await tenant.atomically(_furnish, customers)


async def _furnish(work: Work, customers: int) -> Shop:
    branch = await branches.open_branch(work, NewBranch(name="Mitte", closed_on_public_holidays=False))
    week = [branches.Hours(day, _OPENS, _CLOSES) for day in range(7)]
    await branches.set_weekly_hours(work, branch.id, week)
    for resource in _RESOURCES:
        await catalog.add_resource(work, branch.id, replace(resource, id=new_id()))
    services = [await catalog.add_service(work, service) for service in _services()]
    hours = Hours(zone=_ZONE, weekly=tuple(Shift(day, _OPENS, _CLOSES) for day in range(7)))
    skills = frozenset(Skill(service.id) for service in services)
    people = [
        await staff.hire(work, Staff(new_id(), name, skills, {branch.id: hours}), position)
        for position, name in enumerate(_PEOPLE)
    ]
    known = [
        await profiles.add(work, NewCustomer(given_name="Kim", family_name=f"Nr {n}"), "DE")
        for n in range(customers)
    ]
    in_a_week = work.now.astimezone(_ZONE).date() + timedelta(days=7)
    cut, _, colour, *_, yoga = services
    return Shop(
        company_id=work.company_id,
        branch_id=branch.id,
        services=tuple(service.id for service in services),
        class_id=yoga.id,
        chains=((cut.id, colour.id), (colour.id, cut.id)),
        staff=tuple(person.id for person in people),
        customers=tuple(customer.id for customer in known),
        first_day=datetime(in_a_week.year, in_a_week.month, in_a_week.day, tzinfo=_ZONE).astimezone(UTC),
    )


def _services() -> list[Service]:
    hood = ("hood",)
    perm = (
        Phase(50), Phase(15, False, resources=hood), Phase(5), Phase(10, False, resources=hood), Phase(15),
        Phase(40),
    )  # fmt: skip
    colour = Phase(10, role="assistant", resources=("basin",)), Phase(30), Phase(30, False), Phase(20)
    return [
        replace(_service("Cut", Phase(30)), buffer_after_minutes=5),
        _service("Perm", *perm),
        _service("Colour", *colour),
        replace(_service("Four hands", Phase(45)), staffing=Staffing(others=2)),
        replace(_service("Massage", Phase(45, resources=("room",))), buffer_before_minutes=10),
        _service("Sauna", Phase(60, False, resources=("room",))),
        replace(_service("Yoga", Phase(60, resources=("room",))), seats=4),
    ]


def _service(name: str, *phases: Phase) -> Service:
    return Service(new_id(), {"en": name, "de": name}, phases, Price(3000))
