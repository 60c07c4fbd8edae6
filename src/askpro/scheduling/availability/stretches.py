"""Set algebra on half-open stretches of time, by one sweep that counts how many lie over each moment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from askpro.scheduling.availability.minutes import BoolArray, IntArray, int_array


@dataclass(frozen=True, slots=True, eq=False)
class Stretches:
    """Half-open stretches, each in a lane: one staff's time, or one unit of a resource. Any order."""

    lane: IntArray
    start: IntArray
    end: IntArray

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, int]]) -> Stretches:
        table = int_array(list(rows)).reshape(-1, 3)
        return cls(table[:, 0], table[:, 1], table[:, 2])

    @classmethod
    def joined(cls, parts: Sequence[Stretches]) -> Stretches:
        return cls(
            np.concatenate([int_array([]), *(part.lane for part in parts)]),
            np.concatenate([int_array([]), *(part.start for part in parts)]),
            np.concatenate([int_array([]), *(part.end for part in parts)]),
        )

    def __len__(self) -> int:
        return len(self.start)

    def pairs(self) -> list[tuple[int, int]]:
        return list(zip(self.start.tolist(), self.end.tolist(), strict=True))

    def where(self, chosen: BoolArray) -> Stretches:
        return Stretches(self.lane[chosen], self.start[chosen], self.end[chosen])


def one_lane(pairs: Iterable[tuple[int, int]]) -> Stretches:
    return Stretches.of((0, start, end) for start, end in pairs)


def depth_at_least(stretches: Stretches, depth: int) -> Stretches:
    """Where at least `depth` stretches of a lane lie over each other; neighbours that touch are merged."""
    stretches = stretches.where(stretches.start < stretches.end)
    if not len(stretches):
        return stretches
    lane = np.concatenate([stretches.lane, stretches.lane])
    edge = np.concatenate([stretches.start, stretches.end])
    change = np.repeat(int_array([1, -1]), len(stretches))
    order = np.lexsort((edge, lane))
    lane, edge, count = lane[order], edge[order], np.cumsum(change[order])
    settled = np.append((edge[1:] != edge[:-1]) | (lane[1:] != lane[:-1]), True)
    lane, edge, inside = lane[settled], edge[settled], count[settled] >= depth
    turns = np.flatnonzero(inside != np.concatenate([[False], inside[:-1]]))
    return Stretches(lane[turns[::2]], edge[turns[::2]], edge[turns[1::2]])


def union(stretches: Stretches) -> Stretches:
    return depth_at_least(stretches, 1)


def intersect(*sets: Stretches) -> Stretches:
    return depth_at_least(Stretches.joined([union(each) for each in sets]), len(sets))


def subtract(source: Stretches, excluded: Stretches) -> Stretches:
    """The source without the excluded: what lies under the source but under no exclusion."""
    source, excluded = union(source), union(excluded)
    if not len(source) or not len(excluded):
        return source
    first = min(int(source.start.min()), int(excluded.start.min()))
    last = max(int(source.end.max()), int(excluded.end.max()))
    rest = []
    for lane in np.unique(source.lane).tolist():
        cuts = excluded.where(excluded.lane == lane)
        rest.append(
            Stretches(
                np.full(len(cuts) + 1, lane, dtype=np.int64),
                np.concatenate([[first], cuts.end]),
                np.concatenate([cuts.start, [last]]),
            )
        )
    return intersect(source, Stretches.joined(rest))


def starts_within(opened: Stretches, lanes: int, starts: IntArray, offset: int, minutes: int) -> BoolArray:
    """For each lane and each sorted start: does [start + offset, + minutes) lie in one open stretch?"""
    return _covered(opened.lane, opened.start - offset, opened.end - offset - minutes + 1, lanes, starts)


def starts_clear(
    taken: Stretches, lanes: int, starts: IntArray, offset: int, minutes: int, before: int, after: int
) -> BoolArray:
    """For each lane and each sorted start: is the stretch, widened by its buffers, free of taken time?"""
    first = taken.start - offset - minutes - after + 1
    return ~_covered(taken.lane, first, taken.end - offset + before, lanes, starts)


def _covered(lane: IntArray, first: IntArray, last: IntArray, lanes: int, starts: IntArray) -> BoolArray:
    width = len(starts) + 1
    begins, ends = np.searchsorted(starts, first), np.searchsorted(starts, last)
    real = begins < ends
    rows = lane[real] * width
    depth = np.bincount(rows + begins[real], minlength=lanes * width)
    depth -= np.bincount(rows + ends[real], minlength=lanes * width)
    return np.cumsum(depth.reshape(lanes, width), axis=1)[:, :-1] > 0
