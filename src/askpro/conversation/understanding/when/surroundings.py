"""A bare number and what stands around it in an utterance."""

from .bare_hours import RANGE_WORDS
from .grammar import Item
from .kinds import kinds
from .model import Reference
from .pieces import Bare, CalendarDay, Clock, Length, PartOfDay, Piece, Span, Weekday, Weekdays

_ON = kinds("ON")
_RANGE_OPENERS = kinds("FROM BETWEEN OF")
_FIRST_ENDS = kinds("FROM BETWEEN")
_CHOICE_WORDS = kinds("OR ELSE REPAIR")
_SILENT = kinds("COMMA ON THE IN OF FOR AT")
_OPEN_ENDS = kinds("ONWARD UPTO")
_COMMA = kinds("COMMA")
_FOR = kinds("FOR")
_UNTIL = kinds("UNTIL")
_CLOSING = kinds("STOP COMMA FITS")
_UNLIKE_PEOPLE = range(7, 21)
"""Hours that "Friday for nine" means, where "for two" were people."""


class Surroundings:
    """One number of an utterance, and questions to its neighbours."""

    def __init__(self, items: list[Item], index: int, reference: Reference) -> None:
        self.items = items
        self.index = index
        self.reference = reference
        self.before = items[index - 1] if index else None
        self.after = items[index + 1] if index + 1 < len(items) else None

    def closes_range(self) -> bool:
        """Whether "from" or "between" and a number come before it: "from ten to eleven thirty"."""
        earlier, ranged = self.partner(-1)
        opened = any(item.kind in _FIRST_ENDS for item in self.items[: self.index] if item.piece is None)
        return opened and ranged and isinstance(earlier, Bare | Clock)

    def begins_range(self) -> bool:
        """ "From two thirty to four"."""
        later, ranged = self.partner(1)
        return self.opens_range() and ranged and isinstance(later, Bare | Clock)

    def is_left_open(self) -> bool:
        """ "Ten or later", "from three on"."""
        return self.after is not None and self.after.piece is None and self.after.kind in _OPEN_ENDS

    def follows_part_of_range(self) -> bool:
        """ "From five in the morning to six"."""
        earlier, ranged = self.partner(-1)
        return ranged and isinstance(earlier, PartOfDay)

    def ends_hours_of_day(self) -> bool:
        """Whether the number closes a range of bare numbers before a day: "9-11 on Friday"."""
        earlier, ranged = self.partner(-1)
        day = self.next_spoken()
        named = isinstance(day, Weekday) or (isinstance(day, Span) and day.grain == "day")
        return named and ranged and isinstance(earlier, Bare)

    def begins_hours_of_day(self) -> bool:
        """Whether the number opens a range of bare numbers after a date: "April 5th, 2-4"."""
        later, ranged = self.partner(1)
        day = self.spoken_before()
        dated = isinstance(day, CalendarDay | Weekday | Weekdays) or (isinstance(day, Bare) and day.definite)
        dated |= isinstance(day, Span) and day.grain in ("day", "week")
        return dated and ranged and isinstance(later, Bare | Clock)

    def ends_day(self) -> bool:
        """ "Am 5. Dezember bis 10": until an hour of the day, where "vom 5. Dezember" were days."""
        place = self.index - 1
        while place > 0 and self.items[place].piece is None and self.items[place].kind in _UNTIL:
            place -= 1  # "bis spätestens"
        day = self.items[place]
        return place < self.index - 1 and isinstance(day.piece, CalendarDay) and day.kind in _ON

    def opens_range(self) -> bool:
        """Whether "from" or "between" stands directly before the number."""
        return self.before is not None and self.before.piece is None and self.before.kind in _RANGE_OPENERS

    def lasts_within_a_day(self) -> bool:
        """Whether hours or minutes follow: "from nine for two hours"."""
        following = self.next_spoken()
        return isinstance(following, Length) and not following.in_days

    def begins_of_day(self) -> bool:
        """Whether a day or its part stands before "from", and no end follows: "Friday from two"."""
        earlier = self.items[self.index - 2].piece if self.index >= 2 else None
        dated = isinstance(earlier, Weekday | Weekdays | PartOfDay | CalendarDay)
        dated |= isinstance(earlier, Span) and earlier.grain in ("day", "week")
        dated |= isinstance(earlier, Bare) and earlier.ordinal
        return (
            dated and self.before is not None and self.before.kind in _FIRST_ENDS and not self.partner(1)[1]
        )

    def within_month(self) -> bool:
        """Whether a month was named just before: "November between 19 and 20"."""
        month = self.items[self.index - 2].piece if self.index >= 2 else None
        return isinstance(month, Span) and month.grain == "month"

    def next_spoken(self) -> Piece | None:
        """The next piece with nothing but small words before it."""
        for item in self.items[self.index + 1 :]:
            if item.piece is not None or item.kind not in _SILENT:
                return item.piece
        return None

    def spoken_before(self) -> Piece | None:
        """The piece before, with nothing or a comma between."""
        before, earlier = self.before, self.items[self.index - 2] if self.index > 1 else None
        if before is not None and before.piece is None and before.kind in _COMMA and earlier is not None:
            return earlier.piece
        return before.piece if before is not None else None

    def ends_after_day(self) -> bool:
        """Whether it closes what was said after a day: "tomorrow, nine thirty", "Friday for nine"."""
        day, between = (self.items[self.index - 2], self.before) if self.index > 1 else (None, None)
        if day is None or between is None:
            return False
        over = self.after is None or (self.after.piece is None and self.after.kind in _CLOSING)
        number = self.items[self.index].piece
        hour = isinstance(number, Clock) or (isinstance(number, Bare) and number.value in _UNLIKE_PEOPLE)
        named = isinstance(day.piece, Weekday | Span | CalendarDay)
        dated = isinstance(day.piece, Bare) and day.piece.definite
        return (
            over
            and (named or (dated and hour))
            and (between.kind in _COMMA or (between.kind in _FOR and hour))
        )

    def follows_date(self) -> bool:
        """ "The 5th nine thirty", where the date is not settled yet."""
        number, day = self.items[self.index].piece, self.before.piece if self.before else None
        hour = isinstance(number, Clock) or (isinstance(number, Bare) and number.value in _UNLIKE_PEOPLE)
        return hour and self.after is None and isinstance(day, Bare) and day.definite

    def names_day_at_once(self) -> bool:
        """ "Ten on Monday", where the number is the first thing said."""
        following = self.items[self.index + 1 : self.index + 3]
        on = len(following) > 1 and following[0].piece is None and following[0].kind in _ON
        return on and self.before is None and isinstance(following[1].piece, Weekday | CalendarDay)

    def partner(self, step: int) -> tuple[Piece | None, bool]:
        """The piece at the other side of "to", "and" or "or", and whether the two bound a range."""
        linked = ranged = False
        position = self.index + step
        while 0 <= position < len(self.items):
            item = self.items[position]
            if item.piece is not None:
                return (item.piece if linked else None), ranged
            ranged |= item.kind in RANGE_WORDS
            linked |= ranged or item.kind in _CHOICE_WORDS
            if item.kind not in _SILENT | RANGE_WORDS | _CHOICE_WORDS:
                break
            position += step
        return None, False
