"""Wishes about time: how new ones complete or replace old ones, and which time would meet one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from askpro.conversation.understanding.when import DayRange, Wish

APPROXIMATE_MINUTES = 30


def meets(wish: Wish, local: datetime) -> bool:
    """Whether an appointment at this local time is one the wish speaks of."""
    if wish.day is None and wish.time is None and not wish.weekdays:
        return False
    return _day_meets(wish, local.date()) and _time_meets(wish, local.hour * 60 + local.minute)


def _day_meets(wish: Wish, day: date) -> bool:
    if wish.weekdays and day.weekday() not in wish.weekdays:
        return False
    if wish.day is None:
        return True
    return (wish.day.start is None or wish.day.start <= day) and (wish.day.end is None or day < wish.day.end)


def _time_meets(wish: Wish, minute: int) -> bool:
    if wish.time is None:
        return True
    point = wish.time.point
    if point is not None:
        return abs(point - minute) <= (APPROXIMATE_MINUTES if wish.approximate else 0)
    return (wish.time.start is None or wish.time.start <= minute) and (
        wish.time.end is None or minute < wish.time.end
    )


def completed(new: Iterable[Wish], old: Iterable[Wish], day: date | None = None) -> tuple[Wish, ...]:
    """New wishes, each completed with the day or the time from before; `day` is the one spoken of last."""
    before = next((wish for wish in sorted(old, key=lambda wish: wish.rank) if not wish.excluded), None)
    return tuple(_completed(wish, before, day) for wish in new)


def _completed(wish: Wish, before: Wish | None, day: date | None) -> Wish:
    if wish.excluded:
        return wish
    if wish.day is None and not wish.weekdays:
        if day is not None:
            return replace(wish, day=single(day))
        if before is not None:
            return replace(wish, day=before.day, weekdays=before.weekdays)
    elif wish.time is None and before is not None:
        return replace(wish, time=before.time, approximate=before.approximate)
    return wish


def single(day: date) -> DayRange:
    return DayRange(day, day + timedelta(days=1))


def first_day(wishes: Iterable[Wish]) -> date | None:
    """The one day that is spoken of, if it is one."""
    return next(
        (wish.day.single for wish in wishes if wish.day and not wish.excluded and wish.day.single), None
    )
