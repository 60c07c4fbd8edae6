"""What an actor may do, and which role may do it."""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One right. A key or a role holds a set of them."""

    COMPANY_READ = "company:read"
    COMPANY_WRITE = "company:write"
    CATALOG_READ = "catalog:read"
    CATALOG_WRITE = "catalog:write"
    CUSTOMERS_READ = "customers:read"
    CUSTOMERS_WRITE = "customers:write"
    APPOINTMENTS_READ = "appointments:read"
    APPOINTMENTS_WRITE = "appointments:write"
    CALLS_READ = "calls:read"
    CALLS_WRITE = "calls:write"
    MEMBERS_WRITE = "members:write"
    KEYS_WRITE = "keys:write"


class Role(StrEnum):
    """What a member is in the company."""

    OWNER = "owner"
    MANAGER = "manager"
    STAFF = "staff"
    READ_ONLY = "read_only"

    @property
    def permissions(self) -> frozenset[str]:
        return _PERMISSIONS[self]


EVERYTHING: frozenset[str] = frozenset(Permission)
READING: frozenset[str] = frozenset(each for each in Permission if each.endswith(":read"))
RECEPTION: frozenset[str] = frozenset(
    {
        Permission.COMPANY_READ,
        Permission.CATALOG_READ,
        Permission.CUSTOMERS_READ,
        Permission.CUSTOMERS_WRITE,
        Permission.APPOINTMENTS_READ,
        Permission.APPOINTMENTS_WRITE,
        Permission.CALLS_WRITE,
    }
)
"""What the receptionist on the phone may do for a caller."""

_PERMISSIONS: dict[Role, frozenset[str]] = {
    Role.OWNER: EVERYTHING,
    Role.MANAGER: EVERYTHING - {Permission.MEMBERS_WRITE, Permission.KEYS_WRITE},
    Role.STAFF: READING | {Permission.CUSTOMERS_WRITE, Permission.APPOINTMENTS_WRITE, Permission.CALLS_WRITE},
    Role.READ_ONLY: READING,
}
