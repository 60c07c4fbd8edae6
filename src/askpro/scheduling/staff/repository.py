"""Every statement on staff, their skills, hours and absences."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec
from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling.hours import DayHours, Hours, Limit, Shift
from askpro.scheduling.staff.model import Absence, Skill, Staff


@dataclass(frozen=True, slots=True)
class _Row:
    id: UUID
    name: str
    limits: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class _HoursRow:
    staff_id: UUID
    branch_id: UUID
    zone: str
    weekday: int
    start_minute: int
    end_minute: int
    is_break: bool


@dataclass(frozen=True, slots=True)
class _DayRow:
    staff_id: UUID
    branch_id: UUID
    day: date
    start_minute: int | None
    end_minute: int | None


@dataclass(frozen=True, slots=True)
class _AbsenceRow:
    staff_id: UUID
    starts_at: datetime
    ends_at: datetime
    reason: str


class StaffRepository(Repository):
    async def at_work(self, absences_from: datetime) -> list[Staff]:
        """Everybody who works here, in the company's order; absences that end after `absences_from`."""
        people = await self.all(
            _Row,
            "select id, name, limits from staff where company_id = %(company_id)s and left_at is null"
            " order by position, id",
        )
        skills = await self.rows(
            "select staff_id, service_id, role from staff_skills where company_id = %(company_id)s"
        )
        hours = await self.all(
            _HoursRow,
            "select h.staff_id, h.branch_id, b.zone, h.weekday, h.start_minute, h.end_minute, h.is_break"
            " from staff_hours h join branches b on b.company_id = %(company_id)s and b.id = h.branch_id"
            " where h.company_id = %(company_id)s order by h.staff_id, h.weekday, h.start_minute",
        )
        days = await self.all(
            _DayRow,
            "select staff_id, branch_id, day, start_minute, end_minute from staff_days"
            " where company_id = %(company_id)s and day >= %(since)s order by day, start_minute",
            since=absences_from.date(),
        )
        absences = await self.all(
            _AbsenceRow,
            "select staff_id, starts_at, ends_at, reason from absences"
            " where company_id = %(company_id)s and ends_at > %(since)s order by starts_at",
            since=absences_from,
        )
        return _staff(people, skills, hours, days, absences)

    async def add(self, staff: Staff, position: int) -> None:
        await self.execute(
            "insert into staff (company_id, id, name, limits, position, created_at)"
            " values (%(company_id)s, %(id)s, %(name)s, %(limits)s, %(position)s, %(now)s)",
            id=staff.id, name=staff.name, limits=Jsonb(msgspec.to_builtins(staff.limits)),
            position=position, now=self.work.now,
        )  # fmt: skip
        await self._add_parts(staff)

    async def replace(self, staff: Staff) -> bool:
        """False when nobody of that id works here."""
        found = await self.execute(
            "update staff set name = %(name)s, limits = %(limits)s"
            " where company_id = %(company_id)s and id = %(id)s and left_at is null",
            id=staff.id, name=staff.name, limits=Jsonb(msgspec.to_builtins(staff.limits)),
        )  # fmt: skip
        if found:
            for statement in (
                "delete from staff_skills where company_id = %(company_id)s and staff_id = %(id)s",
                "delete from staff_hours where company_id = %(company_id)s and staff_id = %(id)s",
                "delete from staff_days where company_id = %(company_id)s and staff_id = %(id)s",
                "delete from absences where company_id = %(company_id)s and staff_id = %(id)s",
            ):
                await self.execute(statement, id=staff.id)
            await self._add_parts(staff)
        return found == 1

    async def leave(self, staff_id: UUID) -> bool:
        return await self.execute(
            "update staff set left_at = %(now)s"
            " where company_id = %(company_id)s and id = %(id)s and left_at is null",
            id=staff_id, now=self.work.now,
        ) == 1  # fmt: skip

    async def add_absence(self, staff_id: UUID, absence: Absence) -> UUID:
        absence_id = new_id()
        await self.execute(
            "insert into absences (company_id, id, staff_id, starts_at, ends_at, reason)"
            " values (%(company_id)s, %(id)s, %(staff_id)s, %(starts_at)s, %(ends_at)s, %(reason)s)",
            id=absence_id, staff_id=staff_id, starts_at=absence.period.start, ends_at=absence.period.end,
            reason=absence.reason,
        )  # fmt: skip
        return absence_id

    async def remove_absence(self, absence_id: UUID) -> bool:
        return await self.execute(
            "delete from absences where company_id = %(company_id)s and id = %(id)s", id=absence_id
        ) == 1  # fmt: skip

    async def _add_parts(self, staff: Staff) -> None:
        for skill in staff.skills:
            await self.execute(
                "insert into staff_skills (company_id, staff_id, service_id, role)"
                " values (%(company_id)s, %(staff_id)s, %(service_id)s, %(role)s)",
                staff_id=staff.id, service_id=skill.service_id, role=skill.role or "",
            )  # fmt: skip
        for branch_id, hours in staff.hours.items():
            for is_break, shifts in ((False, hours.weekly), (True, hours.breaks)):
                await self.insert_all(
                    "staff_hours", shifts, staff_id=staff.id, branch_id=branch_id, is_break=is_break
                )
            for day in hours.exceptions:
                for start, end in day.stretches or ((None, None),):
                    await self._add_day(staff.id, branch_id, day.day, start, end)
        for absence in staff.absences:
            await self.add_absence(staff.id, absence)

    async def _add_day(
        self, staff_id: UUID, branch_id: UUID, day: date, start_minute: int | None, end_minute: int | None
    ) -> None:
        await self.execute(
            "insert into staff_days (company_id, id, staff_id, branch_id, day, start_minute, end_minute)"
            " values (%(company_id)s, %(id)s, %(staff_id)s, %(branch_id)s, %(day)s, %(start)s, %(end)s)",
            id=new_id(), staff_id=staff_id, branch_id=branch_id, day=day, start=start_minute, end=end_minute,
        )  # fmt: skip


def _staff(
    people: Sequence[_Row],
    skills: Sequence[dict[str, Any]],
    hours: Sequence[_HoursRow],
    days: Sequence[_DayRow],
    absences: Sequence[_AbsenceRow],
) -> list[Staff]:
    skills_of: dict[UUID, set[Skill]] = defaultdict(set)
    for row in skills:
        skills_of[row["staff_id"]].add(Skill(row["service_id"], row["role"] or None))
    absences_of: dict[UUID, list[Absence]] = defaultdict(list)
    for absence in absences:
        absences_of[absence.staff_id].append(
            Absence(Period(absence.starts_at, absence.ends_at), absence.reason)
        )
    hours_of = _hours(hours, days)
    return [
        Staff(
            id=person.id,
            name=person.name,
            skills=frozenset(skills_of[person.id]),
            hours=hours_of[person.id],
            absences=tuple(absences_of[person.id]),
            limits=msgspec.convert(person.limits, tuple[Limit, ...]),
        )
        for person in people
    ]


def _hours(hours: Iterable[_HoursRow], days: Iterable[_DayRow]) -> dict[UUID, dict[UUID, Hours]]:
    shifts: dict[tuple[UUID, UUID], tuple[list[Shift], list[Shift]]] = defaultdict(lambda: ([], []))
    zones: dict[tuple[UUID, UUID], ZoneInfo] = {}
    for row in hours:
        key = (row.staff_id, row.branch_id)
        zones[key] = ZoneInfo(row.zone)
        shifts[key][row.is_break].append(Shift(row.weekday, row.start_minute, row.end_minute))
    stretches: dict[tuple[UUID, UUID], dict[date, list[tuple[int, int]]]] = defaultdict(dict)
    for day in days:
        of_day = stretches[day.staff_id, day.branch_id].setdefault(day.day, [])
        if day.start_minute is not None and day.end_minute is not None:
            of_day.append((day.start_minute, day.end_minute))
    found: dict[UUID, dict[UUID, Hours]] = defaultdict(dict)
    for (staff_id, branch_id), (weekly, breaks) in shifts.items():
        special = stretches.get((staff_id, branch_id), {})
        exceptions = tuple(DayHours(day, tuple(times)) for day, times in special.items())
        found[staff_id][branch_id] = Hours(
            zones[staff_id, branch_id], tuple(weekly), tuple(breaks), exceptions
        )
    return found
