"""What a caller says about when, German and English, read without a model and without a network."""

from .expression import read_expression
from .model import Contradiction, DayRange, Expression, NoSuchDay, Reference, TimeRange, Timing, Wish, single
from .utterance import read_when

__all__ = [
    "Contradiction",
    "DayRange",
    "Expression",
    "NoSuchDay",
    "Reference",
    "TimeRange",
    "Timing",
    "Wish",
    "read_expression",
    "read_when",
    "single",
]
