"""Bare numbers: "ten" is an hour and "the tenth" a day only where neighbours or our question vouch for it."""

from collections.abc import Sequence
from dataclasses import replace

from .bare_hours import RANGE_WORDS, as_hour, hour_after, hour_before, hour_of, is_range_of_hours
from .distance_rules import ahead
from .grammar import Item
from .kinds import kinds
from .model import Reference
from .pieces import Bare, CalendarDay, Clock, Distractor, Length, PartOfDay, Piece, Span, Weekday

_HOUR_WORDS = kinds("AT ABOUT SINCE BEFORE AFTER UNTIL")
_ON = kinds("ON")
_AT = kinds("AT")
_DAY_WORDS = kinds("ON FOR OF")
_BOUNDS = kinds("UNTIL SINCE")
_RANGE_OPENERS = kinds("FROM BETWEEN OF")
_FIRST_ENDS = kinds("FROM BETWEEN")
_CHOICE_WORDS = kinds("OR ELSE REPAIR")
_SILENT = kinds("COMMA ON THE IN OF FOR AT")
_AGREEMENT = kinds("FITS")
_OPEN_ENDS = kinds("ONWARD UPTO")
_COMMA = kinds("COMMA")
_SMALLEST_LIKELY_HOUR = 5
"""Below it, "two is fine" rather picks the second offer."""
_POINTED_AT = kinds("FREE POINTING")


def vouched(found: Sequence[Item], reference: Reference, *, sole: bool = False) -> list[Item]:
    """The items with every bare number turned into an hour or a day, or left as a number.

    `sole` vouches for an ordinal that is all there is: "the second".
    """
    settled = list(found)
    if len(settled) == 1:
        settled[0] = replace(settled[0], piece=_distance(settled[0].piece, reference))
        if sole and isinstance(settled[0].piece, Bare) and settled[0].piece.ordinal:
            settled[0] = replace(settled[0], piece=CalendarDay(settled[0].piece.value))
    hours = sole and is_range_of_hours(settled)
    for index in range(len(settled) - 1, -1, -1):
        if hours:
            settled[index] = replace(settled[index], piece=as_hour(settled[index].piece))
        if isinstance(settled[index].piece, Bare | Clock):
            settled[index] = replace(settled[index], piece=_Surroundings(settled, index, reference).reading())
    for index, item in enumerate(settled):
        if isinstance(item.piece, Bare):
            settled[index] = replace(
                item, piece=_Surroundings(settled, index, reference).like_the_one_before()
            )
    return settled


def _distance(piece: Piece | None, reference: Reference) -> Piece | None:
    """A length of days that is all the caller says is a distance from today: "two weeks"."""
    if isinstance(piece, Length) and piece.in_days:
        return ahead(reference.now, list(piece.amount))
    return piece


class _Surroundings:
    """One number and what stands around it."""

    def __init__(self, items: list[Item], index: int, reference: Reference) -> None:
        self.items = items
        self.index = index
        self.reference = reference
        self.before = items[index - 1] if index else None
        self.after = items[index + 1] if index + 1 < len(items) else None

    def reading(self) -> Piece | None:
        """The number read with everything that is settled around it."""
        piece = self.items[self.index].piece
        if isinstance(piece, Clock):
            due = not piece.bare or self._time_is_due() or self._closes_range() or self._begins_range()
            due = due or isinstance(self._next_spoken(), PartOfDay)
            return piece if due else Distractor()
        if not isinstance(piece, Bare):
            return piece
        if self.before is not None and self.before.kind in _AT and not piece.ordinal:
            return hour_of(piece.value)
        if isinstance(self._partner(-1)[0], CalendarDay):
            return self.like_the_one_before()
        if isinstance(self._spoken_before(), PartOfDay) and not piece.ordinal:
            return hour_of(piece.value)
        if not piece.ordinal and (self._follows_part_of_range() or self._is_left_open()):
            return hour_of(piece.value)
        if (
            not piece.ordinal
            and self._opens_range()
            and (self._lasts_within_a_day() or self._begins_of_day())
        ):
            return hour_of(piece.value)
        partner, ranged = self._partner(1)
        if isinstance(partner, PartOfDay) and ranged and not piece.ordinal:
            return hour_of(piece.value)
        if isinstance(partner, CalendarDay):
            return CalendarDay(piece.value, partner.month, piece.year or partner.year)
        if isinstance(partner, Clock) and not piece.ordinal:
            return hour_before(piece.value, partner, ranged)
        if isinstance(partner, Bare) and ranged and piece.ordinal and partner.ordinal:
            return CalendarDay(piece.value)
        if isinstance(partner, Bare) and ranged and self._opens_range() and not piece.ordinal:
            return CalendarDay(piece.value) if self._within_month() else hour_of(piece.value)
        if not piece.ordinal and (self._ends_hours_of_day() or self._begins_hours_of_day()):
            return hour_of(piece.value)
        return self._alone(piece)

    def _closes_range(self) -> bool:
        """Whether "from" or "between" and a number come before it: "from ten to eleven thirty"."""
        earlier, ranged = self._partner(-1)
        opened = any(item.kind in _FIRST_ENDS for item in self.items[: self.index] if item.piece is None)
        return opened and ranged and isinstance(earlier, Bare | Clock)

    def _begins_range(self) -> bool:
        """ "From two thirty to four"."""
        later, ranged = self._partner(1)
        return self._opens_range() and ranged and isinstance(later, Bare | Clock)

    def _is_left_open(self) -> bool:
        """ "Ten or later", "from three on"."""
        return self.after is not None and self.after.piece is None and self.after.kind in _OPEN_ENDS

    def _follows_part_of_range(self) -> bool:
        """ "From five in the morning to six"."""
        earlier, ranged = self._partner(-1)
        return ranged and isinstance(earlier, PartOfDay)

    def _ends_hours_of_day(self) -> bool:
        """Whether the number closes a range of bare numbers before a day: "9-11 on Friday"."""
        earlier, ranged = self._partner(-1)
        day = self._next_spoken()
        named = isinstance(day, Weekday) or (isinstance(day, Span) and day.grain == "day")
        return named and ranged and isinstance(earlier, Bare)

    def _begins_hours_of_day(self) -> bool:
        """Whether the number opens a range of bare numbers after a date: "April 5th, 2-4"."""
        later, ranged = self._partner(1)
        return ranged and isinstance(later, Bare | Clock) and isinstance(self._spoken_before(), CalendarDay)

    def _opens_range(self) -> bool:
        """Whether "from" or "between" stands directly before the number."""
        return self.before is not None and self.before.piece is None and self.before.kind in _RANGE_OPENERS

    def _lasts_within_a_day(self) -> bool:
        """Whether hours or minutes follow: "from nine for two hours"."""
        following = self._next_spoken()
        return isinstance(following, Length) and not following.in_days

    def _begins_of_day(self) -> bool:
        """Whether a day or its part stands before "from", and no end follows: "Friday from two"."""
        earlier = self.items[self.index - 2].piece if self.index >= 2 else None
        dated = isinstance(earlier, Weekday | PartOfDay | CalendarDay)
        dated |= isinstance(earlier, Span) and earlier.grain in ("day", "week")
        dated |= isinstance(earlier, Bare) and earlier.ordinal
        return (
            dated and self.before is not None and self.before.kind in _FIRST_ENDS and not self._partner(1)[1]
        )

    def _within_month(self) -> bool:
        """Whether a month was named just before: "November between 19 and 20"."""
        month = self.items[self.index - 2].piece if self.index >= 2 else None
        return isinstance(month, Span) and month.grain == "month"

    def like_the_one_before(self) -> Piece | None:
        """The number read as its partner before "to", "and" or "or"."""
        piece = self.items[self.index].piece
        partner, ranged = self._partner(-1)
        if isinstance(partner, Clock) and isinstance(piece, Bare) and not piece.ordinal:
            return hour_after(piece.value, partner, ranged)
        if isinstance(partner, CalendarDay) and isinstance(piece, Bare):
            if ranged and piece.value < partner.day:
                return CalendarDay(piece.value)  # "from December 28th to the 3rd" ends a month later
            return CalendarDay(piece.value, partner.month, piece.year or partner.year)
        return piece

    def _alone(self, piece: Bare) -> Piece:
        spoken_next = self._next_spoken()
        if isinstance(spoken_next, Span) and spoken_next.grain in ("month", "year"):
            return CalendarDay(piece.value)
        if piece.ordinal or piece.definite:
            return self._day(piece)
        if self.before is None and not piece.spelled and isinstance(spoken_next, Clock):
            return CalendarDay(piece.value)
        if isinstance(spoken_next, PartOfDay) or self._time_is_due():
            return hour_of(piece.value)
        on_day = self.before is not None and self.before.kind in _ON and not piece.spelled
        return CalendarDay(piece.value) if on_day or self.reference.expecting == "day" else piece

    def _day(self, piece: Bare) -> Piece:
        if self.after is not None and (self.after.kind in _POINTED_AT or isinstance(self.after.piece, Bare)):
            return piece
        before = self.before
        bounded = before is not None and before.kind in _BOUNDS and not piece.spelled
        named = bounded or (before is not None and (before.kind in _DAY_WORDS or _names_day(before.piece)))
        beside_clock = isinstance(self._next_spoken(), Clock) or (before and isinstance(before.piece, Clock))
        alone = before is None and self.after is None and piece.ordinal and not piece.spelled
        named |= self._is_left_open()
        if named or beside_clock or alone or piece.definite or self.reference.expecting in ("day", "when"):
            return CalendarDay(piece.value)
        return piece

    def _time_is_due(self) -> bool:
        if self._time_is_asked():
            return True
        before, after = self.before, self.after
        if before is not None and before.piece is None and before.kind in _HOUR_WORDS:
            return True
        if before is not None and (_names_day(before.piece) or isinstance(before.piece, PartOfDay)):
            return True
        named = (after is not None and _names_day(after.piece)) or self._names_day_at_once()
        return named or self._is_agreed_to()

    def _is_agreed_to(self) -> bool:
        """Whether the number is accepted as a time: "eleven works", "make it ten"."""
        piece = self.items[self.index].piece
        following = [item.kind for item in self.items[self.index + 1 : self.index + 4] if item.piece is None]
        plausible = not isinstance(piece, Bare) or piece.value >= _SMALLEST_LIKELY_HOUR
        return plausible and not _AGREEMENT.isdisjoint(following)

    def _time_is_asked(self) -> bool:
        """Whether we asked for a time and the utterance names no other."""
        if self.reference.expecting not in ("time", "when"):
            return False
        clocks = (item.piece for item in self.items if isinstance(item.piece, Clock))
        return not any(clock.fixed or not clock.bare for clock in clocks)

    def _next_spoken(self) -> Piece | None:
        """The next piece with nothing but small words before it."""
        for item in self.items[self.index + 1 :]:
            if item.piece is not None or item.kind not in _SILENT:
                return item.piece
        return None

    def _spoken_before(self) -> Piece | None:
        """The piece before, with nothing or a comma between."""
        before, earlier = self.before, self.items[self.index - 2] if self.index > 1 else None
        if before is not None and before.piece is None and before.kind in _COMMA and earlier is not None:
            return earlier.piece
        return before.piece if before is not None else None

    def _names_day_at_once(self) -> bool:
        """ "Ten on Monday", where the number is the first thing said."""
        following = self.items[self.index + 1 : self.index + 3]
        on = len(following) > 1 and following[0].piece is None and following[0].kind in _ON
        return on and self.before is None and isinstance(following[1].piece, Weekday)

    def _partner(self, step: int) -> tuple[Piece | None, bool]:
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


def _names_day(piece: Piece | None) -> bool:
    return isinstance(piece, Weekday | Span | CalendarDay)
