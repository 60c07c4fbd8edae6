"""Wishes about time: how new ones complete what was said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from askpro.conversation.understanding.when import DayRange, Wish


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
