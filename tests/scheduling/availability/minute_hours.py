"""When somebody or something is open, the slow and obvious way: a set of minutes."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

import holidays

from askpro.foundation.time import Period
from askpro.scheduling.availability import Place
from askpro.scheduling.hours import Hours

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


def open_minutes(hours: Hours, during: Period, closed: frozenset[date] = frozenset()) -> set[int]:
    """Open from the first minute the wall clock reads the opening time, or later, until it first
    reads the closing time, or later."""
    replaced = {each.day: each.stretches for each in hours.exceptions}
    minutes: set[int] = set()
    first = during.start.date() - timedelta(days=3)
    for offset in range((during.end - during.start).days + 7):
        day = first + timedelta(days=offset)
        usual = [
            (shift.start_minute, shift.end_minute)
            for shift in hours.usual_shifts
            if shift.weekday == day.weekday() and day not in closed
        ]
        zone = next((spell.zone for spell in hours.away if spell.covers(day)), hours.zone)
        for opens, closes in replaced.get(day, usual):
            midnight = datetime.combine(day, time())
            minutes.update(
                range(
                    _first_reached(midnight + opens * MINUTE, zone),
                    _first_reached(midnight + closes * MINUTE, zone),
                )
            )
    return minutes


def days_off(place: Place, during: Period) -> frozenset[date]:
    """The public holidays on which the place is closed: those that have no hours of their own."""
    if place.hours is None or place.country is None or not place.closed_on_holidays:
        return frozenset()
    off = holidays.country_holidays(place.country, subdiv=place.state)
    own = {each.day for each in place.hours.exceptions}
    first = during.start.date() - timedelta(days=3)
    days = [first + timedelta(days=offset) for offset in range((during.end - during.start).days + 7)]
    return frozenset(day for day in days if day in off and day not in own)


def minute_of(instant: datetime) -> int:
    return (instant - EPOCH) // MINUTE


@lru_cache(maxsize=10_000)
def _first_reached(wall: datetime, zone: ZoneInfo) -> int:
    minute = minute_of(wall.replace(tzinfo=zone).astimezone(UTC)) - 180
    while (EPOCH + minute * MINUTE).astimezone(zone).replace(tzinfo=None) < wall:
        minute += 1
    return minute
