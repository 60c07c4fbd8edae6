"""Free times, and the answer to one time: one decision for both, so what is offered can be booked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import numpy as np

from askpro.scheduling.availability.deciding import decide
from askpro.scheduling.availability.diary import Diary
from askpro.scheduling.availability.found import Slots
from askpro.scheduling.availability.gates import callers_clock
from askpro.scheduling.availability.grid import on_grid
from askpro.scheduling.availability.minutes import int_array, minute_after, minute_of
from askpro.scheduling.availability.offering import Starts, as_wished, grid_of, offered, sessions_in
from askpro.scheduling.availability.plan import plans_for
from askpro.scheduling.availability.reasons import first_gate, why_not
from askpro.scheduling.availability.refused import Refused, Rule
from askpro.scheduling.availability.slot import Slot
from askpro.scheduling.availability.wish import Request, Wish


def find_slots(diary: Diary, wish: Wish) -> Slots:
    """Every slot that starts within the wish's window, in order of start; each can be booked as it is."""
    plans = plans_for(diary, wish)
    if isinstance(plans, Refused):
        return Slots(diary, wish)
    since, until = minute_after(wish.window.start), minute_after(wish.window.end)
    starts = offered(diary, wish, plans, since, until).where(partial(as_wished, diary, wish))
    return Slots(diary, wish, decide(diary, wish, plans, starts))


def check(diary: Diary, request: Request) -> Slot | Refused:
    """The slot at exactly this start, or the first rule that refuses it."""
    wish, clock = request.wish, callers_clock(diary, request.wish)
    plans = plans_for(diary, wish)
    if isinstance(plans, Refused):
        return plans
    start = int_array([minute_of(request.start)])
    nothing, whole_minute = start[:0], request.start.second == request.start.microsecond == 0
    may_begin = whole_minute and (not request.on_grid or on_grid(grid_of(plans), clock, start)[0])
    may_join = whole_minute and any(each.start == start[0] for each in sessions_in(diary, plans[0]))
    if not may_begin and not may_join:
        refused = first_gate(diary, wish, plans, start)
        return refused or Refused(Rule.OFF_GRID)
    starts = Starts(start if may_begin else nothing, start if may_join else nothing)
    rows = decide(diary, wish, plans, starts)
    return Slots(diary, wish, rows)[0] if rows else Refused(why_not(diary, wish, plans, start)[0])


def rules_against(diary: Diary, wish: Wish, starts: Sequence[datetime]) -> list[Rule | None]:
    """For each of these starts the first rule that refuses it, whatever the grid; None where none does.

    The starts are whole minutes, in order.
    """
    plans = plans_for(diary, wish)
    if isinstance(plans, Refused):
        return [plans.rule] * len(starts)
    minutes = int_array([minute_of(start) for start in starts])
    sessions = int_array([session.start for session in sessions_in(diary, plans[0])])
    rows = decide(diary, wish, plans, Starts(minutes, minutes[np.isin(minutes, sessions)]))
    free = {minute_of(start) for start in Slots(diary, wish, rows).starts()}
    rules = why_not(diary, wish, plans, minutes)
    return [None if minute in free else rule for minute, rule in zip(minutes.tolist(), rules, strict=True)]
