"""A claim: one thing a sentence says that somebody must be able to show."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

Span = tuple[int, int]


class Kind(StrEnum):
    DAY = "day"
    WEEKDAY = "weekday"
    AT = "time"
    SINCE = "begin"
    UNTIL = "end"
    PART = "part of the day"
    PRICE = "price"
    NUMBER = "number"
    WORD = "word"
    NAME = "name"
    DEED = "deed"


TIMES = frozenset({Kind.AT, Kind.SINCE, Kind.UNTIL, Kind.PART})
DAYS = frozenset({Kind.DAY, Kind.WEEKDAY})
MEASURES = frozenset({Kind.PRICE, Kind.NUMBER})


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One claim: a day as its ISO date, a time as its minute, a price in cents, a word folded."""

    kind: Kind
    value: str
    span: Span = field(default=(0, 0), compare=False)

    def __str__(self) -> str:
        clock = self.kind in (Kind.AT, Kind.SINCE, Kind.UNTIL)
        value = f"{int(self.value) // 60}:{int(self.value) % 60:02}" if clock else self.value
        return f"{self.kind} {value}"
