"""Which time would meet a caller's wish, and which windows of the calendar a wish opens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from askpro.conversation.understanding.when import Wish
from askpro.foundation.time import DAY_MINUTES, Period, minute_of_day

APPROXIMATE_MINUTES = 30
DAYS_AHEAD = 28
"""How far is looked when the caller leaves the end open."""


def meets(wish: Wish, local: datetime) -> bool:
    """Whether an appointment at this local time is one the wish speaks of."""
    if wish.day is None and wish.time is None and not wish.weekdays:
        return False
    return _day_meets(wish, local.date()) and _time_meets(wish, minute_of_day(local))


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


def window_of(wish: Wish, now: datetime) -> Period:
    """The stretch of the calendar in which the wish could be met; `now` is local."""
    today = now.date()
    start = wish.day.start if wish.day and wish.day.start else today
    end = wish.day.end if wish.day and wish.day.end else max(start, today) + timedelta(days=DAYS_AHEAD)
    since = max(_midnight(start, now), now)
    return Period(since, max(since, _midnight(end, now)))


def wished_period(wishes: Iterable[Wish], now: datetime) -> Period | None:
    """When the dearest wish would have been met, as narrowly as it was said; an instant is both its ends.

    Of a weekday the next one is meant; None where any time would have done.
    """
    wish = min((each for each in wishes if not each.excluded), key=lambda each: each.rank, default=None)
    if wish is None or (wish.day is None and not wish.weekdays):
        return None
    window = window_of(wish, now)
    day = wish.day.single if wish.day else next_of(wish.weekdays, window.start.astimezone(now.tzinfo).date())
    if day is None or wish.time is None:
        return window
    since = wish.time.start or 0
    until = DAY_MINUTES if wish.time.end is None else wish.time.end
    midnight = _midnight(day, now)
    return Period(midnight + timedelta(minutes=since), midnight + timedelta(minutes=max(since, until)))


def next_of(weekdays: frozenset[int], since: date) -> date | None:
    """The next day of that weekday, if it is one weekday."""
    if len(weekdays) != 1:
        return None
    [weekday] = weekdays
    return since + timedelta(days=(weekday - since.weekday()) % 7)


def named_instant(wish: Wish, now: datetime) -> datetime | None:
    """The one instant the caller named, if day and time are both exact."""
    day = wish.day.single if wish.day else None
    minute = wish.time.point if wish.time else None
    if day is None or minute is None:
        return None
    return _midnight(day, now) + timedelta(minutes=minute)


def _midnight(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(), now.tzinfo)
