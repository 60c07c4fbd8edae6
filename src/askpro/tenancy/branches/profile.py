"""Opening, finding and changing branches."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.phone import read_phone
from askpro.tenancy import companies
from askpro.tenancy.branches.events import BranchChanged
from askpro.tenancy.branches.model import Branch, BranchNotFound, NewBranch
from askpro.tenancy.branches.repository import BranchRepository
from askpro.tenancy.companies.model import checked_zone


class BranchChanges(TypedDict, total=False):
    """What may change; what is not named stays."""

    name: str
    address: str
    zone: str
    country: str
    state: str | None
    phone_shown: str | None
    transfer_number: str | None
    closed_on_public_holidays: bool


async def open_branch(work: Work, wanted: NewBranch) -> Branch:
    """Open a branch, without opening hours yet. Refuses with UnknownZone or NotAPhoneNumber."""
    company = await companies.find(work)
    country = wanted.country or company.country
    branch = _checked(
        Branch(
            id=new_id(),
            name=wanted.name,
            address=wanted.address,
            zone=wanted.zone or company.zone,
            country=country,
            state=wanted.state or (company.state if country == company.country else None),
            phone_shown=wanted.phone_shown,
            transfer_number=wanted.transfer_number,
            closed_on_public_holidays=wanted.closed_on_public_holidays,
            created_at=work.now,
        )
    )
    await BranchRepository(work).add(branch)
    await companies.begin_edition(work)
    work.announce(BranchChanged(branch_id=branch.id))
    return branch


async def find(work: Work, branch_id: UUID) -> Branch:
    """The branch. Refuses with BranchNotFound."""
    branch = next((each for each in await listed(work) if each.id == branch_id), None)
    if branch is None:
        raise BranchNotFound("This company has no such branch.", branch_id=str(branch_id))
    return branch


async def listed(work: Work) -> list[Branch]:
    """Every branch, by name."""
    return list(await companies.kept(work, "branches", BranchRepository(work).listed))


async def change(work: Work, branch_id: UUID, **changes: Unpack[BranchChanges]) -> Branch:
    """Change what is named. Refuses with BranchNotFound, UnknownZone or NotAPhoneNumber."""
    branch = _checked(replace(await find(work, branch_id), **changes))
    await BranchRepository(work).replace(branch)
    await companies.begin_edition(work)
    work.announce(BranchChanged(branch_id=branch.id))
    return branch


def _checked(branch: Branch) -> Branch:
    checked_zone(branch.zone)
    transfer = branch.transfer_number and read_phone(branch.transfer_number, branch.country)
    return replace(branch, transfer_number=transfer or None)
