"""When somebody is there: a branch's opening hours on a day, and the last open moment before a promise."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from askpro.foundation.time import minute_of_day
from askpro.scheduling.availability import public_holidays
from askpro.tenancy.branches import Branch, OpeningHours

Stretches = tuple[tuple[int, int], ...]
DAYS_LOOKED_AHEAD = 14
EARLY = timedelta(hours=1)
"""So long after the doors open everybody who called in between has been called back."""
DAYS_LOOKED_BACK = 3


def hours_on(day: date, kept: OpeningHours, branch: Branch) -> Stretches:
    """When the branch is open that day, in minutes of the day: exceptions before holidays before the week."""
    exceptions = [each for each in kept.exceptions if each.day == day]
    if exceptions:
        opened = [(one.opens_minute, one.closes_minute) for one in exceptions]
        return tuple(
            sorted((since, until) for since, until in opened if since is not None and until is not None)
        )
    return () if is_kept_holiday(day, kept, branch) else hours_on_weekday(day.weekday(), kept)


def is_kept_holiday(day: date, kept: OpeningHours, branch: Branch) -> bool:
    """Whether the branch is closed that day because it is a public holiday."""
    if not kept.closed_on_public_holidays or any(each.day == day for each in kept.exceptions):
        return False
    return day in public_holidays(branch.country, branch.state, day.year)


def hours_on_weekday(weekday: int, kept: OpeningHours) -> Stretches:
    """The usual hours of a weekday, Monday being 0."""
    return tuple(
        sorted((each.opens_minute, each.closes_minute) for each in kept.weekly if each.weekday == weekday)
    )


def is_open(instant: datetime, kept: OpeningHours, branch: Branch) -> bool:
    """Whether the branch is open; `instant` is local."""
    minute = minute_of_day(instant)
    return any(since <= minute < until for since, until in hours_on(instant.date(), kept, branch))


def last_open_moment(now: datetime, by: datetime, kept: OpeningHours, branch: Branch) -> datetime:
    """The end of the last opening between now and a promise; without any, early in the next one. Local."""
    for back in range(DAYS_LOOKED_BACK):
        day = by.date() - timedelta(days=back)
        midnight = datetime.combine(day, time(), by.tzinfo)
        for since, until in reversed(hours_on(day, kept, branch)):
            opens, closes = midnight + timedelta(minutes=since), midnight + timedelta(minutes=until)
            if max(opens, now) < min(closes, by):
                return min(closes, by)
    for ahead in range(DAYS_LOOKED_AHEAD):
        day = by.date() + timedelta(days=ahead)
        midnight = datetime.combine(day, time(), by.tzinfo)
        for since, until in hours_on(day, kept, branch):
            opens, closes = midnight + timedelta(minutes=since), midnight + timedelta(minutes=until)
            if opens >= by:
                return min(opens + EARLY, closes)
    return by
