"""Earlier or later than the time on the table: nearby first, then the rest of that day, then other days."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from askpro.conversation.understanding.shifting import Way
from askpro.conversation.understanding.when import DayRange, TimeRange, Wish, single
from askpro.foundation.time import DAY_MINUTES, minute_of_day

NEARBY_MINUTES = 120


def shifted(
    told: Sequence[datetime], way: Way, now: datetime, minutes: int | None = None
) -> tuple[Wish, ...]:
    """What somebody means who wants to come earlier, or later, than all the local times told.

    By so many `minutes`, where that was said; whole days keep the time of day.
    """
    if minutes is not None:
        at = (
            min(told) - timedelta(minutes=minutes)
            if way is Way.EARLIER
            else max(told) + timedelta(minutes=minutes)
        )
        return (Wish(day=single(at.date()), time=TimeRange(minute_of_day(at), minute_of_day(at))),)
    if way is Way.EARLIER:
        return _before(min(told), now)
    return _after(max(told))


def _before(told: datetime, now: datetime) -> tuple[Wish, ...]:
    day, minute = told.date(), minute_of_day(told)
    near = max(0, minute - NEARBY_MINUTES)
    return (
        Wish(day=single(day), time=TimeRange(near, minute), rank=0),
        Wish(day=single(day), time=TimeRange(None, minute), rank=1),
        Wish(day=DayRange(now.date(), day), rank=2),
    )


def _after(told: datetime) -> tuple[Wish, ...]:
    day, minute = told.date(), minute_of_day(told) + 1
    near = min(DAY_MINUTES, minute + NEARBY_MINUTES)
    return (
        Wish(day=single(day), time=TimeRange(minute, near), rank=0),
        Wish(day=single(day), time=TimeRange(minute, None), rank=1),
        Wish(day=DayRange(day + timedelta(days=1), None), rank=2),
    )
