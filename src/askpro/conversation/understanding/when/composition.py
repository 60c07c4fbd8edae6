"""Put pieces together to drafts of wishes: day beside time, from and to, or, corrections, ranks."""

from dataclasses import dataclass, field, replace

from .grammar import (
    Bare,
    CalendarDay,
    Clock,
    Distractor,
    Item,
    PartOfDay,
    Piece,
    Span,
    Stretch,
    Weekday,
    Weekdays,
)
from .model import Reference
from .settling import HALF_DAY, Moment
from .tokens import KIND

_BOUNDS = {KIND["SINCE"]: "since", KIND["BEFORE"]: "before", KIND["AFTER"]: "after", KIND["UNTIL"]: "until"}
_ENDERS = frozenset(KIND[kind] for kind in ("TO", "UNTIL", "DASH", "ONTO"))
_ALTERNATIVES = frozenset(KIND[kind] for kind in ("OR", "ELSE"))
_VOUCHING = frozenset(KIND[kind] for kind in ("AT", "ABOUT", "SINCE", "BEFORE", "AFTER", "UNTIL"))
_OPENERS = frozenset(KIND[kind] for kind in ("FROM", "BETWEEN", "OF"))
_SILENT = frozenset(KIND[kind] for kind in ("COMMA", "ON", "THE", "IN", "OF", "FOR", "AT"))
_CLOSERS = frozenset((KIND["BEFORE"], KIND["UNTIL"]))
_REPAIRS = frozenset(KIND[kind] for kind in ("REPAIR",))


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
    opened: bool = False
    weekdays: frozenset[int] = frozenset()
    first: int = 0
    last: int = 0

    @property
    def empty(self) -> bool:
        """Whether nothing was said yet."""
        return self.start == Moment() and not self.weekdays


def compose(found: list[Item], reference: Reference) -> list[Draft]:
    """The drafts an utterance holds, in the order they were spoken."""
    composer = _Composer()
    for item in _vouched(found, reference):
        composer.take(item)
    return composer.finished()


class _Composer:
    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.draft = Draft()
        self.since_last: list[str] = []

    def finished(self) -> list[Draft]:
        self._close()
        return self.drafts

    def take(self, item: Item) -> None:
        piece = item.piece
        if piece is None or isinstance(piece, Bare | Distractor):
            self.since_last.append(item.kind if piece is None else KIND["WORD"])
            return
        if isinstance(piece, Weekdays):
            if self.draft.start.says_day:
                self._close()
            self.draft.weekdays |= piece.indices
        else:
            self._place(piece, item)
        self.draft.last = item.last
        self.since_last = []

    def _place(self, piece: Piece, item: Item) -> None:
        words = set(self.since_last)
        draft = self.draft
        if not draft.empty:
            if self._is_end(words, piece):
                joined = (draft.end or Moment()).joined(piece)
                if joined is not None:
                    draft.end = joined
                    return
            if words & _ALTERNATIVES:
                self._start_beside(piece, item, words)
                return
            if words & _BOUNDS.keys() and self._bound_would_change(words, piece):
                self._start_beside(piece, item, words)
                return
            if self._joins(piece, words):
                return
            if words & _REPAIRS or self._is_slip(words, piece):
                draft.start = draft.start.replaced(piece)
                draft.approximate |= KIND["ABOUT"] in words
                return
            self._start_beside(piece, item, words)
            return
        self._start(piece, item, words)

    def _joins(self, piece: Piece, words: set[str]) -> bool:
        draft = self.draft
        draft.opened |= bool(words & _OPENERS)
        if draft.end is not None and _same_sort(draft.end, piece):
            joined = draft.end.joined(piece)
            if joined is not None:
                draft.end = joined
                return True
        joined = draft.start.joined(piece)
        if joined is None:
            return False
        draft.start = joined
        self._note(words)
        return True

    def _is_end(self, words: set[str], piece: Piece) -> bool:
        if self.draft.end is not None or not _same_sort(self.draft.start, piece):
            return False
        if self.draft.bound in ("after", "since") and words & _CLOSERS:
            self.draft.bound = ""
            return True
        return bool(words & _ENDERS) or (self.draft.opened and KIND["AND"] in words)

    def _bound_would_change(self, words: set[str], piece: Piece) -> bool:
        return isinstance(piece, Clock) and self.draft.start.clock is not None

    def _is_slip(self, words: set[str], piece: Piece) -> bool:
        """Whether the piece follows so closely that it corrects the one before ("six, sixteen o'clock")."""
        if words - _SILENT:
            return False
        clock = self.draft.start.clock
        return not isinstance(piece, Clock) or clock is None or clock.bare or clock == piece

    def _start(self, piece: Piece, item: Item, words: set[str]) -> None:
        joined = Moment().joined(piece)
        if joined is None:
            return
        self.draft.start = joined
        self.draft.first = item.first
        self.draft.opened = bool(words & _OPENERS)
        self._note(words)

    def _start_beside(self, piece: Piece, item: Item, words: set[str]) -> None:
        before = self.draft
        self._close()
        inherited = _inherited(before.start, piece)
        self.draft = Draft(start=inherited, fallback=KIND["ELSE"] in words)
        joined = inherited.joined(piece)
        self.draft.start = joined or Moment().joined(piece) or Moment()
        self.draft.first = item.first
        self._note(words)

    def _note(self, words: set[str]) -> None:
        draft = self.draft
        for kind, bound in _BOUNDS.items():
            if kind in words:
                draft.bound = bound
        if draft.bound and KIND["NOT"] in words:
            draft.bound = {"before": "since", "after": "until", "until": "after", "since": "before"}[
                draft.bound
            ]
        elif words & {KIND["NOT"], KIND["EXCEPT"]}:
            draft.excluded = True
        draft.approximate |= KIND["ABOUT"] in words
        draft.preferred |= KIND["PREFER"] in words

    def _close(self) -> None:
        if not self.draft.empty:
            self.drafts.append(self.draft)
        self.draft = Draft()


def _inherited(moment: Moment, piece: Piece) -> Moment:
    """What carries over to an alternative: the day to another time, the time of day to another day."""
    if isinstance(piece, Clock | PartOfDay):
        return replace(moment, clock=None, part=None)
    if isinstance(piece, Stretch):
        return Moment()
    return Moment(clock=moment.clock, part=moment.part)


def _same_sort(moment: Moment, piece: Piece) -> bool:
    if isinstance(piece, Clock | PartOfDay):
        return moment.says_time
    if isinstance(piece, Stretch):
        return moment.stretch is not None
    return moment.says_day


def _vouched(found: list[Item], reference: Reference) -> list[Item]:
    """Turn each bare number into an hour or a day where its neighbours or the question vouch for it."""
    settled = list(found)
    for index in range(len(settled) - 1, -1, -1):
        piece = settled[index].piece
        if isinstance(piece, Bare | Clock):
            settled[index] = replace(settled[index], piece=_vouch(piece, settled, index, reference))
    for index, item in enumerate(settled):
        if isinstance(item.piece, Bare):
            settled[index] = replace(item, piece=_vouched_by_before(item.piece, settled, index))
    return settled


def _vouch(piece: Bare | Clock, around: list[Item], index: int, reference: Reference) -> Piece | None:
    if isinstance(piece, Clock):
        return piece if not piece.bare or _time_is_expected(around, index, reference) else Distractor()
    before = around[index - 1] if index else None
    after = _next_spoken(around, index)
    opener, _ = _partner(around, index, -1)
    if isinstance(opener, CalendarDay):
        return CalendarDay(piece.value, opener.month, opener.year)
    partner, ranged = _partner(around, index, 1)
    if isinstance(partner, CalendarDay):
        return CalendarDay(piece.value, partner.month, partner.year)
    if isinstance(partner, Clock) and not piece.ordinal:
        return _hour_before(piece.value, partner, ranged)
    if after is not None and isinstance(after.piece, Span) and after.piece.grain in ("month", "year"):
        return CalendarDay(piece.value)
    if piece.ordinal or piece.article:
        return _ordinal_day(piece, before, after, reference)
    if isinstance(after.piece if after else None, PartOfDay):
        return _hour(piece.value)
    if _time_is_expected(around, index, reference):
        return _hour(piece.value)
    if reference.expecting == "day":
        return CalendarDay(piece.value)
    return piece


def _next_spoken(around: list[Item], index: int) -> Item | None:
    """The next item that is more than "at", "in" or a comma."""
    rest = (item for item in around[index + 1 :] if item.piece is not None or item.kind not in _SILENT)
    return next(rest, None)


def _time_is_expected(around: list[Item], index: int, reference: Reference) -> bool:
    before = around[index - 1] if index else None
    after = around[index + 1] if index + 1 < len(around) else None
    if reference.expecting in ("time", "when"):
        return True
    if before is not None and ((before.kind in _VOUCHING and before.piece is None) or _names_day(before.piece)):
        return True
    if before is not None and isinstance(before.piece, PartOfDay):
        return True
    return after is not None and _names_day(after.piece)


def _names_day(piece: Piece | None) -> bool:
    return isinstance(piece, Weekday | Span | CalendarDay)


def _ordinal_day(piece: Bare, before: Item | None, after: Item | None, reference: Reference) -> Piece:
    pointed = after is not None and after.piece is None and after.kind == KIND["WORD"]
    vouched = before is not None and (
        before.kind in (KIND["ON"], KIND["FOR"], KIND["OF"]) or _names_day(before.piece)
    )
    if (
        piece.article
        or vouched
        or reference.expecting in ("day", "when")
        or _is_clock(before)
        or _is_clock(after)
    ):
        return CalendarDay(piece.value) if not pointed or vouched else piece
    return CalendarDay(piece.value) if before is None and after is None and piece.ordinal else piece


def _is_clock(item: Item | None) -> bool:
    return item is not None and isinstance(item.piece, Clock)


def _partner(around: list[Item], index: int, step: int) -> tuple[Piece | None, bool]:
    """The piece at the other side of "to", "and" or "or", and whether the two bound a range."""
    position = index + step
    linked = ranged = False
    while 0 <= position < len(around):
        item = around[position]
        if item.piece is not None:
            return (item.piece if linked else None), ranged
        if item.kind in _ENDERS or item.kind == KIND["AND"]:
            linked = ranged = True
        elif item.kind in _ALTERNATIVES:
            linked = True
        elif item.kind not in _SILENT:
            break
        position += step
    return None, False


def _vouched_by_before(piece: Bare, around: list[Item], index: int) -> Piece:
    partner, ranged = _partner(around, index, -1)
    if isinstance(partner, Clock) and not piece.ordinal:
        hour = _hour(piece.value)
        if (
            ranged
            and partner.fixed
            and isinstance(hour, Clock)
            and hour.minute < partner.minute
            and not hour.fixed
        ):
            return _twelve_later(hour)
        return hour
    if isinstance(partner, CalendarDay):
        return CalendarDay(piece.value, partner.month, partner.year)
    return piece


def _hour_before(value: int, partner: Clock, ranged: bool) -> Piece:
    """The hour on the same half of the day as the later one it is said with."""
    hour = _hour(value)
    if not isinstance(hour, Clock) or hour.fixed or not ranged or not partner.fixed:
        return hour
    return _twelve_later(hour) if hour.minute + HALF_DAY <= partner.minute else hour


def _twelve_later(hour: Clock) -> Clock:
    return replace(hour, minute=hour.minute + HALF_DAY, fixed=True) if hour.minute < HALF_DAY else hour


def _hour(value: int) -> Piece:
    if value > 24:
        return Distractor()
    return Clock(value * 60, fixed=value > 12 or value == 0, grain="hour", bare=True)
