"""Days told by another day of the same breath: "my wedding is on the fifth, so the Friday before"."""

import re
from collections.abc import Callable
from dataclasses import replace

from .model import Reference, Timing
from .vocabulary import fold

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
    utterance: str, timing: Timing, again: Callable[[Reference], Timing], reference: Reference
) -> Timing:
    """The timing, where a day beside another that was told before is counted from that one.

    The day it is counted from is what was, or what something else is on, and no wish.
    """
    beside = _BESIDE[reference.language].search(fold(utterance))
    if beside is None:
        return timing
    base = next(
        (
            wish
            for wish in reversed(timing.wishes)
            if wish.day is not None and wish.day.single is not None and wish.span[1] <= beside.start()
        ),
        None,
    )
    if base is None or base.day is None:
        return timing
    counted = again(replace(reference, anchor_day=base.day.single))
    if any(wish.rank for wish in counted.wishes):
        return counted  # "the third, if not, the Monday after"
    old = {wish for wish in counted.wishes if wish.span == base.span}
    wishes = (
        replace(wish, relation="from", excluded=False) if wish in old else wish for wish in counted.wishes
    )
    return replace(counted, wishes=tuple(wishes))
