"""Whether the work of a wish can be done from a minute on: every team and every thing tried out."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import combinations
from uuid import UUID
from zoneinfo import ZoneInfo

from tests.scheduling.availability.minute_hours import EPOCH, MINUTE, minute_of, open_minutes

from askpro.foundation.time import Period
from askpro.scheduling.availability import Booked, Diary, SubjectKind, Wish, class_id
from askpro.scheduling.catalog import Phase, Service
from askpro.scheduling.hours import Limit, Per
from askpro.scheduling.staff import Staff

Need = tuple[frozenset[object], set[int]]


@dataclass(frozen=True)
class Way:
    """A service in the phases that some of the staff take for it."""

    service: Service
    phases: tuple[Phase, ...]
    staff_ids: frozenset[UUID]


def ways_of(diary: Diary, service: Service) -> list[Way]:
    """Where one person does it, each may take times of their own; a team takes the branch's."""
    able = [each for each in diary.staff if any(each.can(service.id, one.role) for one in service.phases)]
    lone = not service.staffing.always and service.staffing.others == 1
    if not lone or not any(phase.needs_staff for phase in service.phases):
        return [Way(service, _phases(diary, service, None), frozenset(each.id for each in diary.staff))]
    different = {_phases(diary, service, each.id) for each in able}
    return [
        Way(
            service, phases, frozenset(each.id for each in able if _phases(diary, service, each.id) == phases)
        )
        for phases in different
    ]


def _phases(diary: Diary, service: Service, staff_id: UUID | None) -> tuple[Phase, ...]:
    own = [service.staff_terms[staff_id]] if staff_id in service.staff_terms else []
    local = [each for branch, each in service.branch_terms.items() if branch == diary.place.branch_id]
    for terms in own + local:
        if terms.phase_minutes is not None:
            return tuple(
                replace(phase, minutes=minutes)
                for phase, minutes in zip(service.phases, terms.phase_minutes, strict=True)
            )
    return service.phases


class Work:
    """A wish laid out in one way: who must be free when."""

    def __init__(self, diary: Diary, wish: Wish, ways: Sequence[Way]) -> None:
        self.diary, self.wish, self.ways = diary, wish, ways
        self.phases = [(number, phase) for number, way in enumerate(ways) for phase in way.phases]
        for add_on_id in wish.add_on_ids:
            for add_on in [one for way in ways for one in way.service.add_ons if one.id == add_on_id]:
                working = [phase for phase in ways[-1].phases if phase.needs_staff] or ways[-1].phases
                used = ways[-1].phases[-1].resources
                extra = replace(working[-1], minutes=add_on.minutes, resources=used)
                self.phases.append((len(ways) - 1, extra))
        self.minutes = sum(phase.minutes for _, phase in self.phases)
        branch_id = diary.place.branch_id
        self.at_work = {each.id: open_minutes(each.hours[branch_id], diary.period) for each in diary.staff}
        self.absent = {
            staff.id: {each for absence in staff.absences for each in _span(absence.period)}
            for staff in diary.staff
        }
        self.taken = self._taken()

    def can_be_done(self, minute: int) -> bool:
        return _choose(self._needs(minute), [])

    def may_give(self, staff_id: UUID) -> bool:
        """Whether this person may give the class."""
        way = self.ways[0]
        return any(staff_id in team for team in self._teams(way, way.phases[0].role))

    def _needs(self, first: int) -> list[list[Need]]:
        """For every part of the work, and every copy of a resource, all who or what could serve it."""
        work: dict[tuple[int, str], list[tuple[int, int]]] = defaultdict(list)
        use: dict[tuple[str, int], list[tuple[int, int]]] = defaultdict(list)
        minute = first
        for number, phase in self.phases:
            span = (minute, minute + phase.minutes)
            if phase.needs_staff:
                work[number, phase.role].append(span)
            for kind, needed in Counter(phase.resources).items():
                for copy in range(needed):
                    use[kind, copy].append(span)
            minute += phase.minutes
        people = [
            self._people(self.ways[number], role, spans, self._widened(spans, first), first)
            for (number, role), spans in work.items()
        ]
        return people + [self._things(kind, self._widened(spans, first)) for (kind, _), spans in use.items()]

    def _people(
        self, way: Way, role: str, spans: list[tuple[int, int]], widened: set[int], first: int
    ) -> list[Need]:
        bare = {each for begin, end in spans for each in range(begin, end)}
        start = EPOCH + first * MINUTE
        able = {
            staff.id
            for staff in self.diary.staff
            if bare <= self.at_work[staff.id]
            and not bare & self.absent[staff.id]
            and any(not widened & self.taken[staff.id, unit] for unit in self._units(staff, bare))
            and within(staff.limits, start, self._booked_by(staff), self._zone_of(staff), self.minutes)
        }
        return [(frozenset(team), widened) for team in self._teams(way, role) if able.issuperset(team)]

    def _units(self, staff: Staff, bare: set[int]) -> Iterator[int]:
        """How often the person may be booked at once for these minutes: once, and where it is allowed more."""
        yield 0
        leaves = [each for each in self.diary.allowances if each.staff_id == staff.id]
        for unit in range(1, 1 + max((each.extra for each in leaves), default=0)):
            if bare <= {minute for each in leaves if unit <= each.extra for minute in _inside(each.period)}:
                yield unit

    def _things(self, kind: str, widened: set[int]) -> list[Need]:
        return [
            (frozenset([(resource.id, unit)]), widened)
            for resource in self.diary.resources
            if resource.kind == kind
            for unit in range(resource.capacity)
            if not widened & self.taken[resource.id, unit]
        ]

    def _widened(self, spans: list[tuple[int, int]], first: int) -> set[int]:
        before = self.ways[0].service.buffer_before_minutes
        after = self.ways[-1].service.buffer_after_minutes
        return {
            each
            for begin, end in spans
            for each in range(
                begin - (before if begin == first else 0),
                end + (after if end == first + self.minutes else 0),
            )
        }

    def _teams(self, way: Way, role: str) -> Iterator[tuple[UUID, ...]]:
        """Everybody who must be there and some others; whoever is insisted on and able is among them."""
        service = way.service
        always = tuple(service.staffing.always) if not role else ()
        others = service.staffing.others if not role else 1
        can = {each.id for each in self.diary.staff if each.can(service.id, role)}
        insisted = (self.wish.staff.only & can) - set(always)
        able = sorted((can & way.staff_ids) - set(always))
        for rest in combinations(able, max(others, len(insisted)) if others != 1 else 1):
            if not insisted or (others == 1 and set(rest) <= insisted) or insisted <= set(rest):
                yield (*always, *rest)

    def _taken(self) -> dict[tuple[UUID, int], set[int]]:
        """Every minute taken of each unit; who gives a class is taken whatever the unit."""
        taken, minutes = self.diary.taken, defaultdict[tuple[UUID, int], set[int]](set)
        for number, begin, end in zip(taken.subject, taken.start, taken.end, strict=True):
            subject = taken.subjects[number]
            owner = self._giver_of(subject.id) if subject.kind is SubjectKind.SEAT else None
            for unit in range(10) if owner else (subject.unit,):
                minutes[owner or subject.id, unit].update(range(begin, end))
        return minutes

    def _giver_of(self, subject_id: UUID) -> UUID | None:
        pairs = [(one.id, each.id) for one in self.diary.services.values() for each in self.diary.staff]
        return next((staff_id for one, staff_id in pairs if class_id(one, staff_id) == subject_id), None)

    def _booked_by(self, staff: Staff) -> list[Booked]:
        return [each for each in self.diary.booked if staff.id in each.staff_ids]

    def _zone_of(self, staff: Staff) -> ZoneInfo:
        return staff.hours[self.diary.place.branch_id].zone


def within(
    limits: tuple[Limit, ...], start: datetime, booked: list[Booked], zone: ZoneInfo, minutes: int
) -> bool:
    """Whether one more appointment of so many minutes exceeds no limit."""
    for limit in limits:
        here = _stretch(limit.per, start, zone)
        same = [each for each in booked if _stretch(limit.per, each.start, zone) == here]
        if limit.bookings_max is not None and len(same) + 1 > limit.bookings_max:
            return False
        if limit.minutes_max is not None and sum(each.minutes for each in same) + minutes > limit.minutes_max:
            return False
    return True


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


_inside = _span
