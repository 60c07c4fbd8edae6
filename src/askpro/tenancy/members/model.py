"""A member, and what may be refused about one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askpro.foundation.errors import Conflict, Invalid, NotFound
from askpro.tenancy.permissions import Role


class MemberNotFound(NotFound):
    """The company has no such member."""


class MemberExists(Conflict):
    """A member with this address is there already."""


class LastOwner(Conflict):
    """A company keeps at least one owner."""


class MalformedAddress(Invalid):
    """This is no e-mail address."""


@dataclass(frozen=True, slots=True)
class Member:
    """Someone who logs in."""

    id: UUID
    email: str
    name: str
    role: Role
    created_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "role", Role(self.role))


def address(written: str) -> str:
    """An e-mail address as it is kept. Refuses with MalformedAddress."""
    kept = written.strip().lower()
    local, _, domain = kept.rpartition("@")
    if not local or "." not in domain or any(letter.isspace() for letter in kept):
        raise MalformedAddress("Expected an e-mail address.")
    return kept
