"""The rules a start must pass whoever is free: notice, window, opening hours, limits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from askpro.scheduling.availability.diary import Booked, Diary, as_minutes
from askpro.scheduling.availability.limits import RULE_OF, within_limit
from askpro.scheduling.availability.minutes import (
    BoolArray,
    IntArray,
    date_of,
    day_number,
    minute_of,
)
from askpro.scheduling.availability.opening import closed_on_holidays, working_time
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.refused import Rule
from askpro.scheduling.availability.stretches import starts_within
from askpro.scheduling.availability.wallclock import WallClock, wall_clock
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import BookingWindow, Reach
from askpro.scheduling.hours import DAY_MINUTES, Hours, Limit

BOOKABLE_DAYS_SEARCHED = 61


@dataclass(frozen=True, slots=True)
class Gate:
    """A rule, and for sorted starts whether each passes it."""

    rule: Rule
    allows: Callable[[IntArray], BoolArray]


def gates_for(diary: Diary, wish: Wish, plan: Plan) -> Iterator[Gate]:
    """The gates in the order a refusal names them."""
    now = minute_of(diary.now)
    notice = max(service.minimum_notice_minutes for service in plan.services)
    known_since, known_until = as_minutes(diary)
    yield Gate(Rule.UNKNOWN_PERIOD, lambda starts: (starts >= known_since) & (starts < known_until))
    yield Gate(Rule.IN_THE_PAST, lambda starts: starts > now)
    yield Gate(Rule.MINIMUM_NOTICE, lambda starts: starts >= now + notice)
    seats = min(service.seats for service in plan.services)
    yield Gate(Rule.CLASS_FULL, lambda starts: np.full(len(starts), wish.seats <= seats))
    for service in plan.services:
        yield _window_gate(diary, wish, service.window)
    if diary.place.hours is not None:
        yield from _opening_gates(diary, diary.place.hours, plan)
    yield from _limit_gates(diary, wish, plan)


def through_gates(diary: Diary, wish: Wish, plan: Plan, starts: IntArray) -> BoolArray:
    passed = np.ones(len(starts), dtype=np.bool_)
    for gate in gates_for(diary, wish, plan):
        passed &= gate.allows(starts)
    return passed


def callers_clock(diary: Diary, wish: Wish) -> WallClock:
    return wall_clock(wish.zone or diary.place.zone, *as_minutes(diary))


def branch_clock(diary: Diary) -> WallClock:
    return wall_clock(diary.place.zone, *as_minutes(diary))


def counts_as_day(window: BookingWindow, day: int) -> bool:
    return not window.business_days_only or date_of(day).weekday() < 5


def _window_gate(diary: Diary, wish: Wish, window: BookingWindow) -> Gate:
    if window.reach is Reach.BETWEEN:
        clock = branch_clock(diary)
        first = day_number(window.first_day or date.min)
        last = day_number(window.last_day or date.max)
    else:
        clock = callers_clock(diary, wish)
        first = clock.local_minute(minute_of(diary.now)) // DAY_MINUTES
        last = (
            first + BOOKABLE_DAYS_SEARCHED
            if window.reach is Reach.BOOKABLE_DAYS
            else _last_day(window, first)
        )

    def allows(starts: IntArray) -> BoolArray:
        days = clock.local(starts) // DAY_MINUTES
        result: BoolArray = (days >= first) & (days <= last)
        return result

    return Gate(Rule.BOOKING_WINDOW, allows)


def _last_day(window: BookingWindow, today: int) -> int:
    if not window.business_days_only:
        return today + window.days
    day, counted = today, 0
    while counted < window.days:
        day += 1
        counted += counts_as_day(window, day)
    return day


def _opening_gates(diary: Diary, hours: Hours, plan: Plan) -> Iterator[Gate]:
    place = diary.place
    if place.closed_on_holidays and place.country is not None:
        country, state = place.country, place.state
        first = (diary.period.start - timedelta(days=3)).date()
        last = (diary.period.end + timedelta(days=3)).date()
        usual, hours = hours, closed_on_holidays(hours, country, state, first, last)
        yield Gate(Rule.HOLIDAY, lambda starts: _holiday_allows(diary, usual, hours, starts))

    def opened(starts: IntArray) -> BoolArray:
        if not len(starts):
            return np.ones(0, dtype=np.bool_)
        open_time = working_time([hours], int(starts[0]) - 1, int(starts[-1]) + plan.minutes + 1)
        within: BoolArray = starts_within(open_time, 1, starts, 0, plan.minutes)[0]
        return within

    yield Gate(Rule.OUTSIDE_HOURS, opened)


def _holiday_allows(diary: Diary, usual: Hours, closed: Hours, starts: IntArray) -> BoolArray:
    """Only what would have been open on any other such day is refused for the holiday's sake."""
    own = {each.day for each in usual.exceptions}
    days = branch_clock(diary).local(starts) // DAY_MINUTES
    shut = {day_number(each.day) for each in closed.exceptions if each.day not in own}
    allowed: BoolArray = ~np.isin(days, list(shut))
    return allowed


def _limit_gates(diary: Diary, wish: Wish, plan: Plan) -> Iterator[Gate]:
    for service in plan.services:
        booked = [each for each in diary.booked if service.id in each.service_ids]
        yield from (_limit_gate(diary, plan, limit, booked) for limit in service.limits)
    if wish.customer_id is not None:
        booked = [each for each in diary.booked if each.customer_id == wish.customer_id]
        yield from (_limit_gate(diary, plan, limit, booked) for limit in wish.customer_limits)


def _limit_gate(diary: Diary, plan: Plan, limit: Limit, booked: Sequence[Booked]) -> Gate:
    clock = branch_clock(diary)
    return Gate(
        RULE_OF[limit.per],
        lambda starts: within_limit(limit, booked, clock, starts, plan.minutes),
    )
