"""The choice of people and resources for each start: the load is shared, nobody is in two places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np

from askpro.scheduling.availability.board import Board
from askpro.scheduling.availability.diary import Diary, Subject, SubjectKind
from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array, minute_of
from askpro.scheduling.availability.wallclock import WallClock
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.hours import DAY_MINUTES

_COVERS = 2**40
_OVERBOOKED = 2**46
_PREFERRED = 2**50
_NEVER = 2**62


@dataclass(frozen=True, slots=True, eq=False)
class Crews:
    """For each start whether a crew was found, its cost, and per leg the chosen lanes (places x starts)."""

    found: BoolArray
    cost: IntArray
    boards: tuple[Board, ...]
    picks: tuple[IntArray, ...]

    def of(self, column: int) -> list[tuple[Board, list[Subject]]]:
        return [
            (board, [board.lanes[row] for row in picked[:, column].tolist()])
            for board, picked in zip(self.boards, self.picks, strict=True)
        ]


def crews_for(diary: Diary, wish: Wish, boards: Sequence[Board], clock: WallClock, starts: IntArray) -> Crews:
    """The best crew for each start: the preferred first, then whoever has least to do that day, then
    whoever was booked longest ago, then by id."""
    found = np.logical_and.reduce(
        [np.ones(len(starts), dtype=np.bool_), *(each.possible() for each in boards)]
    )
    cost = np.zeros(len(starts), dtype=np.int64)
    picks: list[IntArray] = []
    for number, board in enumerate(boards):
        keys = _keys(diary, wish, boards, number, clock, starts)
        keys[~board.free] = _NEVER
        _avoid_and_prefer_earlier_picks(boards, picks, number, keys)
        chosen = _cheapest(board, keys)
        worth = (
            np.take_along_axis(keys, chosen, axis=0) if len(chosen) else np.zeros((0, len(starts)), np.int64)
        )
        found &= (worth < _NEVER).all(axis=0)
        cost += np.where(worth < _NEVER, worth, 0).sum(axis=0)
        picks.append(chosen)
    return Crews(found, cost, tuple(boards), tuple(picks))


def _keys(
    diary: Diary, wish: Wish, boards: Sequence[Board], number: int, clock: WallClock, starts: IntArray
) -> IntArray:
    board = boards[number]
    lanes = board.lanes
    if board.leg.kind != SubjectKind.STAFF:
        order = int_array(sorted(range(len(lanes)), key=lambda row: (lanes[row].id, lanes[row].unit)))
        return np.repeat(np.argsort(order)[:, None], len(starts), axis=1)
    rank = {staff_id: place for place, staff_id in enumerate(_least_recent_first(diary))}
    extra = int_array([rank.get(lane.id, 0) + lane.unit * _OVERBOOKED for lane in lanes])
    extra -= int_array([_preference(wish, lane.id) for lane in lanes])
    keys: IntArray = _booked_minutes(diary, lanes, clock, starts) * (len(rank) + 1) + extra[:, None]
    for other, theirs in enumerate(boards):
        if other != number and theirs.leg.kind == SubjectKind.STAFF and not board.leg.overlaps(theirs.leg):
            keys -= _COVERS * _free_by_person(theirs, lanes)
    return keys


def _least_recent_first(diary: Diary) -> list[UUID]:
    def when(staff_id: UUID) -> tuple[int, UUID]:
        last = diary.last_booked.get(staff_id)
        return (minute_of(last) if last is not None else -1, staff_id)

    return sorted((staff.id for staff in diary.staff), key=when)


def _preference(wish: Wish, staff_id: UUID) -> int:
    preferred = wish.staff.preferred[:100]
    return _PREFERRED * (len(preferred) - preferred.index(staff_id)) if staff_id in preferred else 0


def _booked_minutes(diary: Diary, lanes: Sequence[Subject], clock: WallClock, starts: IntArray) -> IntArray:
    """Minutes taken of each person on the local day of each start."""
    days = clock.local(starts) // DAY_MINUTES
    first, width = int(days.min()), int(days.max() - days.min()) + 1
    row_of = {lane.id: row for row, lane in enumerate(lanes) if lane.unit == 0}
    taken = diary.taken
    rows = int_array(
        [row_of.get(each.id, -1) if each.kind == SubjectKind.STAFF else -1 for each in taken.subjects]
    )
    row = rows[taken.subject] if len(rows) else rows
    day = clock.local(taken.start) // DAY_MINUTES - first
    mine = (row >= 0) & (day >= 0) & (day < width)
    sums = np.bincount(
        row[mine] * width + day[mine],
        weights=(taken.end - taken.start)[mine],
        minlength=len(lanes) * width,
    ).astype(np.int64)
    table = sums.reshape(len(lanes), width)[[row_of[lane.id] for lane in lanes]]
    return table[:, days - first]


def _free_by_person(board: Board, lanes: Sequence[Subject]) -> IntArray:
    """Whether the person of each of these lanes is free for the leg of another board."""
    rows: dict[UUID, list[int]] = {}
    for row, lane in enumerate(board.lanes):
        rows.setdefault(lane.id, []).append(row)
    free = [board.free[rows.get(lane.id, [])].any(axis=0) for lane in lanes]
    return np.asarray(free, dtype=np.int64)


def _avoid_and_prefer_earlier_picks(
    boards: Sequence[Board], picks: Sequence[IntArray], number: int, keys: IntArray
) -> None:
    board = boards[number]
    for earlier, picked in zip(boards, picks, strict=False):
        if earlier.leg.kind != board.leg.kind:
            continue
        clash = board.leg.overlaps(earlier.leg)
        same = _same(board, earlier)
        for place in picked:
            mine = same[place].T
            if clash:
                keys[mine] = _NEVER
            else:
                keys[mine & (keys < _NEVER)] -= _COVERS * len(boards)


def _same(board: Board, earlier: Board) -> BoolArray:
    """Which lanes of the two boards cannot both be used at once (earlier x board)."""
    return np.asarray(
        [[_excludes(theirs, mine) for mine in board.lanes] for theirs in earlier.lanes], dtype=np.bool_
    ).reshape(len(earlier.lanes), len(board.lanes))


def _excludes(one: Subject, other: Subject) -> bool:
    return one.id == other.id and (one.kind == SubjectKind.STAFF or one.unit == other.unit)


def _cheapest(board: Board, keys: IntArray) -> IntArray:
    """The cheapest lanes for each start: one for each who must be there, then the others."""
    leg, columns = board.leg, np.arange(keys.shape[1])
    left = keys.copy()
    must = np.asarray([lane.id in leg.always for lane in board.lanes], dtype=np.bool_)
    chosen = []
    for staff_id in sorted(leg.always):
        mine = np.asarray([lane.id == staff_id for lane in board.lanes], dtype=np.bool_)
        chosen.append(np.where(mine[:, None], keys, _NEVER + 1).argmin(axis=0))
    left[must] = _NEVER
    for _ in range(leg.others):
        best = left.argmin(axis=0)
        chosen.append(best)
        left[best, columns] = _NEVER
    return int_array(chosen).reshape(len(chosen), keys.shape[1])
