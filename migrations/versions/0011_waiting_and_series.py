"""The waiting list with its offers, and series of appointments.

Revision ID: 0011
"""

from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

SQL = """
-- One row a branch: how long an offer waits for an answer. Whoever offers or joins locks it, so the list is
-- worked through by one at a time.
create table waiting_lists (
  company_id uuid not null,
  branch_id uuid not null,
  answer_minutes smallint not null check (answer_minutes between 1 and 1440),
  primary key (company_id, branch_id),
  foreign key (company_id, branch_id) references branches (company_id, id)
);
select protect_tenant_table('waiting_lists');

-- `wish_key` tells one wish from another: who waits for the same twice waits once.
create table waiting_entries (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  customer_id uuid not null,
  service_ids uuid[] not null check (cardinality(service_ids) > 0),
  add_on_ids uuid[] not null,
  staff_only uuid[] not null,
  staff_preferred uuid[] not null,
  windows jsonb not null,
  until timestamptz not null,
  call_id uuid,
  language text,
  wish_key text not null,
  status text not null check (status in ('waiting', 'served', 'left', 'lapsed')),
  offers_had smallint not null,
  joined_at timestamptz not null,
  closed_at timestamptz,
  primary key (company_id, id),
  check ((status = 'waiting') = (closed_at is null)),
  foreign key (company_id, branch_id) references waiting_lists (company_id, branch_id),
  foreign key (company_id, customer_id) references customers (company_id, id)
);
create unique index waiting_entries_once on waiting_entries (company_id, wish_key) where status = 'waiting';
create index waiting_entries_at_branch on waiting_entries (company_id, branch_id)
  where status = 'waiting';
create index waiting_entries_of_customer on waiting_entries (company_id, customer_id, id);
select protect_tenant_table('waiting_entries');

-- An offer is a hold and has its id. The hold leaves when it is given back, the offer stays as told.
create table waiting_offers (
  company_id uuid not null,
  id uuid not null,
  entry_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in ('open', 'accepted', 'declined', 'expired', 'withdrawn')),
  offered_at timestamptz not null,
  expires_at timestamptz not null,
  closed_at timestamptz,
  primary key (company_id, id),
  check ((status = 'open') = (closed_at is null)),
  foreign key (company_id, entry_id) references waiting_entries (company_id, id)
);
create unique index waiting_offers_one_at_a_time on waiting_offers (company_id, entry_id)
  where status = 'open';
create index waiting_offers_of_entry on waiting_offers (company_id, entry_id, starts_at);
select protect_tenant_table('waiting_offers');

-- What was agreed about appointments that come again; they carry its id.
create table series (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  customer_id uuid not null,
  service_ids uuid[] not null check (cardinality(service_ids) > 0),
  first_at timestamptz not null,
  rule text not null,
  exceptions date[] not null,
  refused jsonb not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id, branch_id) references branches (company_id, id),
  foreign key (company_id, customer_id) references customers (company_id, id)
);
create index series_of_customer on series (company_id, customer_id, id);
select protect_tenant_table('series');

-- No appointment belongs to a series before this release, so the index is empty when it is built.
-- squawk-ignore require-concurrent-index-creation
create index appointments_of_series on appointments (company_id, series_id, starts_at)
  where series_id is not null;
"""


def upgrade() -> None:
    op.execute(SQL)
