"""From the called number to who answers."""

from __future__ import annotations

from itertools import count

import pytest
from tests.tenancy.test_companies import a_company

from askpro.foundation.database import Database, Tenant
from askpro.telephony import numbers
from askpro.telephony.numbers import NumberTaken, UnknownNumber
from askpro.tenancy import branches
from askpro.tenancy.branches import Branch, NewBranch

_suffix = count(1000)


def a_number() -> str:
    return f"+493012{next(_suffix)}"


async def a_branch(tenant: Tenant) -> Branch:
    async with tenant.begin() as work:
        return await branches.open_branch(work, NewBranch(name="Mitte", transfer_number="030 99999"))


async def test_a_called_number_leads_to_its_branch_and_to_a_receptionists_rights(database: Database) -> None:
    tenant, number = await a_company(database), a_number()
    branch = await a_branch(tenant)
    async with tenant.begin() as work:
        assert await numbers.assign(work, branch.id, number.replace("+49", "0")) == number
    line = await numbers.find_line(database, number)
    assert (line.company_id, line.branch_id, line.zone) == (tenant.company_id, branch.id, "Europe/Berlin")
    assert line.languages[0] == "de"
    receptionist = numbers.tenant_of(database, line, "call_1")
    assert receptionist.actor.kind == "caller"
    assert "keys:write" not in receptionist.permissions


@pytest.mark.parametrize("called", [None, "", "anonymous", "030 123456", "+49301234567890123456"])
async def test_a_number_that_nobody_answers_is_refused_and_never_guessed(
    database: Database, called: str | None
) -> None:
    tenant = await a_company(database)
    branch = await a_branch(tenant)
    async with tenant.begin() as work:
        await numbers.assign(work, branch.id, a_number())
    with pytest.raises(UnknownNumber):
        await numbers.find_line(database, called)


async def test_a_number_answers_for_one_branch_until_it_is_withdrawn(database: Database) -> None:
    ours, theirs, number = await a_company(database), await a_company(database), a_number()
    our_branch, their_branch = await a_branch(ours), await a_branch(theirs)
    async with ours.begin() as work:
        await numbers.assign(work, our_branch.id, number)
        await numbers.assign(work, our_branch.id, number)
    async with theirs.begin() as work:
        with pytest.raises(NumberTaken):
            await numbers.assign(work, their_branch.id, number)
        await numbers.withdraw(work, number)
    assert (await numbers.find_line(database, number)).company_id == ours.company_id
    async with ours.begin() as work:
        await numbers.withdraw(work, number)
    async with theirs.begin() as work:
        await numbers.assign(work, their_branch.id, number)
    assert (await numbers.find_line(database, number)).company_id == theirs.company_id
