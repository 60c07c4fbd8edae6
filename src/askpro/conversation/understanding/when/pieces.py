"""The pieces of time an utterance is made of, as they were spoken."""

from dataclasses import dataclass
from datetime import date, datetime

from .model import Grain, Part


@dataclass(frozen=True, slots=True)
class Weekday:
    """A weekday, with the word that chooses the week: nothing, this, next, coming, after next, last."""

    index: int
    choice: str = ""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """A date as spoken; what was left out is None."""

    day: int
    month: int | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """Days already settled, half-open; `week` says which week a weekday beside it belongs to."""

    start: date
    end: date
    grain: Grain
    week: date | None = None
    sole: bool = False
    """Whether it is a day of its own ("today") that says more than a weekday beside it."""
    moment: datetime | None = None
    """The moment exactly that far from now, where a distance in days was said."""
    rest: bool = False
    """Whether it is what is left of a unit, up to its last day."""
    closing: bool = False
    """Whether it is the end of a unit, so that "before" it means by then."""
    onward: bool = False
    """Whether it is only where the wish begins: "in more than two weeks"."""


@dataclass(frozen=True, slots=True)
class Zone:
    """The time zone a clock time was said in, in minutes ahead of UTC."""

    ahead: int


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `fixed` once morning and afternoon cannot be confused any more."""

    minute: int
    fixed: bool = False
    grain: Grain = "minute"
    second: int = 0
    approximate: bool = False
    written: bool = False
    """Whether it came in digits, 3:30: read as the clock shows it unless the shop is closed then."""
    zone: Zone | None = None
    bare: bool = False
    """Whether nothing but a number was said, so that the context has to vouch for it."""


@dataclass(frozen=True, slots=True)
class PartOfDay:
    """A part of the day; `window` overrides its usual bounds (late, early)."""

    part: Part
    window: tuple[int, int] | None = None
    days_ahead: int | None = None
    """0 for "this morning", 1 for "the next morning"."""
    closing: bool = False
    """Whether it is the end of the day, so that "by" it means all of the day."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Moments already settled; a point where `end` is None."""

    start: datetime
    end: datetime | None
    grain: Grain


@dataclass(frozen=True, slots=True)
class Bare:
    """A number that may be an hour or a day: its neighbours or the question decide."""

    value: int
    ordinal: bool = False
    definite: bool = False
    """Whether the words before it make it a date: "am dritten", "the 3rd"."""
    spelled: bool = False
    year: int | None = None
    """The year behind it, where a month before makes it a date: "20-24, 2027"."""


@dataclass(frozen=True, slots=True)
class Weekdays:
    """A recurring restriction such as "only on Thursdays"."""

    indices: frozenset[int]


_WITHIN_A_DAY = ("second", "minute", "quarterhour", "threequarterhour", "hour")


@dataclass(frozen=True, slots=True)
class Length:
    """How long something takes; says nothing about when, unless it is "from nine for two hours"."""

    amount: tuple[tuple[float, str], ...]

    @property
    def in_days(self) -> bool:
        """Whether it is told in days or longer."""
        return not any(unit in _WITHIN_A_DAY for _, unit in self.amount)


@dataclass(frozen=True, slots=True)
class Distractor:
    """Numbers that are no time: prices, head counts."""


Piece = (
    Weekday | CalendarDay | Span | Clock | Zone | PartOfDay | Stretch | Bare | Weekdays | Length | Distractor
)
