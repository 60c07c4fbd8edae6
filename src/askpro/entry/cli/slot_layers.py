"""Each layer of another engine's cases, answered by ours."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.entry.cli.slot_calendars import (
    BRANCH,
    ONE_SECOND,
    SERVICE,
    Given,
    absences_of,
    as_days,
    calendar,
    hours_of,
    service_of,
    window_of,
)
from askpro.entry.cli.slot_reading import Watched
from askpro.entry.cli.slot_times import as_utc_text, instant, minute_of_text, minute_up, to_minute
from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Diary,
    Place,
    Refused,
    Request,
    Rule,
    Slots,
    Stretches,
    Wish,
    check,
    find_slots,
    intersect,
    one_lane,
    subtract,
    working_time,
)
from askpro.scheduling.hours import Hours
from askpro.scheduling.staff import Absence, Skill, Staff

Answer = dict[str, Any]

LONG_BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
STRETCHES = {
    "year": (date(2027, 1, 1), date(2028, 1, 1)),
    "week": (date(2027, 3, 1), date(2027, 3, 8)),
    "month": (date(2027, 3, 1), date(2027, 4, 1)),
    "day": (date(2027, 3, 3), date(2027, 3, 4)),
}


def intersect_ranges(given: Given) -> Answer:
    return {"ranges_utc": _as_text(intersect(*(_in_milliseconds(each) for each in given["lists"])))}


def subtract_ranges(given: Given) -> Answer:
    left = subtract(_in_milliseconds(given["source"]), _in_milliseconds(given["excluded"]))
    return {"ranges_utc": _as_text(left)}


def aggregate_team(given: Given) -> Answer:
    everyone = given.get("scheduling_type") == "COLLECTIVE"
    fixed: list[Stretches] = []
    groups: dict[str, list[Stretches]] = defaultdict(list)
    for host in given["hosts"]:
        free = _in_milliseconds(host["free"])
        (fixed if everyone or host.get("fixed") else groups[str(host.get("group"))]).append(free)
    teams = [intersect(*fixed, *chosen) for chosen in product(*groups.values()) if fixed or chosen]
    ranges = {tuple(pair) for team in teams for pair in _as_text(team)}
    return {"ranges_utc": [list(pair) for pair in sorted(ranges)]}


def open_ranges(given: Given) -> Answer:
    zone = ZoneInfo(given["schedule_timezone"])
    since, until = minute_of_text(given["from"]), minute_up(given["to"])
    opened = working_time([hours_of(given, zone)], since, until)
    opened = intersect(opened, one_lane([(since, until)]))
    away = one_lane(
        (to_minute(each.period.start), to_minute(each.period.end))
        for each in absences_of(given.get("out_of_office_dates", ()), zone)
    )
    return {
        "free_ranges_utc": _minutes_as_text(opened),
        "free_ranges_utc_excluding_ooo": _minutes_as_text(subtract(opened, away)),
    }


def slots_in_ranges(given: Given) -> Answer:
    """Each range is somebody's free time by itself: a slot lies within one of them."""
    hosts = tuple(
        Staff(
            UUID(int=100 + number),
            "host",
            frozenset({Skill(SERVICE)}),
            {BRANCH: Hours(ZoneInfo("UTC"), exceptions=as_days([free]))},
        )
        for number, free in enumerate(given["free_ranges"])
    )
    ends = [instant(end) for _, end in given["free_ranges"]] or [LONG_BEFORE]
    zone = ZoneInfo(given["booker_timezone"])
    now = instant(given["now"]) if "now" in given else LONG_BEFORE
    starts = [instant(start) for start, _ in given["free_ranges"]] or [LONG_BEFORE]
    window = Period(min(starts) - timedelta(days=1), max(ends) + timedelta(days=1))
    service = replace(service_of(given), window=window_of(None, zone))
    diary = Diary(now, window, Place(BRANCH, zone), {SERVICE: service}, hosts)
    wish = Wish((SERVICE,), window, zone=zone)
    found = find_slots(diary, wish)
    away_zone = ZoneInfo(given.get("out_of_office_timezone", given["booker_timezone"]))
    absences = absences_of(given.get("out_of_office_dates", ()), away_zone)
    return _listed(found, zone) | {"away_count": _away(diary, wish, absences, found)}


def _away(diary: Diary, wish: Wish, absences: tuple[Absence, ...], found: Slots) -> int:
    """How many of the slots our engine refuses because the host is absent."""
    without = replace(diary, staff=tuple(replace(host, absences=absences) for host in diary.staff))
    answers = [check(without, Request(wish, slot.start)) for slot in found]
    return sum(isinstance(each, Refused) and each.rule is Rule.STAFF_ABSENT for each in answers)


def slots_of_hosts(given: Given) -> Answer:
    diary, wish = calendar(given)
    return _listed(find_slots(diary, wish), wish.zone or diary.place.zone)


def rule(given: Given) -> Answer:
    """A rule about a day, week, month or year: an all-day host, what is booked then, and what is left."""
    limits = {key: given[key] for key in ("booking_limits", "duration_limits", "seats") if key in given}
    event = (given.get("event") or Watched({})).with_default(duration_min=60, **limits)
    host_zone = given.get("schedule_timezone") or given.get("host_schedule_timezone")
    host_zone = host_zone or event.get("timezone") or "UTC"
    zone = given.get("event_schedule_timezone") or event.get("timezone") or host_zone
    stretch = next((each for each in STRETCHES if any(key.endswith(f"_{each}") for key in given)), "day")
    midnight, until = (datetime.combine(day, time(), ZoneInfo(zone)) for day in STRETCHES[stretch])
    schedule = {"timezone": host_zone, "weekly": [{"days": list(range(7)), "start": "00:00", "end": "24:00"}]}
    diary, wish = calendar(
        {
            "now": as_utc_text(midnight - timedelta(days=3)),
            "booker_timezone": given.get("booker_timezone", zone),
            "query": {"start": as_utc_text(midnight), "end": as_utc_text(until - ONE_SECOND)},
            "event": event.with_default(timezone=zone),
            "hosts": [{"schedule": schedule, "bookings": _booked_in(given, stretch, midnight, event)}],
        }
    )
    found = find_slots(diary, wish)
    shown = [slot for slot in found if slot.start == midnight]
    seats = event.get("seats") or 1
    return {
        _counted_as(stretch): len(found),
        _counted_as("day"): sum(slot.start < midnight + timedelta(days=1) for slot in found),
        "timezone_used": diary.place.zone.key,
        "slot_shown": bool(shown),
        "attendees": seats - shown[0].seats_left if shown else _attendees(given),
        "seats_left": shown[0].seats_left if shown else 0,
    }


def _counted_as(stretch: str) -> str:
    return f"slots_{_in(stretch)}_that_{stretch}"


def _in(stretch: str) -> str:
    return "on" if stretch == "day" else "in"


def _booked_in(given: Given, stretch: str, midnight: datetime, event: Given) -> list[dict[str, Any]]:
    """What the rule says is booked, one after the other from the beginning of the stretch."""
    length = timedelta(minutes=event["duration_min"])
    if _attendees(given):
        return [_booking(midnight, length) | {"attendees": _attendees(given)}]
    minutes = given.get(f"booked_minutes_{_in(stretch)}_{stretch}", 0)
    if minutes:
        return [_booking(midnight, timedelta(minutes=minutes))]
    count = given.get(f"bookings_{_in(stretch)}_{stretch}", 0)
    return [_booking(midnight + number * length, length) for number in range(count)]


def _attendees(given: Given) -> int:
    return int(given.get("holds", 0)) + int(given.get("attendees", 0))


def _booking(start: datetime, length: timedelta) -> dict[str, Any]:
    return {"start": as_utc_text(start), "end": as_utc_text(start + length)}


def _listed(slots: Slots, zone: ZoneInfo) -> Answer:
    starts = [slot.start for slot in slots]
    by_date: dict[str, list[str]] = defaultdict(list)
    for start in starts:
        by_date[start.astimezone(zone).date().isoformat()].append(as_utc_text(start))
    texts = [as_utc_text(start) for start in starts]
    return {
        "slots_utc_by_booker_date": dict(by_date),
        "slots_utc": texts,
        "count": len(texts),
        "first_utc": texts[0] if texts else None,
        "last_utc": texts[-1] if texts else None,
    }


def _in_milliseconds(ranges: Iterable[Sequence[str]]) -> Stretches:
    return one_lane(
        (round(instant(start).timestamp() * 1000), round(instant(end).timestamp() * 1000))
        for start, end in ranges
    )


def _as_text(stretches: Stretches) -> list[list[str]]:
    return [[_text_of(edge / 1000) for edge in pair] for pair in stretches.pairs()]


def _minutes_as_text(stretches: Stretches) -> list[list[str]]:
    return [[_text_of(edge * 60) for edge in pair] for pair in stretches.pairs()]


def _text_of(seconds: float) -> str:
    return as_utc_text(datetime.fromtimestamp(seconds, UTC))


NO_BEARING = {"free_ranges_from_schedule": {"now"}}
"""What is given beside the point: hours are open whatever the time is."""
LAYERS: dict[str, Callable[[Given], Answer]] = {
    "range_intersect": intersect_ranges,
    "range_subtract": subtract_ranges,
    "team_aggregation": aggregate_team,
    "free_ranges_from_schedule": open_ranges,
    "slots_from_free_ranges": slots_in_ranges,
    "available_slots_by_booker_date": slots_of_hosts,
    "rule": rule,
}
