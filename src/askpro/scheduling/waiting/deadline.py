"""By when an offer is answered: minutes count while the branch is open."""

from __future__ import annotations

from datetime import datetime, timedelta

from askpro.foundation.time import Period
from askpro.scheduling.availability import Place, opening_times

_SEARCHED = timedelta(days=14)


def answer_by(place: Place, now: datetime, minutes: int) -> datetime:
    """When the branch will have been open for so many minutes; one that stays shut counts as open."""
    left = timedelta(minutes=minutes)
    for opened in opening_times(place, Period(now, now + _SEARCHED)):
        if left <= opened.duration:
            return opened.start + left
        left -= opened.duration
    return now + timedelta(minutes=minutes)
