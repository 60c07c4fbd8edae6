"""The algebra of stretches against sets of minutes."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from askpro.scheduling.availability import Stretches, intersect, one_lane, subtract
from askpro.scheduling.availability.minutes import int_array
from askpro.scheduling.availability.stretches import depth_at_least, starts_clear, starts_within, union

Rows = list[tuple[int, int, int]]
rows = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 60), st.integers(0, 20)).map(
        lambda row: (row[0], row[1], row[1] + row[2])
    ),
    max_size=12,
)
quick = settings(max_examples=150, derandomize=True, database=None)


def covered(stretches: Stretches) -> set[tuple[int, int]]:
    table = zip(stretches.lane.tolist(), stretches.start.tolist(), stretches.end.tolist(), strict=True)
    return {(lane, minute) for lane, start, end in table for minute in range(start, end)}


@quick
@given(rows, rows)
def test_union_intersection_and_difference_are_those_of_the_minutes(one: Rows, other: Rows) -> None:
    mine, theirs = Stretches.of(one), Stretches.of(other)
    assert covered(union(mine)) == covered(mine)
    assert covered(intersect(mine, theirs)) == covered(mine) & covered(theirs)
    assert covered(subtract(mine, theirs)) == covered(mine) - covered(theirs)


@quick
@given(rows, st.integers(1, 3))
def test_depth_counts_how_many_lie_over_each_minute(given_rows: Rows, depth: int) -> None:
    counts: dict[tuple[int, int], int] = {}
    for lane, start, end in given_rows:
        for minute in range(start, end):
            counts[lane, minute] = counts.get((lane, minute), 0) + 1
    deep = {place for place, count in counts.items() if count >= depth}
    assert covered(depth_at_least(Stretches.of(given_rows), depth)) == deep


@quick
@given(rows, st.integers(-5, 10), st.integers(1, 15), st.integers(0, 4), st.integers(0, 4))
def test_starts_are_within_and_clear_as_minute_by_minute(
    given_rows: Rows, offset: int, minutes: int, before: int, after: int
) -> None:
    opened = union(Stretches.of(given_rows))
    starts = int_array(range(0, 70, 3))
    within = starts_within(opened, 3, starts, offset, minutes)
    clear = starts_clear(opened, 3, starts, offset, minutes, before, after)
    for lane in range(3):
        inside = {minute for number, minute in covered(opened) if number == lane}
        for place, start in enumerate(starts.tolist()):
            begin, end = start + offset, start + offset + minutes
            assert within[lane, place] == (set(range(begin, end)) <= inside)
            assert clear[lane, place] == (not set(range(begin - before, end + after)) & inside)


def test_touching_stretches_are_one() -> None:
    assert union(one_lane([(10, 20), (20, 30)])).pairs() == [(10, 30)]
    assert intersect(one_lane([(10, 20)]), one_lane([(20, 30)])).pairs() == []
    assert np.array_equal(subtract(one_lane([(0, 10)]), one_lane([(3, 5)])).start, [0, 5])
