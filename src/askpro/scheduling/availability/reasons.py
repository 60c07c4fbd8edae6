"""The reason a start cannot be had: the first rule in its way, in a fixed order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from askpro.scheduling.availability.board import layers_of
from askpro.scheduling.availability.classes import takes_part
from askpro.scheduling.availability.deciding import last_bookable_day
from askpro.scheduling.availability.diary import Diary, SubjectKind
from askpro.scheduling.availability.gates import callers_clock, gates_for
from askpro.scheduling.availability.minutes import BoolArray, IntArray
from askpro.scheduling.availability.offering import sessions_in
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.refused import Refused, Rule
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.hours import DAY_MINUTES

_RULES_OF_PEOPLE = (Rule.STAFF_OFF, Rule.STAFF_ABSENT, Rule.STAFF_LIMIT, Rule.STAFF_TAKEN)
"""What is minded of people, in the order in which a board minds it."""


def why_not(diary: Diary, wish: Wish, plans: Sequence[Plan], starts: IntArray) -> list[Rule]:
    """For each of these sorted starts the first rule in its way, asked of the plan that gets furthest."""
    order = list(Rule)
    reached = np.max([_reached(diary, wish, plan, starts, order) for plan in plans], axis=0)
    rules = [order[place] for place in reached.tolist()]
    for session in reversed(sessions_in(diary, plans[0])):
        for place in np.flatnonzero(starts == session.start).tolist():
            taking_part = takes_part(diary, wish, session)
            rules[place] = Rule.ALREADY_IN_CLASS if taking_part else Rule.CLASS_FULL
    return rules


def first_gate(diary: Diary, wish: Wish, plans: Sequence[Plan], start: IntArray) -> Refused | None:
    for gate in gates_for(diary, wish, plans[0]):
        if not gate.allows(start)[0]:
            return Refused(gate.rule)
    return None


def _reached(diary: Diary, wish: Wish, plan: Plan, starts: IntArray, order: Sequence[Rule]) -> IntArray:
    """For each start the place of the first rule that stops it."""
    places = np.full(len(starts), order.index(Rule.RESOURCE_TAKEN), dtype=np.int64)
    under_way = np.ones(len(starts), dtype=np.bool_)
    for rule, allowed in _hurdles(diary, wish, plan, starts):
        places[under_way & ~allowed] = order.index(rule)
        under_way &= allowed
        if not under_way.any():
            break
    return places


def _hurdles(diary: Diary, wish: Wish, plan: Plan, starts: IntArray) -> Iterator[tuple[Rule, BoolArray]]:
    """The rules one after the other, and which of the starts each lets through."""
    for gate in gates_for(diary, wish, plan):
        yield gate.rule, gate.allows(starts)
    last = last_bookable_day(diary, wish, [plan])
    if last is not None:
        yield Rule.BOOKING_WINDOW, callers_clock(diary, wish).local(starts) // DAY_MINUTES <= last
    people = [layers_of(diary, plan, leg, starts) for leg in plan.legs if leg.kind == SubjectKind.STAFF]
    for rule in _RULES_OF_PEOPLE:
        for boards in people:
            yield rule, next(boards).possible()
