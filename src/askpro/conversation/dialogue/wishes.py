"""Wishes about time: how new ones complete what was said before."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from askpro.conversation.understanding.when import DayRange, Wish, single


def completed(new: Iterable[Wish], old: Iterable[Wish], day: date | None = None) -> tuple[Wish, ...]:
    """New wishes, each with the day or the time it leaves out: from its neighbours, or else from before.

    "Zehn Uhr oder neun morgen" means tomorrow both times; `day` is the one spoken of last.
    """
    new = tuple(new)
    before = _dearest(old)
    with_day = _dearest(wish for wish in new if wish.day or wish.weekdays)
    with_time = _dearest(wish for wish in new if wish.time)
    if with_day is not None:
        day = None
    new = tuple(_near(wish, before) for wish in new)
    return tuple(_completed(wish, with_day or before, with_time or before, day) for wish in new)


def _dearest(wishes: Iterable[Wish]) -> Wish | None:
    return next((wish for wish in sorted(wishes, key=lambda wish: wish.rank) if not wish.excluded), None)


def _completed(wish: Wish, for_day: Wish | None, for_time: Wish | None, day: date | None) -> Wish:
    if wish.excluded:
        return wish
    if wish.day is None and not wish.weekdays:
        if day is not None:
            return replace(wish, day=single(day))
        if for_day is not None:
            return replace(wish, day=for_day.day, weekdays=for_day.weekdays)
    elif wish.time is None and for_time is not None:
        return replace(wish, time=for_time.time, approximate=for_time.approximate)
    return wish


def _near(wish: Wish, before: Wish | None) -> Wish:
    """ "In six months. Preferably on a Tuesday": a weekday alone is looked for where a day was named."""
    if wish.excluded or wish.day is not None or not wish.weekdays or before is None or before.day is None:
        return wish
    named = before.day.single
    return replace(wish, day=DayRange(named - timedelta(named.weekday()), None) if named else before.day)


def first_day(wishes: Iterable[Wish]) -> date | None:
    """The one day that is spoken of, if it is one."""
    return next(
        (wish.day.single for wish in wishes if wish.day and not wish.excluded and wish.day.single), None
    )
