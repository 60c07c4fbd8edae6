"""A branch and its opening hours: the weekly ones, and the days on which something else holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from askpro.foundation.errors import Invalid, NotFound

MINUTES_OF_DAY = 1440


class BranchNotFound(NotFound):
    """The company has no such branch."""


class MalformedHours(Invalid):
    """Opening hours begin within the day and last at most 24 hours."""


class OverlappingHours(Invalid):
    """Two opening hours of one weekday overlap."""


@dataclass(frozen=True, slots=True)
class Branch:
    """A place. `phone_shown` is for people; `transfer_number` is where a call is handed to a person."""

    id: UUID
    name: str
    address: str
    zone: str
    country: str
    state: str | None
    phone_shown: str | None
    transfer_number: str | None
    closed_on_public_holidays: bool
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class NewBranch:
    """What is needed to open a branch. Zone, country and state default to the company's."""

    name: str
    address: str = ""
    zone: str | None = None
    country: str | None = None
    state: str | None = None
    phone_shown: str | None = None
    transfer_number: str | None = None
    closed_on_public_holidays: bool = True


@dataclass(frozen=True, slots=True, order=True)
class Hours:
    """Open on a weekday (0 = Monday), in minutes after local midnight; past 1440 is the next morning."""

    weekday: int
    opens_minute: int
    closes_minute: int

    def __post_init__(self) -> None:
        if not 0 <= self.weekday <= 6:
            raise MalformedHours("A weekday is 0 (Monday) to 6 (Sunday).", weekday=self.weekday)
        check_minutes(self.opens_minute, self.closes_minute)


@dataclass(frozen=True, slots=True)
class DayException:
    """What holds on one day instead of the weekly hours; without minutes it is closed."""

    id: UUID
    day: date
    opens_minute: int | None
    closes_minute: int | None
    reason: str


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """When a branch is open; public holidays come from its country and state."""

    weekly: tuple[Hours, ...]
    exceptions: tuple[DayException, ...]
    closed_on_public_holidays: bool


def check_minutes(opens_minute: int, closes_minute: int) -> None:
    """Refuses with MalformedHours."""
    if not 0 <= opens_minute < MINUTES_OF_DAY:
        raise MalformedHours("Hours open within the day, at minute 0 to 1439.", opens_minute=opens_minute)
    if not opens_minute < closes_minute <= opens_minute + MINUTES_OF_DAY:
        raise MalformedHours("Hours close after they open, at most a day later.", closes_minute=closes_minute)


def check_apart(weekly: list[Hours]) -> None:
    """Refuses with OverlappingHours."""
    ordered = sorted(weekly)
    for earlier, later in pairwise(ordered):
        if earlier.weekday == later.weekday and later.opens_minute < earlier.closes_minute:
            raise OverlappingHours("Two opening hours of one day overlap.", weekday=later.weekday)
