"""When a series begins, and of how many it is, by whatever was told of it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.state import Series, Task
from askpro.conversation.tools.wishes import next_of
from askpro.conversation.understanding.when import Wish

OCCURRENCES_MAX = 52
"""So many are arranged in one call, and no more."""


def begins(task: Task) -> bool:
    """Whether it is known when the series begins: at what is chosen, at the hour named, or after the last."""
    if task.series is None:
        return False
    return task.series.like is not None or task.chosen is not None or _named_hour(task) is not None


def _named_hour(task: Task) -> Wish | None:
    """The one wish that names a weekday or a day with its hour, unless most of its days are taken."""
    wishes = [wish for wish in task.wishes if not wish.excluded]
    if len(wishes) != 1 or task.mostly_taken or task.contradiction is not None:
        return None
    (wish,) = wishes
    hour = wish.time is not None and wish.time.point is not None
    return wish if hour and (len(wish.weekdays) == 1 or (wish.day and wish.day.single)) else None


def first_at(task: Task, setting: Setting) -> datetime | None:
    """When the series begins, if that is known."""
    if task.chosen is not None:
        return task.chosen.starts_at
    if task.series is not None and task.series.like is not None:
        return setting.local(task.series.like.starts_at) + timedelta(weeks=task.series.weeks or 1)
    wish = _named_hour(task)
    if wish is None or wish.time is None or wish.time.point is None:
        return None
    midnight = setting.now.replace(hour=0, minute=0, second=0, microsecond=0)
    since = wish.day.start if wish.day and wish.day.start else setting.now.date()
    day = since if not wish.weekdays else next_of(wish.weekdays, since) or since
    at = midnight.replace(year=day.year, month=day.month, day=day.day)
    at = at.replace(hour=wish.time.point // 60 % 24, minute=wish.time.point % 60)
    return at if at > setting.now or not wish.weekdays else at + timedelta(weeks=1)


def count_from(series: Series, first: date) -> int | None:
    """How many there are, if that was told in whatever way; None if not."""
    weeks = series.weeks or 1
    if series.count is not None:
        told = series.count
    elif series.lasting_weeks is not None:
        told = -(-series.lasting_weeks // weeks)
    elif series.until is not None:
        told = (series.until - first).days // (7 * weeks) + 1
    else:
        return None
    return max(1, told + series.more)
