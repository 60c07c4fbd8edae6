""" "Half past, then": of the times spoken of the one at those minutes, whatever its hour."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from askpro.conversation.understanding.context import Language, Situation
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.phrases.table import ONE_TO_TWELVE
from askpro.conversation.understanding.spans import overlap
from askpro.conversation.understanding.when import TimeRange, Timing, Wish, single
from askpro.foundation.time import DAY_MINUTES, minute_of_day

_NO_HOUR = {
    "de": rf"(?! (?:\d|ein|zwo|{ONE_TO_TWELVE['de']})\b)(?! ?\d)",
    "en": rf"(?! (?:\d|(?:{ONE_TO_TWELVE['en']}|noon|midnight)\b))",
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


def with_offered_minutes(timing: Timing, heard: str, language: Language, situation: Situation) -> Timing:
    """The timing, and what was said of minutes without an hour: the one time told, or the nearest to it."""
    if not situation.offered and situation.anchor_time is None:
        return timing
    folded = fold(heard)
    text = _THE_ONE.sub(lambda found: f"    {found[1]}    ", folded.text)
    for minute, pattern in _SAID[language]:
        found, at = pattern.search(text), _meant(minute, situation)
        if found is None or at is None:
            continue
        span = folded.span(*found.span())
        other = tuple(wish for wish in timing.wishes if not overlap(wish.span, span))
        minutes = minute_of_day(at)
        wish = Wish(day=single(at.date()), time=TimeRange(minutes, minutes), span=span)
        return replace(timing, wishes=(*other, wish))
    return timing


_HALF_OF_THE_DAY = re.compile(
    r"\b(?:a\.? ?m\b|p\.? ?m\b|morning|noon|afternoon|evening|tonight|night|früh|morgens?|vormittag"
    r"|mittag|nachmittag|abend|nacht)",
    re.IGNORECASE,
)
_HALF_DAY = DAY_MINUTES // 2
_SAID_BESIDE = 16
"""So many letters after the hour may hold its half of the day."""


def with_offered_half(timing: Timing, heard: str, situation: Situation) -> Timing:
    """The timing, a bare hour in the half of the day nearer to what is offered: "seven" after "at 6 pm"."""
    if not situation.offered:
        return timing
    return replace(timing, wishes=tuple(_as_offered(wish, heard, situation) for wish in timing.wishes))


def _as_offered(wish: Wish, heard: str, situation: Situation) -> Wish:
    point, said = wish.time.point if wish.time else None, heard[wish.span[0] : wish.span[1] + _SAID_BESIDE]
    if point is None or point > _HALF_DAY or wish.excluded or _HALF_OF_THE_DAY.search(said):
        return wish
    day = wish.day.single if wish.day else None
    told = [one.starts_at for one in situation.offered if day in (None, one.starts_at.date())]
    minutes = [minute_of_day(at) for at in told]
    closes = situation.opening[1] if situation.opening else DAY_MINUTES

    def away(minute: int) -> int:
        return min((abs(minute - each) for each in minutes), default=_HALF_DAY)

    later = point + _HALF_DAY
    nearer = away(later) < away(point) and later < closes
    return replace(wish, time=TimeRange(later, later)) if nearer else wish


def _meant(minute: int, situation: Situation) -> datetime | None:
    """Of several times told the one at these minutes; of one that is spoken of the nearest, or the later."""
    if situation.offered:
        fitting = [one.starts_at for one in situation.offered if one.starts_at.minute == minute]
        return fitting[0] if len(fitting) == 1 else None
    if situation.anchor_day is None or situation.anchor_time is None:
        return None
    told = datetime.combine(situation.anchor_day, situation.anchor_time)
    around = [told.replace(minute=minute) + timedelta(hours=hours) for hours in (1, 0, -1)]
    return min((at for at in around if at != told), key=lambda at: abs(at - told))
