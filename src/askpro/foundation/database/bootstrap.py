"""What a database needs before the first migration: roles, extensions and who may do what."""

from __future__ import annotations

from typing import LiteralString

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict

from askpro.foundation.database.urls import (
    APP,
    OWNER,
    RELAY,
    DatabaseUrls,
    password_of_role,
    url_of_database,
)
from askpro.foundation.errors import Forbidden, Unavailable

ROLES = (OWNER, APP, RELAY)
EXTENSIONS = ("btree_gist",)
_LOCK = 0x41736B50726F  # one bootstrap at a time; being repeatable, it does not depend on it


class AdministratorNeeded(Forbidden):
    """The given user may not prepare the database; the message holds the SQL for one who may."""


class RoleCannotConnect(Unavailable):
    """The server does not let a role in that exists."""


def bootstrap(admin_url: str) -> DatabaseUrls:
    """Prepare the database named in `admin_url`; safe to repeat, also on a server of somebody else's.

    Makes askpro_owner (owns and migrates the schema), askpro_app and askpro_relay (own nothing, cannot bypass
    row security) and the extensions. Passwords follow from the administrator's.
    Refuses with AdministratorNeeded or RoleCannotConnect.
    """
    urls = DatabaseUrls.derived_from(admin_url)
    with psycopg.connect(admin_url, autocommit=True, connect_timeout=10) as connection:
        connection.execute("select pg_advisory_lock(%s)", [_LOCK])
        try:
            for role in ROLES:
                _ensure_role(connection, role, password_of_role(admin_url, role))
            _grant_on_database(connection, connection.info.dbname)
            _grant_on_schema(connection)
            _ensure_extensions(connection)
            for role, url in zip(ROLES, (urls.owner, urls.app, urls.relay), strict=True):
                _ensure_entry(connection, role, url, password_of_role(admin_url, role))
        except psycopg.errors.InsufficientPrivilege as refused:
            raise AdministratorNeeded(_request_to_administrator(admin_url, str(refused))) from refused
    return urls


def ensure_database(admin_url: str, name: str) -> DatabaseUrls:
    """Make the database `name` on the server of `admin_url` if it is missing, and bootstrap it."""
    with psycopg.connect(admin_url, autocommit=True, connect_timeout=10) as connection:
        if connection.execute("select from pg_database where datname = %s", [name]).rowcount == 0:
            connection.execute(sql.SQL("create database {} template template0").format(sql.Identifier(name)))
    return bootstrap(url_of_database(admin_url, name))


def create_database_from_template(admin_url: str, name: str, template: str) -> DatabaseUrls:
    """Make a copy of a database that was bootstrapped and that nobody is using. Returns its addresses."""
    with psycopg.connect(admin_url, autocommit=True, connect_timeout=10) as connection:
        connection.execute(
            sql.SQL("create database {} template {}").format(sql.Identifier(name), sql.Identifier(template))
        )
        _grant_on_database(connection, name)
    return DatabaseUrls.derived_from(admin_url, name)


def _ensure_role(connection: psycopg.Connection, role: str, password: str | None) -> None:
    if connection.execute("select from pg_roles where rolname = %s", [role]).rowcount == 0:
        _set_role(connection, "create", role, password)


def _set_role(connection: psycopg.Connection, verb: LiteralString, role: str, password: str | None) -> None:
    """The server gets the password's verifier, so that no log of its can hold the password."""
    verifier = (
        password
        and connection.pgconn.encrypt_password(password.encode(), role.encode(), b"scram-sha-256").decode()
    )
    statement = sql.SQL("{} role {} login password {}")
    connection.execute(statement.format(sql.SQL(verb), sql.Identifier(role), sql.Literal(verifier)))


def _ensure_entry(connection: psycopg.Connection, role: str, url: str, password: str | None) -> None:
    """The administrator's password may have changed since the role was made."""
    if _can_connect(url):
        return
    _set_role(connection, "alter", role, password)
    if not _can_connect(url):
        raise RoleCannotConnect(
            f"The server refuses {role}. Give DATABASE_URL a user with a password (the roles' passwords"
            " follow from it), or let pg_hba.conf trust the three askpro roles.",
            role=role,
        )


def _can_connect(url: str) -> bool:
    try:
        psycopg.connect(url, connect_timeout=10).close()
    except psycopg.OperationalError:
        return False
    return True


def _ensure_extensions(connection: psycopg.Connection) -> None:
    for extension in EXTENSIONS:
        connection.execute(sql.SQL("create extension if not exists {}").format(sql.Identifier(extension)))


def _grant_on_database(connection: psycopg.Connection, name: str) -> None:
    """Let the owner build in the database, the others enter, and strangers stay outside."""
    database = sql.Identifier(name)
    owner, app, relay = map(sql.Identifier, ROLES)
    connection.execute(sql.SQL("revoke all on database {} from public").format(database))
    connection.execute(sql.SQL("grant all on database {} to {}").format(database, owner))
    connection.execute(sql.SQL("grant connect on database {} to {}, {}").format(database, app, relay))


def _grant_on_schema(connection: psycopg.Connection) -> None:
    owner, app, relay = map(sql.Identifier, ROLES)
    connection.execute("revoke create on schema public from public")
    connection.execute(sql.SQL("grant usage, create on schema public to {} with grant option").format(owner))
    connection.execute(sql.SQL("grant usage on schema public to {}, {}").format(app, relay))


def _request_to_administrator(admin_url: str, reason: str) -> str:
    database = conninfo_to_dict(admin_url).get("dbname", "askpro")
    return "\n".join(
        [
            f"The user in DATABASE_URL may not prepare the database ({reason.strip().splitlines()[0]}).",
            "Ask an administrator of the server to run this, then start again:",
            f"  alter role {conninfo_to_dict(admin_url).get('user')} createrole;",
            f"  alter database {database} owner to {conninfo_to_dict(admin_url).get('user')};",
            *(f"  create extension if not exists {extension};" for extension in EXTENSIONS),
        ]
    )
