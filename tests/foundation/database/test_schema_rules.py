"""The schema keeps its rules; and for each rule there is a table that would break it."""

from __future__ import annotations

import dataclasses

import psycopg
import pytest
from tests.foundation.database.schema_rules import RULES, Manifest, violations

from askpro.foundation.database.urls import DatabaseUrls

GOOD = """
create table public.good (company_id uuid not null, id uuid not null, primary key (company_id, id));
select protect_tenant_table('good');
create table directory.place (id uuid primary key);
"""
ID = "company_id uuid not null, id uuid not null, primary key (company_id, id)"
PROTECT = "select protect_tenant_table('bad')"

BREACHES: dict[str, tuple[str, ...]] = {
    "every table is classified in tables.toml": ("create table public.forgotten (id uuid primary key)",),
    "every classified table exists, once": (),
    "company_id is uuid not null without a default": (
        "create table bad (company_id text not null, id uuid, primary key (company_id, id))",
    ),
    "the primary key begins with company_id": (
        "create table bad (company_id uuid not null, id uuid primary key)",
        PROTECT,
    ),
    "every unique or exclusion constraint holds company_id with =": (
        f"create table bad ({ID}, email text unique)",
        PROTECT,
    ),
    "every index begins with company_id": (
        f"create table bad ({ID}, name text)",
        "create index on bad (name)",
    ),
    "foreign keys between tenant tables pair company_id with company_id": (
        f"create table bad ({ID}, a uuid, b uuid, foreign key (a, b) references good (company_id, id))",
    ),
    "foreign keys leave tenant tables only for global ones, by a single column": (
        "create table public.log (id bigint primary key)",
        f"create table bad ({ID}, log_id bigint references log)",
    ),
    "no global or local table refers to a tenant table": (
        "alter table directory.place add company_id uuid, add foreign key (company_id, id) references good",
    ),
    "foreign keys do nothing or cascade on delete, and nothing on update": (
        f"create table bad ({ID}, good_id uuid, foreign key (company_id, good_id) references good"
        " on delete set null (good_id))",
    ),
    "row security is enabled and forced": (
        f"create table bad ({ID})",
        PROTECT,
        "alter table bad no force row level security",
    ),
    "the application sees the rows of its company and nothing else": (
        f"create table bad ({ID})",
        PROTECT,
        "create policy more on bad using (true)",
    ),
    "every other policy is for the relay or the owner": (
        f"create table bad ({ID})",
        PROTECT,
        "create policy more on bad to askpro_app using (true)",
    ),
    "partitions give the application no rights": (
        "create table bad (company_id uuid, id uuid, at timestamptz, primary key (company_id, id, at))"
        " partition by range (at)",
        PROTECT,
        "select create_month_partition('bad', '2026-11-01')",
        "grant select (id) on bad_202611 to askpro_app",
    ),
    "one role owns everything": (
        "create table bad (id uuid)",
        "reset role",
        "alter table bad owner to askpro_app",
    ),
    "no serving role bypasses row security or belongs to another": (
        "reset role",
        "grant askpro_owner to askpro_app",
    ),
    "serving roles may not truncate, trigger or refer": (
        f"create table bad ({ID})",
        "grant truncate on bad to askpro_app",
    ),
    "no table is open to the public": (f"create table bad ({ID})", "grant select on bad to public"),
    "no triggers, no rewriting rules": (
        f"create table bad ({ID})",
        "create trigger t before insert on bad for each row"
        " execute function suppress_redundant_updates_trigger()",
    ),
    "no table inherits": ("create table bad () inherits (good)",),
    "tenant tables draw from no sequence": (f"create table bad ({ID}, number bigserial)",),
    "times and ids come from the application": (f"create table bad ({ID}, at timestamptz default now())",),
    "instants know their zone": (f"create table bad ({ID}, at timestamp)",),
    "a period has its ends beside it": (f"create table bad ({ID}, period tstzrange)",),
    "functions with their owner's rights are closed and pin their search path": (
        "create function f() returns int language sql security definer as 'select 1'",
    ),
    "no advisory locks": (
        "create function f() returns void language sql as 'select pg_advisory_xact_lock(1)'",
    ),
}


def test_the_schema_keeps_its_rules(database_urls: DatabaseUrls) -> None:
    with psycopg.connect(database_urls.admin) as connection:
        assert violations(connection, Manifest.read()) == []


@pytest.mark.parametrize("rule", RULES)
def test_a_breach_is_named(rule: str, database_urls: DatabaseUrls) -> None:
    manifest = Manifest.read()
    manifest = dataclasses.replace(
        manifest,
        tenant=[*manifest.tenant, "public.good", "public.bad"],
        world=[*manifest.world, "directory.place"],
    )
    with psycopg.connect(database_urls.admin) as connection:
        connection.execute("set role askpro_owner")
        for statement in (GOOD, *BREACHES[rule]):
            connection.execute(statement)  # type: ignore[arg-type]
        connection.execute("reset role")
        found = violations(connection, manifest)
        connection.rollback()
    assert [breach for breach in found if breach.startswith(f"{rule}: ")]
