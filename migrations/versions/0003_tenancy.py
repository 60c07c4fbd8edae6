"""Tenancy: companies, branches with their opening hours, members, API keys, and the directory.

Revision ID: 0003
"""

from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

SQL = """
-- The directory: the few things that are unique in the world. Slim, few writes, no foreign keys into companies.
create table directory.companies (
  company_id uuid primary key,
  slug text not null unique,
  founded_at timestamptz not null
);
create table directory.numbers (
  e164 text primary key check (e164 ~ '^[+][1-9][0-9]{5,14}$'),
  company_id uuid not null,
  branch_id uuid not null,
  assigned_at timestamptz not null
);
create index numbers_of_company on directory.numbers (company_id, e164);
create table directory.api_keys (
  key_hash bytea primary key,
  company_id uuid not null,
  key_id uuid not null,
  permissions text[] not null,
  revoked_at timestamptz,
  last_used_on date
);
create unique index api_keys_of_company on directory.api_keys (company_id, key_id);
grant select, insert on directory.companies, directory.numbers, directory.api_keys to askpro_app;
grant delete on directory.numbers to askpro_app;
grant update (revoked_at, last_used_on) on directory.api_keys to askpro_app;
grant select on directory.companies to askpro_relay;

create table companies (
  company_id uuid primary key,
  name text not null,
  slug text not null,
  languages text[] not null check (cardinality(languages) > 0),
  zone text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  state text,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  industry text,
  created_at timestamptz not null
);
select protect_tenant_table('companies');

create table branches (
  company_id uuid not null,
  id uuid not null,
  name text not null,
  address text not null,
  zone text not null,
  country text not null check (country ~ '^[A-Z]{2}$'),
  state text,
  phone_shown text,
  transfer_number text,
  closed_on_public_holidays boolean not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('branches');

-- Minutes after local midnight; a night shift closes after 1440. Weekday 0 is Monday.
create table branch_hours (
  company_id uuid not null,
  branch_id uuid not null,
  weekday smallint not null check (weekday between 0 and 6),
  opens_minute smallint not null check (opens_minute between 0 and 1439),
  closes_minute smallint not null check (closes_minute > opens_minute and closes_minute <= opens_minute + 1440),
  primary key (company_id, branch_id, weekday, opens_minute),
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
select protect_tenant_table('branch_hours');

-- What holds on one day instead of the weekly hours; no minutes means closed.
create table branch_exceptions (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  day date not null,
  opens_minute smallint check (opens_minute between 0 and 1439),
  closes_minute smallint check (closes_minute > opens_minute and closes_minute <= opens_minute + 1440),
  reason text not null,
  primary key (company_id, id),
  check ((opens_minute is null) = (closes_minute is null)),
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index branch_exceptions_by_day on branch_exceptions (company_id, branch_id, day);
select protect_tenant_table('branch_exceptions');

create table members (
  company_id uuid not null,
  id uuid not null,
  email text not null check (email = lower(email)),
  name text not null,
  role text not null check (role in ('owner', 'manager', 'staff', 'read_only')),
  created_at timestamptz not null,
  primary key (company_id, id),
  unique (company_id, email),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('members');

create table api_keys (
  company_id uuid not null,
  id uuid not null,
  name text not null,
  hint text not null,
  permissions text[] not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('api_keys');
"""


def upgrade() -> None:
    op.execute(SQL)
