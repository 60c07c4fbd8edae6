"""Which of the free times to say: at most three, well apart, or the nearest to a wish that cannot be met."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date, datetime, timedelta
from typing import TypeVar

from askpro.conversation.tools.wishes import meets
from askpro.conversation.understanding.when import Wish

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
    exact = [time for time in met if start(time).hour * 60 + start(time).minute in points]
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


def nearest(times: Sequence[T], ideals: Sequence[datetime], start: Start[T]) -> list[T]:
    """At most three nearest to what was wished, the same day first, told in order of time."""
    if not ideals:
        return sorted(times, key=start)[:OFFERS_MAX]
    ranked = sorted(times, key=lambda time: min(_distance(start(time), ideal) for ideal in ideals))
    chosen: list[T] = []
    for time in ranked:
        if all(abs(start(time) - start(other)) >= NEAR_APART for other in chosen):
            chosen.append(time)
        if len(chosen) == OFFERS_MAX:
            break
    return sorted(chosen, key=start)


def on_other_days(
    times: Sequence[T], ideals: Sequence[datetime], refused: Collection[date], start: Start[T]
) -> list[T]:
    """At most three, each on a day of its own and none on a day that was turned down, the days after first.

    Where there is nothing else the days turned down count again.
    """
    others = [time for time in times if start(time).date() not in refused]
    if not others:
        return nearest(times, ideals, start)
    last = max(ideals).date()
    ranked = sorted(
        others,
        key=lambda time: (start(time).date() < last, min(_distance(start(time), each) for each in ideals)),
    )
    by_day: dict[date, T] = {}
    for time in ranked:
        by_day.setdefault(start(time).date(), time)
    return sorted(list(by_day.values())[:OFFERS_MAX], key=start)


def _distance(time: datetime, ideal: datetime) -> tuple[int, timedelta]:
    """Days apart first, then how far apart the clock shows."""
    days = abs((time.date() - ideal.date()).days)
    clock = abs(timedelta(hours=time.hour - ideal.hour, minutes=time.minute - ideal.minute))
    return days, clock
