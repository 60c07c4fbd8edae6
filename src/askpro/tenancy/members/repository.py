"""Every statement on members."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Repository
from askpro.tenancy.members.model import Member
from askpro.tenancy.permissions import Role


class MemberRepository(Repository):
    async def add(self, member: Member) -> None:
        await self.insert("members", member)

    async def by_id(self, member_id: UUID) -> Member | None:
        return await self.first(
            Member,
            "select * from members where company_id = %(company_id)s and id = %(member_id)s",
            member_id=member_id,
        )

    async def listed(self) -> list[Member]:
        return await self.all(
            Member, "select * from members where company_id = %(company_id)s order by email"
        )

    async def owners_locked(self) -> list[Member]:
        """The owners, locked so that two of them cannot leave at the same moment."""
        return await self.all(
            Member,
            "select * from members where company_id = %(company_id)s and role = 'owner'"
            " order by id for update",
        )

    async def set_role(self, member_id: UUID, role: Role) -> None:
        await self.execute(
            "update members set role = %(role)s where company_id = %(company_id)s and id = %(member_id)s",
            member_id=member_id,
            role=role.value,
        )

    async def remove(self, member_id: UUID) -> None:
        await self.execute(
            "delete from members where company_id = %(company_id)s and id = %(member_id)s",
            member_id=member_id,
        )
