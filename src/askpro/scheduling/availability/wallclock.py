"""A zone's wall clock as arithmetic on minutes, exact on the days the clock changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

import numpy as np

from askpro.scheduling.availability.minutes import IntArray, instant_of, int_array, minute_of
from askpro.scheduling.hours import DAY_MINUTES

_BEFORE_ALL, _AFTER_ALL = -(2**60), 2**60
_YEAR_MINUTES = 366 * DAY_MINUTES


@dataclass(frozen=True, slots=True, eq=False)
class WallClock:
    """UTC minutes to local minutes and back over a few years: offsets, and where each begins to hold."""

    edges: IntArray
    offsets: IntArray

    def local(self, utc: IntArray) -> IntArray:
        """Local minutes since 1970 as the wall clock shows them."""
        local: IntArray = utc + self.offsets[np.searchsorted(self.edges, utc, side="right") - 1]
        return local

    def utc(self, local: IntArray) -> IntArray:
        """The first moment the wall clock shows this; where it is skipped, the moment the clock jumps."""
        index = np.searchsorted(self.edges[1:] + self.offsets[:-1], local, side="right")
        utc: IntArray = np.maximum(local - self.offsets[index], self.edges[index])
        return utc

    def local_minute(self, utc: int) -> int:
        return int(self.local(int_array([utc]))[0])

    def next_change(self, utc: int) -> int:
        """The first minute after this at which the clock is put forward or back."""
        after = self.edges[self.edges > utc]
        return int(after[0]) if len(after) else _AFTER_ALL

    def utc_minute(self, local: int) -> int:
        return int(self.utc(int_array([local]))[0])


def wall_clock(zone: ZoneInfo, since: int, until: int) -> WallClock:
    """The wall clock of a zone, good for at least these UTC minutes and a year around them."""
    return _clock_of_years(zone, since // _YEAR_MINUTES - 1, until // _YEAR_MINUTES + 2)


def instant_at(zone: ZoneInfo, local: datetime) -> datetime:
    """The first moment the wall clock shows this; where it is skipped, the moment the clock jumps."""
    minute = minute_of(local.replace(tzinfo=UTC))
    return instant_of(wall_clock(zone, minute, minute).utc_minute(minute))


@lru_cache(maxsize=512)
def _clock_of_years(zone: ZoneInfo, first: int, last: int) -> WallClock:
    edges, offsets = [_BEFORE_ALL], [_offset(zone, first * _YEAR_MINUTES)]
    for day_start in range(first * _YEAR_MINUTES, last * _YEAR_MINUTES, DAY_MINUTES):
        if _offset(zone, day_start + DAY_MINUTES) != offsets[-1]:
            edges.append(_change_within(zone, day_start, day_start + DAY_MINUTES))
            offsets.append(_offset(zone, day_start + DAY_MINUTES))
    return WallClock(int_array(edges), int_array(offsets))


def _change_within(zone: ZoneInfo, before: int, after: int) -> int:
    old = _offset(zone, before)
    while after - before > 1:
        middle = (before + after) // 2
        before, after = (middle, after) if _offset(zone, middle) == old else (before, middle)
    return after


def _offset(zone: ZoneInfo, utc: int) -> int:
    offset = instant_of(utc).astimezone(zone).utcoffset()
    return int(offset.total_seconds()) // 60 if offset is not None else 0
