"""Giving called numbers to branches."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.errors import Conflict
from askpro.foundation.phone import read_phone
from askpro.tenancy import branches
from askpro.tenancy.directory import DirectoryEntries


class NumberTaken(Conflict):
    """The number answers for another branch or company."""


async def assign(work: Work, branch_id: UUID, number: str) -> str:
    """Let the branch answer this number; returned in E.164. Repeating it changes nothing.

    Refuses with NumberTaken, BranchNotFound or NotAPhoneNumber.
    """
    branch = await branches.find(work, branch_id)
    e164 = read_phone(number, branch.country)
    entries = DirectoryEntries(work)
    if not await entries.enter_number(e164, branch_id) and (e164, branch_id) not in await entries.numbers():
        raise NumberTaken("This number answers for another branch already. Withdraw it there first.")
    return e164


async def withdraw(work: Work, e164: str) -> None:
    """The number is not answered any more. Repeating it changes nothing."""
    await DirectoryEntries(work).remove_number(e164)


async def listed(work: Work) -> list[tuple[str, UUID]]:
    """Every number of the company in E.164, with its branch."""
    return await DirectoryEntries(work).numbers()
