"""A window: the starts a caller would take, written as "2026-11-24..2026-11-28 Thu 13:00..18:00"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from askpro.foundation.errors import Invalid
from askpro.foundation.time import DAY_MINUTES, minute_of_day

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_DAY = r"\d{4}-\d{2}-\d{2}"
_CLOCK = r"\d{1,2}:\d{2}"
_WRITTEN = re.compile(
    rf"(?P<first>{_DAY})(?:\.\.(?P<last>{_DAY}))?"
    rf"(?: (?P<weekdays>(?:{'|'.join(WEEKDAYS)})(?:,(?:{'|'.join(WEEKDAYS)}))*))?"
    rf"(?: (?P<since>{_CLOCK})(?:\.\.(?P<until>{_CLOCK}))?)?"
)


class UnreadableWindow(Invalid):
    """The text is not a window of time."""


@dataclass(frozen=True, slots=True)
class Window:
    """Local days and minutes of the day, both ends included; weekdays None means any."""

    first: date
    last: date
    since: int = 0
    until: int = DAY_MINUTES
    weekdays: frozenset[int] | None = None

    @property
    def point(self) -> datetime | None:
        """The one start it allows, without a zone, if there is only one."""
        if self.first != self.last or self.since != self.until:
            return None
        return datetime.combine(self.first, datetime.min.time()) + timedelta(minutes=self.since)

    @property
    def whole_days(self) -> bool:
        return self.since == 0 and self.until == DAY_MINUTES

    def takes(self, local: datetime) -> bool:
        """Whether a start at this local time is inside."""
        minute = minute_of_day(local)
        return self.takes_day(local.date()) and self.since <= minute <= self.until

    def takes_day(self, day: date) -> bool:
        return self.first <= day <= self.last and (self.weekdays is None or day.weekday() in self.weekdays)


def read_window(written: str) -> Window:
    """The window as written. Refuses with UnreadableWindow."""
    found = _WRITTEN.fullmatch(written.strip())
    if found is None:
        raise UnreadableWindow(
            f"'{written}' is not a window like '2026-11-24 10:00' or '2026-11-24 13:00..18:00'."
        )
    first = date.fromisoformat(found["first"])
    since = _minute(found["since"]) if found["since"] else 0
    until = _minute(found["until"]) if found["until"] else since if found["since"] else DAY_MINUTES
    last = date.fromisoformat(found["last"]) if found["last"] else first
    if last < first or until < since:
        raise UnreadableWindow(f"'{written}' ends before it begins.")
    return Window(first, last, since, until, _weekdays(found["weekdays"]))


def _minute(written: str) -> int:
    hours, minutes = written.split(":")
    return int(hours) * 60 + int(minutes)


def _weekdays(written: str | None) -> frozenset[int] | None:
    return frozenset(WEEKDAYS.index(each) for each in written.split(",")) if written else None
