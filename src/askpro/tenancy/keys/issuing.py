"""Issuing, listing and revoking API keys."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.errors import Invalid, NotFound
from askpro.foundation.ids import new_id
from askpro.foundation.security import new_api_key
from askpro.tenancy.directory import DirectoryEntries
from askpro.tenancy.keys.repository import KeyRepository, KeyRow
from askpro.tenancy.permissions import EVERYTHING


class KeyNotFound(NotFound):
    """The company has no such key."""


class UnknownPermission(Invalid):
    """There is no such permission."""


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key without its secret. `hint` is how the secret ends; `last_used_on` is exact to the day (UTC)."""

    id: UUID
    name: str
    hint: str
    permissions: frozenset[str]
    created_at: datetime
    revoked_at: datetime | None
    last_used_on: date | None


async def issue(work: Work, name: str, permissions: frozenset[str]) -> tuple[ApiKey, str]:
    """A new key and its secret, which nobody can show again. Refuses with UnknownPermission."""
    unknown = permissions - EVERYTHING
    if unknown:
        raise UnknownPermission(f"No permission is called {', '.join(sorted(unknown))}.")
    made = new_api_key()
    key = KeyRow(new_id(), name, made.hint, sorted(permissions), work.now, None)
    await KeyRepository(work).add(key)
    await DirectoryEntries(work).enter_key(made.hash, key.id, permissions)
    return ApiKey(key.id, name, key.hint, permissions, work.now, None, None), made.secret


async def listed(work: Work) -> list[ApiKey]:
    """Every key, newest first, the revoked ones too."""
    used = await DirectoryEntries(work).days_of_use()
    return [
        ApiKey(
            row.id,
            row.name,
            row.hint,
            frozenset(row.permissions),
            row.created_at,
            row.revoked_at,
            used.get(row.id),
        )
        for row in await KeyRepository(work).listed()
    ]


async def revoke(work: Work, key_id: UUID) -> None:
    """The key opens nothing any more. Revoking it twice changes nothing. Refuses with KeyNotFound."""
    if not await KeyRepository(work).revoke(key_id):
        raise KeyNotFound("This company has no such key.", key_id=str(key_id))
    await DirectoryEntries(work).revoke_key(key_id)
