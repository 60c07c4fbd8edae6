"""What the rest of the house sees of spoken time: the reference it is read against, and the readings."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Literal

Language = Literal["de", "en"]
Grain = Literal["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade"]
Relation = Literal["from", "to"]
Part = Literal["early", "morning", "forenoon", "midday", "afternoon", "evening", "night"]


@dataclass(frozen=True, slots=True)
class Reference:
    """The moment and the conversation an utterance is read against; `now` is aware, in the branch's zone."""

    now: datetime
    language: Language = "de"
    opening: tuple[int, int] | None = None
    """Earliest and latest minute of the day the branch serves; settles whether "three" is at night."""
    expecting: Literal["day", "time", "when"] | None = None
    """What we have just asked for; lets a bare number count as an answer."""
    anchor_day: date | None = None
    anchor_time: time | None = None
    told: tuple[date, ...] = ()
    """Days to choose from: a weekday, or a date without its month, is one of them if it can be."""
    near: tuple["DayRange", ...] = ()
    """The days under discussion: else the one nearest to them is meant."""
    month_first: bool = False
    """Whether 4/5 is the fifth of April, as in the United States."""


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days, half-open."""

    start: date | None
    end: date | None

    @property
    def single(self) -> date | None:
        """The day, when the range is exactly one."""
        if self.start and self.end and (self.end - self.start).days == 1:
            return self.start
        return None


def single(day: date) -> DayRange:
    """Exactly that day."""
    return DayRange(day, day + timedelta(days=1))


@dataclass(frozen=True, slots=True)
class TimeRange:
    """Minutes of the day, half-open; a point when both are equal; an open side is None."""

    start: int | None
    end: int | None
    part: Part | None = None

    @property
    def point(self) -> int | None:
        """The exact minute, when the caller named one."""
        return self.start if self.start == self.end else None


@dataclass(frozen=True, slots=True)
class Wish:
    """One thing the caller would accept (or, with `excluded`, would not); rank 0 is the dearest."""

    day: DayRange | None = None
    time: TimeRange | None = None
    weekdays: frozenset[int] = frozenset()
    approximate: bool = False
    rank: int = 0
    relation: Relation | None = None
    excluded: bool = False
    span: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A weekday and a date that do not belong together: ask, do not choose."""

    weekday: int
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class NoSuchDay:
    """A date the calendar does not have, as it was said: the 31st of February."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Timing:
    """Everything one utterance says about time."""

    wishes: tuple[Wish, ...] = field(default=())
    contradiction: Contradiction | None = None
    asap: bool = False
    no_such_day: NoSuchDay | None = None

    @property
    def says_when(self) -> bool:
        """Whether anything was said of it, possible or not."""
        return bool(self.wishes or self.contradiction or self.asap or self.no_such_day)


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression on its own; `end` is half-open, None on an open side or for a point."""

    kind: Literal["point", "interval", "open_interval"]
    start: datetime | None
    end: datetime | None
    grain: Grain
    part: Part | None = None
    contradiction: Contradiction | None = None
    through: bool = False
    """Whether the last day or time was named ("to Friday"), not the length ("a week")."""
