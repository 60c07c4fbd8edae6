"""Which starts come into question: the grid's steps, the classes there are, the wish's days and hours."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from askpro.scheduling.availability.board import board_for
from askpro.scheduling.availability.classes import Session, class_of, sessions_of
from askpro.scheduling.availability.crew import crews_for
from askpro.scheduling.availability.diary import Diary, as_minutes
from askpro.scheduling.availability.gates import branch_clock, callers_clock, through_gates
from askpro.scheduling.availability.grid import every_step, in_rhythm
from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import Anchor, Grid
from askpro.scheduling.hours import DAY_MINUTES


@dataclass(frozen=True, slots=True, eq=False)
class Starts:
    """Sorted minutes that come into question: to begin something new at, and to join a class at."""

    begin: IntArray
    join: IntArray

    def where(self, allows: Callable[[IntArray], BoolArray]) -> Starts:
        return Starts(self.begin[allows(self.begin)], self.join[allows(self.join)])


def offered(diary: Diary, wish: Wish, plans: Sequence[Plan], since: int, until: int) -> Starts:
    """What is offered between two minutes: steps of the grid, and the classes there are whatever the grid."""
    grid, clock = grid_of(plans), callers_clock(diary, wish)
    first, last = as_minutes(diary)
    since, until = max(since, first), min(until, last)
    if since >= until:
        return Starts(int_array([]), int_array([]))
    if grid.anchor is Anchor.CLOCK:
        starts = every_step(grid, clock, since, until)
    else:
        midnight = clock.utc_minute(clock.local_minute(since) // DAY_MINUTES * DAY_MINUTES)
        minutes = np.arange(max(midnight, first), until, dtype=np.int64)
        possible = np.logical_or.reduce([_possible(diary, wish, plan, minutes) for plan in plans])
        starts = in_rhythm(grid, clock, minutes[possible])
    known = np.unique(int_array([session.start for session in sessions_in(diary, plans[0])]))
    return Starts(starts, known).where(lambda minutes: (minutes >= since) & (minutes < until))


def grid_of(plans: Sequence[Plan]) -> Grid:
    return plans[0].services[0].grid


def sessions_in(diary: Diary, plan: Plan) -> list[Session]:
    service = class_of(plan)
    return sessions_of(diary, plan, service) if service is not None else []


def as_wished(diary: Diary, wish: Wish, starts: IntArray) -> BoolArray:
    local = callers_clock(diary, wish).local(starts)
    wanted = np.ones(len(starts), dtype=np.bool_)
    if wish.weekdays:
        wanted &= np.isin((local // DAY_MINUTES + 3) % 7, list(wish.weekdays))
    if wish.day_parts:
        minute = local % DAY_MINUTES
        parts = [(minute >= part.start_minute) & (minute < part.end_minute) for part in wish.day_parts]
        wanted &= np.logical_or.reduce(parts)
    return wanted


def _possible(diary: Diary, wish: Wish, plan: Plan, minutes: IntArray) -> BoolArray:
    """Every minute a plan could start at."""
    passed = through_gates(diary, wish, plan, minutes)
    starts = minutes[passed]
    if not len(starts):
        return passed
    boards = [board_for(diary, plan, leg, starts) for leg in plan.legs]
    if any(one.leg.competes_with(other.leg) for one, other in combinations(boards, 2)):
        passed[passed] = crews_for(diary, wish, boards, branch_clock(diary), starts).found
    else:
        everyone = np.ones(len(starts), np.bool_)
        passed[passed] = np.logical_and.reduce([everyone, *(each.possible() for each in boards)])
    return passed
