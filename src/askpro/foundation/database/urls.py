"""The addresses under which AskPro's roles reach one database."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass
from typing import Self

from psycopg.conninfo import conninfo_to_dict, make_conninfo

OWNER, APP, RELAY = "askpro_owner", "askpro_app", "askpro_relay"


@dataclass(frozen=True)
class DatabaseUrls:
    """One libpq connection string a role: who owns and migrates, who serves, who relays, who administers."""

    owner: str
    app: str
    relay: str
    admin: str

    @classmethod
    def derived_from(cls, admin_url: str, database: str | None = None) -> Self:
        """The addresses of the roles that `bootstrap` makes; `database` replaces the one in the address."""
        return cls(
            owner=url_of_role(admin_url, OWNER, database),
            app=url_of_role(admin_url, APP, database),
            relay=url_of_role(admin_url, RELAY, database),
            admin=url_of_database(admin_url, database),
        )


def password_of_role(admin_url: str, role: str) -> str | None:
    """A role's password follows from the administrator's, so that it is kept nowhere. None without one."""
    secret = conninfo_to_dict(admin_url).get("password")
    if not secret:
        return None
    return hmac.new(str(secret).encode(), f"askpro role {role}".encode(), hashlib.sha256).hexdigest()


def url_of_role(admin_url: str, role: str, database: str | None = None) -> str:
    """The administrator's address, entered as another role."""
    return make_conninfo(
        url_of_database(admin_url, database), user=role, password=password_of_role(admin_url, role)
    )


def url_of_database(url: str, database: str | None) -> str:
    """The same server and role, another database."""
    return make_conninfo(url, dbname=database) if database else make_conninfo(url)
