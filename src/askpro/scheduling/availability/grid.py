"""Which of the possible starts are offered: steps on the wall clock, or from the start of each stretch."""

from __future__ import annotations

from collections.abc import Iterator
from math import gcd

import numpy as np

from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array
from askpro.scheduling.availability.wallclock import WallClock
from askpro.scheduling.catalog import Anchor, Grid
from askpro.scheduling.hours import DAY_MINUTES

_NEAT_MARKS = (15, 5)


def on_grid(grid: Grid, clock: WallClock, starts: IntArray) -> BoolArray:
    """Whether a start may be booked at all: steps where they count from midnight, else where they may lead.

    Steps counted from a stretch move when the calendar does, so they only guide what is offered.
    """
    first = grid.offset_minutes if grid.anchor is Anchor.CLOCK else 0
    fits: BoolArray = (clock.local(starts) % DAY_MINUTES - first) % _unit(grid) == 0
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

    A stretch that begins within a step of the last start waits for that step to end. Whatever the clock does
    meanwhile, a start lies where it may be booked.
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
        offered.extend(_steps(grid, clock, start, last))
    return int_array(offered)


def _steps(grid: Grid, clock: WallClock, start: int, last: int) -> Iterator[int]:
    start = _rounded_up(clock, start, _unit(grid))
    while start <= last:
        steps = range(start, min(last + 1, clock.next_change(start)), grid.step_minutes)
        yield from steps
        start = _rounded_up(clock, steps[-1] + grid.step_minutes, _unit(grid))


def _unit(grid: Grid) -> int:
    """All that steps lead to is a multiple of this, counted from midnight (and the offset, on the clock)."""
    if grid.anchor is Anchor.STRETCH:
        return gcd(grid.mark_minutes, grid.step_minutes, grid.offset_minutes, DAY_MINUTES)
    return grid.step_minutes if grid.anchor is Anchor.CLOCK else 1


def _first_start(grid: Grid, clock: WallClock, first: int, last: int) -> int:
    if grid.anchor is Anchor.STRETCH:
        return _rounded_up(clock, first, grid.mark_minutes) + grid.offset_minutes
    begin = first + grid.offset_minutes
    for mark in (grid.mark_minutes, *_NEAT_MARKS):
        start = _rounded_up(clock, first, mark) + grid.offset_minutes
        if (last - start) // grid.step_minutes == (last - begin) // grid.step_minutes:
            return start
    return begin


def _rounded_up(clock: WallClock, minute: int, mark: int) -> int:
    """The next multiple of the mark that the clock shows, counted from midnight."""
    while (shown := clock.local_minute(minute) % DAY_MINUTES) % mark:
        later = minute + min(mark - shown % mark, DAY_MINUTES - shown)
        minute = min(later, clock.next_change(minute))
    return minute
