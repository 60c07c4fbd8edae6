"""Random shops for property tests: zones, days on which the clock changes, people, calendars, wishes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from askpro.foundation.time import Period
from askpro.scheduling.availability import Booked, Diary, Place, Subject, SubjectKind, Taken, Wish
from askpro.scheduling.catalog import BookingWindow, Grid, Phase, Price, Resource, Service, Staffing
from askpro.scheduling.hours import Away, DayHours, Hours, Limit, Per, Shift
from askpro.scheduling.staff import Absence, Skill, Staff

BRANCH = UUID(int=1)
SERVICES = (UUID(int=10), UUID(int=11))
PEOPLE = tuple(UUID(int=100 + number) for number in range(4))
ROOMS = (UUID(int=200), UUID(int=201))
DAYS_TO_TRY = (
    ("Europe/Berlin", date(2027, 3, 27)),
    ("Europe/Berlin", date(2027, 10, 30)),
    ("Europe/Berlin", date(2027, 6, 7)),
    ("America/New_York", date(2027, 3, 13)),
    ("America/New_York", date(2027, 11, 6)),
    ("Australia/Lord_Howe", date(2027, 4, 3)),
    ("Australia/Lord_Howe", date(2027, 10, 2)),
    ("America/Santiago", date(2027, 9, 4)),
    ("Asia/Kolkata", date(2027, 1, 30)),
    ("UTC", date(2028, 2, 28)),
)

WORLDS = int(os.environ.get("ASKPRO_WORLDS", "30"))
seeded = settings(
    max_examples=WORLDS,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def worlds() -> st.SearchStrategy[tuple[Diary, Wish]]:
    """A branch over one to three days, and a wish for one service or two in a row."""
    return st.integers(0, 2**40).map(lambda seed: _Dice(Random(seed)).world())


@dataclass
class _Dice:
    random: Random

    def seldom(self, one_in: int) -> bool:
        return self.random.randrange(one_in) == 0

    def world(self) -> tuple[Diary, Wish]:
        name, first = self.random.choice(DAYS_TO_TRY)
        zone, midnight = ZoneInfo(name), datetime(first.year, first.month, first.day, tzinfo=UTC)
        people = self.random.randint(1, 4)
        span = Period(midnight, midnight + timedelta(days=self.random.randint(1, 3)))
        place_hours = self.hours(zone, first) if self.seldom(3) else None
        diary = Diary(
            now=midnight + timedelta(seconds=self.random.randint(-90_000, 40_000)),
            period=span,
            place=Place(BRANCH, zone, place_hours),
            services={each: self.service(each, people) for each in SERVICES},
            staff=tuple(self.person(number, zone, midnight) for number in range(people)),
            resources=(Resource(ROOMS[0], "room"), Resource(ROOMS[1], "room", capacity=2)),
            taken=self.taken(people, midnight),
            booked=tuple(
                Booked(
                    midnight + timedelta(minutes=self.random.randint(-300, 4320)),
                    self.random.randint(5, 90),
                    (SERVICES[0],),
                    (PEOPLE[self.random.randrange(people)],),
                )
                for _ in range(self.random.randint(0, 6))
            ),
        )
        return diary, Wish(SERVICES[: self.random.choice((1, 1, 2))], span)

    def stretch(self) -> tuple[int, int]:
        start = self.random.choice((self.random.randrange(96) * 15, self.random.randrange(1440)))
        return start, min(start + self.random.randint(1, 900), 2880)

    def stretches(self, most: int) -> tuple[tuple[int, int], ...]:
        return tuple(self.stretch() for _ in range(self.random.randint(0, most)))

    def hours(self, zone: ZoneInfo, first: date) -> Hours:
        everyday = () if self.seldom(4) else tuple(Shift(day, 420, 1260) for day in range(7))
        some = tuple(Shift(self.random.randrange(7), *each) for each in self.stretches(8))
        breaks = [Shift(self.random.randrange(7), 720, 765) for _ in range(self.random.randint(0, 3))]
        days = [first + timedelta(days=offset) for offset in range(-1, 4)]
        exceptions = tuple(DayHours(day, self.stretches(2)) for day in days if self.seldom(8))
        elsewhere = ZoneInfo(self.random.choice(DAYS_TO_TRY)[0])
        trips = tuple(Away(day, day, elsewhere) for day in days if self.seldom(15))
        return Hours(zone, everyday + some, tuple(breaks), exceptions, trips)

    def limits(self) -> tuple[Limit, ...]:
        if not self.seldom(6):
            return ()
        per, most = self.random.choice(tuple(Per)), self.random.randint(1, 4)
        return (Limit(per, most) if self.seldom(2) else Limit(per, minutes_max=most * 90),)

    def service(self, service_id: UUID, people: int) -> Service:
        phases = tuple(
            Phase(
                minutes=self.random.choice((5, 10, 15, 30, 50, self.random.randint(1, 70))),
                needs_staff=not self.seldom(3),
                role="assistant" if self.seldom(6) else "",
                resources=self.random.choice(((), (), (), ("room",), ("room", "room"))),
            )
            for _ in range(self.random.randint(1, 4))
        )
        teams = [(0, 1), (0, 1), (0, 1), (1, 0), *([(0, 2), (1, 1), (2, 0)] if people > 1 else [])]
        always, others = self.random.choice(teams)
        return Service(
            id=service_id,
            name={"en": "Service"},
            phases=phases,
            price=Price(1000),
            buffer_before_minutes=self.random.choice((0, 0, 10, 25)),
            buffer_after_minutes=self.random.choice((0, 0, 5, 20)),
            minimum_notice_minutes=self.random.choice((0, 0, 60, 600)),
            window=BookingWindow(days=self.random.choice((1, 30, 365))),
            grid=Grid(step_minutes=self.random.choice((5, 7, 10, 15, 30, 45, 60))),
            staffing=Staffing(frozenset(PEOPLE[:always]), others),
            limits=self.limits(),
        )

    def person(self, number: int, zone: ZoneInfo, midnight: datetime) -> Staff:
        helper = self.seldom(6)
        away_from = midnight + timedelta(minutes=self.random.randint(-300, 4320))
        away = Period(away_from, away_from + timedelta(minutes=self.random.randint(1, 600)))
        return Staff(
            id=PEOPLE[number],
            name=f"Person {number}",
            skills=frozenset(Skill(each, "assistant" if helper else None) for each in SERVICES),
            hours={BRANCH: self.hours(zone, midnight.date())},
            absences=(Absence(away),) if self.seldom(3) else (),
            limits=self.limits(),
        )

    def taken(self, people: int, midnight: datetime) -> Taken:
        subjects = [Subject(SubjectKind.STAFF, each) for each in PEOPLE[:people]]
        subjects += [Subject(SubjectKind.RESOURCE, ROOMS[0]), Subject(SubjectKind.RESOURCE, ROOMS[1], 1)]
        first = int(midnight.timestamp()) // 60
        return Taken.of_minutes(
            (self.random.choice(subjects), start, start + self.random.randint(1, 150))
            for start in (first + self.random.randint(-300, 4320) for _ in range(self.random.randint(0, 30)))
        )


def with_taken(diary: Diary, extra: Taken) -> Taken:
    """What is taken in the diary, and more."""
    return Taken.of_minutes(
        (taken.subjects[subject], start, end)
        for taken in (diary.taken, extra)
        for subject, start, end in zip(taken.subject, taken.start, taken.end, strict=True)
    )
