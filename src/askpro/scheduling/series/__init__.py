"""Series: appointments that come again by a rule, changed one by one, from one on, or all at once."""

from askpro.scheduling.series.booking import book, book_held
from askpro.scheduling.series.changing import cancel, move
from askpro.scheduling.series.model import Missed, Moved, Otherwise, Scope, Series, SeriesWish
from askpro.scheduling.series.reading import find
from askpro.scheduling.series.refusals import (
    EndlessRule,
    MalformedRule,
    SeriesNotFound,
    SeriesNotPossible,
)
from askpro.scheduling.series.rule import OCCURRENCES_MAX, occurrences

__all__ = [
    "OCCURRENCES_MAX",
    "EndlessRule",
    "MalformedRule",
    "Missed",
    "Moved",
    "Otherwise",
    "Scope",
    "Series",
    "SeriesNotFound",
    "SeriesNotPossible",
    "SeriesWish",
    "book",
    "book_held",
    "cancel",
    "find",
    "move",
    "occurrences",
]
