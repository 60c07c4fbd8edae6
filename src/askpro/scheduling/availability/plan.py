"""A wish laid out as a plan: which stints fall to whom, and what they use, counted from the start."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from uuid import UUID

from askpro.scheduling.availability.diary import Diary, SubjectKind
from askpro.scheduling.availability.refused import Refused, Rule
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import AddOn, Phase, Service, chosen_add_ons, phases_of
from askpro.scheduling.staff import Staff


@dataclass(frozen=True, slots=True)
class Stint:
    """A stretch taken without a break, in minutes from the start of the appointment."""

    offset: int
    minutes: int

    @property
    def end(self) -> int:
        return self.offset + self.minutes


@dataclass(frozen=True, slots=True)
class Leg:
    """Stints that fall to the same people or resource: all in `always` and so many `others`."""

    kind: SubjectKind
    label: str
    service_id: UUID | None
    stints: tuple[Stint, ...]
    candidates: tuple[UUID, ...]
    always: frozenset[UUID] = frozenset()
    others: int = 1

    def competes_with(self, other: Leg) -> bool:
        """Whether the two may want the same at the same time."""
        return self.kind == other.kind and self.overlaps(other)

    def overlaps(self, other: Leg) -> bool:
        return any(
            mine.offset < theirs.end and theirs.offset < mine.end
            for mine in self.stints
            for theirs in other.stints
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """One way to lay out the wish; ways differ where people take different times for a service."""

    services: tuple[Service, ...]
    add_ons: tuple[AddOn, ...]
    minutes: int
    before: int
    after: int
    legs: tuple[Leg, ...]


@dataclass(frozen=True, slots=True)
class _Way:
    """A service, its phases as some of the staff do them, and those of the staff."""

    service: Service
    phases: tuple[Phase, ...]
    staff_ids: frozenset[UUID]


def plans_for(diary: Diary, wish: Wish) -> tuple[Plan, ...] | Refused:
    """Every way to lay out the wish, or the rule by which it can never be had here."""
    services = [diary.services[each] for each in wish.service_ids if each in diary.services]
    if not services or len(services) < len(wish.service_ids):
        return Refused(Rule.UNKNOWN_SERVICE)
    ways = [_ways(diary, service) for service in services]
    if not all(ways):
        return Refused(Rule.NOT_PERFORMED)
    if wish.staff.only and not _any_skilled(diary, services, wish.staff.only):
        return Refused(Rule.STAFF_NOT_SKILLED)
    plans = tuple(_plan(diary, wish, chain) for chain in product(*ways))
    staffed = tuple(plan for plan in plans if _enough(plan, SubjectKind.STAFF))
    if not staffed:
        return Refused(Rule.STAFF_NOT_SKILLED if wish.staff.only else Rule.NOT_PERFORMED)
    equipped = tuple(plan for plan in staffed if _enough(plan, SubjectKind.RESOURCE))
    return equipped or Refused(Rule.RESOURCE_MISSING)


def _ways(diary: Diary, service: Service) -> list[_Way]:
    branch_id = diary.place.branch_id
    usual = phases_of(service, branch_id)
    skilled = frozenset(staff.id for staff in diary.staff if _has_part(staff, service))
    if service.staffing.always or service.staffing.others != 1 or not _staffed(service):
        return [_Way(service, usual, skilled | service.staffing.always)]
    by_phases: dict[tuple[Phase, ...], set[UUID]] = defaultdict(set)
    for staff_id in sorted(skilled):
        by_phases[phases_of(service, branch_id, staff_id)].add(staff_id)
    return [_Way(service, phases, frozenset(staff)) for phases, staff in by_phases.items()]


def _staffed(service: Service) -> bool:
    return any(phase.needs_staff for phase in service.phases)


def _has_part(staff: Staff, service: Service) -> bool:
    return any(staff.can(service.id, phase.role) for phase in service.phases if phase.needs_staff)


def _any_skilled(diary: Diary, services: Iterable[Service], only: frozenset[UUID]) -> bool:
    insisted = [staff for staff in diary.staff if staff.id in only]
    return any(_has_part(staff, service) for staff in insisted for service in services)


def _plan(diary: Diary, wish: Wish, chain: Sequence[_Way]) -> Plan:
    services = tuple(way.service for way in chain)
    add_ons = chosen_add_ons(services, wish.add_on_ids)
    parts = [(number, phase) for number, way in enumerate(chain) for phase in way.phases]
    parts += [(len(chain) - 1, _lengthened(chain[-1], add_on)) for add_on in add_ons]
    work: dict[tuple[int, str], list[Stint]] = defaultdict(list)
    use: dict[tuple[str, int], list[Stint]] = defaultdict(list)
    offset = 0
    for place, phase in parts:
        stint = Stint(offset, phase.minutes)
        if phase.needs_staff:
            work[place, phase.role].append(stint)
        for kind, needed in Counter(phase.resources).items():
            for number in range(needed):
                use[kind, number].append(stint)
        offset = stint.end
    return Plan(
        services=services,
        add_ons=add_ons,
        minutes=offset,
        before=services[0].buffer_before_minutes,
        after=services[-1].buffer_after_minutes,
        legs=(
            *(_staff_leg(diary, wish, chain[place], role, stints) for (place, role), stints in work.items()),
            *(_resource_leg(diary, kind, stints) for (kind, _), stints in use.items()),
        ),
    )


def _lengthened(way: _Way, add_on: AddOn) -> Phase:
    """An add-on is done at the end by whoever worked last, with what was used last."""
    last = next((phase for phase in reversed(way.phases) if phase.needs_staff), way.phases[-1])
    return Phase(add_on.minutes, last.needs_staff, last.role, way.phases[-1].resources)


def _staff_leg(diary: Diary, wish: Wish, way: _Way, role: str, stints: Sequence[Stint]) -> Leg:
    service, staffing = way.service, way.service.staffing
    able = [each.id for each in diary.staff if each.id in way.staff_ids and each.can(service.id, role)]
    always = staffing.always if not role else frozenset()
    others = staffing.others if not role else 1
    insisted = wish.staff.only & (frozenset(able) - always)
    if insisted and others == 1:
        able = [each for each in able if each in insisted]
    elif insisted:
        always, others = always | insisted, max(others - len(insisted), 0)
    elif any(each.id in wish.staff.only - always and each.can(service.id, role) for each in diary.staff):
        able = []
    candidates = (*sorted(always), *(each for each in able if each not in always))
    return Leg(SubjectKind.STAFF, role, service.id, _merged(stints), candidates, always, others)


def _resource_leg(diary: Diary, kind: str, stints: Sequence[Stint]) -> Leg:
    units = tuple(resource.id for resource in diary.resources if resource.kind == kind)
    return Leg(SubjectKind.RESOURCE, kind, None, _merged(stints), units)


def _enough(plan: Plan, kind: SubjectKind) -> bool:
    return all(len(leg.candidates) >= len(leg.always) + leg.others for leg in plan.legs if leg.kind == kind)


def _merged(stints: Sequence[Stint]) -> tuple[Stint, ...]:
    merged = [stints[0]]
    for stint in stints[1:]:
        if merged[-1].end == stint.offset:
            merged[-1] = Stint(merged[-1].offset, merged[-1].minutes + stint.minutes)
        else:
            merged.append(stint)
    return tuple(merged)
