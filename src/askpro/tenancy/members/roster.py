"""Adding, changing and removing members."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from askpro.foundation.database import UniqueViolation, Work
from askpro.foundation.ids import new_id
from askpro.tenancy.members.model import LastOwner, Member, MemberExists, MemberNotFound, address
from askpro.tenancy.members.repository import MemberRepository
from askpro.tenancy.permissions import Role


async def add(work: Work, email: str, name: str, role: Role) -> Member:
    """Add a member. Refuses with MemberExists or MalformedAddress."""
    member = Member(new_id(), address(email), name, role, work.now)
    try:
        async with work.savepoint():
            await MemberRepository(work).add(member)
    except UniqueViolation as clash:
        raise MemberExists("This address is a member already.") from clash
    return member


async def find(work: Work, member_id: UUID) -> Member:
    """The member. Refuses with MemberNotFound."""
    member = await MemberRepository(work).by_id(member_id)
    if member is None:
        raise MemberNotFound("This company has no such member.", member_id=str(member_id))
    return member


async def listed(work: Work) -> list[Member]:
    """Every member, by address."""
    return await MemberRepository(work).listed()


async def change_role(work: Work, member_id: UUID, role: Role) -> Member:
    """Make the member something else. Refuses with MemberNotFound or LastOwner."""
    member = await find(work, member_id)
    if role is not Role.OWNER:
        await _keep_an_owner(work, without=member_id)
    await MemberRepository(work).set_role(member_id, role)
    return replace(member, role=role)


async def remove(work: Work, member_id: UUID) -> None:
    """Remove the member. Refuses with MemberNotFound or LastOwner."""
    await find(work, member_id)
    await _keep_an_owner(work, without=member_id)
    await MemberRepository(work).remove(member_id)


async def _keep_an_owner(work: Work, without: UUID) -> None:
    owners = {owner.id for owner in await MemberRepository(work).owners_locked()}
    if owners == {without}:
        raise LastOwner("A company keeps at least one owner. Make someone else owner first.")
