"""A wish in the making, and what one draft takes over from another."""

from dataclasses import dataclass, field, replace

from .links import Link
from .pieces import CalendarDay, Clock, Length, PartOfDay, Piece, Span, Stretch, Weekday
from .settling import Moment

Spoken = Weekday | CalendarDay | Span | Clock | PartOfDay | Stretch


@dataclass(slots=True)
class Draft:
    """A wish in the making."""

    start: Moment = field(default_factory=Moment)
    end: Moment | None = None
    bound: str = ""
    excluded: bool = False
    approximate: bool = False
    preferred: bool = False
    fallback: bool = False
    enumerated: bool = False
    opened: bool = False
    begun: bool = False
    """Whether "from" stood before it: without an end it stays open."""
    exempted: bool = False
    """Whether it is what "except" or "instead of" takes out, which no question mark takes back."""
    carried: bool = False
    """Whether its time of day was said for the choice before."""
    shifted: bool = False
    said_before: Moment | None = None
    """The time of day, or the week, that was said in a clause of its own before the day."""
    bounded_apart: bool = False
    """Whether its bound was said in a clause of its own: "Thursday, but before eleven I can't"."""
    bounded_twice: bool = False
    """Whether it was bounded from below, and then from above in a clause of its own."""
    length: Length | None = None
    weekdays: frozenset[int] = frozenset()
    first: int = 0
    last: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return self.start.empty and not self.weekdays


def lists_on(start: Moment, piece: Spoken, link: Link) -> bool:
    """Whether another weekday follows, with at most a comma between."""
    other = isinstance(piece, Weekday) and start.weekday is not None and start.weekday.index != piece.index
    return other and not link.has("REPAIR")


def share(earlier: Draft, later: Draft) -> None:
    """ "Monday or Tuesday at ten": what is said once, after the second, holds for both."""
    if not later.enumerated or earlier.end is not None or later.end is not None:
        return
    first, second = earlier.start, later.start
    week = None if first.span or (first.weekday and first.weekday.choice) else week_of_both(first, second)
    if week is not None:
        first = earlier.start = replace(first, span=week)
    if not first.says_time and second.says_time:
        earlier.start = replace(first, clock=second.clock, part=second.part)
        earlier.bound = earlier.bound or later.bound
    elif not first.says_day and not earlier.weekdays and second.says_day:
        earlier.start = replace(
            first, weekday=second.weekday, calendar_day=second.calendar_day, span=second.span
        )


def inherited(moment: Moment, piece: Spoken) -> Moment:
    """What carries over to an alternative: the day to another time, the time of day to another day."""
    if isinstance(piece, Clock | PartOfDay):
        return replace(moment, clock=None, part=None)
    if isinstance(piece, Stretch):
        return Moment()
    return Moment(clock=moment.clock, part=moment.part, span=week_named(moment, piece))


def week_named(moment: Moment, piece: Piece) -> Span | None:
    """The week that another weekday shares: "next week Tuesday or Wednesday"."""
    another = isinstance(piece, Weekday) and not piece.choice and moment.weekday is not None
    return moment.span if another and moment.span is not None and moment.span.grain == "week" else None


def week_of_both(first: Moment, second: Moment) -> Span | None:
    """ "Thursday or Friday next week": the week that is said once, after the second."""
    both = first.weekday and second.weekday and first.weekday.index != second.weekday.index
    week = second.span if both and second.span is not None and second.span.grain == "week" else None
    return week if second.weekday and not second.weekday.choice else None


def week_alone(moment: Moment) -> bool:
    """Whether a week was said and no day of it."""
    return moment.span is not None and moment.span.grain == "week" and moment.weekday is None


def chosen_alike(moment: Moment, piece: Spoken) -> Spoken:
    """The weekday with the word that chose the week of the one before: "next Tuesday or Wednesday"."""
    if not isinstance(piece, Weekday) or piece.choice or moment.weekday is None:
        return piece
    return replace(piece, choice=moment.weekday.choice)


def same_sort(moment: Moment, piece: Spoken) -> bool:
    """Whether the moment already says what the piece says: a day, or a time of day."""
    if isinstance(piece, Clock | PartOfDay):
        return moment.says_time or moment.stretch is not None
    if isinstance(piece, Stretch):
        return moment.stretch is not None
    return moment.says_day or moment.stretch is not None


def names_day(piece: Spoken) -> bool:
    """Whether the piece is a day or days."""
    return isinstance(piece, Weekday | CalendarDay | Span)
