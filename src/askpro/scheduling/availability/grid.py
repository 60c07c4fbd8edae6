"""Which of the possible starts are offered: steps on the wall clock, or from the start of each stretch."""

from __future__ import annotations

from math import gcd

import numpy as np

from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array
from askpro.scheduling.availability.wallclock import WallClock
from askpro.scheduling.catalog import Anchor, Grid
from askpro.scheduling.hours import DAY_MINUTES

_NEAT_MARKS = (15, 5)


def on_grid(grid: Grid, clock: WallClock, starts: IntArray) -> BoolArray:
    """Whether a start may be booked at all: steps where they count from midnight, else marks.

    Steps counted from a stretch move when the calendar does, so they only guide what is offered.
    """
    if grid.anchor is Anchor.PACKED:
        return np.ones(len(starts), dtype=np.bool_)
    unit, first = grid.step_minutes, grid.offset_minutes
    if grid.anchor is Anchor.STRETCH:
        unit, first = gcd(grid.mark_minutes, grid.step_minutes, grid.offset_minutes), 0
    fits: BoolArray = (clock.local(starts) % DAY_MINUTES - first) % unit == 0
    return fits


def every_step(grid: Grid, clock: WallClock, since: int, until: int) -> IntArray:
    """All minutes from `since` up to `until` that are on the grid of steps counted from midnight."""
    # Steps, days and the zone's offsets are all multiples of this; nothing on the grid lies between.
    apart = gcd(grid.step_minutes, DAY_MINUTES, *clock.offsets.tolist())
    first = since + (grid.offset_minutes - since) % apart
    minutes = np.arange(first, until, apart, dtype=np.int64)
    return minutes[on_grid(grid, clock, minutes)]


def in_rhythm(grid: Grid, clock: WallClock, possible: IntArray) -> IntArray:
    """Of all possible minutes those offered: each stretch stepped through from its first neat mark.

    A stretch that begins within a step of the last start waits for that step to end.
    """
    if not len(possible):
        return possible
    breaks = np.flatnonzero(np.diff(possible) > 1)
    begins = possible[np.concatenate([[0], breaks + 1])].tolist()
    ends = possible[np.concatenate([breaks, [len(possible) - 1]])].tolist()
    offered: list[int] = []
    for first, last in zip(begins, ends, strict=True):
        start = _first_start(grid, clock, first, last)
        if offered and offered[-1] < start < offered[-1] + grid.step_minutes:
            start = offered[-1] + grid.step_minutes
        offered.extend(range(start, last + 1, grid.step_minutes))
    return int_array(offered)


def _first_start(grid: Grid, clock: WallClock, first: int, last: int) -> int:
    if grid.anchor is Anchor.STRETCH:
        return _rounded_up(clock, first, grid.mark_minutes) + grid.offset_minutes
    for mark in (grid.mark_minutes, *_NEAT_MARKS):
        start = _rounded_up(clock, first, mark)
        if (last - start) // grid.step_minutes == (last - first) // grid.step_minutes:
            return start + grid.offset_minutes
    return first + grid.offset_minutes


def _rounded_up(clock: WallClock, minute: int, mark: int) -> int:
    return minute + -clock.local_minute(minute) % mark
