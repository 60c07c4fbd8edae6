"""The search of free times alone: no socket, no database."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from time import perf_counter

from askpro.entry.cli.bench.figures import Aim, Figure, Timings, growth
from askpro.entry.cli.bench.load import timed
from askpro.entry.cli.bench.shops import CUT, PERM, diary_of
from askpro.scheduling.availability import Diary, Wish, find_slots

STAFF = (1, 10, 50, 200)
DAYS = (7, 15, 30, 60)
MONTH = 30
AIMED_AT = 50
_COLD_TIMES = 10
AIM = Aim(50, 10.0)


def measure_engine(now: datetime) -> tuple[list[Figure], dict[str, float]]:
    """Searches in shops of every size over a month, and the exponents by which the cost grows."""
    figures = [figure for staff in STAFF for figure in _month_of(staff, now)]
    by_staff = [_warm(diary_of(staff, MONTH, now), CUT).percentile_ms(50) for staff in STAFF]
    by_days = [_warm(diary_of(AIMED_AT, days, now), CUT).percentile_ms(50) for days in DAYS]
    return figures, {"staff": growth(STAFF, by_staff), "days": growth(DAYS, by_days)}


def _month_of(staff: int, now: datetime) -> Iterator[Figure]:
    load = f"{staff} staff x {MONTH} days"
    diary = diary_of(staff, MONTH, now)
    wish = wish_for(diary, CUT)
    aim = AIM if staff == AIMED_AT else None
    yield Figure(path="search, engine, cold", load=load, timings=_cold(staff, now), aim=aim)
    yield Figure(path="search, engine, warm", load=load, timings=_warm(diary, CUT), aim=aim)
    yield Figure(path="search, engine, warm, with gaps", load=load, timings=_warm(diary, PERM))
    built = timed(lambda: list(find_slots(diary, wish)))
    yield Figure(path="search, engine, every slot built", load=load, timings=built)


def _warm(diary: Diary, service: str) -> Timings:
    wish = wish_for(diary, service)
    return timed(lambda: find_slots(diary, wish))


def _cold(staff: int, now: datetime) -> Timings:
    """The first search in a shop never seen before, over and over with new shops."""
    lasted = []
    for _ in range(_COLD_TIMES):
        diary = diary_of(staff, MONTH, now)
        wish = wish_for(diary, CUT)
        began_at = perf_counter()
        find_slots(diary, wish)
        lasted.append(perf_counter() - began_at)
    return Timings(lasted, sum(lasted))


def wish_for(diary: Diary, service: str) -> Wish:
    """Any time the diary knows."""
    service_id = next(each.id for each in diary.services.values() if each.name["de"] == service)
    return Wish((service_id,), diary.period)
