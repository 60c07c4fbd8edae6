"""Days and clock times in a spoken sentence, read the way a listener does: left to right, the day carries on."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from askpro.entry.cli.rehearsal.lexicon import (
    CLOCKS,
    MONTHS,
    NEAR_DAYS,
    WEEKDAYS,
    ClockForm,
    number_of,
)

_DATES = (
    # 24. November · vierundzwanzigsten November · 24th of November
    re.compile(
        r"\b(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?(?P<month>[^\W\d_]{3,})\b(?:,?\s+(?P<year>\d{4}))?"
    ),
    re.compile(r"\b(?P<month>[^\W\d_]{3,})\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\b(?:,\s+(?P<year>\d{4}))?"),
    re.compile(r"\b(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})?"),
)
_WORDS = re.compile(r"[^\W\d_]+")
_BETWEEN_DAYS = re.compile(r"[,\s]*(?:den|dem|der|the)?\s*", re.IGNORECASE)
_FOR_EACH = re.compile(r"\b(?:jeweils um|each at)\s+$", re.IGNORECASE)
_GREETINGS = re.compile(r"\bguten morgen\b|\bgood morning\b|\b(?:am|jeden) morgen\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Mention:
    """A day, a minute of the day, or both; `written` is where in the sentence, from and until."""

    day: date | None
    minute: int | None
    span: tuple[int, int]
    weekday_only: bool = False


def mentions(text: str, today: date) -> list[Mention]:
    """Every day and every clock time named, in the order of the sentence, each for itself."""
    text = _GREETINGS.sub(lambda found: " " * len(found[0]), text)
    found = [*_dates(text, today), *_near_and_weekdays(text, today), *_times(text)]
    kept: list[Mention] = []
    for each in sorted(found, key=lambda mention: (mention.span[0], -mention.span[1])):
        if not kept or each.span[0] >= kept[-1].span[1]:
            kept.append(each)
    return _without_weekdays_of_dates(kept, text)


def _without_weekdays_of_dates(named: list[Mention], text: str) -> list[Mention]:
    """ "Tuesday, December 8th" names one day: the weekday before its own date says nothing of its own."""
    return [
        mention
        for mention, after in zip(named, (*named[1:], None), strict=False)
        if not (
            mention.weekday_only
            and mention.day
            and after is not None
            and after.day
            and not after.weekday_only
            and after.day.weekday() == mention.day.weekday()
            and _BETWEEN_DAYS.fullmatch(text[mention.span[1] : after.span[0]])
        )
    ]


def last_day(text: str, today: date) -> date | None:
    """The day a sentence leaves a listener with."""
    return next((named.day for named in reversed(mentions(text, today)) if named.day), None)


def moments(text: str, today: date) -> list[Mention]:
    """Clock times with the day they belong to: the last day named before, otherwise the next named after."""
    named = mentions(text, today)
    day: date | None = None
    days, paired = list[date](), list[Mention]()
    for mention in named:
        if mention.minute is None:
            day = _refined(day, mention)
            days += [day] if day else []
            paired = [each if each.day else replace(each, day=day) for each in paired]
        elif days and _FOR_EACH.search(text, 0, mention.span[0]):
            paired += [replace(mention, day=each) for each in dict.fromkeys(days)]
        else:
            paired.append(replace(mention, day=day))
    return paired


def _refined(day: date | None, mention: Mention) -> date | None:
    """A bare weekday after its own date says nothing new."""
    if day is not None and mention.weekday_only and mention.day and mention.day.weekday() == day.weekday():
        return day
    return mention.day


def _dates(text: str, today: date) -> Iterator[Mention]:
    for pattern in _DATES:
        for found in pattern.finditer(text):
            month = _month(found["month"])
            if month:
                day = _in_future(int(found["day"]), month, found["year"], today)
                if day:
                    yield Mention(day, None, found.span())


def _month(written: str) -> int | None:
    return int(written) if written.isdigit() and int(written) <= 12 else MONTHS.get(written.lower())


def _in_future(day: int, month: int, year: str | None, today: date) -> date | None:
    years = [int(year)] if year else [today.year, today.year + 1]
    for each in years:
        try:
            named = date(each, month, day)
        except ValueError:
            continue
        if year or named >= today:
            return named
    return None


def _near_and_weekdays(text: str, today: date) -> Iterator[Mention]:
    for found in _WORDS.finditer(text):
        word = found[0].lower()
        if word in NEAR_DAYS:
            yield Mention(today + timedelta(days=NEAR_DAYS[word]), None, found.span())
        elif word in WEEKDAYS:
            ahead = (WEEKDAYS[word] - today.weekday()) % 7
            yield Mention(today + timedelta(days=ahead), None, found.span(), weekday_only=True)


def _times(text: str) -> Iterator[Mention]:
    for form in CLOCKS:
        for found in form.pattern.finditer(text):
            minute = _minute(form, found)
            if minute is not None:
                yield Mention(None, minute, found.span())


def _minute(form: ClockForm, found: re.Match[str]) -> int | None:
    if form.fixed is not None:
        return form.fixed
    groups = found.groupdict()
    hour = number_of(groups["hour"])
    minute = number_of(groups.get("minute") or groups.get("spoken_minute") or "0")
    if hour is None or minute is None or hour > 24 or minute > 59:
        return None
    half = (groups.get("half") or "").lower().replace(".", "")
    if half == "pm" and hour < 12:
        hour += 12
    if half == "am" and hour == 12:
        hour = 0
    return hour * 60 + minute + form.shift
