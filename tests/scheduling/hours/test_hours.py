"""Shifts, breaks and what may be said about them."""

from __future__ import annotations

from datetime import date
from zoneinfo import ZoneInfo

import pytest

from askpro.scheduling.hours import DayHours, Hours, Shift

UTC = ZoneInfo("UTC")
A_DAY = date(2027, 3, 1)


def test_a_break_is_taken_out_of_the_shifts_of_its_day() -> None:
    hours = Hours(UTC, (Shift(0, 540, 1020), Shift(1, 540, 1020)), breaks=(Shift(0, 720, 750),))
    assert hours.usual_shifts == (Shift(0, 540, 720), Shift(0, 750, 1020), Shift(1, 540, 1020))


def test_a_break_after_midnight_is_taken_out_of_the_night_shift_before_it() -> None:
    hours = Hours(UTC, (Shift(6, 1320, 1800),), breaks=(Shift(0, 60, 90),))
    assert hours.usual_shifts == (Shift(6, 1320, 1500), Shift(6, 1530, 1800))


def test_a_break_around_a_shift_leaves_nothing() -> None:
    assert Hours(UTC, (Shift(0, 540, 600),), breaks=(Shift(0, 500, 700),)).usual_shifts == ()


@pytest.mark.parametrize(("start", "end"), [(600, 600), (600, 540), (-1, 60), (0, 2881)])
def test_a_stretch_that_makes_no_sense_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="stretch"):
        Shift(0, start, end)
    with pytest.raises(ValueError, match="stretch"):
        DayHours(A_DAY, ((start, end),))


def test_a_weekday_beyond_sunday_is_refused() -> None:
    with pytest.raises(ValueError, match="Monday"):
        Shift(7, 0, 60)
