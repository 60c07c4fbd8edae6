"""What every language must be able to say."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from askpro.conversation.understanding.when import NoSuchDay


class Day(str):
    """A day as it is said; in the middle of a sentence, `{day:,}`, a comma within it is closed by another."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return f"{self}," if spec == "," and "," in self else str(self)


class Moment(str):
    """A day with its clock time: it ends in no comma wherever it stands."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return str(self)


class Tongue(Protocol):
    """One language's way with dates, times, money and lists. Minutes are of the local day."""

    language: str

    def day(self, day: date, today: date) -> Day:
        """A day: "heute", "Dienstag, den 24. November"; the year only when it is not the next such day."""

    def on(self, day: date, today: date) -> Day:
        """The day with its preposition, for something that takes place on it."""

    def onto(self, day: date, today: date) -> Day:
        """The day with its preposition, for something that is moved to it."""

    def until(self, day: date, today: date) -> str:
        """Up to and with the day."""

    def between(self, first: date, last: date, today: date) -> str:
        """From one day to another, both included; one day alone is that day."""

    def the_date(self, day: date, today: date) -> str:
        """The date as one of which something is done, such as left out."""

    def at(self, *minutes: int) -> str:
        """Clock times to choose from, with their preposition."""

    def clock(self, *minutes: int) -> str:
        """Clock times to choose from; what they share is said once: "9, 10 oder 11 Uhr"."""

    def weekday(self, weekday: int) -> str:
        """A weekday; Monday is 0."""

    def date(self, day: date, today: date) -> str:
        """The date without its weekday."""

    def no_such_day(self, said: NoSuchDay) -> str:
        """A date the calendar does not have, the way a date is said."""

    def price(self, cents: int, currency: str) -> str:
        """An amount in minor units: "52 Euro 50"."""

    def duration(self, minutes: int) -> str:
        """A length of time."""

    def notice(self, minutes: int) -> str:
        """How long before: "24 Stunden", "3 Tage"."""

    def share(self, percent: int) -> str:
        """A part of the price."""

    def stretch(self, since: int, until: int) -> str:
        """From one clock time to another."""

    def rhythm(self, weekday: int, weeks: int) -> str:
        """Always on this weekday, every so many weeks."""

    def appointments(self, count: int) -> str:
        """So many appointments."""

    def within(self, since: int, until: int) -> str:
        """A stretch of the day that may have no beginning or no end."""

    def weekdays(self, first: int, last: int) -> str:
        """A run of weekdays with its preposition."""

    def either(self, things: Sequence[str]) -> str:
        """A, B or C."""

    def or_else(self, things: Sequence[str]) -> str:
        """A or B or C, where each is a list of its own and a comma would run them together."""

    def or_in_sentences(self, things: Sequence[str]) -> str:
        """A. Or B. Or C"""

    def either_day(self, days: Sequence[Day]) -> str:
        """Day A, day B, or day C, to be followed by more of the sentence."""

    def each(self, at: str) -> str:
        """A clock time with its preposition that holds for every day just listed."""

    def every(self, things: Sequence[str]) -> str:
        """A, B and C."""

    def with_staff(self, name: str) -> str:
        """At whose chair."""


NEXT_SUCH_DAY = timedelta(days=300)
"""A date so near needs no year: the next of its name is meant."""


def days_joined(days: Sequence[Day], last: str) -> str:
    """Days in a list: each closes its own comma, so that only "today" needs one from the list."""
    *before, end = [f"{day:,}" for day in days]
    before = [day if day.endswith(",") or day == before[-1] else f"{day}," for day in before]
    return " ".join([*before, last, end])
