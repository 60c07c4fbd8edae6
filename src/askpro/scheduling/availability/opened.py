"""When a branch is open and when somebody is at work there, as stretches of time."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from askpro.foundation.time import Period
from askpro.scheduling.availability.diary import Diary, Place
from askpro.scheduling.availability.minutes import minute_after, minute_of, period_of
from askpro.scheduling.availability.opening import closed_on_holidays, working_time
from askpro.scheduling.availability.stretches import intersect, one_lane, subtract

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


def times_at_work(diary: Diary, staff_id: UUID, during: Period) -> list[Period]:
    """When this person is at work at the branch within the period; nothing for who does not work there.

    It is their hours while the branch is open, less their absences.
    """
    person = next((one for one in diary.staff if one.id == staff_id), None)
    hours = person.hours.get(diary.place.branch_id) if person else None
    if person is None or hours is None:
        return []
    since, until = minute_of(during.start), minute_after(during.end)
    opened = one_lane(_minutes(each) for each in opening_times(diary.place, during))
    away = one_lane(_minutes(each.period) for each in person.absences)
    present = subtract(intersect(working_time([hours], since, until), opened), away)
    return sorted(period_of(start, end) for start, end in present.pairs())


def _minutes(period: Period) -> tuple[int, int]:
    return minute_of(period.start), minute_after(period.end)
