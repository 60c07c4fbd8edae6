"""The one decision behind every offer and every booking: which starts can be had, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import numpy as np

from askpro.scheduling.availability.board import board_for
from askpro.scheduling.availability.classes import Session, joinable
from askpro.scheduling.availability.crew import crews_for
from askpro.scheduling.availability.diary import Diary, as_minutes
from askpro.scheduling.availability.found import Laid
from askpro.scheduling.availability.gates import (
    BOOKABLE_DAYS_SEARCHED,
    branch_clock,
    callers_clock,
    counts_as_day,
    through_gates,
)
from askpro.scheduling.availability.minutes import BoolArray, IntArray, minute_of
from askpro.scheduling.availability.offering import offered, sessions_in
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import BookingWindow, Reach
from askpro.scheduling.hours import DAY_MINUTES

Row = tuple[Laid, int] | tuple[Plan, Session]


def decide(diary: Diary, wish: Wish, plans: Sequence[Plan], starts: IntArray) -> tuple[Row, ...]:
    """The one decision behind every offer and every booking: which of these sorted starts, and with whom."""
    windows = [service.window for service in plans[0].services if service.window.reach is Reach.BOOKABLE_DAYS]
    if windows and len(starts):
        starts = starts[within_bookable_days(diary, wish, plans, windows, starts)]
    return _rows(diary, wish, plans, starts)


def _rows(diary: Diary, wish: Wish, plans: Sequence[Plan], starts: IntArray) -> tuple[Row, ...]:
    best: dict[int, tuple[int, Row]] = {}
    clock = branch_clock(diary)
    for plan in plans:
        passed = starts[through_gates(diary, wish, plan, starts)]
        if not len(passed):
            continue
        free = [board_for(diary, plan, leg, passed) for leg in plan.legs]
        crews = crews_for(diary, wish, free, clock, passed)
        laid = Laid(plan, passed, crews)
        columns = np.flatnonzero(crews.found)
        for column, start, cost in zip(
            columns.tolist(), passed[columns].tolist(), crews.cost[columns].tolist(), strict=True
        ):
            if start not in best or cost < best[start][0]:
                best[start] = (cost, (laid, column))
        best.update(_joins(diary, wish, plan, passed))
    return tuple(best[start][1] for start in sorted(best))


def _joins(diary: Diary, wish: Wish, plan: Plan, passed: IntArray) -> dict[int, tuple[int, Row]]:
    """A class that already takes place is joined before another is begun."""
    here = set(passed.tolist())
    known = [each for each in sessions_in(diary, plan) if each.start in here]
    return {
        session.start: (0, (plan, session))
        for session in reversed(known)
        if session.end - session.start == plan.minutes and joinable(diary, wish, plan, session)
    }


def within_bookable_days(
    diary: Diary, wish: Wish, plans: Sequence[Plan], windows: Sequence[BookingWindow], starts: IntArray
) -> BoolArray:
    """The first so many days from today that have anything free, at most 61 days ahead."""
    clock = callers_clock(diary, wish)
    now = max(minute_of(diary.now), as_minutes(diary)[0])
    ahead = minute_of(diary.now + timedelta(days=BOOKABLE_DAYS_SEARCHED + 1))
    anything = offered(diary, wish, plans, now, ahead)
    days = np.unique(
        [clock.local_minute(_start_of(row)) // DAY_MINUTES for row in _rows(diary, wish, plans, anything)]
    ).tolist()
    within = np.ones(len(starts), dtype=np.bool_)
    for window in windows:
        counted = [day for day in days if counts_as_day(window, day)]
        if len(counted) >= window.days > 0:
            within &= clock.local(starts) // DAY_MINUTES <= counted[window.days - 1]
    return within


def _start_of(row: Row) -> int:
    what, which = row
    if isinstance(what, Laid):
        assert isinstance(which, int)
        return int(what.starts[which])
    assert isinstance(which, Session)
    return which.start
