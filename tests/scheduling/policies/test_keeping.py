"""Saying what holds, and taking it back."""

from __future__ import annotations

from uuid import uuid4

import pytest
from tests.cast import Business

from askpro.scheduling import policies
from askpro.scheduling.catalog import ServiceNotFound
from askpro.scheduling.policies import Part, Policy, PolicyValues, Scope
from askpro.scheduling.staff import StaffNotFound
from askpro.tenancy.branches import BranchNotFound


async def test_what_is_said_last_holds_and_saying_nothing_takes_it_back(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        parts = [Part(salon.cut, salon.mira)]
        await policies.set_policy(work, Scope.STAFF, salon.mira, PolicyValues(upcoming_max=2))
        await policies.set_policy(work, Scope.STAFF, salon.mira, PolicyValues(move_notice_minutes=60))
        assert await policies.policy_for(work, salon.branch.id, parts) == Policy(move_notice_minutes=60)
        await policies.set_policy(work, Scope.STAFF, salon.mira, PolicyValues())
        assert await policies.policy_for(work, salon.branch.id, parts) == Policy()


async def test_a_policy_is_for_somebody_who_is_there(salon: Business, stranger: Business) -> None:
    values = PolicyValues(upcoming_max=1)
    for scope, subject_id, refusal in (
        (Scope.BRANCH, stranger.branch.id, BranchNotFound),
        (Scope.SERVICE, stranger.cut, ServiceNotFound),
        (Scope.STAFF, uuid4(), StaffNotFound),
    ):
        with pytest.raises(refusal):
            await salon.tenant.atomically(policies.set_policy, scope, subject_id, values)


async def test_a_stranger_is_not_bound_by_it(salon: Business, stranger: Business) -> None:
    company_id = salon.tenant.company_id
    values = PolicyValues(cancel_notice_minutes=60)
    await salon.tenant.atomically(policies.set_policy, Scope.COMPANY, company_id, values)
    theirs = await stranger.tenant.atomically(policies.policy_for, stranger.branch.id, [])
    assert theirs == Policy()
    assert (await salon.tenant.atomically(policies.rulebook)).policy_for(salon.branch.id, []) != Policy()
