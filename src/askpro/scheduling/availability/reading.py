"""Opening the diary of a branch: everything the engine decides on, read in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling import catalog, staff
from askpro.scheduling.availability.diary import Diary, Place, class_id
from askpro.scheduling.availability.gates import BOOKABLE_DAYS_SEARCHED
from askpro.scheduling.availability.repository import DiaryRepository
from askpro.scheduling.catalog import Reach, Resource, Service
from askpro.scheduling.hours import DayHours, Hours, Limit, Per, Shift
from askpro.scheduling.staff import Staff
from askpro.tenancy import branches

_MARGIN = timedelta(days=2)
_REMEMBERED = timedelta(days=7)
_REMEMBERED_EACH = 2
REACH_OF = {
    Per.DAY: timedelta(days=2),
    Per.WEEK: timedelta(days=8),
    Per.MONTH: timedelta(days=32),
    Per.YEAR: timedelta(days=367),
}


async def open_diary(
    work: Work,
    branch_id: UUID,
    period: Period,
    *,
    ignoring: Sequence[UUID] = (),
    holder: str | None = None,
    customer_limits: Sequence[Limit] = (),
) -> Diary:
    """Everything that decides on starts within `period` at a branch, as it is now.

    `ignoring` are appointments that do not stand in the way (the one being moved); neither does what
    `holder` holds. Refuses with BranchNotFound.
    """
    place = await _place(work, branch_id)
    services = {service.id: service for service in await catalog.services(work)}
    people = await staff.staff_at(work, branch_id)
    resources = await catalog.resources_at(work, branch_id)
    known = _known(work.now, period, services.values())
    counted = _counted(known, services.values(), people, customer_limits)
    repository, seen = DiaryRepository(work), known.widened(_MARGIN, _MARGIN)
    subjects = _subjects(services.values(), people, resources)
    async with work.at_once() as ask:
        taken = ask(repository.taken(subjects, seen.start, seen.end, ignoring, holder))
        allowances = ask(repository.allowances(seen.start, seen.end))
        last = ask(repository.last_booked(work.now - _REMEMBERED, _REMEMBERED_EACH * len(people)))
        booked = counted and ask(repository.booked(counted.start, counted.end, ignoring, holder))
    return Diary(
        now=work.now,
        period=known,
        place=place,
        services=services,
        staff=tuple(people),
        resources=tuple(resources),
        taken=taken.result(),
        booked=booked.result() if booked else (),
        allowances=allowances.result(),
        last_booked=last.result(),
    )


def _subjects(
    services: Iterable[Service], people: Sequence[Staff], resources: Iterable[Resource]
) -> list[UUID]:
    """Whatever can be taken at this branch: its people, the classes they give, its rooms and devices."""
    classes = [class_id(each.id, person.id) for each in services if each.seats > 1 for person in people]
    return [*(person.id for person in people), *classes, *(resource.id for resource in resources)]


def _known(now: datetime, period: Period, services: Iterable[Service]) -> Period:
    """The period asked for, and, where bookable days are counted, the days from now on as well."""
    if all(service.window.reach is not Reach.BOOKABLE_DAYS for service in services):
        return period
    counted_until = now + timedelta(days=BOOKABLE_DAYS_SEARCHED + 1)
    return Period(min(now, period.start), max(counted_until, period.end))


def _counted(
    period: Period, services: Iterable[Service], people: Iterable[Staff], customer_limits: Iterable[Limit]
) -> Period | None:
    """As far around the period as any limit counts; classes count their own day. Most shops count nothing."""
    services = list(services)
    of_services = [limit for service in services for limit in service.limits]
    of_people = [limit for person in people for limit in person.limits]
    reaches = [REACH_OF[limit.per] for limit in (*of_services, *of_people, *customer_limits)]
    reaches += [REACH_OF[Per.DAY] for service in services if service.seats > 1]
    return period.widened(max(reaches), max(reaches)) if reaches else None


async def _place(work: Work, branch_id: UUID) -> Place:
    branch = await branches.find(work, branch_id)
    opening = await branches.opening_hours(work, branch_id)
    zone = ZoneInfo(branch.zone)
    stretches: dict[date, list[tuple[int, int]]] = defaultdict(list)
    for exception in opening.exceptions:
        times = stretches[exception.day]
        if exception.opens_minute is not None and exception.closes_minute is not None:
            times.append((exception.opens_minute, exception.closes_minute))
    hours = Hours(
        zone=zone,
        weekly=tuple(Shift(each.weekday, each.opens_minute, each.closes_minute) for each in opening.weekly),
        exceptions=tuple(DayHours(day, tuple(sorted(times))) for day, times in stretches.items()),
    )
    return Place(
        branch_id=branch.id,
        zone=zone,
        hours=hours,
        country=branch.country,
        state=branch.state,
        closed_on_holidays=branch.closed_on_public_holidays,
    )
