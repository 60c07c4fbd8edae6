"""How long a search for free times takes, pure: `PYTHONPATH=src python bench/slots.py`."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Diary,
    Place,
    Request,
    Subject,
    SubjectKind,
    Taken,
    Wish,
    check,
    find_slots,
)
from askpro.scheduling.catalog import Phase, Price, Service
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Skill, Staff

BERLIN = ZoneInfo("Europe/Berlin")
MONDAY = datetime(2027, 3, 1, tzinfo=UTC)
CUT, PERM, BRANCH = UUID(int=1), UUID(int=2), UUID(int=3)
PERM_PHASES = ((50, True), (15, False), (5, True), (10, False), (15, True), (40, True))


def busy_salon(staff_count: int, days: int) -> Diary:
    """Everybody works six days a week and has most of the day booked; the clock changes on the 28th."""
    dice = random.Random(staff_count * 1000 + days)
    weekly = tuple(Shift(day, 540, 720) for day in range(6)) + tuple(
        Shift(day, 780, 1080) for day in range(6)
    )
    hours = Hours(BERLIN, weekly)
    staff = tuple(
        Staff(UUID(int=100 + n), f"Staff {n}", frozenset({Skill(CUT), Skill(PERM)}), {BRANCH: hours})
        for n in range(staff_count)
    )
    taken = []
    for person in staff:
        for day in range(days):
            minute = int(MONDAY.timestamp()) // 60 + day * 1440 + 480
            closing = minute + 540
            while minute < closing:
                length = dice.choice((20, 30, 45, 60))
                if dice.random() < 0.75:
                    taken.append((Subject(SubjectKind.STAFF, person.id), minute, minute + length))
                minute += length + dice.choice((0, 5, 15))
    phases = tuple(Phase(minutes, needs_staff) for minutes, needs_staff in PERM_PHASES)
    services = {
        CUT: Service(CUT, {"en": "Cut"}, (Phase(30),), Price(3500), buffer_after_minutes=5),
        PERM: Service(PERM, {"en": "Perm"}, phases, Price(12900)),
    }
    period = Period(MONDAY, MONDAY + timedelta(days=days))
    return Diary(MONDAY, period, Place(BRANCH, BERLIN, hours), services, staff, taken=Taken.of_minutes(taken))


def milliseconds(act: Callable[[], object], turns: int = 15) -> dict[str, float]:
    lasted = []
    for _ in range(turns):
        begun = time.perf_counter()
        act()
        lasted.append((time.perf_counter() - begun) * 1000)
    lasted.sort()
    return {"best": round(lasted[0], 2), "median": round(lasted[len(lasted) // 2], 2)}


def measured(staff_count: int, days: int, service: UUID) -> dict[str, object]:
    diary = busy_salon(staff_count, days)
    wish = Wish((service,), diary.period)
    found = find_slots(diary, wish)
    request = Request(wish, found[len(found) // 2].start)
    return {
        "staff": staff_count,
        "days": days,
        "service": diary.services[service].name["en"],
        "claims": len(diary.taken.start),
        "slots": len(found),
        "find_ms": milliseconds(lambda: find_slots(diary, wish)),
        "check_ms": milliseconds(lambda: check(diary, request)),
    }


def main() -> None:
    for staff_count, days in ((5, 30), (10, 30), (25, 30), (50, 30), (50, 15), (50, 60), (100, 30)):
        for service in (CUT, PERM):
            print(json.dumps(measured(staff_count, days, service)))


if __name__ == "__main__":
    main()
