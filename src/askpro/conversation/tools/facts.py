"""What the company can be asked: hours, address, services, prices, who works here, terms."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, time, timedelta
from itertools import groupby

from askpro.conversation.handoff import hours_on, hours_on_weekday, is_kept_holiday
from askpro.conversation.tools.acts import (
    TellAddress,
    TellAtWork,
    TellHours,
    TellMenu,
    TellService,
    TellTeam,
)
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Address,
    AtWork,
    Menu,
    OpeningHours,
    ServiceFacts,
    Team,
    UsuallyAtWork,
    WeeklyHours,
)
from askpro.foundation.database import Work
from askpro.foundation.time import DAY_MINUTES, Period, minute_of_day
from askpro.scheduling import catalog, staff
from askpro.scheduling.availability import open_diary, times_at_work
from askpro.scheduling.catalog import phases_of, price_of
from askpro.tenancy import branches

Stretches = tuple[tuple[int, int], ...]


async def tell_hours(work: Work, desk: Desk, act: TellHours, mark: str) -> OpeningHours | WeeklyHours:
    """The hours of a day, or the usual ones of the week."""
    kept = await branches.opening_hours(work, act.branch_id)
    if act.day is None:
        return WeeklyHours(witness=mark, runs=_runs(lambda weekday: hours_on_weekday(weekday, kept)))
    branch = await branches.find(work, act.branch_id)
    return OpeningHours(
        witness=mark,
        day=act.day,
        open_minutes=hours_on(act.day, kept, branch),
        holiday=is_kept_holiday(act.day, kept, branch),
    )


def _runs(on_weekday: Callable[[int], Stretches]) -> tuple[tuple[int, int, Stretches], ...]:
    """Weekdays alike that follow one another, told together; those without hours left out."""
    runs = list[tuple[int, int, Stretches]]()
    for hours, group in groupby(range(7), key=on_weekday):
        weekdays = list(group)
        if hours:
            runs.append((weekdays[0], weekdays[-1], hours))
    return tuple(runs)


async def tell_address(work: Work, desk: Desk, act: TellAddress, mark: str) -> Address:
    branch = await branches.find(work, act.branch_id)
    return Address(witness=mark, text=branch.address or branch.name)


async def tell_service(work: Work, desk: Desk, act: TellService, mark: str) -> ServiceFacts:
    """Price and duration at this branch. Refuses with ServiceNotFound."""
    service = await catalog.find_service(work, act.service_id)
    price = price_of(service, act.branch_id)
    return ServiceFacts(
        witness=mark,
        service_id=service.id,
        about=act.about,
        price_cents=price.cents,
        currency=price.currency,
        duration_minutes=sum(phase.minutes for phase in phases_of(service, act.branch_id)),
    )


async def tell_menu(work: Work, desk: Desk, act: TellMenu, mark: str) -> Menu:
    """What can be had at this branch: what somebody with hours there can do."""
    people = await staff.staff_at(work, act.branch_id)
    sold = [
        service.id
        for service in await catalog.services(work)
        if any(person.can(service.id, phase.role) for person in people for phase in service.phases)
    ]
    return Menu(witness=mark, services=tuple(sold))


async def tell_team(work: Work, desk: Desk, act: TellTeam, mark: str) -> Team:
    people = await staff.staff_at(work, act.branch_id)
    return Team(witness=mark, staff=tuple(person.id for person in people))


async def tell_at_work(work: Work, desk: Desk, act: TellAtWork, mark: str) -> AtWork | UsuallyAtWork:
    """When this person is here: on the day asked about, absences and holidays counted, or else usually."""
    if act.day is None:
        people = await staff.staff_at(work, act.branch_id)
        hours = next((one.hours.get(act.branch_id) for one in people if one.id == act.staff_id), None)
        shifts = hours.usual_shifts if hours else ()
        return UsuallyAtWork(
            witness=mark,
            staff_id=act.staff_id,
            runs=_runs(
                lambda weekday: tuple(
                    sorted((one.start_minute, one.end_minute) for one in shifts if one.weekday == weekday)
                )
            ),
        )
    midnight = datetime.combine(act.day, time(), desk.shop.zone)
    day = Period(midnight, midnight + timedelta(days=1))
    diary = await open_diary(work, act.branch_id, day)
    present = times_at_work(diary, act.staff_id, day)
    minutes = tuple((_minute(one.start, midnight), _minute(one.end, midnight)) for one in present)
    return AtWork(witness=mark, staff_id=act.staff_id, day=act.day, work_minutes=minutes)


def _minute(instant: datetime, midnight: datetime) -> int:
    """What the clock on the wall shows, in minutes after the midnight the day began with."""
    local = instant.astimezone(midnight.tzinfo)
    return (local.date() - midnight.date()).days * DAY_MINUTES + minute_of_day(local)
