"""Days told by another day of the same breath: "my wedding is on the fifth, so the Friday before"."""

import re
from collections.abc import Callable
from dataclasses import replace

from .model import Reference, Timing, Wish

_BESIDE = {
    "de": re.compile(
        r"\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|tag|woche)"
        r" (?:danach|darauf|drauf|davor|zuvor|vorher)\b"
    ),
    "en": re.compile(
        r"\bthe (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|day|week) (?:after|before)"
        r"(?! (?:christmas|easter|new|next|last|tomorrow|my|the|a|\w+day|\d))"
    ),
}


def with_counted_days(
    utterance: str, timing: Timing, again: Callable[[str, Reference], Timing], reference: Reference
) -> Timing:
    """The timing, where a day beside another that was told before is counted from that one.

    The day it is counted from is what was, or what something else is on, and no wish.
    """
    timing = _within_the_week(utterance, timing, again, reference)
    beside = _BESIDE[reference.language].search(utterance.lower())
    if beside is None:
        return timing
    told = again(utterance[: beside.start()], reference).wishes
    base = next((wish.day.single for wish in reversed(told) if wish.day and wish.day.single), None)
    if base is None:
        return timing
    counted = again(utterance, replace(reference, anchor_day=base))
    if any(wish.rank for wish in counted.wishes):
        return counted  # "the third, if not, the Monday after"
    old = {wish for wish in counted.wishes if wish.day and wish.day.single == base}
    wishes = (
        replace(wish, relation="from", excluded=False) if wish in old else wish for wish in counted.wishes
    )
    return replace(counted, wishes=tuple(wishes))


def _within_the_week(
    utterance: str, timing: Timing, again: Callable[[str, Reference], Timing], reference: Reference
) -> Timing:
    """ "Next week, but Wednesday is bad and Friday only in the morning": days of that week."""
    week = next((wish for wish in timing.wishes if _is_a_week(wish) and not wish.excluded), None)
    if week is None or week.day is None or reference.near:
        return timing
    days = [wish for wish in timing.wishes if wish.day and wish.day.single and wish.span[0] >= week.span[1]]
    bare = [wish for wish in days if _WEEKDAY.fullmatch(utterance[slice(*wish.span)].lower().split()[0])]
    if not bare or _OR.search(utterance[week.span[1] : bare[0].span[0]].lower()):
        return timing
    return again(utterance, replace(reference, near=(week.day,)))


def _is_a_week(wish: Wish) -> bool:
    if wish.day is None or wish.day.start is None or wish.day.end is None:
        return False
    return (wish.day.end - wish.day.start).days == _WEEK_DAYS


_WEEK_DAYS = 7
_WEEKDAY = re.compile(r"(?:\w+tags?|mittwochs?|sonnabend|\w+days?|am|on),?")
_OR = re.compile(r"\b(?:oder|or|sonst|else|otherwise)\b")
