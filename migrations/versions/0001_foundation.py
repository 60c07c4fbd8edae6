"""Foundation: the company of a transaction, tenant tables, the outbox, the inbox.

Revision ID: 0001
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SQL = """
create schema directory;
grant usage on schema directory to askpro_app, askpro_relay;
revoke create on schema public from public;
grant usage on schema public to askpro_app, askpro_relay;

-- `set local` and not set_config: a sharded cluster hands on the former only.
create function enter_company(company uuid) returns void language plpgsql as $$
begin
  execute format('set local askpro.company_id = %L', company);
end $$;

create function current_company() returns uuid language sql stable
  return nullif((select current_setting('askpro.company_id', true)), '')::uuid;

-- Online moves need FORCE off for the time of the move; nothing else switches it.
create function set_forced_row_security(tenant_table regclass, forced boolean) returns void language plpgsql as $$
begin
  execute format('alter table %s %s row level security', tenant_table, case when forced then 'force' else 'no force' end);
end $$;

-- What every tenant table gets: row security as the second lock, and rights for the application role.
create function protect_tenant_table(tenant_table regclass, rights text default 'select, insert, update, delete')
returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', tenant_table);
  perform set_forced_row_security(tenant_table, true);
  execute format(
    'create policy company on %s using (company_id = nullif((select current_setting(''askpro.company_id'', true)), '''')::uuid)',
    tenant_table);
  execute format('grant %s on %s to askpro_app', rights, tenant_table);
end $$;

-- A month's partition, made by the owner; the application reaches it through the parent only.
create function create_month_partition(parent regclass, month date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare
  first_day date := date_trunc('month', month)::date;
  child text := format('%s_%s', (select relname from pg_class where oid = parent), to_char(first_day, 'YYYYMM'));
begin
  if to_regclass(format('public.%I', child)) is null then
    -- Attaching does not keep readers and writers of the parent waiting, as `partition of` would.
    execute format('create table public.%I (like %s including all)', child, parent);
    execute format('alter table %s attach partition public.%I for values from (%L) to (%L)', parent, child,
      first_day::timestamp at time zone 'UTC', (first_day + interval '1 month')::timestamp at time zone 'UTC');
    execute format('revoke all on public.%I from askpro_app, askpro_relay', child);
  end if;
end $$;
revoke execute on function create_month_partition(regclass, date) from public;
revoke execute on function set_forced_row_security(regclass, boolean) from public;
revoke execute on function protect_tenant_table(regclass, text) from public;

create table outbox (
  company_id uuid not null,
  id uuid not null,
  name text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  published_at timestamptz,
  primary key (company_id, id)
);
create index outbox_unpublished on outbox (id) where published_at is null;
create index outbox_age on outbox using brin (published_at);
select protect_tenant_table('outbox', 'insert, select');
-- The relay serves all companies, and may do nothing but publish and tidy.
create policy relay on outbox to askpro_relay using (true);
grant select, update (published_at), delete on outbox to askpro_relay;

-- What was accepted once: a message from outside, or an event by a reaction.
create table inbox (
  company_id uuid not null,
  source text not null,
  key text not null,
  accepted_at timestamptz not null,
  primary key (company_id, source, key)
);
create index inbox_age on inbox using brin (accepted_at);
select protect_tenant_table('inbox');
"""


def upgrade() -> None:
    op.execute(SQL)
