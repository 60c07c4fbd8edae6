"""Keeping policies: what is said for whom, and what holds."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling import catalog, staff
from askpro.scheduling.policies.events import PolicyChanged
from askpro.scheduling.policies.model import Part, Policy, Scope
from askpro.scheduling.policies.repository import PolicyRepository
from askpro.scheduling.policies.rulebook import PolicyValues, Rulebook
from askpro.tenancy import branches

_RULEBOOK = "rulebook"


async def rulebook(work: Work) -> Rulebook:
    """Everything the company has said, read once a work; frozen, so it may be kept until PolicyChanged."""
    if _RULEBOOK not in work.known:
        work.known[_RULEBOOK] = Rulebook(work.company_id, await PolicyRepository(work).said())
    read: Rulebook = work.known[_RULEBOOK]
    return read


async def policy_for(work: Work, branch_id: UUID | None, parts: Sequence[Part]) -> Policy:
    """The policy that holds for these services, as far as branch, services and staff are known.

    Field by field staff come before service, branch and company; of several parts the strictest counts.
    """
    return (await rulebook(work)).policy_for(branch_id, parts)


async def set_policy(work: Work, scope: Scope, subject_id: UUID, values: PolicyValues) -> PolicyValues:
    """Say this for a branch, a service, a member of staff or (with its own id) the company, and nothing else.

    What is booked stays; what is decided from now on is decided by it. Values that say nothing take back all.
    Refuses with BranchNotFound, ServiceNotFound or StaffNotFound.
    """
    await _check_known(work, scope, subject_id)
    if values.said():
        await PolicyRepository(work).say(scope, subject_id, values)
    else:
        await PolicyRepository(work).unsay(scope, subject_id)
    work.known.pop(_RULEBOOK, None)
    work.announce(PolicyChanged(scope=scope.value, subject_id=subject_id))
    return values


async def _check_known(work: Work, scope: Scope, subject_id: UUID) -> None:
    if scope is Scope.BRANCH:
        await branches.find(work, subject_id)
    elif scope is Scope.SERVICE:
        await catalog.find_service(work, subject_id)
    elif scope is Scope.STAFF:
        await staff.find(work, subject_id)
    elif subject_id != work.company_id:
        raise ValueError("a company speaks for itself alone")
