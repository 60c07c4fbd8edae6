"""Another engine's events, hosts and schedules in our words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.entry.cli.slot_times import instant, minute_up, to_minute
from askpro.foundation.time import Period
from askpro.scheduling.availability import (
    Booked,
    Claim,
    Diary,
    Place,
    Subject,
    SubjectKind,
    Taken,
    Wish,
    class_id,
)
from askpro.scheduling.catalog import Anchor, BookingWindow, Grid, Phase, Price, Reach, Service, Staffing
from askpro.scheduling.hours import DAY_MINUTES, Away, DayHours, Hours, Limit, Per, Shift
from askpro.scheduling.staff import Absence, Skill, Staff

Given = Mapping[str, Any]

SERVICE, BRANCH = UUID(int=1), UUID(int=2)
MARKS = (60, 30, 20, 15, 10, 5)
ONE_SECOND = timedelta(seconds=1)
_MINUTE = timedelta(minutes=1)


def calendar(given: Given) -> tuple[Diary, Wish]:
    event, hosts = given["event"], given["hosts"]
    now = instant(given["now"])
    since, until = instant(given["query"]["start"]), instant(given["query"]["end"])
    zone = ZoneInfo(event.get("timezone") or hosts[0]["schedule"]["timezone"])
    staff = tuple(_host(number, host) for number, host in enumerate(hosts))
    service = replace(service_of(event), staffing=_staffing(event, hosts, staff))
    service = replace(service, limits=_limits(event), window=window_of(event.get("period"), zone))
    diary = Diary(
        now=now,
        period=Period(min(now, since) - timedelta(days=2), max(until, now + timedelta(days=63))),
        place=_place(event, zone),
        services={SERVICE: service},
        staff=staff,
        taken=Taken.of(
            claim
            for host, person in zip(hosts, staff, strict=True)
            for claim in _claims(host, person.id, service, event)
        ),
        booked=_booked(hosts, staff),
    )
    booker = ZoneInfo(given.get("booker_timezone") or zone.key)
    return diary, Wish((SERVICE,), Period(since, _last_second(until) + ONE_SECOND), zone=booker)


def _last_second(until: datetime) -> datetime:
    """A query's end belongs to it, and 23:59:59.999 is not yet the next day."""
    return until.replace(microsecond=0)


def _place(event: Given, zone: ZoneInfo) -> Place:
    """A schedule that restricts the event is the opening hours of the place."""
    restriction = event.get("restriction_schedule")
    if restriction is None:
        return Place(BRANCH, zone)
    return Place(BRANCH, zone, hours_of(restriction, ZoneInfo(restriction.get("timezone", zone.key))))


def service_of(event: Given) -> Service:
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


def window_of(period: Given | None, zone: ZoneInfo) -> BookingWindow:
    if not period or period["type"] == "UNLIMITED":
        return BookingWindow(days=100_000)
    if period["type"] == "RANGE":
        first, last = (instant(period[end]).astimezone(zone).date() for end in ("start", "end"))
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
        hours={BRANCH: hours_of(schedule, zone)},
        absences=absences_of(dates, zone),
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
    for booking, live in _bookings(host):
        before = booking.get("buffer_before_min", event.get("buffer_before_min", 0))
        after = booking.get("buffer_after_min", event.get("buffer_after_min", 0))
        period = Period(instant(booking["start"]), instant(booking["end"]))
        period = period.widened(timedelta(minutes=before), timedelta(minutes=after))
        if not live:
            continue
        yield Claim(subject, period)
        for seat in range(min(booking.get("attendees", 0), service.seats) if service.seats > 1 else 0):
            yield Claim(Subject(SubjectKind.SEAT, class_id(SERVICE, staff_id), seat), period)
    for busy in (*host.get("calendar_busy", ()), *host.get("reserved", ())):
        claim = Claim(subject, Period(instant(busy["start"]), instant(busy["end"])))
        if _blocks(busy):
            yield claim


def _bookings(host: Given) -> list[tuple[Given, bool]]:
    """Each booking, and whether it stands."""
    return [(each, each.get("status", "accepted") == "accepted") for each in host.get("bookings", ())]


def _blocks(busy: Given) -> bool:
    return not any([busy.get(word) for word in ("expired", "own", "released")])


def _booked(hosts: Sequence[Given], staff: Sequence[Staff]) -> tuple[Booked, ...]:
    who: dict[tuple[str, str], list[UUID]] = defaultdict(list)
    for host, person in zip(hosts, staff, strict=True):
        for booking in (each for each, live in _bookings(host) if live):
            who[booking["start"], booking["end"]].append(person.id)
    return tuple(
        Booked(instant(start), (instant(end) - instant(start)) // _MINUTE, (SERVICE,), tuple(ids))
        for (start, end), ids in who.items()
    )


def hours_of(schedule: Given, zone: ZoneInfo) -> Hours:
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


def as_days(ranges: Iterable[Sequence[str]]) -> tuple[DayHours, ...]:
    """Free ranges as the hours of UTC dates, in whole minutes inside them, one second forgiven at the end."""
    stretches: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for start, end in ranges:
        first, last = minute_up(start), to_minute(instant(end) + ONE_SECOND)
        while first < last:
            day, minute = divmod(first, DAY_MINUTES)
            until = min(last, (day + 1) * DAY_MINUTES)
            stretches[date(1970, 1, 1) + timedelta(days=day)].append((minute, minute + until - first))
            first = until
    return tuple(DayHours(day, tuple(each)) for day, each in stretches.items())


def absences_of(dates: Iterable[str], zone: ZoneInfo) -> tuple[Absence, ...]:
    days = [datetime.combine(date.fromisoformat(each), time(), zone) for each in dates]
    return tuple(
        Absence(Period(day.astimezone(UTC), (day + timedelta(days=1)).astimezone(UTC))) for day in days
    )
