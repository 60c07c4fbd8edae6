"""What is set up is read once an edition, and a change is seen by the next work."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from tests.cast import BERLIN, Business

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import catalog, staff
from askpro.scheduling.catalog import Phase, Price, Resource, Service
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.staff import Absence, Staff
from askpro.tenancy import branches, companies
from askpro.tenancy.branches import NewBranch

Change = Callable[[Work, Business], Awaitable[Any]]


class Undone(Exception):
    """Whatever was done is not to last."""


def a_service() -> Service:
    return Service(new_id(), {"de": "Bart"}, (Phase(15),), Price(900))


async def _change_service(work: Work, salon: Business) -> None:
    cut = await catalog.find_service(work, salon.cut)
    await catalog.change_service(work, replace(cut, seats=3))


async def _change_staff(work: Work, salon: Business) -> None:
    mira = await staff.find(work, salon.mira)
    night = Hours(BERLIN, (Shift(0, 1200, 1500),))
    await staff.change(work, replace(mira, hours={salon.branch.id: night}))


async def _away(work: Work, salon: Business) -> None:
    away = Period(salon.at("09:00"), salon.at("12:00"))
    await staff.add_absence(work, salon.mira, Absence(away))


async def _closed(work: Work, salon: Business) -> None:
    await branches.add_exception(work, salon.branch.id, date(2026, 12, 24))


CHANGES: dict[str, Change] = {
    "sell": lambda work, salon: catalog.add_service(work, a_service()),
    "change a service": _change_service,
    "withdraw": lambda work, salon: catalog.withdraw_service(work, salon.cut),
    "equip": lambda work, salon: catalog.add_resource(work, salon.branch.id, Resource(new_id(), "chair")),
    "hire": lambda work, salon: staff.hire(work, Staff(new_id(), "Ada")),
    "change staff": _change_staff,
    "leave": lambda work, salon: staff.leave(work, salon.mira),
    "be away": _away,
    "open a branch": lambda work, salon: branches.open_branch(work, NewBranch(name="Ost")),
    "change a branch": lambda work, salon: branches.change(work, salon.branch.id, name="Nord"),
    "change the hours": lambda work, salon: branches.set_weekly_hours(work, salon.branch.id, []),
    "close for a day": _closed,
}


async def set_up(work: Work, salon: Business) -> tuple[Any, ...]:
    """Everything that is kept."""
    return (
        await catalog.services(work),
        await catalog.resources_at(work, salon.branch.id),
        await staff.listed(work),
        await branches.listed(work),
        await branches.opening_hours(work, salon.branch.id),
    )


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_change_is_seen_by_the_next_work_and_by_its_own(salon: Business, change: Change) -> None:
    before = await salon.tenant.atomically(set_up, salon)
    async with salon.tenant.begin() as work:
        await change(work, salon)
        after = await set_up(work, salon)
    assert after != before
    assert await salon.tenant.atomically(set_up, salon) == after


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_what_is_undone_was_never_there(salon: Business, change: Change) -> None:
    before = await salon.tenant.atomically(set_up, salon)
    with suppress(Undone):
        async with salon.tenant.begin() as work:
            with suppress(Undone):
                async with work.savepoint():
                    await change(work, salon)
                    assert await set_up(work, salon) != before
                    raise Undone
            assert await set_up(work, salon) == before
            await change(work, salon)
            assert await set_up(work, salon) != before
            raise Undone
    assert await salon.tenant.atomically(set_up, salon) == before


async def test_a_dropped_absence_and_a_dropped_exception_are_gone(salon: Business) -> None:
    before = await salon.tenant.atomically(set_up, salon)
    async with salon.tenant.begin() as work:
        away = Absence(Period(salon.at("09:00"), salon.at("12:00")))
        absence_id = await staff.add_absence(work, salon.mira, away)
        exception = await branches.add_exception(work, salon.branch.id, date(2026, 12, 24))
    assert await salon.tenant.atomically(set_up, salon) != before
    async with salon.tenant.begin() as work:
        await staff.drop_absence(work, salon.mira, absence_id)
        await branches.drop_exception(work, salon.branch.id, exception.id)
    assert await salon.tenant.atomically(set_up, salon) == before


async def test_one_edition_is_read_once_and_by_its_own_company(salon: Business, stranger: Business) -> None:
    loaded: list[str] = []

    async def load() -> list[str]:
        loaded.append("again")
        return loaded

    for business in (salon, salon, stranger, salon):
        async with business.tenant.begin() as work:
            await companies.kept(work, "a list", load)
    assert len(loaded) == 2
    async with salon.tenant.begin() as work:
        await staff.leave(work, salon.mira)
        await companies.kept(work, "a list", load)
    assert len(loaded) == 3


async def test_what_was_over_is_read_again_when_the_clock_is_set_back(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        await _away(work, salon)
    salon.clock.advance(days=9)
    later = await salon.tenant.atomically(staff.find, salon.mira)
    salon.clock.instant -= timedelta(days=9)
    assert later.absences == ()
    assert (await salon.tenant.atomically(staff.find, salon.mira)).absences
