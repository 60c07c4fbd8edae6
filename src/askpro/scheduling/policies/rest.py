"""/v1/policies: what is asked of customers."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, put
from litestar.di import NamedDependency
from litestar.params import JSONBody, QueryParameter

from askpro.foundation.database import Tenant, Work
from askpro.foundation.errors import Invalid
from askpro.foundation.ids import outside
from askpro.scheduling.catalog.rest import service_named
from askpro.scheduling.hours import Limit
from askpro.scheduling.policies.keeping import policy_for, set_policy
from askpro.scheduling.policies.model import Amount, FeeTier, Part, Policy, Scope, Topic, Withheld
from askpro.scheduling.policies.rulebook import PolicyValues
from askpro.scheduling.staff.rest import staff_named
from askpro.tenancy.branches.rest import branch_named
from askpro.tenancy.permissions import Permission

PREFIXES = {Scope.COMPANY: "company", Scope.BRANCH: "branch", Scope.SERVICE: "svc", Scope.STAFF: "staff"}


class SubjectUnclear(Invalid):
    """A branch, service or member of staff is named; the company is not."""


class PolicyIn(msgspec.Struct, frozen=True, kw_only=True):
    """What is said for `scope`, instead of all that was said before. `subject` is an id or an exact name."""

    scope: Scope
    policy: PolicyValues
    subject: str | None = None


class PolicyOut(msgspec.Struct, frozen=True, kw_only=True):
    """What is said for one scope."""

    scope: Scope
    subject: str
    policy: PolicyValues


class EffectivePolicy(msgspec.Struct, frozen=True, kw_only=True):
    """What holds, complete. Times are in minutes, amounts in minor units or percent of the price."""

    cancel_notice_minutes: int
    cancel_fees: list[FeeTier]
    cancellations_per_month_max: int | None
    move_notice_minutes: int
    move_fees: list[FeeTier]
    moves_per_month_max: int | None
    deposits: list[Amount]
    customer_limits: list[Limit]
    upcoming_max: int | None
    withheld_number: Withheld
    told_unidentified: list[Topic]
    told_recognised: list[Topic]

    @classmethod
    def of(cls, policy: Policy) -> EffectivePolicy:
        return cls(
            cancel_notice_minutes=policy.cancel_notice_minutes,
            cancel_fees=list(policy.cancel_fees),
            cancellations_per_month_max=policy.cancellations_per_month_max,
            move_notice_minutes=policy.move_notice_minutes,
            move_fees=list(policy.move_fees),
            moves_per_month_max=policy.moves_per_month_max,
            deposits=list(policy.deposits),
            customer_limits=list(policy.customer_limits),
            upcoming_max=policy.upcoming_max,
            withheld_number=policy.withheld_number,
            told_unidentified=sorted(policy.told_unidentified),
            told_recognised=sorted(policy.told_recognised),
        )


@get("/policies/effective", summary="The policy that holds")
async def get_effective_policy(
    tenant: NamedDependency[Tenant],
    branch: Annotated[
        str | None, QueryParameter(description="Id or name; without it, what holds at every branch.")
    ] = None,
    service: Annotated[
        list[str] | None, QueryParameter(description="Ids or names; of several the strictest policy holds.")
    ] = None,
    staff: Annotated[str | None, QueryParameter(description="Id or name of who does it.")] = None,
) -> EffectivePolicy:
    """What holds for an appointment: staff before service, branch and company, field by field."""
    tenant.require(Permission.COMPANY_READ)
    async with tenant.begin() as work:
        branch_id = (await branch_named(work, branch)).id if branch else None
        staff_id = await staff_named(work, staff) if staff else None
        parts = [Part(await service_named(work, each), staff_id) for each in service or ()]
        return EffectivePolicy.of(await policy_for(work, branch_id, parts or [Part(staff_id=staff_id)]))


@put("/policies", summary="Set a policy")
async def put_policy(tenant: NamedDependency[Tenant], data: JSONBody[PolicyIn]) -> PolicyOut:
    """Say what holds for the company, a branch, a service or a member of staff. What is booked stays."""
    tenant.require(Permission.COMPANY_WRITE)

    async def said(work: Work) -> PolicyOut:
        subject_id = await _subject(work, data)
        values = await set_policy(work, data.scope, subject_id, data.policy)
        return PolicyOut(scope=data.scope, subject=outside(PREFIXES[data.scope], subject_id), policy=values)

    return await tenant.atomically(said)


async def _subject(work: Work, data: PolicyIn) -> UUID:
    if data.scope is Scope.COMPANY:
        if data.subject is not None:
            raise SubjectUnclear("A policy of the company names no subject.")
        return work.company_id
    if data.subject is None:
        raise SubjectUnclear(f"Name the {data.scope} as 'subject'.")
    if data.scope is Scope.BRANCH:
        return (await branch_named(work, data.subject)).id
    if data.scope is Scope.SERVICE:
        return await service_named(work, data.subject)
    return await staff_named(work, data.subject)
