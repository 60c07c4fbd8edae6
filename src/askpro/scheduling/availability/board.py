"""Who is free when: for a leg of a plan, every lane that could serve it against every possible start."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from askpro.scheduling.availability.diary import Diary, Subject, SubjectKind, class_id
from askpro.scheduling.availability.limits import within_limits
from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array, minute_after, minute_of
from askpro.scheduling.availability.opening import working_time
from askpro.scheduling.availability.plan import Leg, Plan
from askpro.scheduling.availability.stretches import Stretches, starts_clear, starts_within, union
from askpro.scheduling.availability.wallclock import wall_clock
from askpro.scheduling.staff import Staff


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """A leg, the subjects that could serve it, and for each whether it is free for each start."""

    leg: Leg
    lanes: tuple[Subject, ...]
    free: BoolArray

    def possible(self) -> BoolArray:
        """For each start: are all that must be there free, and enough of the others?"""
        rest = np.asarray([lane.id not in self.leg.always for lane in self.lanes], dtype=np.bool_)
        enough: BoolArray = self.free[rest].sum(axis=0) >= self.leg.others
        return enough & self._all_always()

    def _all_always(self) -> BoolArray:
        each = [
            self.free[[row for row, lane in enumerate(self.lanes) if lane.id == staff_id]].any(axis=0)
            for staff_id in self.leg.always
        ]
        everyone = np.ones(self.free.shape[1], dtype=np.bool_)
        result: BoolArray = np.logical_and.reduce([everyone, *each])
        return result


def board_for(diary: Diary, plan: Plan, leg: Leg, starts: IntArray) -> Board:
    """The board of a leg for these sorted starts."""
    *_, whole = layers_of(diary, plan, leg, starts)
    return whole


def layers_of(diary: Diary, plan: Plan, leg: Leg, starts: IntArray) -> Iterator[Board]:
    """The board of a leg as far as each thing that may stand in the way is minded, and those before it.

    For people these are hours, absences, limits and claims; for resources claims alone.
    """
    lanes = _staff_lanes(diary, leg) if leg.kind == SubjectKind.STAFF else _resource_lanes(diary, leg)
    free = np.ones((len(lanes), len(starts)), dtype=np.bool_)
    since, until = 0, 0
    if len(starts):
        since, until = int(starts[0]) - _slack(plan), int(starts[-1]) + plan.minutes + _slack(plan)
    if leg.kind == SubjectKind.STAFF:
        staff = _staff_of(diary, lanes)
        free &= _at_work(diary, lanes, staff, leg, starts, since, until)
        yield _board(leg, lanes, free)
        free &= _present(staff, leg, starts)
        yield _board(leg, lanes, free)
        _mind_limits(diary, plan, staff, starts, since, until, free)
        yield _board(leg, lanes, free)
    free &= _untaken(diary, plan, leg, lanes, starts, since, until)
    yield _board(leg, lanes, free)


def _board(leg: Leg, lanes: tuple[Subject, ...], free: BoolArray) -> Board:
    """Of one person's places only the first free one counts: nobody serves one appointment twice."""
    kept = free.copy()
    for row, lane in enumerate(lanes):
        if lane.kind == SubjectKind.STAFF and lane.unit > 0:
            first = row - lane.unit
            kept[row] &= ~kept[first:row].any(axis=0)
    return Board(leg, lanes, kept)


def _slack(plan: Plan) -> int:
    return plan.before + plan.after + 1


def _staff_lanes(diary: Diary, leg: Leg) -> tuple[Subject, ...]:
    extra: dict[object, int] = defaultdict(int)
    for allowance in diary.allowances:
        extra[allowance.staff_id] = max(extra[allowance.staff_id], allowance.extra)
    return tuple(
        Subject(SubjectKind.STAFF, each, unit) for each in leg.candidates for unit in range(1 + extra[each])
    )


def _resource_lanes(diary: Diary, leg: Leg) -> tuple[Subject, ...]:
    capacity = {resource.id: resource.capacity for resource in diary.resources}
    return tuple(
        Subject(SubjectKind.RESOURCE, each, unit) for each in leg.candidates for unit in range(capacity[each])
    )


def _staff_of(diary: Diary, lanes: Sequence[Subject]) -> list[Staff | None]:
    by_id = {staff.id: staff for staff in diary.staff}
    return [by_id.get(lane.id) for lane in lanes]


def _at_work(
    diary: Diary,
    lanes: Sequence[Subject],
    staff: Sequence[Staff | None],
    leg: Leg,
    starts: IntArray,
    since: int,
    until: int,
) -> BoolArray:
    """Every stint lies within the hours at this branch; an overbooked place also within its allowance."""
    branch_id = diary.place.branch_id
    at_branch = [
        (row, person.hours[branch_id])
        for row, person in enumerate(staff)
        if person and branch_id in person.hours
    ]
    rows = int_array([row for row, _ in at_branch])
    found = working_time([hours for _, hours in at_branch], since, until)
    opened = Stretches(rows[found.lane], found.start, found.end) if len(rows) else found
    free = _all_within(opened, len(lanes), leg, starts)
    if diary.allowances:
        leave = union(
            Stretches.of(
                (row, minute_after(each.period.start), minute_of(each.period.end))
                for row, lane in enumerate(lanes)
                for each in diary.allowances
                if each.staff_id == lane.id and lane.unit <= each.extra
            )
        )
        extra = np.asarray([lane.unit > 0 for lane in lanes])
        free &= _all_within(leave, len(lanes), leg, starts) | ~extra[:, None]
    return free


def _all_within(opened: Stretches, lanes: int, leg: Leg, starts: IntArray) -> BoolArray:
    masks = [starts_within(opened, lanes, starts, stint.offset, stint.minutes) for stint in leg.stints]
    result: BoolArray = np.logical_and.reduce(masks)
    return result


def _present(staff: Sequence[Staff | None], leg: Leg, starts: IntArray) -> BoolArray:
    absent = Stretches.of(
        (row, minute_of(absence.period.start), minute_after(absence.period.end))
        for row, person in enumerate(staff)
        if person
        for absence in person.absences
    )
    present = np.ones((len(staff), len(starts)), dtype=np.bool_)
    if len(absent):
        for stint in leg.stints:
            present &= starts_clear(absent, len(staff), starts, stint.offset, stint.minutes, 0, 0)
    return present


def _mind_limits(
    diary: Diary,
    plan: Plan,
    staff: Sequence[Staff | None],
    starts: IntArray,
    since: int,
    until: int,
    free: BoolArray,
) -> None:
    for row, person in enumerate(staff):
        if person and person.limits:
            hours = person.hours.get(diary.place.branch_id)
            clock = wall_clock(hours.zone if hours else diary.place.zone, since, until)
            booked = [each for each in diary.booked if person.id in each.staff_ids]
            free[row] &= within_limits(person.limits, booked, clock, starts, plan.minutes)


def _untaken(
    diary: Diary,
    plan: Plan,
    leg: Leg,
    lanes: Sequence[Subject],
    starts: IntArray,
    since: int,
    until: int,
) -> BoolArray:
    taken = _taken_in_lanes(diary, lanes, since, until)
    free = np.ones((len(lanes), len(starts)), dtype=np.bool_)
    for stint in leg.stints:
        before = plan.before if stint.offset == 0 else 0
        after = plan.after if stint.end == plan.minutes else 0
        free &= starts_clear(taken, len(lanes), starts, stint.offset, stint.minutes, before, after)
    return free


def _taken_in_lanes(diary: Diary, lanes: Sequence[Subject], since: int, until: int) -> Stretches:
    """Claims on the lanes themselves, and classes on every lane of who gives them."""
    taken = diary.taken.near(since, until)
    rows_of = {lane: [row] for row, lane in enumerate(lanes)}
    for service in diary.services.values():
        if service.seats > 1:
            for row, lane in enumerate(lanes):
                given = Subject(SubjectKind.SEAT, class_id(service.id, lane.id))
                rows_of.setdefault(given, []).append(row)
    rows_by_subject = [
        rows_of.get(each._replace(unit=0) if each.kind == SubjectKind.SEAT else each, ())
        for each in taken.subjects
    ]
    parts = []
    for turn in range(max(map(len, rows_by_subject), default=0)):
        lane_of = int_array([rows[turn] if turn < len(rows) else -1 for rows in rows_by_subject])
        in_lane = lane_of[taken.subject]
        parts.append(Stretches(in_lane, taken.start, taken.end).where(in_lane >= 0))
    return Stretches.joined(parts)
