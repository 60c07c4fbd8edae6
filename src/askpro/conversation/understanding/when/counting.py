"""Days told by another day of the same breath: "my wedding is on the fifth, so the Friday before"."""

import re
from collections.abc import Callable
from dataclasses import replace

from .model import Reference, Timing

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
