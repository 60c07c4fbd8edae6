"""Classes: appointments with several seats, joined while seats are left."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from uuid import UUID

from askpro.scheduling.availability.diary import Diary, Subject, SubjectKind, class_id
from askpro.scheduling.availability.minutes import instant_of, period_of
from askpro.scheduling.availability.plan import Plan
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import Service


@dataclass(frozen=True, slots=True)
class Session:
    """A class that takes place: who gives it, from when (UTC minutes, without buffers), its free seats."""

    service: Service
    staff_id: UUID
    start: int
    end: int
    free_seats: tuple[int, ...]


def class_of(plan: Plan) -> Service | None:
    """The service, if the plan is for a class; classes are booked by themselves."""
    service = plan.services[0]
    return service if service.seats > 1 and len(plan.services) == 1 else None


def sessions_of(diary: Diary, plan: Plan, service: Service) -> list[Session]:
    """The classes of a service already in the diary, the earliest first."""
    giver = {class_id(service.id, staff.id): staff.id for staff in diary.staff}
    seats: dict[tuple[UUID, int, int], set[int]] = defaultdict(set)
    taken = diary.taken
    rows = zip(taken.subject.tolist(), taken.start.tolist(), taken.end.tolist(), strict=True)
    ours = {
        number: subject
        for number, subject in enumerate(taken.subjects)
        if subject.kind == SubjectKind.SEAT and subject.id in giver
    }
    for number, start, end in rows:
        if number in ours:
            key = (giver[ours[number].id], start + plan.before, end - plan.after)
            seats[key].add(ours[number].unit)
    return sorted(
        (
            Session(service, staff_id, start, end, tuple(sorted(set(range(service.seats)) - used)))
            for (staff_id, start, end), used in seats.items()
        ),
        key=lambda session: (session.start, session.staff_id),
    )


def joinable(diary: Diary, wish: Wish, plan: Plan, session: Session) -> bool:
    """There are seats enough, the staff is whom the caller wants, and the caller is not in it already."""
    able = {each for leg in plan.legs if leg.kind == SubjectKind.STAFF for each in leg.candidates}
    return (
        len(session.free_seats) >= wish.seats
        and session.staff_id in able
        and not takes_part(diary, wish, session)
        and not _away(diary, session)
    )


def _away(diary: Diary, session: Session) -> bool:
    during = period_of(session.start, session.end)
    return any(
        absence.period.overlaps(during)
        for staff in diary.staff
        if staff.id == session.staff_id
        for absence in staff.absences
    )


def takes_part(diary: Diary, wish: Wish, session: Session) -> bool:
    return wish.customer_id is not None and any(
        each.customer_id == wish.customer_id
        and session.service.id in each.service_ids
        and each.start == instant_of(session.start)
        for each in diary.booked
    )


def is_claimed(diary: Diary, plan: Plan, session: Session) -> bool:
    """Whether the staff's time is taken for the class, and not only its seats."""
    taken = diary.taken
    subject = Subject(SubjectKind.STAFF, session.staff_id)
    if subject not in taken.subjects:
        return False
    mine = taken.subject == taken.subjects.index(subject)
    overlapping = (taken.start < session.end + plan.after) & (taken.end > session.start - plan.before)
    return bool((mine & overlapping).any())
