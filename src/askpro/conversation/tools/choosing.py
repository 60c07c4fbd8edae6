"""Which of the free times to say: at most three, well apart, or the nearest to a wish that cannot be met."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from askpro.conversation.tools.wishes import meets
from askpro.conversation.understanding.when import DayRange, Wish
from askpro.foundation.time import DAY_MINUTES, minute_of_day

OFFERS_MAX = 3
APART = timedelta(minutes=60)
NEAR_APART = timedelta(minutes=30)
T = TypeVar("T")
Start = Callable[[T], datetime]


def meeting(free: Sequence[T], wishes: Iterable[Wish], start: Start[T]) -> tuple[int | None, list[T]]:
    """The rank of the dearest wish that can be met, and the times that meet it; without wishes all do.

    What the caller excluded is never among them. `start` gives a time's start in local time.
    """
    wishes = list(wishes)
    allowed = [
        time for time in free if not any(wish.excluded and meets(wish, start(time)) for wish in wishes)
    ]
    ranks = sorted({wish.rank for wish in wishes if not wish.excluded})
    if not ranks:
        return 0, allowed
    for rank in ranks:
        equals = [wish for wish in wishes if wish.rank == rank and not wish.excluded]
        met = _exactly_first(allowed, equals, start)
        if met:
            return rank, met
    return None, allowed


def _exactly_first(free: Sequence[T], wishes: Sequence[Wish], start: Start[T]) -> list[T]:
    """What meets the wishes; of an approximate time the exact one alone where it is free."""
    met = [time for time in free if any(meets(wish, start(time)) for wish in wishes)]
    points = {wish.time.point for wish in wishes if wish.approximate and wish.time}
    exact = [time for time in met if minute_of_day(start(time)) in points]
    return exact or met


def well_apart(times: Sequence[T], start: Start[T]) -> list[T]:
    """At most three: of one day early, middle and late; of several days the first of each."""
    if len(times) <= OFFERS_MAX:
        return list(times)
    by_day: dict[object, list[T]] = {}
    for time in times:
        by_day.setdefault(start(time).date(), []).append(time)
    if len(by_day) > 1:
        return [day[0] for day in by_day.values()][:OFFERS_MAX]
    early, late = times[0], times[-1]
    half = (start(late) - start(early)) / 2
    round_times = [time for time in times if start(time).minute == 0] or list(times)
    middle = min(round_times, key=lambda time: abs(start(time) - start(early) - half))
    chosen = [early]
    for time in (middle, late):
        if start(time) - start(chosen[-1]) >= APART:
            chosen.append(time)
    return chosen


def last_of_each_day(times: Sequence[T], start: Start[T]) -> list[T]:
    """The last time of each of the first days, at most three."""
    by_day = {start(time).date(): time for time in times}
    return list(by_day.values())[:OFFERS_MAX]


def nearest(
    times: Sequence[T], wishes: Iterable[Wish], start: Start[T], count_max: int = OFFERS_MAX
) -> list[T]:
    """At most so many nearest to what was wished, told in order of time; without a wish the first."""
    wanted = [wish for wish in wishes if not wish.excluded]
    if not wanted:
        return sorted(times, key=start)[:count_max]
    far = _Distances(wanted, {start(time).date() for time in times})
    ranked = sorted(times, key=lambda time: (far.of(start(time)), start(time)))
    any_hour = all(wish.time is None for wish in wanted)
    chosen: list[T] = []
    for time in ranked:
        if not any(_too_alike(start(time), start(other), any_hour) for other in chosen):
            chosen.append(time)
        if len(chosen) == count_max:
            break
    return sorted(chosen, key=start)


def on_other_days(
    times: Sequence[T], wishes: Iterable[Wish], refused: Collection[date], start: Start[T]
) -> list[T]:
    """At most three, each on a day of its own and none on a day that was turned down, the days after first.

    Where there is nothing else the days turned down count again.
    """
    wanted = [wish for wish in wishes if not wish.excluded]
    others = [time for time in times if start(time).date() not in refused]
    if not others:
        return nearest(times, wanted, start)
    far = _Distances(wanted, {start(time).date() for time in others})
    before = {day for day in far.days if all(wish.day and _lies_before(day, wish.day) for wish in wanted)}
    ranked = sorted(others, key=lambda time: (start(time).date() in before, far.of(start(time)), start(time)))
    by_day: dict[date, T] = {}
    for time in ranked:
        by_day.setdefault(start(time).date(), time)
    return sorted(list(by_day.values())[:OFFERS_MAX], key=start)


def _too_alike(one: datetime, other: datetime, any_hour: bool) -> bool:
    """Whoever named no time of day is told other days, everybody else times a little apart."""
    return one.date() == other.date() if any_hour else abs(one - other) < NEAR_APART


def _lies_before(day: date, wished: DayRange) -> bool:
    return wished.start is not None and day < wished.start


class _Distances:
    """How far a local time is from the nearest of the wishes, in minutes.

    Another day at the wished time is as far as three hours of the same day, so that first the hours around
    it are told and then the next day on which anything is free. Whoever named a stretch of the day can
    come less easily outside it than somebody who named an hour and is offered one beside it.
    """

    ANOTHER_DAY = 180
    ANOTHER_STRETCH = 360
    LATER_DAY = 60
    OUTSIDE = 3

    def __init__(self, wishes: Sequence[Wish], days: Iterable[date]) -> None:
        self._wishes = wishes
        self.days = sorted(days)
        self._of_day = [{day: self._day(wish, day) for day in self.days} for wish in wishes]

    def of(self, local: datetime) -> int:
        minute = minute_of_day(local)
        return min(
            of_day[local.date()] + self._clock(wish, minute)
            for wish, of_day in zip(self._wishes, self._of_day, strict=True)
        )

    def _day(self, wish: Wish, day: date) -> int:
        weekday = self.ANOTHER_DAY if wish.weekdays and day.weekday() not in wish.weekdays else 0
        if wish.day is None:
            return weekday + self.LATER_DAY * self.days.index(day)
        start, end = wish.day.start, wish.day.end
        outside = weekday if wish.day.single else weekday + self.ANOTHER_STRETCH
        if start is not None and day < start:
            return outside + self.ANOTHER_DAY * sum(day <= other < start for other in self.days) + 1
        if end is not None and day >= end:
            return outside + self.ANOTHER_DAY * sum(end <= other <= day for other in self.days)
        return weekday

    def _clock(self, wish: Wish, minute: int) -> int:
        if wish.time is None:
            return 0
        if wish.time.point is not None:
            return abs(wish.time.point - minute)
        since, until = wish.time.start or 0, wish.time.end if wish.time.end is not None else DAY_MINUTES
        return self.OUTSIDE * max(since - minute, minute - until + 1, 0)
