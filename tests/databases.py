"""Databases for tests: made by this run, copied from one migrated template, and dropped after use."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field
from typing import Self

import psycopg
from psycopg import sql

from askpro.foundation.database.bootstrap import create_database_from_template, ensure_database
from askpro.foundation.database.migrations import migrate
from askpro.foundation.database.urls import DatabaseUrls

_PREFIX = "askpro_test_"
_TEMPLATE_LOCK = 0x41736B54657374


class NotOurs(Exception):
    """A test tried to drop a database that this run did not make."""


@dataclass
class Databases:
    """The databases of one test run on one server; `run` is shared by its parallel workers."""

    admin_url: str
    run: str
    _made: set[str] = field(default_factory=set)

    @classmethod
    def of_new_run(cls, admin_url: str) -> Self:
        return cls(admin_url, secrets.token_hex(4))

    @property
    def template(self) -> str:
        return f"{_PREFIX}{self.run}_template"

    def make(self) -> DatabaseUrls:
        """A fresh, migrated database of our own."""
        self._ensure_template()
        name = f"{_PREFIX}{self.run}_{secrets.token_hex(4)}"
        self._made.add(name)
        return create_database_from_template(self.admin_url, name, self.template)

    def drop(self, urls: DatabaseUrls) -> None:
        """Drop a database that this run made. Refuses any other with NotOurs."""
        name = psycopg.conninfo.conninfo_to_dict(urls.admin)["dbname"]
        if name not in self._made:
            raise NotOurs(f"{name} was not made by this test run")
        self._execute("drop database {} with (force)", str(name))
        self._made.discard(str(name))

    def drop_all(self) -> None:
        """Drop every database of this run, those of all its workers and the template included."""
        with self._connect() as connection:
            names = connection.execute(
                "select datname from pg_database where starts_with(datname, %s)", [f"{_PREFIX}{self.run}_"]
            ).fetchall()
        for (name,) in names:
            self._execute("drop database if exists {} with (force)", name)

    def _ensure_template(self) -> None:
        with self._connect() as connection:
            connection.execute("select pg_advisory_lock(%s)", [_TEMPLATE_LOCK])
            found = connection.execute("select from pg_database where datname = %s", [self.template])
            if found.rowcount == 0:
                unfinished = f"{self.template}_unfinished"
                migrate(ensure_database(self.admin_url, unfinished).owner)
                self._execute(f"alter database {{}} rename to {self.template}", unfinished)

    def _connect(self) -> psycopg.Connection:
        return psycopg.connect(self.admin_url, autocommit=True)

    def _execute(self, statement: str, name: str) -> None:
        with self._connect() as connection:
            connection.execute(sql.SQL(statement).format(sql.Identifier(name)))
