"""Which of several days of the same name is meant: one that was told, or the nearest to those spoken of."""

from collections.abc import Iterable
from datetime import date

from .model import DayRange, Reference

_BEFORE = 1.5
"""Going on from a day is likelier than going back from it."""


def likeliest(days: Iterable[date], reference: Reference | None) -> date | None:
    """The day meant; with nothing told and nothing spoken of, the first."""
    told, near = (reference.told, reference.near) if reference is not None else ((), ())

    def doubt(day: date) -> tuple[bool, float]:
        return day not in told, min((_away(day, each) for each in near), default=0)

    return min(days, key=doubt, default=None)


def _away(day: date, days: DayRange) -> float:
    before = (days.start - day).days * _BEFORE if days.start is not None else 0
    after = (day - days.end).days + 1 if days.end is not None else 0
    return max(before, after, 0)
