"""The same promise as the engine's, the slow and obvious way: every minute looked at by itself."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import product
from math import gcd
from uuid import UUID

from tests.scheduling.availability.minute_hours import EPOCH, MINUTE, days_off, minute_of, open_minutes
from tests.scheduling.availability.minute_work import Work, ways_of, within

from askpro.scheduling.availability import Booked, Diary, SubjectKind, Wish, class_id
from askpro.scheduling.catalog import Anchor, BookingWindow, Reach


class MinuteModel:
    """A diary of a few days and a wish, asked minute by minute."""

    def __init__(self, diary: Diary, wish: Wish) -> None:
        self.diary, self.wish = diary, wish
        self.callers = wish.zone or diary.place.zone
        self.services = [diary.services[each] for each in wish.service_ids]
        self.grid = self.services[0].grid
        self.off = days_off(diary.place, diary.period)
        hours = diary.place.hours
        self.open = open_minutes(hours, diary.period, self.off) if hours else None
        work = [
            Work(diary, wish, ways) for ways in product(*(ways_of(diary, each) for each in self.services))
        ]
        self.work = [each for each in work if self._wanted_have_a_part()]

    def starts(self, window: Iterable[int]) -> list[datetime]:
        """Every start within the window that is offered, in order."""
        known = range(minute_of(self.diary.period.start), minute_of(self.diary.period.end))
        rhythm = self.grid.anchor is Anchor.STRETCH
        asked = known if rhythm else [each for each in known if self._on_clock(each)]
        begun = {minute for minute in asked if any(self._may_begin(minute, each) for each in self.work)}
        offered = set(self._in_rhythm(begun)) if rhythm else begun
        offered |= {minute for minute in self._sessions() if minute in known and self._may_join(minute)}
        last = min((self._last_day(each.window, offered) for each in self.services), default=date.max)
        return [
            EPOCH + minute * MINUTE
            for minute in window
            if minute in offered and self._local(minute).date() <= last and self._as_wished(minute)
        ]

    def may_begin(self, start: datetime) -> bool:
        """Whether it could be had at this start, offered or not."""
        minute = minute_of(start)
        return any(self._may_begin(minute, each) for each in self.work) or (
            minute in self._sessions() and self._may_join(minute)
        )

    def _may_begin(self, minute: int, work: Work) -> bool:
        return self._through_gates(minute, work) and work.can_be_done(minute)

    def _through_gates(self, minute: int, work: Work) -> bool:
        start, diary, wish = EPOCH + minute * MINUTE, self.diary, self.wish
        home = diary.place.zone
        mine = [each for each in diary.booked if each.customer_id == wish.customer_id]
        return (
            start > diary.now
            and wish.seats <= min(each.seats for each in self.services)
            and all(
                minute >= minute_of(diary.now) + service.minimum_notice_minutes
                and self._within_window(service.window, minute)
                and within(service.limits, start, self._booked_as(service.id), home, work.minutes)
                for service in self.services
            )
            and (wish.customer_id is None or within(wish.customer_limits, start, mine, home, work.minutes))
            and (self.open is None or self.open.issuperset(range(minute, minute + work.minutes)))
            and (self.open is None or start.astimezone(home).date() not in self.off)
        )

    def _within_window(self, window: BookingWindow, minute: int) -> bool:
        if window.reach is Reach.BETWEEN:
            day = (EPOCH + minute * MINUTE).astimezone(self.diary.place.zone).date()
            return (window.first_day or date.min) <= day <= (window.last_day or date.max)
        day, today = self._local(minute).date(), self.diary.now.astimezone(self.callers).date()
        if window.reach is Reach.BOOKABLE_DAYS:
            return today <= day <= today + timedelta(days=61)
        if not window.business_days_only:
            return today <= day <= today + timedelta(days=window.days)
        between = [today + timedelta(days=each) for each in range(1, (day - today).days)]
        return day == today or (day > today and sum(each.weekday() < 5 for each in between) < window.days)

    def _last_day(self, window: BookingWindow, offered: set[int]) -> date:
        """The last of the first so many days with anything free."""
        if window.reach is not Reach.BOOKABLE_DAYS:
            return date.max
        days = sorted({self._local(minute).date() for minute in offered})
        days = [day for day in days if not window.business_days_only or day.weekday() < 5]
        return days[window.days - 1] if len(days) >= window.days > 0 else date.max

    def _on_clock(self, minute: int) -> bool:
        return (self._minute_of_day(minute) - self.grid.offset_minutes) % self.grid.step_minutes == 0

    def _in_rhythm(self, begun: set[int]) -> list[int]:
        """Each stretch from its first mark on, or from the end of the last step where that is later."""
        grid, offered = self.grid, list[int]()
        reached = gcd(grid.step_minutes, grid.mark_minutes, grid.offset_minutes, 1440)
        for first in sorted(each for each in begun if each - 1 not in begun):
            start = self._next_shown(first, grid.mark_minutes) + grid.offset_minutes
            if offered and offered[-1] < start < offered[-1] + grid.step_minutes:
                start = offered[-1] + grid.step_minutes
            start = self._next_shown(start, reached)
            while begun.issuperset(range(first, start + 1)):
                offered.append(start)
                start = self._next_shown(start + grid.step_minutes, reached)
        return offered

    def _next_shown(self, minute: int, unit: int) -> int:
        """The first minute from this one on at which the clock shows a multiple of the unit."""
        while self._minute_of_day(minute) % unit:
            minute += 1
        return minute

    def _sessions(self) -> dict[int, list[tuple[UUID, int, int]]]:
        """The classes there are by their start: who gives each, until when, and how many seats are taken."""
        found: dict[tuple[int, UUID, int], set[int]] = {}
        service, taken = self.services[0], self.diary.taken
        givers = {class_id(service.id, staff.id): staff.id for staff in self.diary.staff}
        if service.seats > 1 and len(self.services) == 1:
            for number, begin, end in zip(taken.subject, taken.start, taken.end, strict=True):
                subject = taken.subjects[number]
                if subject.kind is SubjectKind.SEAT and subject.id in givers:
                    start = int(begin) + service.buffer_before_minutes
                    key = (start, givers[subject.id], int(end) - service.buffer_after_minutes)
                    found.setdefault(key, set()).add(subject.unit)
        sessions: dict[int, list[tuple[UUID, int, int]]] = {}
        for (start, giver, end), seats in found.items():
            sessions.setdefault(start, []).append((giver, end, len(seats)))
        return sessions

    def _may_join(self, minute: int) -> bool:
        service = self.services[0]
        return any(
            self._through_gates(minute, work)
            and end - minute == work.minutes
            and seats + self.wish.seats <= service.seats
            and work.may_give(giver)
            and not set(range(minute, end)) & work.absent[giver]
            and not self._takes_part(minute)
            for giver, end, seats in self._sessions()[minute]
            for work in self.work
        )

    def _takes_part(self, minute: int) -> bool:
        return self.wish.customer_id is not None and any(
            each.customer_id == self.wish.customer_id and minute_of(each.start) == minute
            for each in self._booked_as(self.services[0].id)
        )

    def _wanted_have_a_part(self) -> bool:
        """Who is insisted on can do something of what is wished."""
        return not self.wish.staff.only or any(
            staff.id in self.wish.staff.only and phase.needs_staff and staff.can(service.id, phase.role)
            for staff in self.diary.staff
            for service in self.services
            for phase in service.phases
        )

    def _as_wished(self, minute: int) -> bool:
        weekday, clock, wish = self._local(minute).weekday(), self._minute_of_day(minute), self.wish
        parts = wish.day_parts
        return (not wish.weekdays or weekday in wish.weekdays) and (
            not parts or any(part.start_minute <= clock < part.end_minute for part in parts)
        )

    def _booked_as(self, service_id: UUID) -> list[Booked]:
        return [each for each in self.diary.booked if service_id in each.service_ids]

    def _local(self, minute: int) -> datetime:
        return (EPOCH + minute * MINUTE).astimezone(self.callers)

    def _minute_of_day(self, minute: int) -> int:
        local = self._local(minute)
        return local.hour * 60 + local.minute
