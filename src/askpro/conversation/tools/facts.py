"""What the company can be asked: hours, address, services, prices, who works here, terms."""

from __future__ import annotations

from itertools import groupby

from askpro.conversation.handoff import hours_on, hours_on_weekday, is_kept_holiday
from askpro.conversation.tools.acts import TellAddress, TellHours, TellMenu, TellService, TellTeam
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import (
    Address,
    Menu,
    OpeningHours,
    ServiceFacts,
    Team,
    WeeklyHours,
)
from askpro.foundation.database import Work
from askpro.scheduling import catalog, staff
from askpro.scheduling.catalog import phases_of, price_of
from askpro.tenancy import branches
from askpro.tenancy.branches import OpeningHours as Kept

Stretches = tuple[tuple[int, int], ...]


async def tell_hours(work: Work, desk: Desk, act: TellHours, mark: str) -> OpeningHours | WeeklyHours:
    """The hours of a day, or the usual ones of the week."""
    kept = await branches.opening_hours(work, act.branch_id)
    if act.day is None:
        return WeeklyHours(witness=mark, runs=_runs(kept))
    branch = await branches.find(work, act.branch_id)
    return OpeningHours(
        witness=mark,
        day=act.day,
        open_minutes=hours_on(act.day, kept, branch),
        holiday=is_kept_holiday(act.day, kept, branch),
    )


def _runs(kept: Kept) -> tuple[tuple[int, int, Stretches], ...]:
    """Weekdays alike that follow one another, told together; closed ones left out."""
    runs = list[tuple[int, int, Stretches]]()
    for hours, group in groupby(range(7), key=lambda weekday: hours_on_weekday(weekday, kept)):
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
