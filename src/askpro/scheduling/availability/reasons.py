"""The reason a start cannot be had: the first rule in its way, in a fixed order."""

from __future__ import annotations

from collections.abc import Sequence

from askpro.scheduling.availability.board import Layer, board_for
from askpro.scheduling.availability.classes import takes_part
from askpro.scheduling.availability.deciding import last_bookable_day
from askpro.scheduling.availability.diary import Diary, SubjectKind
from askpro.scheduling.availability.gates import callers_clock, gates_for, local_day
from askpro.scheduling.availability.minutes import IntArray
from askpro.scheduling.availability.offering import sessions_in
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.refused import Refused, Rule
from askpro.scheduling.availability.wish import Wish

_RULE_OF_LAYER = {
    Layer.HOURS: Rule.STAFF_OFF,
    Layer.ABSENCES: Rule.STAFF_ABSENT,
    Layer.LIMITS: Rule.STAFF_LIMIT,
    Layer.CLAIMS: Rule.STAFF_TAKEN,
}


def why_not(diary: Diary, wish: Wish, plans: Sequence[Plan], start: IntArray) -> Refused:
    """The first rule in the way, asked of the plan that gets furthest."""
    for session in sessions_in(diary, plans[0]):
        if session.start == start[0]:
            if takes_part(diary, wish, session):
                return Refused(Rule.ALREADY_IN_CLASS)
            return Refused(Rule.CLASS_FULL)
    reasons = [_why_not_by(diary, wish, plan, start) for plan in plans]
    order = list(Rule)
    return max(reasons, key=lambda refused: order.index(refused.rule))


def first_gate(diary: Diary, wish: Wish, plans: Sequence[Plan], start: IntArray) -> Refused | None:
    for gate in gates_for(diary, wish, plans[0]):
        if not gate.allows(start)[0]:
            return Refused(gate.rule)
    return None


def _why_not_by(diary: Diary, wish: Wish, plan: Plan, start: IntArray) -> Refused:
    refused = first_gate(diary, wish, [plan], start)
    if refused is not None:
        return refused
    if _last_bookable_day_passed(diary, wish, [plan], start):
        return Refused(Rule.BOOKING_WINDOW)
    for layer, rule in _RULE_OF_LAYER.items():
        for leg in plan.legs:
            if leg.kind == SubjectKind.STAFF and not board_for(diary, plan, leg, start, layer).possible()[0]:
                return Refused(rule)
    return Refused(Rule.RESOURCE_TAKEN)


def _last_bookable_day_passed(diary: Diary, wish: Wish, plans: Sequence[Plan], start: IntArray) -> bool:
    last = last_bookable_day(diary, wish, plans)
    return last is not None and local_day(callers_clock(diary, wish), int(start[0])) > last
