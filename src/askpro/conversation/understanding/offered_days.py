"""A weekday said while times are on the table is the one that was offered, and not the next of its name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from askpro.conversation.understanding.context import Offered
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.when import DayRange, Timing, Wish

_WEEKDAYS = re.compile(
    r"\b(?:montags?|dienstags?|mittwochs?|donnerstags?|freitags?|samstags?|sonnabends?|sonntags?"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b"
)
_SAYS_WHICH = re.compile(
    r"\d|\b(?:dies\w*|(?:ueber)?naechst\w*|kommend\w*|woche\w*|heute|morgen"
    r"|this|next|coming|week|today|tomorrow|(?:\w+(?:s?ten?|th|st|nd|rd)))\b"
)


def among_offered(timing: Timing, heard: str, offered: Sequence[Offered]) -> Timing:
    """The timing with bare weekdays taken as the days on the table; others are left alone."""
    days = sorted({one.starts_at.date() for one in offered})
    if not days or not _WEEKDAYS.search(fold(heard).text):
        return timing

    def meant(wish: Wish) -> Wish:
        day, said = wish.day.single if wish.day else None, fold(heard[slice(*wish.span)]).text
        if day is None or not _WEEKDAYS.search(said) or _SAYS_WHICH.search(_WEEKDAYS.sub("", said)):
            return wish
        same = [each for each in days if each.weekday() == day.weekday()]
        if len(same) != 1 or day in days:
            return wish
        return replace(wish, day=DayRange(same[0], same[0] + timedelta(days=1)))

    return replace(timing, wishes=tuple(map(meant, timing.wishes)))
