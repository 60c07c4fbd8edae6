"""Founding companies and opening branches."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.phone import NotAPhoneNumber
from askpro.tenancy import branches, companies, directory
from askpro.tenancy.branches import Hours, NewBranch
from askpro.tenancy.branches.model import MalformedHours, OverlappingHours
from askpro.tenancy.companies import NewCompany, SlugTaken
from askpro.tenancy.companies.model import MalformedSlug, UnknownZone
from askpro.tenancy.permissions import EVERYTHING

SYSTEM = Actor("system", "test")


async def a_company(database: Database) -> Tenant:
    company = await companies.found(database, NewCompany(name="Salon", slug=f"salon-{uuid4().hex}"), SYSTEM)
    return Tenant(company.id, SYSTEM, EVERYTHING, database)


async def test_a_company_is_found_by_its_short_name_and_only_one_can_have_it(database: Database) -> None:
    company = await companies.found(database, NewCompany(name="Salon Mira", slug="mira"), SYSTEM)
    assert await directory.company_of_slug(database, "mira") == company.id
    assert company.id in await directory.companies(database)
    with pytest.raises(SlugTaken):
        await companies.found(database, NewCompany(name="Another", slug="mira"), SYSTEM)


@pytest.mark.parametrize(
    ("wanted", "refusal"),
    [
        (NewCompany(name="x", slug="UPPER"), MalformedSlug),
        (NewCompany(name="x", slug="fine", zone="Europe/Nowhere"), UnknownZone),
    ],
)
async def test_a_company_that_makes_no_sense_is_refused(
    database: Database, wanted: NewCompany, refusal: type[Exception]
) -> None:
    with pytest.raises(refusal):
        await companies.found(database, wanted, SYSTEM)


async def test_a_company_reads_and_changes_only_itself(database: Database) -> None:
    ours, theirs = await a_company(database), await a_company(database)
    async with ours.begin() as work:
        await companies.change(work, name="Salon Neu", languages=("de",))
    async with ours.begin() as work:
        assert (await companies.find(work)).name == "Salon Neu"
    async with theirs.begin() as work:
        assert (await companies.find(work)).name == "Salon"


async def test_a_branch_inherits_zone_and_country_and_hands_calls_to_a_dialable_number(
    database: Database,
) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        branch = await branches.open_branch(work, NewBranch(name="Mitte", transfer_number="030 123456"))
        assert (branch.zone, branch.country, branch.transfer_number) == ("Europe/Berlin", "DE", "+4930123456")
        with pytest.raises(NotAPhoneNumber):
            await branches.change(work, branch.id, transfer_number="gleich um die Ecke")


async def test_a_strangers_branch_does_not_exist_for_us(database: Database) -> None:
    ours, theirs = await a_company(database), await a_company(database)
    async with theirs.begin() as work:
        branch = await branches.open_branch(work, NewBranch(name="Mitte"))
    async with ours.begin() as work:
        assert await branches.listed(work) == []
        with pytest.raises(branches.BranchNotFound):
            await branches.find(work, branch.id)


async def test_opening_hours_are_weekly_with_exceptions_for_single_days(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        branch = await branches.open_branch(work, NewBranch(name="Mitte"))
        weekly = [Hours(0, 540, 780), Hours(0, 840, 1080), Hours(4, 1320, 1560)]
        await branches.set_weekly_hours(work, branch.id, weekly)
        closed = await branches.add_exception(work, branch.id, date(2026, 12, 24), reason="Heiligabend")
        short = await branches.add_exception(work, branch.id, date(2026, 12, 31), 540, 720)
        past = await branches.add_exception(work, branch.id, date(2026, 1, 1))
        hours = await branches.opening_hours(work, branch.id)
        assert hours.weekly == tuple(weekly)
        assert hours.exceptions == (closed, short)
        assert past not in hours.exceptions
        assert (closed.opens_minute, short.opens_minute) == (None, 540)
        await branches.drop_exception(work, branch.id, closed.id)
        assert (await branches.opening_hours(work, branch.id)).exceptions == (short,)


async def test_hours_that_overlap_or_run_backwards_are_refused(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        branch = await branches.open_branch(work, NewBranch(name="Mitte"))
        with pytest.raises(OverlappingHours):
            await branches.set_weekly_hours(work, branch.id, [Hours(0, 540, 780), Hours(0, 700, 900)])
        with pytest.raises(MalformedHours):
            Hours(0, 900, 540)
        with pytest.raises(MalformedHours):
            await branches.add_exception(work, branch.id, date(2026, 12, 31), opens_minute=540)
