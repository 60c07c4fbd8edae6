"""Everything the engine knows: a branch and a stretch of days, as frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID, uuid5
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.availability.minutes import IntArray, int_array, minute_after, minute_of
from askpro.scheduling.catalog import Resource, Service
from askpro.scheduling.hours import Hours
from askpro.scheduling.staff import Staff


class SubjectKind(StrEnum):
    """What a claim takes: a person's time, a unit of a resource, or a seat in a class."""

    STAFF = "staff"
    RESOURCE = "resource"
    SEAT = "seat"


class Subject(NamedTuple):
    """What is taken; the unit tells equal chairs, seats of a class and overbooked places apart."""

    kind: SubjectKind
    id: UUID
    unit: int = 0


@dataclass(frozen=True, slots=True)
class Claim:
    """A subject taken for a time, buffers included."""

    subject: Subject
    period: Period


@dataclass(frozen=True, slots=True, eq=False)
class Taken:
    """Claims as columns: for each the index of its subject, and UTC minutes."""

    subjects: tuple[Subject, ...]
    subject: IntArray
    start: IntArray
    end: IntArray

    @classmethod
    def of(cls, claims: Iterable[Claim]) -> Taken:
        return cls.of_minutes(
            (claim.subject, minute_of(claim.period.start), minute_after(claim.period.end)) for claim in claims
        )

    @classmethod
    def of_minutes(cls, rows: Iterable[tuple[Subject, int, int]]) -> Taken:
        index: dict[Subject, int] = {}
        table = int_array(
            [(index.setdefault(subject, len(index)), start, end) for subject, start, end in rows]
        ).reshape(-1, 3)
        return cls(tuple(index), table[:, 0].copy(), table[:, 1].copy(), table[:, 2].copy())

    def near(self, since: int, until: int) -> Taken:
        close = (self.end > since) & (self.start < until)
        return Taken(self.subjects, self.subject[close], self.start[close], self.end[close])


@dataclass(frozen=True, slots=True)
class Booked:
    """An appointment as limits count it; the minutes are without buffers."""

    start: datetime
    minutes: int
    service_ids: tuple[UUID, ...] = ()
    staff_ids: tuple[UUID, ...] = ()
    customer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """Leave to book a member of staff more than once at a time within a period; an id once it is kept."""

    staff_id: UUID
    period: Period
    extra: int = 1
    id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """The branch: its zone, and its opening hours, without which only the staff's hours count."""

    branch_id: UUID
    zone: ZoneInfo
    hours: Hours | None = None
    country: str | None = None
    state: str | None = None
    closed_on_holidays: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Diary:
    """What is known of a branch at `now`; outside `period` nothing is offered, for nothing is known."""

    now: datetime
    period: Period
    place: Place
    services: Mapping[UUID, Service]
    staff: tuple[Staff, ...]
    resources: tuple[Resource, ...] = ()
    taken: Taken = field(default_factory=lambda: Taken.of(()))
    booked: tuple[Booked, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    last_booked: Mapping[UUID, datetime] = field(default_factory=dict)


def class_id(service_id: UUID, staff_id: UUID) -> UUID:
    """The subject whose units are the seats of the classes this staff gives in this service."""
    return uuid5(service_id, staff_id.hex)


def as_minutes(diary: Diary) -> tuple[int, int]:
    return minute_after(diary.period.start), minute_of(diary.period.end)
