"""Limits by count and by minutes over days, weeks, months and years of a wall clock."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from askpro.scheduling.availability.diary import Booked
from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array, minute_of
from askpro.scheduling.availability.refused import Rule
from askpro.scheduling.availability.wallclock import WallClock
from askpro.scheduling.hours import DAY_MINUTES, Limit, Per

RULE_OF = {
    Per.DAY: Rule.LIMIT_PER_DAY,
    Per.WEEK: Rule.LIMIT_PER_WEEK,
    Per.MONTH: Rule.LIMIT_PER_MONTH,
    Per.YEAR: Rule.LIMIT_PER_YEAR,
}


def within_limit(
    limit: Limit, booked: Sequence[Booked], clock: WallClock, starts: IntArray, minutes: int
) -> BoolArray:
    """For each start: does one more appointment of so many minutes stay within the limit?"""
    wanted = calendar_stretch(limit.per, clock.local(starts))
    if not booked:
        return np.full(len(starts), _has_room(limit, 0, 0, minutes))
    begun = calendar_stretch(limit.per, clock.local(int_array([minute_of(each.start) for each in booked])))
    stretches, place = np.unique(begun, return_inverse=True)
    counts = np.bincount(place)
    sums = np.bincount(place, weights=[each.minutes for each in booked])
    room = [
        _has_room(limit, int(count), int(total), minutes) for count, total in zip(counts, sums, strict=True)
    ]
    found = np.minimum(np.searchsorted(stretches, wanted), len(stretches) - 1)
    empty = _has_room(limit, 0, 0, minutes)
    within: BoolArray = np.where(stretches[found] == wanted, np.asarray(room)[found], empty)
    return within


def within_limits(
    limits: Iterable[Limit], booked: Sequence[Booked], clock: WallClock, starts: IntArray, minutes: int
) -> BoolArray:
    masks = [within_limit(limit, booked, clock, starts, minutes) for limit in limits]
    within: BoolArray = np.logical_and.reduce([np.ones(len(starts), dtype=np.bool_), *masks])
    return within


def calendar_stretch(per: Per, local: IntArray) -> IntArray:
    """The number of the local day, ISO week, month or year each local minute lies in."""
    days = local // DAY_MINUTES
    if per is Per.DAY:
        return days
    if per is Per.WEEK:
        return (days + 3) // 7
    unit = "M" if per is Per.MONTH else "Y"
    return days.astype("datetime64[D]").astype(f"datetime64[{unit}]").astype(np.int64)


def _has_room(limit: Limit, bookings: int, booked_minutes: int, minutes: int) -> bool:
    return (limit.bookings_max is None or bookings + 1 <= limit.bookings_max) and (
        limit.minutes_max is None or booked_minutes + minutes <= limit.minutes_max
    )
