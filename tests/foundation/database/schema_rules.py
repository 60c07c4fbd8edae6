"""The rules that keep the schema movable and shardable by company, read from the catalogue.

Each rule is one query that names what breaks it. Manifest tables are given as arrays of `schema.name`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import LiteralString, Self

import psycopg

from askpro.foundation.database.migrations import DIRECTORY

COMPANY_POLICY = (
    "(company_id = (NULLIF(( SELECT current_setting('askpro.company_id'::text, true) AS current_setting),"
    " ''::text))::uuid)"
)

_OURS = """
with ours as (
  select c.oid as rel, n.nspname, c.relname, c.relkind, c.relowner, c.relispartition, c.relacl,
         c.relrowsecurity, c.relforcerowsecurity,
         format('%%s.%%s', n.nspname, c.relname) as name
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
     and n.nspname not like 'pg\\_temp%%' and n.nspname not like 'pg\\_toast%%'
     and not exists (select from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
), tables as (
  select * from ours where relkind in ('r', 'p') and not relispartition
), tenant as (
  select * from tables where name = any(%(tenant)s)
), company as (
  select t.*, a.attnum as company from tenant t
    left join pg_attribute a on a.attrelid = t.rel and a.attname = 'company_id'
)
"""

RULES: dict[str, LiteralString] = {
    "every table is classified in tables.toml": """
        select name from tables where name <> all(%(tenant)s || %(global)s || %(local)s)""",
    "every classified table exists, once": """
        select listed.name from unnest(%(tenant)s || %(global)s || %(local)s) as listed (name)
          left join tables using (name)
         group by listed.name having count(*) > 1 or count(tables.rel) = 0""",
    "company_id is uuid not null without a default": """
        select name from company left join pg_attribute a on a.attrelid = rel and a.attnum = company
         where company is null or a.atttypid <> 'uuid'::regtype or not a.attnotnull or a.atthasdef""",
    "the primary key begins with company_id": """
        select name from company where not exists (
          select from pg_constraint k where k.conrelid = rel and k.contype = 'p' and k.conkey[1] = company
        )""",
    "every unique or exclusion constraint holds company_id with =": """
        select name || ': ' || i.indexrelid::regclass from company
          join pg_index i on i.indrelid = rel
          left join pg_constraint k on k.conindid = i.indexrelid and k.contype = 'x'
         where (i.indisunique or i.indisexclusion)
           and not exists (
             select from unnest(i.indkey[0:i.indnkeyatts - 1]) with ordinality as part (attnum, place)
              where attnum = company and (k.oid is null or exists (
                select from pg_operator o where o.oid = k.conexclop[place] and o.oprname = '=')))""",
    "every index begins with company_id": """
        select name || ': ' || i.indexrelid::regclass from company
          join pg_index i on i.indrelid = rel
          join pg_class ic on ic.oid = i.indexrelid
          join pg_am am on am.oid = ic.relam
         where i.indkey[0] is distinct from company
           and am.amname <> 'brin' and ic.relname <> all(%(relay_indexes)s)""",
    "foreign keys between tenant tables pair company_id with company_id": """
        select company.name || ': ' || k.conname from company
          join pg_constraint k on k.conrelid = company.rel and k.contype = 'f'
          join company other on other.rel = k.confrelid
         where k.conkey[1] <> company.company or k.confkey[1] <> other.company""",
    "foreign keys leave tenant tables only for global ones, by a single column": """
        select t.name || ': ' || k.conname from tables t
          join pg_constraint k on k.conrelid = t.rel and k.contype = 'f'
          join tables other on other.rel = k.confrelid
         where t.name = any(%(tenant)s) and other.name <> all(%(tenant)s)
           and (other.name <> all(%(global)s) or cardinality(k.conkey) > 1)""",
    "no global or local table refers to a tenant table": """
        select t.name || ': ' || k.conname from tables t
          join pg_constraint k on k.conrelid = t.rel and k.contype = 'f'
          join tenant on tenant.rel = k.confrelid
         where t.name <> all(%(tenant)s)""",
    "foreign keys do nothing or cascade on delete, and nothing on update": """
        select t.name || ': ' || k.conname from tables t
          join pg_constraint k on k.conrelid = t.rel and k.contype = 'f'
         where k.confdeltype not in ('a', 'c') or k.confupdtype <> 'a'""",
    "row security is enabled and forced": """
        select name from tenant where not (relrowsecurity and relforcerowsecurity)""",
    "the application sees the rows of its company and nothing else": """
        select name from tenant where (
          select array_agg(pg_get_expr(p.polqual, p.polrelid)) from pg_policy p
           where p.polrelid = rel and p.polcmd = '*' and p.polpermissive and p.polwithcheck is null
             and p.polroles = '{0}') is distinct from array[%(company_policy)s]""",
    "every other policy is for the relay or the owner": """
        select name || ': ' || p.polname from tenant join pg_policy p on p.polrelid = rel
         where p.polroles <> '{0}'
           and not p.polroles <@ array['askpro_relay'::regrole::oid, 'askpro_owner'::regrole::oid]""",
    "partitions give the application no rights": """
        select name || ' to ' || role from ours, unnest(array['askpro_app', 'askpro_relay']) as role
         where relispartition and relkind in ('r', 'p')
           and (has_table_privilege(role, rel, 'select, insert, update, delete, truncate')
             or has_any_column_privilege(role, rel, 'select, insert, update'))""",
    "one role owns everything": """
        select name from ours where relowner <> 'askpro_owner'::regrole
        union all
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname not in ('pg_catalog', 'information_schema') and p.proowner <> 'askpro_owner'::regrole
           and not exists (select from pg_depend d
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')""",
    "no serving role bypasses row security or belongs to another": """
        select rolname::text from pg_roles
         where rolname in ('askpro_app', 'askpro_relay')
           and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
             or exists (select from pg_auth_members m where m.member = pg_roles.oid))""",
    "serving roles may not truncate, trigger or refer": """
        select name || ' to ' || role from tables, unnest(array['askpro_app', 'askpro_relay']) as role
         where has_table_privilege(role, rel, 'truncate, trigger, references')""",
    "no table is open to the public": """
        select name from ours, aclexplode(relacl) as given where given.grantee = 0""",
    "no triggers, no rewriting rules": """
        select name || ': ' || t.tgname from tables
          join pg_trigger t on t.tgrelid = rel and not t.tgisinternal
        union all
        select name || ': ' || r.rulename from tables join pg_rewrite r on r.ev_class = rel""",
    "no table inherits": """
        select name from tables join pg_inherits i on i.inhrelid = rel""",
    "tenant tables draw from no sequence": """
        select name || '.' || a.attname from tenant join pg_attribute a on a.attrelid = rel
          left join pg_attrdef d on d.adrelid = rel and d.adnum = a.attnum
         where a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) like '%%nextval(%%'""",
    "times and ids come from the application": """
        select name || '.' || a.attname from tenant
          join pg_attribute a on a.attrelid = rel and a.attgenerated = ''
          join pg_attrdef d on d.adrelid = rel and d.adnum = a.attnum
         where pg_get_expr(d.adbin, d.adrelid) ~* '(now|random|uuid|uuidv7|timestamp)\\(|current_'""",
    "instants know their zone": """
        select name || '.' || a.attname from tables join pg_attribute a on a.attrelid = rel
         where a.attnum > 0 and not a.attisdropped
           and a.atttypid in ('timestamp'::regtype, 'timetz'::regtype, 'tsrange'::regtype)""",
    "a period has its ends beside it": """
        select name || '.' || a.attname from tenant join pg_attribute a on a.attrelid = rel
         where a.atttypid = 'tstzrange'::regtype and not a.attisdropped
           and 2 <> (select count(*) from pg_attribute b
                      where b.attrelid = rel and b.attname in ('starts_at', 'ends_at'))""",
    "functions with their owner's rights are closed and pin their search path": """
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname not in ('pg_catalog', 'information_schema') and p.prosecdef
           and not exists (select from pg_depend d
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')
           and (p.proconfig is null or not exists (
                  select from unnest(p.proconfig) as setting where setting like 'search\\_path=%%')
             or p.proacl is null
             or exists (select from aclexplode(p.proacl) as given where given.grantee = 0))""",
    "no advisory locks": """
        select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where n.nspname not in ('pg_catalog', 'information_schema') and p.prosrc like '%%advisory%%'
           and not exists (select from pg_depend d
                            where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')""",
}


@dataclass(frozen=True)
class Manifest:
    """What each table is."""

    tenant: list[str]
    world: list[str]
    local: list[str]
    relay_indexes: list[str]

    @classmethod
    def read(cls, path: Path = DIRECTORY / "tables.toml") -> Self:
        kinds = tomllib.loads(path.read_text())
        tenant, world, local = (
            list(map(_qualified, kinds[kind]["tables"])) for kind in ("tenant", "global", "local")
        )
        return cls(tenant, world, local, kinds["relay"]["indexes"])


def violations(connection: psycopg.Connection, manifest: Manifest) -> list[str]:
    """Every breach as `rule: what breaks it`."""
    values = {
        "tenant": manifest.tenant,
        "global": manifest.world,
        "local": manifest.local,
        "relay_indexes": manifest.relay_indexes,
        "company_policy": COMPANY_POLICY,
    }
    return [
        f"{rule}: {breach}"
        for rule, query in RULES.items()
        for (breach,) in connection.execute(_OURS + query, values).fetchall()
    ]


def _qualified(name: str) -> str:
    return name if "." in name else f"public.{name}"
