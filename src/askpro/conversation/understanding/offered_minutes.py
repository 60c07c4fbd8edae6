""" "Half past, then": of the times on the table the one at those minutes, whatever its hour."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from askpro.conversation.understanding.context import Language, Offered
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.when import DayRange, TimeRange, Timing, Wish

_NO_HOUR = {
    "de": r"(?! (?:\d|ein|eins|zwei|zwo|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|elf|zwoelf)\b)(?! ?\d)",
    "en": r"(?! (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|noon|midnight)\b))",
}
_MINUTES = {
    "de": (
        (30, r"(?:um|den|der|die|dann|lieber) halb(?:e|er|en)?(?! ?stunde)"),
        (15, "viertel nach"),
        (45, "viertel vor"),
    ),
    "en": ((30, "half past"), (15, "quarter past"), (45, "quarter to")),
}
_SAID = {
    language: [(minute, re.compile(rf"\b(?:{words})\b{_NO_HOUR[language]}")) for minute, words in of_language]
    for language, of_language in _MINUTES.items()
}
_THE_ONE = re.compile(r"\bthe (half past|quarter past|quarter to) one\b")


def with_offered_minutes(
    timing: Timing, heard: str, language: Language, offered: Sequence[Offered]
) -> Timing:
    """The timing, and the one time on the table at the minutes that were said without an hour."""
    if not offered:
        return timing
    folded, tongue = fold(heard), "de" if language == "de" else "en"
    text = _THE_ONE.sub(lambda found: f"    {found[1]}    ", folded.text)
    for minute, pattern in _SAID[tongue]:
        found = pattern.search(text)
        fitting = [one.starts_at for one in offered if one.starts_at.minute == minute]
        if found is None or len(fitting) != 1:
            continue
        at, span = fitting[0], folded.span(*found.span())
        other = tuple(wish for wish in timing.wishes if not _overlap(wish.span, span))
        minutes = at.hour * 60 + at.minute
        day = DayRange(at.date(), at.date() + timedelta(days=1))
        return replace(timing, wishes=(*other, Wish(day=day, time=TimeRange(minutes, minutes), span=span)))
    return timing


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]
