"""Stretches of a text, as [start, end)."""

from __future__ import annotations

Span = tuple[int, int]


def overlap(one: Span, other: Span) -> bool:
    """Whether two spans share a letter."""
    return one[0] < other[1] and other[0] < one[1]


def within(one: Span, other: Span) -> bool:
    """Whether the one lies in the other."""
    return other[0] <= one[0] and one[1] <= other[1]
