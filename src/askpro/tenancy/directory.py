"""The directory: what is unique in the world, and the only look-ups that cross companies."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, LiteralString
from uuid import UUID

from askpro.foundation.database import Database, Repository
from askpro.foundation.security import hash_of_api_key

_READ_KEY = (
    "select company_id, key_id, permissions, last_used_on from directory.api_keys"
    " where key_hash = %s and revoked_at is null"
)
_USED_KEY = (
    "update directory.api_keys set last_used_on = %s"
    " where key_hash = %s and (last_used_on is null or last_used_on < %s)"
)


@dataclass(frozen=True, slots=True)
class NumberOwner:
    """Whose called number it is."""

    company_id: UUID
    branch_id: UUID


@dataclass(frozen=True, slots=True)
class KeyOwner:
    """Whose API key it is, and what it may do."""

    company_id: UUID
    key_id: UUID
    permissions: frozenset[str]


async def company_of_number(database: Database, e164: str) -> NumberOwner | None:
    """The company and branch that answer a called number."""
    row = await _row(database, "select company_id, branch_id from directory.numbers where e164 = %s", e164)
    return NumberOwner(row["company_id"], row["branch_id"]) if row else None


async def company_of_api_key(database: Database, secret: str) -> KeyOwner | None:
    """The owner of a key that is not revoked. Notes the day of its use, at most one write a key and day."""
    key_hash, today = hash_of_api_key(secret), database.clock.now().date()
    row = await _row(database, _READ_KEY, key_hash)
    if row is None:
        return None
    if row["last_used_on"] is None or row["last_used_on"] < today:
        async with database.connection() as connection:
            await connection.execute(_USED_KEY, (today, key_hash, today))
    return KeyOwner(row["company_id"], row["key_id"], frozenset(row["permissions"]))


async def company_of_slug(database: Database, slug: str) -> UUID | None:
    """The company that goes by a short name."""
    row = await _row(database, "select company_id from directory.companies where slug = %s", slug)
    return row["company_id"] if row else None


async def company_of_call(database: Database, vendor: str, vendor_call_id: str) -> UUID | None:
    """The company of a call that is known already, for a vendor that names nothing but the call."""
    async with database.connection() as connection:
        cursor = await connection.execute(
            "select directory.company_of_call(%s, %s) as company_id", (vendor, vendor_call_id)
        )
        row = await cursor.fetchone()
    return row["company_id"] if row else None


async def companies(database: Database) -> list[UUID]:
    """Every company of this cell, oldest first, for work that is done for each of them."""
    async with database.connection() as connection:
        cursor = await connection.execute("select company_id from directory.companies order by company_id")
        return [row["company_id"] for row in await cursor.fetchall()]


async def _row(database: Database, statement: LiteralString, value: object) -> dict[str, Any] | None:
    async with database.connection() as connection:
        cursor = await connection.execute(statement, (value,))
        return await cursor.fetchone()


class DirectoryEntries(Repository):
    """The entries of the work's own company, written in its transaction."""

    async def enter_company(self, slug: str) -> None:
        await self.execute(
            "insert into directory.companies (company_id, slug, founded_at)"
            " values (%(company_id)s, %(slug)s, %(now)s)",
            slug=slug,
            now=self.work.now,
        )

    async def enter_number(self, e164: str, branch_id: UUID) -> bool:
        """False when the number is another branch's or company's."""
        return (
            await self.execute(
                "insert into directory.numbers (e164, company_id, branch_id, assigned_at)"
                " values (%(e164)s, %(company_id)s, %(branch_id)s, %(now)s) on conflict (e164) do nothing",
                e164=e164,
                branch_id=branch_id,
                now=self.work.now,
            )
            == 1
        )

    async def remove_number(self, e164: str) -> bool:
        return (
            await self.execute(
                "delete from directory.numbers where company_id = %(company_id)s and e164 = %(e164)s",
                e164=e164,
            )
            == 1
        )

    async def numbers(self) -> list[tuple[str, UUID]]:
        """Every called number of the company with its branch."""
        rows = await self.rows(
            "select e164, branch_id from directory.numbers where company_id = %(company_id)s order by e164"
        )
        return [(row["e164"], row["branch_id"]) for row in rows]

    async def enter_key(self, key_hash: bytes, key_id: UUID, permissions: frozenset[str]) -> None:
        await self.execute(
            "insert into directory.api_keys (key_hash, company_id, key_id, permissions)"
            " values (%(key_hash)s, %(company_id)s, %(key_id)s, %(permissions)s)",
            key_hash=key_hash,
            key_id=key_id,
            permissions=sorted(permissions),
        )

    async def days_of_use(self) -> dict[UUID, date]:
        """The last day each key was used."""
        rows = await self.rows(
            "select key_id, last_used_on from directory.api_keys"
            " where company_id = %(company_id)s and last_used_on is not null"
        )
        return {row["key_id"]: row["last_used_on"] for row in rows}

    async def revoke_key(self, key_id: UUID) -> None:
        await self.execute(
            "update directory.api_keys set revoked_at = %(now)s"
            " where company_id = %(company_id)s and key_id = %(key_id)s and revoked_at is null",
            key_id=key_id,
            now=self.work.now,
        )
