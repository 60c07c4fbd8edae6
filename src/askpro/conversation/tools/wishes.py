"""Which time would meet a caller's wish, and which windows of the calendar a wish opens."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from askpro.conversation.understanding.when import Wish
from askpro.foundation.time import Period

APPROXIMATE_MINUTES = 30
DAYS_AHEAD = 28
"""How far is looked when the caller leaves the end open."""


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


def window_of(wish: Wish, now: datetime) -> Period:
    """The stretch of the calendar in which the wish could be met; `now` is local."""
    today = now.date()
    start = wish.day.start if wish.day and wish.day.start else today
    end = wish.day.end if wish.day and wish.day.end else max(start, today) + timedelta(days=DAYS_AHEAD)
    since = max(_midnight(start, now), now)
    return Period(since, max(since, _midnight(end, now)))


def named_instant(wish: Wish, now: datetime) -> datetime | None:
    """The one instant the caller named, if day and time are both exact."""
    day = wish.day.single if wish.day else None
    minute = wish.time.point if wish.time else None
    if day is None or minute is None:
        return None
    return _midnight(day, now) + timedelta(minutes=minute)


def ideals_of(wishes: Iterable[Wish], now: datetime) -> tuple[datetime, ...]:
    """The instants nearest to what was wished for, the dearest first."""
    return tuple(
        _ideal(wish, now) for wish in sorted(wishes, key=lambda wish: wish.rank) if not wish.excluded
    )


def _ideal(wish: Wish, now: datetime) -> datetime:
    window = window_of(wish, now)
    minute = wish.time.point if wish.time and wish.time.point is not None else None
    if minute is None and wish.time is not None and wish.time.start is not None:
        minute = wish.time.start
    day = wish.day.start if wish.day and wish.day.start else window.start.date()
    return _midnight(day, now) + timedelta(minutes=minute) if minute is not None else window.start


def _midnight(day: date, now: datetime) -> datetime:
    return datetime.combine(day, time(), now.tzinfo)
