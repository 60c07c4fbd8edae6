"""Which times are told: the wish, or what is nearest to it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from askpro.conversation.tools.choosing import last_of_each_day, meeting, nearest, on_other_days, well_apart
from askpro.conversation.tools.wishes import meets, named_instant, window_of
from askpro.conversation.understanding.when import DayRange, TimeRange, Wish

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 11, 23, 9, 0, tzinfo=BERLIN)
TUESDAY = DayRange(date(2026, 11, 24), date(2026, 11, 25))
AFTERNOON = TimeRange(720, 1080)
TEN, THREE = TimeRange(600, 600), TimeRange(900, 900)


def at(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=BERLIN)


DAY = [at(24, 9) + timedelta(minutes=30 * step) for step in range(18)]


def start(time: datetime) -> datetime:
    return time


@pytest.mark.parametrize(
    ("wish", "time", "met"),
    [
        (Wish(day=TUESDAY), at(24, 17), True),
        (Wish(day=TUESDAY), at(25, 9), False),
        (Wish(day=TUESDAY, time=TEN), at(24, 10), True),
        (Wish(day=TUESDAY, time=TEN), at(24, 10, 15), False),
        (Wish(day=TUESDAY, time=TEN, approximate=True), at(24, 10, 15), True),
        (Wish(time=AFTERNOON), at(25, 18), False),
        (Wish(weekdays=frozenset({1, 3})), at(26, 9), True),
        (Wish(), at(24, 9), False),
    ],
)
def test_a_wish_is_met_on_its_day_at_its_time(wish: Wish, time: datetime, met: bool) -> None:
    assert meets(wish, time) is met


def test_the_dearest_wish_that_can_be_met_counts() -> None:
    wishes = [Wish(day=TUESDAY, time=TimeRange(480, 480)), Wish(day=TUESDAY, time=THREE, rank=1)]
    assert meeting(DAY, wishes, start) == (1, [at(24, 15)])


def test_of_an_approximate_time_the_exact_one_is_taken() -> None:
    wish = Wish(day=TUESDAY, time=THREE, approximate=True)
    assert meeting(DAY, [wish], start) == (0, [at(24, 15)])


def test_what_was_excluded_is_never_told() -> None:
    _, free = meeting(DAY, [Wish(time=AFTERNOON, excluded=True)], start)
    assert free == [time for time in DAY if time.hour < 12]


def test_offers_of_a_day_are_early_middle_and_late() -> None:
    assert well_apart(DAY, start) == [at(24, 9), at(24, 13), at(24, 17, 30)]


def test_offers_of_a_week_are_on_different_days() -> None:
    week = [time + timedelta(days=days) for days in range(4) for time in DAY]
    assert [time.day for time in well_apart(week, start)] == [24, 25, 26]


def test_alternatives_are_the_nearest_and_told_in_order() -> None:
    free = [time for time in DAY if time != at(24, 15)] + [at(25, 15)]
    three = Wish(day=TUESDAY, time=THREE)
    assert nearest(free, [three], start) == [at(24, 14), at(24, 14, 30), at(24, 15, 30)]
    assert nearest(free, [], start) == [at(24, 9), at(24, 9, 30), at(24, 10)]


def test_another_day_at_the_wished_hour_comes_before_a_far_hour_of_the_same_day() -> None:
    free = [at(24, 9), at(24, 16, 30), at(24, 17), at(25, 15), at(27, 15)]
    assert nearest(free, [Wish(day=TUESDAY, time=THREE)], start) == [at(24, 16, 30), at(24, 17), at(25, 15)]


def test_whoever_named_a_stretch_of_the_day_hears_the_same_stretch_of_other_days() -> None:
    free = [at(day, hour) for day in (23, 25, 26) for hour in (9, 11, 14, 16)] + [at(24, 9), at(24, 10)]
    told = nearest(free, [Wish(day=TUESDAY, time=AFTERNOON)], start)
    assert told == [at(23, 14), at(25, 14), at(25, 16)]


def test_whoever_named_a_week_is_not_told_another_while_it_has_anything() -> None:
    next_week = DayRange(date(2026, 11, 30), date(2026, 12, 5))
    free = [at(24, 14), at(27, 14), at(30, 9), at(30, 10)]
    assert nearest(free, [Wish(day=next_week, time=AFTERNOON)], start)[1:] == [at(30, 9), at(30, 10)]


def test_whoever_named_no_hour_hears_of_several_days() -> None:
    free = [at(day, hour) for day in (23, 25, 26) for hour in (9, 11)]
    assert nearest(free, [Wish(day=TUESDAY)], start) == [at(23, 9), at(25, 9), at(26, 9)]


def test_a_window_never_begins_in_the_past() -> None:
    today = DayRange(NOW.date(), NOW.date() + timedelta(days=1))
    assert window_of(Wish(day=today), NOW).start == NOW


def test_an_instant_is_named_by_an_exact_day_and_time_only() -> None:
    assert named_instant(Wish(day=TUESDAY, time=TEN), NOW) == at(24, 10)
    assert named_instant(Wish(day=TUESDAY, time=AFTERNOON), NOW) is None


def test_of_other_days_each_is_told_once_and_those_after_first() -> None:
    free = [at(day, hour) for day in (24, 26, 28, 30) for hour in (9, 11, 14)]
    friday = [Wish(day=DayRange(date(2026, 11, 27), date(2026, 11, 28)), time=TimeRange(660, 660))]
    told = on_other_days(free, friday, {date(2026, 11, 26)}, start)
    assert told == [at(24, 11), at(28, 11), at(30, 11)]
    everything = {date(2026, 11, day) for day in (24, 26, 28, 30)}
    assert on_other_days(free, friday, everything, start) == nearest(free, friday, start)


def test_as_late_as_possible_is_the_last_of_a_day_and_of_several_days_of_each_of_three() -> None:
    assert last_of_each_day(DAY, start) == [at(24, 17, 30)]
    days = [time + timedelta(days=day) for day in range(5) for time in DAY]
    assert last_of_each_day(days, start) == [at(24, 17, 30), at(25, 17, 30), at(26, 17, 30)]
