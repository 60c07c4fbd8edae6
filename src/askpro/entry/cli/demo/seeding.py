"""Setting up a described company through the front doors, as its owner would."""

from __future__ import annotations

from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from askpro.customers import profiles
from askpro.entry.cli.demo.calendar import fill_calendar
from askpro.entry.cli.demo.company import DemoBranch, DemoCompany, DemoPolicy, DemoService, DemoStaff
from askpro.foundation.database import Actor, Database, Tenant, Work
from askpro.foundation.ids import new_id
from askpro.scheduling import appointments, catalog, policies, staff
from askpro.scheduling.catalog import Phase, Price, Service
from askpro.scheduling.hours import Hours, Shift
from askpro.scheduling.policies import Amount, FeeTier, PolicyValues, Scope
from askpro.scheduling.staff import Skill, Staff
from askpro.telephony import numbers
from askpro.tenancy import branches, companies, keys
from askpro.tenancy.branches import NewBranch
from askpro.tenancy.companies import NewCompany
from askpro.tenancy.directory import company_of_slug
from askpro.tenancy.permissions import EVERYTHING

_SEEDING = Actor("system", "demo")


class Demo(msgspec.Struct, frozen=True, kw_only=True):
    """What one needs to drive the company from outside."""

    company_id: UUID
    api_key: str
    phone_number: str
    phone_numbers: dict[str, str]
    """The called number of each branch, by its name."""
    zone: str


async def seed(database: Database, company: DemoCompany) -> Demo:
    """Set the company up, calendar included; what an interrupted attempt has done is not done again."""
    company_id = await company_of_slug(database, company.slug) or await _found(database, company)
    tenant = Tenant(company_id, _SEEDING, EVERYTHING, database)
    customer_ids = await tenant.atomically(_set_up, company)
    async with tenant.begin() as work:
        by_name = {branch.name: branch.id for branch in await branches.listed(work)}
        is_empty = not await appointments.listed(work, limit=1)
    if is_empty:
        branch_ids = [by_name[branch.name] for branch in company.branches]
        await fill_calendar(tenant, company, branch_ids, customer_ids)
    async with tenant.begin() as work:
        _, api_key = await keys.issue(work, "demo", EVERYTHING)
    return Demo(
        company_id=company_id,
        api_key=api_key,
        phone_number=company.branches[0].number,
        phone_numbers={branch.name: branch.number for branch in company.branches},
        zone=company.zone,
    )


async def _found(database: Database, company: DemoCompany) -> UUID:
    wanted = NewCompany(
        name=company.name,
        slug=company.slug,
        zone=company.zone,
        country=company.country,
        state=company.state,
        industry=company.industry,
        tone=company.tone,
    )
    return (await companies.found(database, wanted, _SEEDING)).id


async def _set_up(work: Work, company: DemoCompany) -> list[UUID]:
    """Everything but the calendar, at once or not at all; the customers in the description's order."""
    if await branches.listed(work):
        return [customer.id for customer in await profiles.listed(work, limit=len(company.customers))]
    place_ids = {branch.key: await _open_branch(work, branch) for branch in company.branches}
    service_ids = {
        service.key: await _sell(work, service, position) for position, service in enumerate(company.services)
    }
    for position, person in enumerate(company.staff):
        await _hire(work, person, position, place_ids, service_ids, ZoneInfo(company.zone))
    for policy in company.policies:
        await _ask_of_latecomers(work, policy, service_ids)
    known = [profiles.NewCustomer(**msgspec.to_builtins(each)) for each in company.customers]
    return [each.id for each in await profiles.add_many(work, known, company.country)]


async def _open_branch(work: Work, branch: DemoBranch) -> UUID:
    opened = await branches.open_branch(
        work,
        NewBranch(
            name=branch.name,
            address=branch.address,
            phone_shown=branch.number,
            transfer_number=branch.transfer_number,
        ),
    )
    weekly = [
        branches.Hours(weekday, opens, closes)
        for weekdays, opens, closes in branch.hours
        for weekday in weekdays
    ]
    await branches.set_weekly_hours(work, opened.id, weekly)
    await numbers.assign(work, opened.id, branch.number)
    return opened.id


async def _sell(work: Work, service: DemoService, position: int) -> UUID:
    sold = Service(
        id=new_id(),
        name={"de": service.german, "en": service.english},
        phases=tuple(
            Phase(minutes, kind == "work", resources=service.resources) for kind, minutes in service.phases
        ),
        price=Price(service.price_cents),
        synonyms={"de": service.german_synonyms, "en": service.english_synonyms},
        buffer_after_minutes=service.buffer_after_minutes,
        minimum_notice_minutes=service.minimum_notice_minutes,
    )
    await catalog.add_service(work, sold, position)
    return sold.id


async def _hire(
    work: Work,
    person: DemoStaff,
    position: int,
    place_ids: dict[str, UUID],
    service_ids: dict[str, UUID],
    zone: ZoneInfo,
) -> None:
    weekly: dict[UUID, list[Shift]] = {}
    for key, weekdays, since, until in person.hours:
        weekly.setdefault(place_ids[key], []).extend(Shift(weekday, since, until) for weekday in weekdays)
    hours = {
        branch_id: Hours(
            zone,
            tuple(shifts),
            tuple(Shift(shift.weekday, *person.pause) for shift in shifts) if person.pause else (),
        )
        for branch_id, shifts in weekly.items()
    }
    skills = frozenset(Skill(service_ids[key]) for key in person.skills)
    await staff.hire(work, Staff(new_id(), person.name, skills, hours), position)


async def _ask_of_latecomers(work: Work, policy: DemoPolicy, service_ids: dict[str, UUID]) -> None:
    tiers = (FeeTier(policy.free_until_hours * 60, Amount(percent=policy.late_percent)),)
    values = PolicyValues(cancel_fees=tiers, move_fees=tiers)
    if not policy.services:
        await policies.set_policy(work, Scope.COMPANY, work.company_id, values)
    for key in policy.services:
        await policies.set_policy(work, Scope.SERVICE, service_ids[key], values)
