"""Numbers read as hours of a clock, alone or as the ends of a range."""

from dataclasses import replace

from .grammar import Item
from .kinds import kinds
from .pieces import Bare, Clock, Distractor, Piece
from .ranges import afternoon
from .settling import HALF_DAY

RANGE_WORDS = kinds("TO UNTIL DASH ONTO AND")


def is_range_of_hours(items: list[Item]) -> bool:
    """Whether two numbers that clocks show are all there is, with a word of ranges between them: "9 to 5"."""
    spoken = [item for item in items if item.piece is not None]
    words = {item.kind for item in items if item.piece is None}
    numbers = all(
        isinstance(item.piece, Clock) or (isinstance(item.piece, Bare) and not item.piece.ordinal)
        for item in spoken
    )
    joined = items[1:2] and items[1].piece is None and items[1].kind in RANGE_WORDS
    return len(spoken) == 2 and numbers and bool(joined) and words <= RANGE_WORDS and _rises(spoken)


def _rises(pair: list[Item]) -> bool:
    """Whether the second is not the same number, and both are hours."""
    values = [item.piece.value * 60 if isinstance(item.piece, Bare) else item.piece.minute for item in pair]  # type: ignore[union-attr]
    return values[0] != values[1] and max(values) <= 2 * HALF_DAY


def as_hour(piece: Piece | None) -> Piece | None:
    """The piece with a bare number in it taken for an hour."""
    hour = hour_of(piece.value) if isinstance(piece, Bare) else piece
    return replace(hour, bare=False) if isinstance(hour, Clock) else hour


def hour_before(value: int, partner: Clock, ranged: bool) -> Piece:
    """The hour on the same half of the day as the later one it is said with."""
    hour = hour_of(value)
    if not isinstance(hour, Clock) or hour.fixed or not ranged or not partner.fixed:
        return hour
    return afternoon(hour) if hour.minute + HALF_DAY <= partner.minute else hour


def hour_after(value: int, partner: Clock, ranged: bool) -> Piece:
    """The hour on the same half of the day as the earlier one, where it would else lie before it."""
    hour = hour_of(value)
    if not isinstance(hour, Clock) or hour.fixed or not ranged or not partner.fixed:
        return hour
    return afternoon(hour) if hour.minute < partner.minute <= hour.minute + HALF_DAY else hour


def hour_of(value: int) -> Piece:
    """The hour of that number, a number like any other beyond what clocks show."""
    if value > 24:
        return Distractor()
    return Clock(value * 60, fixed=value > 12 or value == 0, grain="hour", bare=True)
