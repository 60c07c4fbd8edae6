"""`./askpro eval slots`: another engine's cases, translated into our words and answered by our engine."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Booked,
    Claim,
    Diary,
    Place,
    Refused,
    Request,
    Rule,
    Slots,
    Stretches,
    Subject,
    SubjectKind,
    Taken,
    Wish,
    check,
    class_id,
    find_slots,
    intersect,
    one_lane,
    subtract,
    working_time,
)
from askpro.scheduling.catalog import Anchor, BookingWindow, Grid, Phase, Price, Reach, Service, Staffing
from askpro.scheduling.hours import DAY_MINUTES, Away, DayHours, Hours, Limit, Per, Shift
from askpro.scheduling.staff import Absence, Skill, Staff

Given = Mapping[str, Any]
Answer = dict[str, Any]

SERVICE, BRANCH = UUID(int=1), UUID(int=2)
MARKS = (60, 30, 20, 15, 10, 5)
LONG_BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
SOME_DAY = date(2027, 3, 3)
PROSE = "states an outcome without the inputs to compute it from; our own tests hold the rule"
ELSEWHERE = "decided outside the engine: which outside calendars are read is the calendars' affair"
_TOLERANCE = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def run(cases: Path) -> int:
    """Answer every case and print what differs; the last line is the sum as JSON. 0 if all pass or are
    listed as differing on purpose."""
    passed, failed, on_purpose = 0, 0, []
    rows = [json.loads(line) for line in cases.read_text(encoding="utf-8").splitlines() if line.strip()]
    for case in rows:
        reason = _reason_to_differ(case)
        answer = {} if reason else LAYERS[case["layer"]](case["given"])
        wrong = {} if reason else _differences(case, answer)
        if reason:
            on_purpose.append({"id": case["id"], "reason": reason})
        elif wrong:
            failed += 1
            print(json.dumps({"id": case["id"], "differs": wrong}))
        else:
            passed += 1
    summary = {"eval": "slots", "cases": len(rows), "passed": passed, "differ_on_purpose": on_purpose}
    print(json.dumps(summary, separators=(",", ":"), ensure_ascii=False))
    return 1 if failed else 0


def _reason_to_differ(case: Given) -> str | None:
    if case["layer"] not in LAYERS:
        return f"the layer {case['layer']!r} has no counterpart here"
    if case["layer"] != "rule":
        return None
    if "selected_calendars" in json.dumps(case["given"]):
        return ELSEWHERE
    return None if set(case["expect"]) <= RULE_ANSWERS and case["given"] else PROSE


def _differences(case: Given, answer: Answer) -> Answer:
    wrong = {}
    for key, expected in case["expect"].items():
        if key.endswith("_greater_than"):
            actual = answer.get(key.removesuffix("_greater_than"))
            agrees = actual is not None and actual > expected
        else:
            actual = answer.get(key)
            agrees = _agrees(case["match"], expected, actual)
        if not agrees:
            wrong[key] = {"expected": expected, "actual": actual}
    return wrong


def _agrees(match: str, expected: Any, actual: Any) -> bool:
    if match == "contains" and isinstance(expected, list) and isinstance(actual, list):
        return all(each in actual for each in expected)
    if match == "prefix" and isinstance(expected, list) and isinstance(actual, list):
        return actual[: len(expected)] == expected
    return bool(expected == actual)


def intersect_ranges(given: Given) -> Answer:
    return {"ranges_utc": _as_text(intersect(*(_in_milliseconds(each) for each in given["lists"])))}


def subtract_ranges(given: Given) -> Answer:
    left = subtract(_in_milliseconds(given["source"]), _in_milliseconds(given["excluded"]))
    return {"ranges_utc": _as_text(left)}


def aggregate_team(given: Given) -> Answer:
    everyone = given.get("scheduling_type") == "COLLECTIVE"
    hosts = [(_in_milliseconds(each["free"]), everyone or bool(each.get("fixed"))) for each in given["hosts"]]
    fixed = [free for free, needed in hosts if needed]
    others = [free for free, needed in hosts if not needed]
    teams = [intersect(*fixed, other) for other in others] or [intersect(*fixed)]
    ranges = {tuple(pair) for team in teams for pair in _as_text(team)}
    return {"ranges_utc": [list(pair) for pair in sorted(ranges)]}


def open_ranges(given: Given) -> Answer:
    zone = ZoneInfo(given["schedule_timezone"])
    since, until = _minute(given["from"]), _minute_up(given["to"])
    opened = working_time([_hours(given, zone)], since, until)
    opened = intersect(opened, one_lane([(since, until)]))
    away = one_lane(
        (_to_minute(each.period.start), _to_minute(each.period.end))
        for each in _absences(given.get("out_of_office_dates", ()), zone)
    )
    return {
        "free_ranges_utc": _minutes_as_text(opened),
        "free_ranges_utc_excluding_ooo": _minutes_as_text(subtract(opened, away)),
    }


def slots_in_ranges(given: Given) -> Answer:
    host = Staff(
        UUID(int=100),
        "host",
        frozenset({Skill(SERVICE)}),
        {BRANCH: Hours(ZoneInfo("UTC"), exceptions=_as_days(given["free_ranges"]))},
    )
    ends = [_instant(end) for _, end in given["free_ranges"]] or [LONG_BEFORE]
    zone = ZoneInfo(given["booker_timezone"])
    now = _instant(given["now"]) if "now" in given else LONG_BEFORE
    starts = [_instant(start) for start, _ in given["free_ranges"]] or [LONG_BEFORE]
    window = Period(min(starts) - timedelta(days=1), max(ends) + timedelta(days=1))
    service = replace(_service(given), window=_window(None, zone))
    diary = Diary(now, window, Place(BRANCH, zone), {SERVICE: service}, (host,))
    wish = Wish((SERVICE,), window, zone=zone)
    found = find_slots(diary, wish)
    away_zone = ZoneInfo(given.get("out_of_office_timezone", given["booker_timezone"]))
    absences = _absences(given.get("out_of_office_dates", ()), away_zone)
    return _listed(found, zone) | {"away_count": _away(diary, wish, host, absences, found)}


def _away(diary: Diary, wish: Wish, host: Staff, absences: tuple[Absence, ...], found: Slots) -> int:
    """How many of the slots our engine refuses because the host is absent."""
    without = replace(diary, staff=(replace(host, absences=absences),))
    answers = [check(without, Request(wish, slot.start)) for slot in found]
    return sum(isinstance(each, Refused) and each.rule is Rule.STAFF_ABSENT for each in answers)


def slots_of_hosts(given: Given) -> Answer:
    diary, wish = _calendar(given)
    return _listed(find_slots(diary, wish), ZoneInfo(given["booker_timezone"]))


def rule(given: Given) -> Answer:
    """A rule stated about one day: an all-day host, so many appointments on the day, and what is left."""
    event = {"duration_min": 60, **given.get("event", {})}
    event |= {key: given[key] for key in ("booking_limits", "duration_limits") if key in given}
    host_zone = given.get("schedule_timezone") or given.get("host_schedule_timezone") or "UTC"
    zone = given.get("event_schedule_timezone") or host_zone
    midnight = datetime.combine(SOME_DAY, time(), ZoneInfo(zone))
    length = timedelta(minutes=event["duration_min"])
    booked = given.get("booked_minutes_on_day", event["duration_min"] * given.get("bookings_on_day", 0))
    bookings = [_booking(midnight, timedelta(minutes=booked))] if booked else []
    if given.get("bookings_on_day", 0) > 1:
        bookings = [_booking(midnight + n * length, length) for n in range(given["bookings_on_day"])]
    attendees = given.get("holds", 0) + given.get("attendees", 0)
    if attendees:
        bookings = [_booking(midnight, length) | {"attendees": attendees}]
    schedule = {"timezone": host_zone, "weekly": [{"days": list(range(7)), "start": "00:00", "end": "24:00"}]}
    diary, wish = _calendar(
        {
            "now": _text(midnight - timedelta(days=3)),
            "booker_timezone": given.get("booker_timezone", zone),
            "query": {"start": _text(midnight), "end": _text(midnight + timedelta(days=1) - _TOLERANCE)},
            "event": event | {"timezone": zone},
            "hosts": [{"schedule": schedule, "bookings": bookings}],
        }
    )
    found = find_slots(diary, wish)
    shown = [slot for slot in found if slot.start == midnight]
    return {
        "slots_on_that_day": len(found),
        "timezone_used": diary.place.zone.key,
        "slot_shown": bool(shown),
        "attendees": event.get("seats", 1) - shown[0].seats_left if shown else attendees,
    }


RULE_ANSWERS = {
    "slots_on_that_day",
    "slots_on_that_day_greater_than",
    "timezone_used",
    "slot_shown",
    "attendees",
}
LAYERS: dict[str, Callable[[Given], Answer]] = {
    "range_intersect": intersect_ranges,
    "range_subtract": subtract_ranges,
    "team_aggregation": aggregate_team,
    "free_ranges_from_schedule": open_ranges,
    "slots_from_free_ranges": slots_in_ranges,
    "available_slots_by_booker_date": slots_of_hosts,
    "rule": rule,
}


def _calendar(given: Given) -> tuple[Diary, Wish]:
    event, hosts = given["event"], given["hosts"]
    now = _instant(given["now"])
    since, until = _instant(given["query"]["start"]), _instant(given["query"]["end"])
    zone = ZoneInfo(event.get("timezone") or hosts[0]["schedule"]["timezone"])
    staff = tuple(_host(number, host) for number, host in enumerate(hosts))
    service = replace(_service(event), staffing=_staffing(event, hosts, staff))
    service = replace(service, limits=_limits(event), window=_window(event.get("period"), zone))
    diary = Diary(
        now=now,
        period=Period(min(now, since) - timedelta(days=2), max(until, now + timedelta(days=63))),
        place=Place(BRANCH, zone),
        services={SERVICE: service},
        staff=staff,
        taken=Taken.of(
            claim
            for host, person in zip(hosts, staff, strict=True)
            for claim in _claims(host, person.id, service, event)
        ),
        booked=_booked(hosts, staff),
    )
    return diary, Wish((SERVICE,), Period(since, until + _TOLERANCE), zone=ZoneInfo(given["booker_timezone"]))


def _service(event: Given) -> Service:
    interval = event.get("slot_interval_min") or event["duration_min"]
    offset = event.get("offset_start_min", 0)
    mark = next((mark for mark in MARKS if interval % mark == 0), 1)
    anchor = Anchor.PACKED if event.get("optimized") else Anchor.STRETCH
    return Service(
        id=SERVICE,
        name={"en": "event"},
        phases=(Phase(event["duration_min"]),),
        price=Price(0),
        buffer_before_minutes=event.get("buffer_before_min", 0),
        buffer_after_minutes=event.get("buffer_after_min", 0),
        minimum_notice_minutes=event.get("minimum_notice_min", 0),
        grid=Grid(interval + offset, anchor, mark, offset),
        seats=event.get("seats") or 1,
    )


def _window(period: Given | None, zone: ZoneInfo) -> BookingWindow:
    if not period or period["type"] == "UNLIMITED":
        return BookingWindow(days=100_000)
    if period["type"] == "RANGE":
        first, last = (_instant(period[end]).astimezone(zone).date() for end in ("start", "end"))
        return BookingWindow(Reach.BETWEEN, first_day=first, last_day=last)
    reach = Reach.BOOKABLE_DAYS if period["type"] == "ROLLING_WINDOW" else Reach.DAYS
    return BookingWindow(reach, period["days"], not period.get("count_calendar_days", True))


def _staffing(event: Given, hosts: Sequence[Given], staff: Sequence[Staff]) -> Staffing:
    if event.get("scheduling_type") == "ROUND_ROBIN":
        fixed = [person.id for host, person in zip(hosts, staff, strict=True) if host.get("fixed")]
        return Staffing(frozenset(fixed), 1 if len(fixed) < len(staff) else 0)
    if len(staff) == 1:
        return Staffing()
    return Staffing(frozenset(person.id for person in staff), 0)


def _host(number: int, host: Given) -> Staff:
    schedule = host["schedule"]
    zone = ZoneInfo(schedule["timezone"])
    dates = host.get("out_of_office_dates", schedule.get("out_of_office_dates", ()))
    return Staff(
        id=UUID(int=100 + number),
        name=f"host {number}",
        skills=frozenset({Skill(SERVICE)}),
        hours={BRANCH: _hours(schedule, zone)},
        absences=_absences(dates, zone),
        limits=_limits(host),
    )


def _limits(given: Given) -> tuple[Limit, ...]:
    counts = given.get("booking_limits") or {}
    minutes = given.get("duration_limits") or {}
    return tuple(
        Limit(per, counts.get(f"per_{per}"), minutes.get(f"per_{per}"))
        for per in Per
        if f"per_{per}" in counts or f"per_{per}" in minutes
    )


def _claims(host: Given, staff_id: UUID, service: Service, event: Given) -> Iterable[Claim]:
    subject = Subject(SubjectKind.STAFF, staff_id)
    for booking in _live(host):
        before = booking.get("buffer_before_min", event.get("buffer_before_min", 0))
        after = booking.get("buffer_after_min", event.get("buffer_after_min", 0))
        period = Period(_instant(booking["start"]), _instant(booking["end"]))
        period = period.widened(timedelta(minutes=before), timedelta(minutes=after))
        yield Claim(subject, period)
        for seat in range(min(booking.get("attendees", 0), service.seats) if service.seats > 1 else 0):
            yield Claim(Subject(SubjectKind.SEAT, class_id(SERVICE, staff_id), seat), period)
    held = [each for each in host.get("reserved", ()) if _blocks(each)]
    for busy in (*host.get("calendar_busy", ()), *held):
        yield Claim(subject, Period(_instant(busy["start"]), _instant(busy["end"])))


def _live(host: Given) -> list[Given]:
    return [each for each in host.get("bookings", ()) if each.get("status", "accepted") == "accepted"]


def _blocks(reserved: Given) -> bool:
    return not any(reserved.get(word) for word in ("expired", "own", "released"))


def _booked(hosts: Sequence[Given], staff: Sequence[Staff]) -> tuple[Booked, ...]:
    who: dict[tuple[str, str], list[UUID]] = defaultdict(list)
    for host, person in zip(hosts, staff, strict=True):
        for booking in _live(host):
            who[booking["start"], booking["end"]].append(person.id)
    return tuple(
        Booked(_instant(start), (_instant(end) - _instant(start)) // _MINUTE, (SERVICE,), tuple(ids))
        for (start, end), ids in who.items()
    )


def _booking(start: datetime, length: timedelta) -> dict[str, Any]:
    return {"start": _text(start), "end": _text(start + length)}


def _hours(schedule: Given, zone: ZoneInfo) -> Hours:
    exceptions: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for override in schedule.get("overrides", ()):
        exceptions[date.fromisoformat(override["date"])].extend(_stretch(override))
    return Hours(
        zone=zone,
        weekly=tuple(
            Shift((day - 1) % 7, start, end)
            for each in schedule.get("weekly", ())
            for day in each["days"]
            for start, end in _stretch(each)
        ),
        exceptions=tuple(DayHours(day, tuple(stretches)) for day, stretches in exceptions.items()),
        away=tuple(
            Away(
                date.fromisoformat(each["start"]),
                date.fromisoformat(each["end"]) if each.get("end") else None,
                ZoneInfo(each["timezone"]),
            )
            for each in schedule.get("travel", ())
        ),
    )


def _stretch(each: Given) -> list[tuple[int, int]]:
    """23:59 and a closing 00:00 mean midnight; 00:00-00:00, and what ends before it starts, is nothing."""
    start, end = _minute_of_day(each["start"]), _minute_of_day(each["end"])
    if end == DAY_MINUTES - 1 or (end == 0 and start > 0):
        end = DAY_MINUTES
    return [(start, end)] if start < end else []


def _minute_of_day(text: str) -> int:
    hour, minute = text.split(":")[:2]
    return int(hour) * 60 + int(minute)


def _as_days(ranges: Iterable[Sequence[str]]) -> tuple[DayHours, ...]:
    """Free ranges as the hours of UTC dates, in whole minutes inside them, one second forgiven at the end."""
    stretches: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for start, end in ranges:
        first, last = _minute_up(start), _to_minute(_instant(end) + _TOLERANCE)
        while first < last:
            day, minute = divmod(first, DAY_MINUTES)
            until = min(last, (day + 1) * DAY_MINUTES)
            stretches[date(1970, 1, 1) + timedelta(days=day)].append((minute, minute + until - first))
            first = until
    return tuple(DayHours(day, tuple(each)) for day, each in stretches.items())


def _absences(dates: Iterable[str], zone: ZoneInfo) -> tuple[Absence, ...]:
    days = [datetime.combine(date.fromisoformat(each), time(), zone) for each in dates]
    return tuple(
        Absence(Period(day.astimezone(UTC), (day + timedelta(days=1)).astimezone(UTC))) for day in days
    )


def _listed(slots: Slots, zone: ZoneInfo) -> Answer:
    starts = [slot.start for slot in slots]
    by_date: dict[str, list[str]] = defaultdict(list)
    for start in starts:
        by_date[start.astimezone(zone).date().isoformat()].append(_text(start))
    texts = [_text(start) for start in starts]
    return {
        "slots_utc_by_booker_date": dict(by_date),
        "slots_utc": texts,
        "count": len(texts),
        "first_utc": texts[0] if texts else None,
        "last_utc": texts[-1] if texts else None,
    }


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def _to_minute(instant: datetime) -> int:
    return int(instant.timestamp() // 60)


def _minute(text: str) -> int:
    return _to_minute(_instant(text))


def _minute_up(text: str) -> int:
    return -int(-_instant(text).timestamp() // 60)


def _in_milliseconds(ranges: Iterable[Sequence[str]]) -> Stretches:
    return one_lane(
        (round(_instant(start).timestamp() * 1000), round(_instant(end).timestamp() * 1000))
        for start, end in ranges
    )


def _as_text(stretches: Stretches) -> list[list[str]]:
    return [[_text_of(edge / 1000) for edge in pair] for pair in stretches.pairs()]


def _minutes_as_text(stretches: Stretches) -> list[list[str]]:
    return [[_text_of(edge * 60) for edge in pair] for pair in stretches.pairs()]


def _text_of(seconds: float) -> str:
    return _text(datetime.fromtimestamp(seconds, UTC))


def _text(instant: datetime) -> str:
    shown = "milliseconds" if instant.microsecond else "seconds"
    return instant.astimezone(UTC).isoformat(timespec=shown).replace("+00:00", "Z")
