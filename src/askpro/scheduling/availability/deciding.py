"""The one decision behind every offer and every booking: which starts can be had, and with whom."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import numpy as np

from askpro.scheduling.availability.board import board_for
from askpro.scheduling.availability.classes import joinable
from askpro.scheduling.availability.crew import crews_for
from askpro.scheduling.availability.diary import Diary, as_minutes
from askpro.scheduling.availability.found import Laid, Row, start_of
from askpro.scheduling.availability.gates import (
    BOOKABLE_DAYS_SEARCHED,
    branch_clock,
    callers_clock,
    counts_as_day,
    through_gates,
)
from askpro.scheduling.availability.minutes import IntArray, minute_of
from askpro.scheduling.availability.offering import Starts, offered, sessions_in
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import Reach
from askpro.scheduling.hours import DAY_MINUTES


def decide(diary: Diary, wish: Wish, plans: Sequence[Plan], starts: Starts) -> tuple[Row, ...]:
    """The one decision behind every offer and every booking: which of these starts, and with whom."""
    last = last_bookable_day(diary, wish, plans)
    if last is not None:
        clock = callers_clock(diary, wish)
        starts = starts.where(lambda minutes: clock.local(minutes) // DAY_MINUTES <= last)
    return _rows(diary, wish, plans, starts)


def last_bookable_day(diary: Diary, wish: Wish, plans: Sequence[Plan]) -> int | None:
    """Where bookable days are counted: the last of the first so many with anything free."""
    windows = [service.window for service in plans[0].services if service.window.reach is Reach.BOOKABLE_DAYS]
    if not windows:
        return None
    clock = callers_clock(diary, wish)
    now = max(minute_of(diary.now), as_minutes(diary)[0])
    ahead = minute_of(diary.now + timedelta(days=BOOKABLE_DAYS_SEARCHED + 1))
    anything = _rows(diary, wish, plans, offered(diary, wish, plans, now, ahead))
    days = np.unique([clock.local_minute(start_of(row)) // DAY_MINUTES for row in anything]).tolist()
    lasts = []
    for window in windows:
        counted = [day for day in days if counts_as_day(window, day)]
        if len(counted) >= window.days > 0:
            lasts.append(counted[window.days - 1])
    return min(lasts, default=None)


def _rows(diary: Diary, wish: Wish, plans: Sequence[Plan], starts: Starts) -> tuple[Row, ...]:
    """The best row for each start; a class that already takes place is joined before another is begun."""
    best: dict[int, tuple[int, Row]] = {}
    joined: dict[int, Row] = {}
    clock = branch_clock(diary)
    for plan in plans:
        passed = starts.where(partial(through_gates, diary, wish, plan))
        joined.update(_joins(diary, wish, plan, passed.join))
        if not len(passed.begin):
            continue
        free = [board_for(diary, plan, leg, passed.begin) for leg in plan.legs]
        crews = crews_for(diary, wish, free, clock, passed.begin)
        laid = Laid(plan, passed.begin, crews)
        columns = np.flatnonzero(crews.found)
        for column, start, cost in zip(
            columns.tolist(), passed.begin[columns].tolist(), crews.cost[columns].tolist(), strict=True
        ):
            if start not in best or cost < best[start][0]:
                best[start] = (cost, (laid, column))
    rows = {start: row for start, (_, row) in best.items()} | joined
    return tuple(rows[start] for start in sorted(rows))


def _joins(diary: Diary, wish: Wish, plan: Plan, passed: IntArray) -> dict[int, Row]:
    here = set(passed.tolist())
    known = [each for each in sessions_in(diary, plan) if each.start in here]
    return {
        session.start: (plan, session)
        for session in reversed(known)
        if session.end - session.start == plan.minutes and joinable(diary, wish, plan, session)
    }
