"""Feasts against the almanac."""

from datetime import date

import pytest

from askpro.conversation.understanding.when.feasts import days_after_first, feast_in, next_feast


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2027, date(2027, 3, 28)),
        ("good friday", 2024, date(2024, 3, 29)),
        ("corpus christi", 2025, date(2025, 6, 19)),
        ("advent", 2022, date(2022, 11, 27)),
        ("advent", 2023, date(2023, 12, 3)),
        ("repentance", 2024, date(2024, 11, 20)),
        ("eternity", 2024, date(2024, 11, 24)),
        ("mother's day", 2025, date(2025, 5, 11)),
        ("thanksgiving", 2026, date(2026, 11, 26)),
        ("memorial", 2026, date(2026, 5, 25)),
        ("late summer", 2026, date(2026, 8, 31)),
    ],
)
def test_a_feast_falls_on_its_day(name: str, year: int, day: date) -> None:
    assert feast_in(name, year) == day


def test_the_second_day_comes_after_the_first_has_passed() -> None:
    assert next_feast("christmas", date(2026, 12, 26), 1) == date(2026, 12, 26)
    assert next_feast("christmas", date(2026, 12, 27), 1) == date(2027, 12, 26)
    assert next_feast("christmas", date(2026, 12, 26)) == date(2027, 12, 25)


def test_a_stretch_of_feast_days_is_still_on_until_its_last() -> None:
    assert next_feast("between the years", date(2026, 12, 31)) == date(2026, 12, 27)
    assert next_feast("between the years", date(2027, 1, 1)) == date(2027, 12, 27)


def test_what_has_no_such_day_is_not_made_up() -> None:
    assert days_after_first("advent", 4) == 21
    assert days_after_first("advent", 5) is None
    assert days_after_first("halloween", 2) is None
