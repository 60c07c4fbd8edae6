"""The same promise as the engine's, the slow and obvious way: every minute looked at by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, time, timedelta
from functools import cached_property, lru_cache
from itertools import combinations
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.availability import Booked, Diary, Wish
from askpro.scheduling.catalog import Service
from askpro.scheduling.hours import Hours, Limit, Per
from askpro.scheduling.staff import Staff

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
Need = tuple[frozenset[object], set[int]]


class MinuteModel:
    """A diary of a few days and a wish, asked minute by minute."""

    def __init__(self, diary: Diary, wish: Wish) -> None:
        self.diary = diary
        self.zone = diary.place.zone
        self.services = [diary.services[each] for each in wish.service_ids]
        self.minutes = sum(service.minutes for service in self.services)
        self.open = self._open_minutes(diary.place.hours) if diary.place.hours else None
        self.at_work = {
            staff.id: self._open_minutes(staff.hours[diary.place.branch_id]) for staff in diary.staff
        }
        self.absent = {
            staff.id: {each for absence in staff.absences for each in _span(absence.period)}
            for staff in diary.staff
        }

    def starts(self, window: Iterable[int]) -> list[datetime]:
        return [start for minute in window if self.may_start(start := EPOCH + minute * MINUTE)]

    def may_start(self, start: datetime) -> bool:
        local, minute, diary = start.astimezone(self.zone), minute_of(start), self.diary
        today = diary.now.astimezone(self.zone).date()
        return (
            (local.hour * 60 + local.minute) % self.services[0].grid.step_minutes == 0
            and start in diary.period
            and start > diary.now
            and all(
                minute >= minute_of(diary.now) + service.minimum_notice_minutes
                and local.date() <= today + timedelta(days=service.window.days)
                and self._within(service.limits, start, self._booked_as(service), self.zone)
                for service in self.services
            )
            and (self.open is None or self.open.issuperset(range(minute, minute + self.minutes)))
            and _choose(self._needs(start), [])
        )

    def _needs(self, start: datetime) -> list[list[Need]]:
        """For every part of the work, and every copy of a resource, all who or what could serve it."""
        work: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        use: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        minute = first = minute_of(start)
        for number, service in enumerate(self.services):
            for phase in service.phases:
                span = (minute, minute + phase.minutes)
                if phase.needs_staff:
                    work[number, phase.role].append(span)
                for kind, needed in Counter(phase.resources).items():
                    for copy in range(needed):
                        use[kind, copy].append(span)
                minute += phase.minutes
        people = [
            self._people(self.services[number], role, spans, self._widened(spans, first), start)
            for (number, role), spans in work.items()
        ]
        things = [self._things(kind, self._widened(spans, first)) for (kind, _), spans in use.items()]
        return people + things

    def _people(
        self,
        service: Service,
        role: str,
        spans: list[tuple[int, int]],
        widened: set[int],
        start: datetime,
    ) -> list[Need]:
        bare = {each for begin, end in spans for each in range(begin, end)}
        able = {
            staff.id
            for staff in self.diary.staff
            if bare <= self.at_work[staff.id]
            and not bare & self.absent[staff.id]
            and not widened & self.taken[staff.id, 0]
            and self._within(staff.limits, start, self._booked_by(staff), self._zone_of(staff))
        }
        return [(frozenset(team), widened) for team in self._teams(service, role) if able.issuperset(team)]

    def _things(self, kind: str, widened: set[int]) -> list[Need]:
        return [
            (frozenset([(resource.id, unit)]), widened)
            for resource in self.diary.resources
            if resource.kind == kind
            for unit in range(resource.capacity)
            if not widened & self.taken[resource.id, unit]
        ]

    def _widened(self, spans: list[tuple[int, int]], first: int) -> set[int]:
        before, after = self.services[0].buffer_before_minutes, self.services[-1].buffer_after_minutes
        return {
            each
            for begin, end in spans
            for each in range(
                begin - (before if begin == first else 0),
                end + (after if end == first + self.minutes else 0),
            )
        }

    def _teams(self, service: Service, role: str) -> Iterator[tuple[UUID, ...]]:
        always = tuple(service.staffing.always) if not role else ()
        others = service.staffing.others if not role else 1
        able = [
            staff.id for staff in self.diary.staff if staff.can(service.id, role) and staff.id not in always
        ]
        for rest in combinations(able, others):
            yield (*always, *rest)

    @cached_property
    def taken(self) -> dict[tuple[UUID, int], set[int]]:
        taken = self.diary.taken
        minutes: dict[tuple[UUID, int], set[int]] = defaultdict(set)
        for number, begin, end in zip(taken.subject, taken.start, taken.end, strict=True):
            subject = taken.subjects[number]
            minutes[subject.id, subject.unit].update(range(begin, end))
        return minutes

    def _booked_as(self, service: Service) -> list[Booked]:
        return [each for each in self.diary.booked if service.id in each.service_ids]

    def _booked_by(self, staff: Staff) -> list[Booked]:
        return [each for each in self.diary.booked if staff.id in each.staff_ids]

    def _zone_of(self, staff: Staff) -> ZoneInfo:
        return staff.hours[self.diary.place.branch_id].zone

    def _within(
        self, limits: tuple[Limit, ...], start: datetime, booked: list[Booked], zone: ZoneInfo
    ) -> bool:
        for limit in limits:
            here = _stretch(limit.per, start, zone)
            same = [each for each in booked if _stretch(limit.per, each.start, zone) == here]
            if limit.bookings_max is not None and len(same) + 1 > limit.bookings_max:
                return False
            minutes = sum(each.minutes for each in same) + self.minutes
            if limit.minutes_max is not None and minutes > limit.minutes_max:
                return False
        return True

    def _open_minutes(self, hours: Hours) -> set[int]:
        """Open from the first minute the wall clock reads the opening time, or later, until it first
        reads the closing time, or later."""
        replaced = {each.day: each.stretches for each in hours.exceptions}
        minutes: set[int] = set()
        first = self.diary.period.start.date() - timedelta(days=3)
        for offset in range((self.diary.period.end - self.diary.period.start).days + 7):
            day = first + timedelta(days=offset)
            usual = [
                (shift.start_minute, shift.end_minute)
                for shift in hours.usual_shifts
                if shift.weekday == day.weekday()
            ]
            zone = next((spell.zone for spell in hours.away if spell.covers(day)), hours.zone)
            for opens, closes in replaced.get(day, usual):
                midnight = datetime.combine(day, time())
                minutes.update(
                    range(
                        _first_reached(midnight + opens * MINUTE, zone),
                        _first_reached(midnight + closes * MINUTE, zone),
                    )
                )
        return minutes


def minute_of(instant: datetime) -> int:
    return (instant - EPOCH) // MINUTE


def _choose(needs: list[list[Need]], chosen: list[Need]) -> bool:
    """Whether every need can be met with nobody and nothing used twice at a time."""
    if len(chosen) == len(needs):
        return True
    return any(
        not any(who & others and when & times for others, times in chosen)
        and _choose(needs, [*chosen, (who, when)])
        for who, when in needs[len(chosen)]
    )


def _stretch(per: Per, instant: datetime, zone: ZoneInfo) -> tuple[int, ...]:
    day = instant.astimezone(zone).date()
    return {
        Per.DAY: (day.year, day.month, day.day),
        Per.WEEK: tuple(day.isocalendar()[:2]),
        Per.MONTH: (day.year, day.month),
        Per.YEAR: (day.year,),
    }[per]


def _span(period: Period) -> range:
    return range(minute_of(period.start), minute_of(period.end))


@lru_cache(maxsize=10_000)
def _first_reached(wall: datetime, zone: ZoneInfo) -> int:
    minute = minute_of(wall.replace(tzinfo=zone).astimezone(UTC)) - 180
    while (EPOCH + minute * MINUTE).astimezone(zone).replace(tzinfo=None) < wall:
        minute += 1
    return minute
