"""When a branch is open, as stretches of time."""

from __future__ import annotations

from datetime import timedelta

from askpro.foundation.time import Period
from askpro.scheduling.availability.diary import Place
from askpro.scheduling.availability.minutes import minute_after, minute_of, period_of
from askpro.scheduling.availability.opening import closed_on_holidays, working_time

_AROUND = timedelta(days=3)


def opening_times(place: Place, during: Period) -> list[Period]:
    """When the branch is open within the period, without holidays, in order; always if it keeps no hours."""
    hours = place.hours
    if hours is None:
        return [during]
    if place.closed_on_holidays and place.country is not None:
        around = during.widened(_AROUND, _AROUND)
        hours = closed_on_holidays(hours, place.country, place.state, around.start.date(), around.end.date())
    opened = working_time([hours], minute_of(during.start), minute_after(during.end))
    periods = sorted(period_of(start, end) for start, end in opened.pairs())
    return [
        Period(max(each.start, during.start), min(each.end, during.end))
        for each in periods
        if each.overlaps(during)
    ]
