"""Every statement on policies."""

from __future__ import annotations

from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository
from askpro.scheduling.policies.model import Scope
from askpro.scheduling.policies.rulebook import PolicyValues


class PolicyRepository(Repository):
    async def said(self) -> dict[tuple[Scope, UUID], PolicyValues]:
        """Everything the company has said, in one statement."""
        rows = await self.rows(
            "select scope, subject_id, said from policies where company_id = %(company_id)s"
        )
        return {
            (Scope(row["scope"]), row["subject_id"]): msgspec.convert(row["said"], PolicyValues)
            for row in rows
        }

    async def say(self, scope: Scope, subject_id: UUID, values: PolicyValues) -> None:
        await self.execute(
            "insert into policies (company_id, scope, subject_id, said, changed_at)"
            " values (%(company_id)s, %(scope)s, %(subject_id)s, %(said)s, %(now)s)"
            " on conflict (company_id, scope, subject_id)"
            " do update set said = excluded.said, changed_at = excluded.changed_at",
            scope=scope.value, subject_id=subject_id, said=Jsonb(msgspec.to_builtins(values)),
            now=self.work.now,
        )  # fmt: skip

    async def unsay(self, scope: Scope, subject_id: UUID) -> None:
        await self.execute(
            "delete from policies where company_id = %(company_id)s and scope = %(scope)s"
            " and subject_id = %(subject_id)s",
            scope=scope.value, subject_id=subject_id,
        )  # fmt: skip
