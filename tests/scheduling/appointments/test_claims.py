"""Taking periods out of a period."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from askpro.foundation.time import Period
from askpro.scheduling.appointments.claims import pieces_outside

_MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC)


def minutes(start: int, end: int) -> Period:
    return Period(_MIDNIGHT + timedelta(minutes=start), _MIDNIGHT + timedelta(minutes=end))


periods = st.tuples(st.integers(0, 60), st.integers(1, 30)).map(lambda each: minutes(each[0], sum(each)))


@given(periods, st.lists(periods, max_size=5))
def test_the_pieces_are_exactly_what_the_others_leave(period: Period, taken: list[Period]) -> None:
    pieces = pieces_outside(period, taken)
    for minute in range(100):
        instant = _MIDNIGHT + timedelta(minutes=minute)
        left = instant in period and not any(instant in other for other in taken)
        assert left == any(instant in piece for piece in pieces)
    assert all(piece.start < piece.end for piece in pieces)
    assert pieces == sorted(pieces)
    assert not any(one.overlaps(other) for one, other in pairwise(pieces))
