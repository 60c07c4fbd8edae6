"""When it comes again: a part of RFC 5545's recurrence rules, counted on the branch's wall clock."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from askpro.scheduling.availability import instant_at
from askpro.scheduling.series.refusals import EndlessRule, MalformedRule

OCCURRENCES_MAX = 104
_YEARS_MAX = 10

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_NUMBER = r"[1-9]\d{0,2}"
_DAY = r"([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)"
_MONTH_DAY = r"-?([1-9]|[12]\d|3[01])"
_PARTS = {
    "FREQ": r"DAILY|WEEKLY|MONTHLY",
    "INTERVAL": _NUMBER,
    "COUNT": _NUMBER,
    "UNTIL": r"\d{8}(T\d{6}Z?)?",
    "BYDAY": rf"{_DAY}(,{_DAY})*",
    "BYMONTHDAY": rf"{_MONTH_DAY}(,{_MONTH_DAY})*",
}


def occurrences(
    rule: str, first: datetime, zone: ZoneInfo, exceptions: Collection[date] = ()
) -> list[datetime]:
    """The starts in UTC, from `first` on, at its time on the wall clock; days in `exceptions` are left out.

    The rule knows FREQ (DAILY, WEEKLY, MONTHLY), INTERVAL, COUNT, UNTIL, BYDAY and BYMONTHDAY, and ends by
    COUNT or UNTIL, ten years ahead at most. As in RFC 5545 an exception counts, and a day that a month does
    not have is left out. A time that the clock skips is the moment it jumps; one shown twice is the first.
    Refuses with MalformedRule or EndlessRule.
    """
    parts = _read(rule)
    local = first.astimezone(zone)
    until = _end(parts["UNTIL"], zone, rule) if "UNTIL" in parts else None
    wanted = int(parts["COUNT"]) if "COUNT" in parts else None
    found: list[datetime] = []
    for number, day in enumerate(_days(parts, local.date())):
        start = instant_at(zone, datetime.combine(day, local.time().replace(tzinfo=None)))
        if number == wanted or (until is not None and start > until):
            break
        if number >= OCCURRENCES_MAX:
            raise EndlessRule(OCCURRENCES_MAX)
        if day not in exceptions:
            found.append(start)
    return found


def _read(rule: str) -> dict[str, str]:
    """The parts of the rule, each once, each of its form."""
    pairs = [part.partition("=") for part in rule.upper().removeprefix("RRULE:").split(";")]
    parts = {name: value for name, _, value in pairs}
    well_formed = all(name in _PARTS and re.fullmatch(_PARTS[name], value) for name, value in parts.items())
    if len(parts) < len(pairs) or not well_formed or "FREQ" not in parts:
        raise MalformedRule(rule)
    if parts["FREQ"] != "MONTHLY" and ("BYMONTHDAY" in parts or re.search(r"\d", parts.get("BYDAY", ""))):
        raise MalformedRule(rule)
    if ("COUNT" in parts) == ("UNTIL" in parts):
        raise EndlessRule(OCCURRENCES_MAX)
    return parts


def _end(until: str, zone: ZoneInfo, rule: str) -> datetime:
    """The last moment: a day is meant whole, a time is the branch's unless it ends in Z."""
    try:
        day = date.fromisoformat(until[:8])
        if len(until) == 8:
            return instant_at(zone, datetime.combine(day, time(23, 59)))
        moment = datetime.combine(day, time.fromisoformat(until[9:15]))
    except ValueError as wrong:
        raise MalformedRule(rule) from wrong
    return instant_at(ZoneInfo("UTC") if until.endswith("Z") else zone, moment)


def _days(parts: Mapping[str, str], first: date) -> Iterator[date]:
    last = first.replace(day=1, year=first.year + _YEARS_MAX)
    for step in count(0, int(parts.get("INTERVAL", "1"))):
        stretch = list(_stretch(parts["FREQ"], first, step))
        if stretch[0] > last:
            return
        yield from (day for day in stretch if day >= first and _is_wanted(parts, first, day))


def _stretch(frequency: str, first: date, step: int) -> Iterator[date]:
    """The day, the week from Monday, or the month that lies so many of them after the first."""
    if frequency == "DAILY":
        yield first + timedelta(days=step)
    elif frequency == "WEEKLY":
        monday = first + timedelta(weeks=step) - timedelta(days=first.weekday())
        yield from (monday + timedelta(days=day) for day in range(7))
    else:
        years, month = divmod(first.month - 1 + step, 12)
        year = first.year + years
        yield from (date(year, month + 1, day + 1) for day in range(monthrange(year, month + 1)[1]))


def _is_wanted(parts: Mapping[str, str], first: date, day: date) -> bool:
    days, month_days = parts.get("BYDAY"), parts.get("BYMONTHDAY")
    if parts["FREQ"] == "WEEKLY" and days is None:
        return day.weekday() == first.weekday()
    if parts["FREQ"] == "MONTHLY" and days is None and month_days is None:
        return day.day == first.day
    from_end = day.day - monthrange(day.year, day.month)[1] - 1
    return (days is None or any(_is_named(each, day, from_end) for each in days.split(","))) and (
        month_days is None or not {day.day, from_end}.isdisjoint(map(int, month_days.split(",")))
    )


def _is_named(name: str, day: date, from_end: int) -> bool:
    """TU is every Tuesday, 2TU the second of the month, -1TU its last."""
    if name[-2:] != _WEEKDAYS[day.weekday()]:
        return False
    place = name[:-2]
    return not place or int(place) in ((day.day - 1) // 7 + 1, -((6 - from_end) // 7))
