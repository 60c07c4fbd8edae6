"""Bare numbers: "ten" is an hour and "the tenth" a day only where neighbours or our question vouch for it."""

from collections.abc import Sequence
from dataclasses import replace

from .bare_hours import as_hour, hour_after, hour_before, hour_of, is_range_of_hours
from .distance_rules import ahead
from .grammar import Item
from .kinds import kinds
from .model import Reference
from .pieces import Bare, CalendarDay, Clock, Distractor, Length, PartOfDay, Piece, Span, Weekday
from .settling import next_date
from .surroundings import Surroundings

_HOUR_WORDS = kinds("AT ABOUT SINCE BEFORE AFTER UNTIL")
_ON = kinds("ON")
_AT = kinds("AT")
_DAY_WORDS = kinds("ON FOR OF")
_BOUNDS = kinds("UNTIL SINCE")
_AGREEMENT = kinds("FITS")
_SMALLEST_LIKELY_HOUR = 5
"""Below it, "two is fine" rather picks the second offer."""
_LIKELY_HOURS = range(7, 21)
_REPAIR = kinds("REPAIR")
_DOTTED = kinds("DOTTED_NUMBER")
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
            settled[index] = replace(settled[index], piece=_Number(settled, index, reference).reading())
    for index, item in enumerate(settled):
        if isinstance(item.piece, Bare):
            settled[index] = replace(item, piece=_Number(settled, index, reference).like_the_one_before())
    return settled


def _distance(piece: Piece | None, reference: Reference) -> Piece | None:
    """A length of days that is all the caller says is a distance from today: "two weeks"."""
    if isinstance(piece, Length) and piece.in_days:
        return ahead(reference.now, list(piece.amount))
    return piece


class _Number(Surroundings):
    """A number that is read by what stands around it."""

    def reading(self) -> Piece | None:
        """The number read with everything that is settled around it."""
        piece = self.items[self.index].piece
        if isinstance(piece, Clock):
            due = not piece.bare or self._time_is_due() or self.closes_range() or self.begins_range()
            due = due or isinstance(self.next_spoken(), PartOfDay)
            due = due or (self.opens_range() and self.begins_of_day())
            return piece if due else Distractor()
        if not isinstance(piece, Bare):
            return piece
        if self.before is not None and self.before.kind in _AT and not piece.ordinal:
            return hour_of(piece.value)
        if isinstance(self.partner(-1)[0], CalendarDay):
            hour = self.ends_day() and not piece.ordinal
            return hour_of(piece.value) if hour else self.like_the_one_before()
        if isinstance(self.spoken_before(), PartOfDay) and not piece.ordinal:
            return hour_of(piece.value)
        if not piece.ordinal and (self.follows_part_of_range() or self.is_left_open()):
            return hour_of(piece.value)
        if not piece.ordinal and self.opens_range() and (self.lasts_within_a_day() or self.begins_of_day()):
            return hour_of(piece.value)
        partner, ranged = self.partner(1)
        if isinstance(partner, PartOfDay) and ranged and not piece.ordinal:
            return hour_of(piece.value)
        if isinstance(partner, CalendarDay):
            return CalendarDay(piece.value, partner.month, piece.year or partner.year)
        if isinstance(partner, Clock) and not piece.ordinal:
            return hour_before(piece.value, partner, ranged)
        if isinstance(partner, Bare) and ranged and piece.ordinal and partner.ordinal:
            return CalendarDay(piece.value)
        if isinstance(partner, Bare) and ranged and self.opens_range() and not piece.ordinal:
            return CalendarDay(piece.value) if self.within_month() else hour_of(piece.value)
        if not piece.ordinal and (self.ends_hours_of_day() or self.begins_hours_of_day()):
            return hour_of(piece.value)
        return self._alone(piece)

    def like_the_one_before(self) -> Piece | None:
        """The number read as its partner before "to", "and" or "or"."""
        piece = self.items[self.index].piece
        partner, ranged = self.partner(-1)
        if isinstance(partner, Clock) and isinstance(piece, Bare) and not piece.ordinal:
            return hour_after(piece.value, partner, ranged)
        if isinstance(partner, CalendarDay) and isinstance(piece, Bare):
            if ranged and piece.value < partner.day:
                return CalendarDay(piece.value)  # "from December 28th to the 3rd" ends a month later
            return CalendarDay(piece.value, partner.month, piece.year or partner.year)
        return piece

    def _alone(self, piece: Bare) -> Piece:
        spoken_next = self.next_spoken()
        if isinstance(spoken_next, Span) and spoken_next.grain in ("month", "year"):
            return CalendarDay(piece.value)
        if self._is_hour_at_the_end(piece):
            return hour_of(piece.value)
        if piece.ordinal or piece.definite:
            return self._day(piece)
        if self.before is None and not piece.spelled and isinstance(spoken_next, Clock):
            return CalendarDay(piece.value)
        if isinstance(spoken_next, PartOfDay) or self._time_is_due():
            return hour_of(piece.value)
        on_day = self.before is not None and self.before.kind in _ON and not piece.spelled
        return CalendarDay(piece.value) if on_day or self.reference.expecting == "day" else piece

    def _is_hour_at_the_end(self, piece: Bare) -> bool:
        """ "Freitag 14.", where the 14th is no Friday: the full stop ends the sentence."""
        day = self.spoken_before()
        if self.reference.expecting == "day":
            return False
        dotted = self.items[self.index].kind in _DOTTED and not piece.definite and self.after is None
        if not dotted or not isinstance(day, Weekday) or piece.value not in _LIKELY_HOURS:
            return False
        date = next_date(CalendarDay(piece.value), self.reference.now.date())
        return date is not None and date.weekday() != day.index

    def _day(self, piece: Bare) -> Piece:
        if self.after is not None and (self.after.kind in _POINTED_AT or isinstance(self.after.piece, Bare)):
            return piece
        before = self.before
        bounded = before is not None and before.kind in _BOUNDS and not piece.spelled
        named = bounded or (before is not None and (before.kind in _DAY_WORDS or _names_day(before.piece)))
        beside_clock = isinstance(self.next_spoken(), Clock) or (before and isinstance(before.piece, Clock))
        alone = before is None and self.after is None and piece.ordinal and not piece.spelled
        named |= self.is_left_open() or self._corrects_a_date(piece)
        if named or beside_clock or alone or piece.definite or self.reference.expecting in ("day", "when"):
            return CalendarDay(piece.value)
        return piece

    def _corrects_a_date(self, piece: Bare) -> bool:
        """ "On the twentieth ... no, that's a Sunday. The twenty-second then"."""
        said = self.items[: self.index]
        dated = any(isinstance(item.piece, Bare) and item.piece.ordinal for item in said)
        dated = dated or any(isinstance(item.piece, CalendarDay) for item in said)
        return piece.ordinal and dated and any(item.kind in _REPAIR for item in said if item.piece is None)

    def _time_is_due(self) -> bool:
        if self._time_is_asked():
            return True
        before, after = self.before, self.after
        if before is not None and before.piece is None and before.kind in _HOUR_WORDS:
            return True
        if before is not None and (_names_day(before.piece) or isinstance(before.piece, PartOfDay)):
            return True
        if self.ends_after_day() or self.follows_date():
            return True
        named = (after is not None and _names_day(after.piece)) or self.names_day_at_once()
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


def _names_day(piece: Piece | None) -> bool:
    return isinstance(piece, Weekday | Span | CalendarDay)
