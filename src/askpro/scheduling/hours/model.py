"""Weekly hours on a wall clock, the days that differ from them, and limits on how much is taken on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from zoneinfo import ZoneInfo

DAY_MINUTES = 1440


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """A stretch of one weekday (Monday 0) in minutes after midnight; past midnight it ends beyond 1440."""

    weekday: int
    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise ValueError("weekdays run from 0, Monday, to 6, Sunday")
        _check_stretch(self.start_minute, self.end_minute)


@dataclass(frozen=True, slots=True)
class DayHours:
    """The hours of one date, replacing the weekly ones that begin on it; none means closed."""

    day: date
    stretches: tuple[tuple[int, int], ...] = ()

    def __post_init__(self) -> None:
        for start_minute, end_minute in self.stretches:
            _check_stretch(start_minute, end_minute)


@dataclass(frozen=True, slots=True)
class Away:
    """Days, both included, on which the hours are meant in another zone; no last day means from then on."""

    first_day: date
    last_day: date | None
    zone: ZoneInfo

    def covers(self, day: date) -> bool:
        return self.first_day <= day and (self.last_day is None or day <= self.last_day)


@dataclass(frozen=True)
class Hours:
    """Weekly shifts less weekly breaks on the wall clock of a zone, with the dates that differ."""

    zone: ZoneInfo
    weekly: tuple[Shift, ...] = ()
    breaks: tuple[Shift, ...] = ()
    exceptions: tuple[DayHours, ...] = ()
    away: tuple[Away, ...] = ()

    @cached_property
    def usual_shifts(self) -> tuple[Shift, ...]:
        """The weekly shifts with the breaks taken out."""
        return _without_breaks(self.weekly, self.breaks)


class Per(StrEnum):
    """The calendar stretch a limit counts over; weeks begin on Monday."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so many appointments, or so many booked minutes, per day, week, month or year."""

    per: Per
    bookings_max: int | None = None
    minutes_max: int | None = None


def _without_breaks(shifts: tuple[Shift, ...], breaks: tuple[Shift, ...]) -> tuple[Shift, ...]:
    remaining = list(shifts)
    for pause in breaks:
        remaining = [part for shift in remaining for part in _cut(shift, pause)]
    return tuple(remaining)


def _cut(shift: Shift, pause: Shift) -> list[Shift]:
    starts_at, ends_at = pause.start_minute, pause.end_minute
    if (shift.weekday + 1) % 7 == pause.weekday and shift.end_minute > DAY_MINUTES:
        starts_at, ends_at = starts_at + DAY_MINUTES, ends_at + DAY_MINUTES
    elif shift.weekday != pause.weekday:
        return [shift]
    parts = [
        (shift.start_minute, min(shift.end_minute, starts_at)),
        (max(shift.start_minute, ends_at), shift.end_minute),
    ]
    return [Shift(shift.weekday, start, end) for start, end in parts if start < end]


def _check_stretch(start_minute: int, end_minute: int) -> None:
    if not 0 <= start_minute < end_minute <= 2 * DAY_MINUTES:
        raise ValueError("a stretch begins after midnight and ends later, within two days")
