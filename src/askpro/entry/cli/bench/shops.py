"""Shops of any size with a busy calendar, for the engine alone and for the database."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from askpro.entry.cli.demo import DemoCompany
from askpro.entry.cli.demo.company import DemoBranch, DemoCustomer, DemoService, DemoStaff
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling.availability import Diary, Place, Subject, SubjectKind, Taken
from askpro.scheduling.catalog import Phase, Price, Service
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Skill, Staff

ZONE = ZoneInfo("Europe/Berlin")
BRANCH, CUT, PERM = "Mitte", "Haarschnitt", "Dauerwelle"
_WEEKDAYS = (0, 1, 2, 3, 4, 5)
_OPENS, _NOON, _AFTERNOON, _CLOSES = 9 * 60, 12 * 60, 13 * 60, 18 * 60
_CUT_MINUTES, _CUT_BUFFER = 30, 5
_PERM_PHASES = (("work", 50), ("gap", 15), ("work", 5), ("gap", 10), ("work", 15), ("work", 40))
_BOOKED_SHARE = 0.75

_GIVEN = ("Anna", "Paul", "Leyla", "Georg", "Marta", "Yusuf", "Ines", "Felix", "Olga", "Ben", "Carla", "Emil")
_FAMILY = (
    "Albrecht", "Bauer", "Celik", "Dietrich", "Ebert", "Fuchs", "Graf", "Hoffmann", "Ivanov", "Jansen",
    "Kowalski", "Lorenz",
)  # fmt: skip
REGULARS = tuple(
    DemoCustomer(given, family, phone=f"+4915155{a:02d}{b:04d}")
    for a, given in enumerate(_GIVEN)
    for b, family in enumerate(_FAMILY)
)
"""A number each."""


@dataclass(frozen=True, slots=True)
class Busy:
    """A booked time: whose, by their position, and when."""

    staff: int
    period: Period


def booked_times(staff: int, first_day: datetime, days: int) -> Iterator[Busy]:
    """Three quarters of everybody's day in appointments of 20 to 60 minutes; the same for the same shop."""
    chance = random.Random(staff * 1000 + days)
    for day in range(days):
        midnight = (first_day.astimezone(ZONE) + timedelta(days=day)).replace(
            hour=0, minute=0, second=0, microsecond=0
        )
        if midnight.weekday() not in _WEEKDAYS:
            continue
        for person in range(staff):
            for opens, closes in ((_OPENS, _NOON), (_AFTERNOON, _CLOSES)):
                minute = opens
                while minute + (length := chance.choice((20, 30, 45, 60))) <= closes:
                    if chance.random() < _BOOKED_SHARE:
                        begin = (midnight + timedelta(minutes=minute)).astimezone(UTC)
                        yield Busy(person, Period(begin, begin + timedelta(minutes=length)))
                    minute += length + chance.choice((0, 0, 5, 10))


def diary_of(staff: int, days: int, first_day: datetime) -> Diary:
    """What the engine knows of such a shop, without any database."""
    branch_id, cut, perm = new_id(), new_id(), new_id()
    halves = ((_OPENS, _NOON), (_AFTERNOON, _CLOSES))
    hours = Hours(ZONE, tuple(Shift(day, *half) for day in _WEEKDAYS for half in halves))
    people = tuple(
        Staff(new_id(), f"Staff {n}", frozenset({Skill(cut), Skill(perm)}), {branch_id: hours})
        for n in range(staff)
    )
    taken = Taken.of_minutes(
        (
            Subject(SubjectKind.STAFF, people[busy.staff].id),
            int(busy.period.start.timestamp()) // 60,
            int(busy.period.end.timestamp()) // 60,
        )
        for busy in booked_times(staff, first_day, days)
    )
    phases = tuple(Phase(minutes, kind == "work") for kind, minutes in _PERM_PHASES)
    services = {
        cut: Service(cut, {"de": CUT}, (Phase(_CUT_MINUTES),), Price(3500), buffer_after_minutes=_CUT_BUFFER),
        perm: Service(perm, {"de": PERM}, phases, Price(12900)),
    }
    period = Period(first_day, first_day + timedelta(days=days))
    return Diary(first_day, period, Place(branch_id, ZONE, hours), services, people, taken=taken)


def company_of(staff: int, slug: str, number: str) -> DemoCompany:
    """The same shop as a company with an empty calendar, and some customers."""
    return DemoCompany(
        name=f"Bench {staff}",
        slug=slug,
        branches=(
            DemoBranch(
                "mitte", BRANCH, "Lindenstraße 12, 10969 Berlin", number, ((_WEEKDAYS, _OPENS, _CLOSES),)
            ),
        ),
        services=(
            DemoService(
                "cut", CUT, "Haircut", (("work", _CUT_MINUTES),), 3500, buffer_after_minutes=_CUT_BUFFER
            ),
            DemoService("perm", PERM, "Perm", _PERM_PHASES, 12900),
        ),
        staff=tuple(
            DemoStaff(
                f"Staff {n}", ("cut", "perm"), (("mitte", _WEEKDAYS, _OPENS, _CLOSES),), (_NOON, _AFTERNOON)
            )
            for n in range(staff)
        ),
        customers=REGULARS,
    )
