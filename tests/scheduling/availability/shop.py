"""A small shop in Berlin for examples: built in words, asked in local times."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Allowance,
    Booked,
    Claim,
    DayPart,
    Diary,
    Place,
    Refused,
    Request,
    Slot,
    StaffWish,
    Subject,
    SubjectKind,
    Taken,
    Wish,
    check,
    find_slots,
    rank_alternatives,
)
from askpro.scheduling.catalog import Phase, Price, Resource, Service
from askpro.scheduling.hours import DAY_MINUTES, DayHours, Hours, Shift
from askpro.scheduling.staff import Absence, Skill, Staff

NAMES = UUID(int=7)
BRANCH = uuid5(NAMES, "branch")


def id_of(name: str) -> UUID:
    return uuid5(NAMES, name)


class Shop:
    """Mira cuts hair from 9 to 17 on weekdays, 30 minutes each; now is Friday, 26 February 2027, 8:00."""

    def __init__(self, zone: str = "Europe/Berlin", now: str = "2027-02-26 08:00") -> None:
        self.zone = ZoneInfo(zone)
        self.now = self.instant(now)
        self.place = Place(BRANCH, self.zone)
        self.services: dict[UUID, Service] = {}
        self.staff: dict[UUID, Staff] = {}
        self.resources: list[Resource] = []
        self.claims: list[Claim] = []
        self.booked: list[Booked] = []
        self.allowances: list[Allowance] = []
        self.last_booked: dict[UUID, datetime] = {}
        self.sells("cut", 30)
        self.employs("Mira")

    def sells(self, name: str, *phases: int | Phase, cents: int = 3000, **rules: Any) -> Shop:
        parts = tuple(each if isinstance(each, Phase) else Phase(each) for each in phases)
        self.services[id_of(name)] = Service(id_of(name), {"en": name}, parts, Price(cents), **rules)
        return self

    def employs(
        self, name: str, hours: str = "09:00-17:00", does: str | None = None, at: str = "branch", **more: Any
    ) -> Shop:
        skills = {self.skill(each) for each in does.split()} if does is not None else set()
        known = frozenset(skills or {Skill(each) for each in self.services})
        week = {id_of(at): self.week(hours, **more.pop("days", {}))}
        self.staff[id_of(name)] = Staff(id_of(name), name, known, week, **more)
        return self

    def skill(self, words: str) -> Skill:
        """`cut`, or `filling:assistant` for one role of it."""
        service, _, role = words.partition(":")
        return Skill(id_of(service), role or None)

    def opens(self, hours: str, holidays: tuple[str, str] | None = None, **days: str) -> Shop:
        self.place = replace(self.place, hours=self.week(hours, **days))
        if holidays:
            country, state = holidays
            self.place = replace(self.place, country=country, state=state, closed_on_holidays=True)
        return self

    def has(self, kind: str, capacity: int = 1) -> Shop:
        self.resources.append(Resource(id_of(f"{kind}{len(self.resources)}"), kind, capacity=capacity))
        return self

    def absent(self, name: str, span: str) -> Shop:
        person = self.staff[id_of(name)]
        self.staff[id_of(name)] = replace(person, absences=(*person.absences, Absence(self.period(span))))
        return self

    def takes(self, name: str, span: str, unit: int = 0) -> Shop:
        self.claims.append(Claim(Subject(SubjectKind.STAFF, id_of(name), unit), self.period(span)))
        return self

    def books(self, slot: Slot, customer: str = "Keller") -> Shop:
        self.claims.extend(slot.claims)
        minutes = (slot.end - slot.start) // timedelta(minutes=1)
        self.booked.append(Booked(slot.start, minutes, slot.service_ids, slot.staff_ids, id_of(customer)))
        return self

    def allows_overbooking(self, name: str, span: str) -> Shop:
        self.allowances.append(Allowance(id_of(name), self.period(span)))
        return self

    def slots(self, names: str, day: str, until: str | None = None, **wish: Any) -> list[Slot]:
        return list(find_slots(self.diary(), self.wish(names, day, until, **wish)))

    def times(self, names: str, day: str, until: str | None = None, **wish: Any) -> str:
        """The starts offered, as the local clock shows them; days apart by a bar."""
        by_day: dict[date, list[str]] = {}
        for slot in self.slots(names, day, until, **wish):
            local = slot.start.astimezone(wish.get("zone") or self.zone)
            by_day.setdefault(local.date(), []).append(f"{local:%H:%M}")
        return " | ".join(" ".join(times) for times in by_day.values())

    def ask(self, names: str, at: str, **wish: Any) -> str:
        """The rule that refuses a start, or who would do it and when."""
        answer = self.answer(names, at, **wish)
        if isinstance(answer, Refused):
            return answer.rule.value
        who = [self.staff[each].name for each in answer.staff_ids]
        return f"{' and '.join(who)} until {answer.end.astimezone(self.zone):%H:%M}"

    def answer(self, names: str, at: str, on_grid: bool = True, **wish: Any) -> Slot | Refused:
        wished = self.wish(names, at.split()[0], **wish)
        return check(self.diary(), Request(wished, self.instant(at), on_grid))

    def ranked(self, names: str, day: str, until: str, ideals: list[str], **wish: Any) -> list[str]:
        wished = self.wish(names, day, until, **wish)
        wished = replace(wished, ideals=tuple(self.instant(each) for each in ideals))
        ranked = rank_alternatives(find_slots(self.diary(), wished), wished, self.zone)
        return [f"{slot.start.astimezone(self.zone):%a %H:%M}" for slot in ranked]

    def wish(self, names: str, day: str, until: str | None = None, **wish: Any) -> Wish:
        first = date.fromisoformat(day)
        last = date.fromisoformat(until) if until else first
        since = datetime.combine(first, time(), self.zone).astimezone(UTC)
        end = datetime.combine(last + timedelta(days=1), time(), self.zone).astimezone(UTC)
        staff = StaffWish(
            frozenset(id_of(each) for each in wish.pop("only", "").split()),
            tuple(id_of(each) for each in wish.pop("preferred", "").split()),
        )
        if "between" in wish:
            start, finish = self.stretch(wish.pop("between"))
            wish["day_parts"] = (DayPart(start, finish),)
        if "customer" in wish:
            wish["customer_id"] = id_of(wish.pop("customer"))
        services = tuple(id_of(each) for each in names.split())
        return Wish(services, Period(since, end), staff=staff, **wish)

    def diary(self) -> Diary:
        return Diary(
            now=self.now,
            period=Period(self.now - timedelta(days=400), self.now + timedelta(days=800)),
            place=self.place,
            services=self.services,
            staff=tuple(self.staff.values()),
            resources=tuple(self.resources),
            taken=Taken.of(self.claims),
            booked=tuple(self.booked),
            allowances=tuple(self.allowances),
            last_booked=self.last_booked,
        )

    def week(self, hours: str, breaks: str = "", **days: str) -> Hours:
        """The same hours from Monday to Friday; `d2027_03_01="closed"` or other hours for a date."""
        return Hours(
            zone=self.zone,
            weekly=tuple(Shift(day, *self.stretch(each)) for each in hours.split() for day in range(5)),
            breaks=tuple(Shift(day, *self.stretch(each)) for each in breaks.split() for day in range(5)),
            exceptions=tuple(
                DayHours(
                    date.fromisoformat(day[1:].replace("_", "-")),
                    tuple(self.stretch(each) for each in own.split() if own != "closed"),
                )
                for day, own in days.items()
            ),
        )

    def stretch(self, text: str) -> tuple[int, int]:
        start, end = (int(each[:2]) * 60 + int(each[3:]) for each in text.split("-"))
        return start, end if end > start else end + DAY_MINUTES

    def instant(self, text: str) -> datetime:
        return datetime.fromisoformat(text).replace(tzinfo=self.zone).astimezone(UTC)

    def period(self, text: str) -> Period:
        """`2027-03-01 10:00-10:30`, by the second where seconds are given."""
        day, hours = text.split()
        since, until = hours.split("-")
        start, end = self.instant(f"{day} {since}"), self.instant(f"{day} {until}")
        return Period(start, end if end > start else end + timedelta(days=1))
