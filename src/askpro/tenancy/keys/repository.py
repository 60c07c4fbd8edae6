"""Every statement on a company's API keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository


@dataclass(frozen=True, slots=True)
class KeyRow:
    id: UUID
    name: str
    hint: str
    permissions: list[str]
    created_at: datetime
    revoked_at: datetime | None


class KeyRepository(Repository):
    async def add(self, key: KeyRow) -> None:
        await self.insert("api_keys", key)

    async def listed(self) -> list[KeyRow]:
        return await self.all(
            KeyRow, "select * from api_keys where company_id = %(company_id)s order by created_at desc, id"
        )

    async def revoke(self, key_id: UUID) -> bool:
        return (
            await self.execute(
                "update api_keys set revoked_at = coalesce(revoked_at, %(now)s)"
                " where company_id = %(company_id)s and id = %(key_id)s",
                key_id=key_id,
                now=self.work.now,
            )
            == 1
        )
