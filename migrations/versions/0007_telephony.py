"""Telephony: calls, their turns and tool calls by month, and callbacks.

Revision ID: 0007
"""

from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SQL = """
create table calls (
  company_id uuid not null,
  id uuid not null,
  started_at timestamptz not null,
  branch_id uuid not null,
  vendor text not null,
  vendor_call_id text not null,
  direction text not null check (direction in ('inbound', 'outbound')),
  from_number text,
  to_number text,
  customer_id uuid,
  language text,
  status text not null check (status in ('ongoing', 'ended')),
  outcome text check (outcome in (
    'appointment_booked', 'appointment_moved', 'appointment_cancelled', 'transferred', 'callback_requested',
    'spam', 'technical_issue', 'voicemail', 'information_only', 'other', 'abandoned')),
  connected_at timestamptz,
  ended_at timestamptz,
  disconnection_reason text,
  summary text,
  sentiment text,
  cost_us_cents numeric(12, 4),
  primary key (company_id, id, started_at),
  check (status = 'ongoing' or (ended_at is not null and outcome is not null)),
  foreign key (company_id, branch_id) references branches (company_id, id),
  foreign key (company_id, customer_id) references customers (company_id, id)
) partition by range (started_at);
create index calls_by_start on calls (company_id, started_at desc, id desc);
create index calls_ongoing on calls (company_id, started_at) where status = 'ongoing';
create index calls_of_customer on calls (company_id, customer_id, started_at) where customer_id is not null;

-- Two first messages about one call meet here: a unique key cannot leave out the month of a partitioned table.
create table vendor_calls (
  company_id uuid not null,
  vendor text not null,
  vendor_call_id text not null,
  call_id uuid not null,
  started_at timestamptz not null,
  primary key (company_id, vendor, vendor_call_id)
);
create index vendor_calls_age on vendor_calls using brin (started_at);

-- Turns and tool calls lie in the month of their call, so that a month goes as a whole.
create table turns (
  company_id uuid not null,
  call_id uuid not null,
  call_started_at timestamptz not null,
  ordinal integer not null check (ordinal >= 0),
  role text not null check (role in ('caller', 'agent')),
  text text not null,
  language text,
  heard_at timestamptz not null,
  latency_ms integer,
  response_id integer,
  primary key (company_id, call_id, ordinal, call_started_at)
) partition by range (call_started_at);

create table tool_calls (
  company_id uuid not null,
  call_id uuid not null,
  call_started_at timestamptz not null,
  ordinal integer not null check (ordinal >= 0),
  turn_ordinal integer not null,
  name text not null,
  arguments jsonb not null,
  result jsonb not null,
  ok boolean not null,
  key text,
  called_at timestamptz not null,
  duration_ms integer not null,
  primary key (company_id, call_id, ordinal, call_started_at)
) partition by range (call_started_at);

-- The default partitions are a net; months are made ahead of time.
create table calls_default partition of calls default;
create table turns_default partition of turns default;
create table tool_calls_default partition of tool_calls default;
select create_month_partition(parent, (date_trunc('month', now()) + months * interval '1 month')::date)
  from unnest(array['calls', 'turns', 'tool_calls']::regclass[]) as parent, generate_series(0, 3) as months;

select protect_tenant_table(each)
  from unnest(array['calls', 'vendor_calls', 'turns', 'tool_calls']::regclass[]) as each;

create table callbacks (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  call_id uuid,
  customer_id uuid,
  name text not null,
  phone_e164 text not null check (phone_e164 ~ '^[+][1-9][0-9]{5,14}$'),
  reason text not null,
  priority text not null check (priority in ('normal', 'high', 'urgent')),
  status text not null check (status in ('open', 'done', 'given_up')),
  promised_by timestamptz not null,
  assigned_to uuid,
  created_at timestamptz not null,
  closed_at timestamptz,
  note text not null,
  primary key (company_id, id),
  check ((status = 'open') = (closed_at is null)),
  unique (company_id, call_id),
  foreign key (company_id, branch_id) references branches (company_id, id),
  foreign key (company_id, customer_id) references customers (company_id, id)
);
create index callbacks_open on callbacks (company_id, promised_by, id) where status = 'open';
select protect_tenant_table('callbacks');
"""


def upgrade() -> None:
    op.execute(SQL)
