"""The shops that are searched."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

from askpro.entry.cli.bench.engine import wish_for
from askpro.entry.cli.bench.shops import CUT, ZONE, booked_times, diary_of
from askpro.scheduling.availability import find_slots

MONDAY = datetime(2026, 3, 23, tzinfo=UTC)
"""The week before the clock changes."""


def test_nobody_is_booked_twice_or_out_of_hours() -> None:
    booked = sorted(booked_times(3, MONDAY, 14), key=lambda busy: (busy.staff, busy.period.start))
    assert booked == sorted(booked_times(3, MONDAY, 14), key=lambda busy: (busy.staff, busy.period.start))
    for one, other in pairwise(booked):
        assert one.staff != other.staff or one.period.end <= other.period.start
    assert {busy.period.start.astimezone(ZONE).hour for busy in booked} <= set(range(9, 18))


def test_a_busy_shop_still_has_something_to_find() -> None:
    diary = diary_of(5, 14, MONDAY)
    taken = sum(diary.taken.end - diary.taken.start)
    assert 0.5 < taken / (5 * 12 * 8 * 60) < 0.85
    assert len(find_slots(diary, wish_for(diary, CUT))) > 50
