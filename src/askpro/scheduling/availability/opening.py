"""Hours turned into stretches of UTC time: weekly shifts, dates that differ, days in other zones."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays
import numpy as np

from askpro.scheduling.availability.minutes import IntArray, date_of, day_number, int_array
from askpro.scheduling.availability.stretches import Stretches, union
from askpro.scheduling.availability.wallclock import wall_clock
from askpro.scheduling.hours import DAY_MINUTES, DayHours, Hours

Row = tuple[int, int, int]
_MONDAY = 4
_FAR = 1_000_000


def working_time(hours: Sequence[Hours], since: int, until: int) -> Stretches:
    """When each of these hours is open between two UTC minutes; the lane is the place in the sequence.

    A shift that reaches into the time is given whole. Overlapping and touching shifts are merged.
    """
    first, last = since // DAY_MINUTES - 3, until // DAY_MINUTES + 3
    by_zone: dict[ZoneInfo, list[IntArray]] = defaultdict(list)
    for zone in {each.zone for each in hours}:
        lanes = [(lane, each) for lane, each in enumerate(hours) if each.zone == zone]
        by_zone[zone].append(_weekly_rows(lanes, first, last))
    for lane, each in enumerate(hours):
        for zone, row in _rows_of_special_days(lane, each, first, last):
            by_zone[zone].append(int_array([row]))
    return union(Stretches.joined([_in_utc(zone, rows, since, until) for zone, rows in by_zone.items()]))


def _in_utc(zone: ZoneInfo, rows: Sequence[IntArray], since: int, until: int) -> Stretches:
    table = np.concatenate(rows)
    clock = wall_clock(zone, since, until)
    found = Stretches(table[:, 0], clock.utc(table[:, 1]), clock.utc(table[:, 2]))
    return found.where((found.end > since) & (found.start < until))


def _weekly_rows(lanes: Sequence[tuple[int, Hours]], first: int, last: int) -> IntArray:
    """Every usual shift on every day of its weekday, in local minutes, less the days that differ."""
    shifts = int_array(
        [
            (lane, shift.weekday, shift.start_minute, shift.end_minute)
            for lane, hours in lanes
            for shift in hours.usual_shifts
        ]
    ).reshape(-1, 4)
    weeks = np.arange((last - first) // 7 + 1, dtype=np.int64) * 7
    begins = first + (shifts[:, 1] + _MONDAY - first) % 7
    days = (begins[:, None] + weeks[None, :]).ravel()
    lane, _, start, end = (np.repeat(column, len(weeks)) for column in shifts.T)
    special = int_array(
        [lane * _FAR + day for lane, hours in lanes for day in _special_days(hours, first, last)]
    )
    usual = ~np.isin(lane * _FAR + days, special) if len(special) else np.ones(len(days), dtype=np.bool_)
    midnight = days * DAY_MINUTES
    return np.stack([lane, midnight + start, midnight + end], axis=1)[usual]


def _rows_of_special_days(lane: int, hours: Hours, first: int, last: int) -> Iterator[tuple[ZoneInfo, Row]]:
    replaced = {day_number(each.day): each for each in hours.exceptions}
    for number in _special_days(hours, first, last):
        day = date_of(number)
        stretches = replaced[number].stretches if number in replaced else _usual_stretches(hours, day)
        for start, end in stretches:
            yield _zone_on(hours, day), (lane, number * DAY_MINUTES + start, number * DAY_MINUTES + end)


def _special_days(hours: Hours, first: int, last: int) -> list[int]:
    days = {day_number(each.day) for each in hours.exceptions}
    for spell in hours.away:
        until = last if spell.last_day is None else min(last, day_number(spell.last_day))
        days.update(range(max(first, day_number(spell.first_day)), until + 1))
    return sorted(day for day in days if first <= day <= last)


def _usual_stretches(hours: Hours, day: date) -> tuple[tuple[int, int], ...]:
    return tuple(
        (shift.start_minute, shift.end_minute)
        for shift in hours.usual_shifts
        if shift.weekday == day.weekday()
    )


def _zone_on(hours: Hours, day: date) -> ZoneInfo:
    return next((spell.zone for spell in hours.away if spell.covers(day)), hours.zone)


def closed_on_holidays(hours: Hours, country: str, state: str | None, first: date, last: date) -> Hours:
    """The same hours with public holidays closed; a date that has hours of its own keeps them."""
    own = {each.day for each in hours.exceptions}
    closed = tuple(
        DayHours(day)
        for year in range(first.year, last.year + 1)
        for day in public_holidays(country, state, year)
        if first <= day <= last and day not in own
    )
    return Hours(hours.zone, hours.weekly, hours.breaks, hours.exceptions + closed, hours.away)


@lru_cache(maxsize=1024)
def public_holidays(country: str, state: str | None, year: int) -> frozenset[date]:
    """The public holidays of a country and state (ISO 3166 codes, such as DE and BY)."""
    return frozenset(holidays.country_holidays(country, subdiv=state, years=year))
