"""Random shops for property tests: zones, days on which the clock changes, people, calendars, wishes.

ASKPRO_WORLDS=5000 tries so many, and ASKPRO_SEED=1 others.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Allowance,
    Booked,
    DayPart,
    Diary,
    Place,
    StaffWish,
    Subject,
    SubjectKind,
    Taken,
    Wish,
    class_id,
)
from askpro.scheduling.catalog import (
    AddOn,
    Anchor,
    BookingWindow,
    Grid,
    Phase,
    Price,
    Reach,
    Resource,
    Service,
    Staffing,
    Terms,
)
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
    ("Europe/Berlin", date(2027, 3, 7)),
    ("Europe/Berlin", date(2027, 10, 31)),
)
STATES = ("BE", "BY", "BB")
"""On the days to try, holidays of some of these states fall, one of them on the night the clock changes."""
ADD_ONS, CUSTOMER = (UUID(int=300), UUID(int=301)), UUID(int=400)

WORLDS, SEED = int(os.environ.get("ASKPRO_WORLDS", "30")), int(os.environ.get("ASKPRO_SEED", "0"))
seeded = settings(
    max_examples=WORLDS,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def worlds() -> st.SearchStrategy[tuple[Diary, Wish]]:
    """A branch over one to three days, and a wish for one service or two in a row."""
    return st.integers(0, 2**40).map(lambda seed: _Dice(Random(seed + SEED * 2**41)).world())


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
        services = {each: self.service(each, people, first) for each in SERVICES}
        diary = Diary(
            now=midnight + timedelta(seconds=self.random.randint(-90_000, 40_000)),
            period=span,
            place=self.place(zone, first),
            services=services,
            staff=tuple(self.person(number, zone, midnight) for number in range(people)),
            resources=(Resource(ROOMS[0], "room"), Resource(ROOMS[1], "room", capacity=2)),
            taken=self.taken(people, midnight, services.values()),
            booked=tuple(self.booked(people, midnight) for _ in range(self.random.randint(0, 6))),
            allowances=tuple(self.allowance(people, midnight) for _ in range(2) if self.seldom(4)),
        )
        return diary, self.wish(diary, people)

    def wish(self, diary: Diary, people: int) -> Wish:
        chosen = SERVICES[: self.random.choice((1, 1, 2))]
        elsewhere = ZoneInfo(self.random.choice(DAYS_TO_TRY)[0])
        begins = self.random.randrange(1000)
        return Wish(
            chosen,
            diary.period,
            add_on_ids=self.random.choice(((), (), ADD_ONS[:1], ADD_ONS)),
            staff=StaffWish(
                only=frozenset({PEOPLE[self.random.randrange(people)]} if self.seldom(5) else ())
            ),
            seats=2 if diary.services[chosen[0]].seats > 1 and self.seldom(3) else 1,
            customer_id=CUSTOMER if self.seldom(3) else None,
            customer_limits=self.limits(),
            zone=elsewhere if self.seldom(5) else None,
            weekdays=frozenset(self.random.sample(range(7), 4)) if self.seldom(8) else frozenset(),
            day_parts=(DayPart(begins, begins + self.random.randint(1, 440)),) if self.seldom(8) else (),
        )

    def place(self, zone: ZoneInfo, first: date) -> Place:
        if not self.seldom(3):
            return Place(BRANCH, zone)
        hours, state = self.hours(zone, first), self.random.choice(STATES)
        return Place(BRANCH, zone, hours, "DE", state, closed_on_holidays=self.random.random() < 0.6)

    def booked(self, people: int, midnight: datetime) -> Booked:
        return Booked(
            midnight + timedelta(minutes=self.random.randint(-300, 4320)),
            self.random.randint(5, 90),
            (SERVICES[0],),
            (PEOPLE[self.random.randrange(people)],),
            CUSTOMER if self.seldom(3) else None,
        )

    def allowance(self, people: int, midnight: datetime) -> Allowance:
        start = midnight + timedelta(minutes=self.random.randint(-300, 4320))
        lasts = timedelta(minutes=self.random.randint(30, 900))
        return Allowance(
            PEOPLE[self.random.randrange(people)], Period(start, start + lasts), self.random.randint(1, 2)
        )

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

    def service(self, service_id: UUID, people: int, first: date) -> Service:
        seats = self.random.randint(2, 3) if self.seldom(5) else 1
        phases = self.phases() if seats == 1 else (Phase(self.random.choice((20, 45, 60))),)
        teams = [(0, 1), (0, 1), (0, 1), (1, 0), *([(0, 2), (1, 1), (2, 0)] if people > 1 else [])]
        always, others = self.random.choice(teams) if seats == 1 else (0, 1)
        slower = [each for each in PEOPLE[:people] if self.seldom(5)]
        return Service(
            id=service_id,
            name={"en": "Service"},
            phases=phases,
            price=Price(1000),
            buffer_before_minutes=self.random.choice((0, 0, 10, 25)),
            buffer_after_minutes=self.random.choice((0, 0, 5, 20)),
            minimum_notice_minutes=self.random.choice((0, 0, 60, 600)),
            window=self.window(first),
            grid=self.grid(),
            seats=seats,
            staffing=Staffing(frozenset(PEOPLE[:always]), others),
            add_ons=(
                AddOn(
                    ADD_ONS[SERVICES.index(service_id)],
                    {"en": "More"},
                    self.random.choice((5, 20)),
                    Price(500),
                ),
            ),
            limits=self.limits(),
            branch_terms={BRANCH: self.terms(phases)} if self.seldom(6) else {},
            staff_terms={each: self.terms(phases) for each in slower},
        )

    def phases(self) -> tuple[Phase, ...]:
        return tuple(
            Phase(
                minutes=self.random.choice((5, 10, 15, 30, 50, self.random.randint(1, 70))),
                needs_staff=not self.seldom(3),
                role="assistant" if self.seldom(6) else "",
                resources=self.random.choice(((), (), (), ("room",), ("room", "room"))),
            )
            for _ in range(self.random.randint(1, 4))
        )

    def terms(self, phases: tuple[Phase, ...]) -> Terms:
        longer = self.random.choice((0, 5, 15))
        return Terms(tuple(each.minutes + longer for each in phases) if longer else None, Price(1200))

    def window(self, first: date) -> BookingWindow:
        days = self.random.choice((1, 1, 30, 365))
        if self.seldom(6):
            return BookingWindow(days=self.random.randint(0, 3), business_days_only=True)
        if self.seldom(8):
            return BookingWindow(Reach.BOOKABLE_DAYS, self.random.randint(1, 2), self.seldom(2))
        if self.seldom(8):
            return BookingWindow(Reach.BETWEEN, first_day=first, last_day=first + timedelta(days=1))
        return BookingWindow(days=days)

    def grid(self) -> Grid:
        step = self.random.choice((5, 7, 10, 15, 30, 45, 60))
        offset = self.random.choice((5, 10, 25)) if self.seldom(6) else 0
        if not self.seldom(5):
            return Grid(step, offset_minutes=offset)
        anchor = self.random.choice((Anchor.STRETCH, Anchor.STRETCH, Anchor.PACKED))
        mark = self.random.choice((5, 7, 15, 20, 60))
        return Grid(step, anchor, mark, offset)

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

    def taken(self, people: int, midnight: datetime, services: Iterable[Service]) -> Taken:
        subjects = [
            Subject(SubjectKind.STAFF, each, unit) for each in PEOPLE[:people] for unit in (0, 0, 0, 1)
        ]
        subjects += [Subject(SubjectKind.RESOURCE, ROOMS[0]), Subject(SubjectKind.RESOURCE, ROOMS[1], 1)]
        first = int(midnight.timestamp()) // 60
        rows = [
            (self.random.choice(subjects), start, start + self.random.randint(1, 150))
            for start in (first + self.random.randint(-300, 4320) for _ in range(self.random.randint(0, 30)))
        ]
        for service in services:
            if service.seats > 1:
                rows += self.classes(service, people, first)
        return Taken.of_minutes(rows)

    def classes(self, service: Service, people: int, first: int) -> Iterator[tuple[Subject, int, int]]:
        """Classes that take place, some of them without their giver's time, as after an import."""
        for day in range(3):
            giver = PEOPLE[self.random.randrange(people)]
            start = first + 1440 * day + self.random.randrange(1440)
            period = (
                start - service.buffer_before_minutes,
                start + service.minutes + service.buffer_after_minutes,
            )
            for seat in range(self.random.randint(1, service.seats)):
                yield Subject(SubjectKind.SEAT, class_id(service.id, giver), seat), *period
            if not self.seldom(4):
                yield Subject(SubjectKind.STAFF, giver), *period


def with_taken(diary: Diary, extra: Taken) -> Taken:
    """What is taken in the diary, and more."""
    return Taken.of_minutes(
        (taken.subjects[subject], start, end)
        for taken in (diary.taken, extra)
        for subject, start, end in zip(taken.subject, taken.start, taken.end, strict=True)
    )
