"""Policies and what comes of them, leave to overbook, and wishes that could not be met.

Revision ID: 0010
"""

from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None

SQL = """
-- What is said for a company, a branch, a service or a member of staff; the subject is which.
create table policies (
  company_id uuid not null,
  scope text not null check (scope in ('company', 'branch', 'service', 'staff')),
  subject_id uuid not null,
  said jsonb not null,
  changed_at timestamptz not null,
  primary key (company_id, scope, subject_id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('policies');

-- The fee is what was charged for cancelling or moving, and the rule it was charged by.
alter table appointments
  add column deposit_cents integer not null default 0,
  add column fee_cents integer not null default 0,
  add column fee_reason text not null default '';

create table allowances (
  company_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  extra smallint not null check (extra > 0),
  primary key (company_id, id),
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade
);
create index allowances_by_end on allowances (company_id, ends_at);
create index allowances_of_staff on allowances (company_id, staff_id);
select protect_tenant_table('allowances');

-- A wish that could not be met; weekday (Monday 0) and hour are the branch's, where they were wished for.
create table demand (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  service_ids uuid[] not null,
  staff_id uuid,
  wanted_from timestamptz,
  wanted_until timestamptz,
  weekday smallint check (weekday between 0 and 6),
  hour smallint check (hour between 0 and 23),
  outcome text not null check (outcome in ('none_free', 'declined', 'closed', 'unknown_service')),
  call_id uuid,
  recorded_at timestamptz not null,
  primary key (company_id, id),
  check ((wanted_from is null) = (wanted_until is null)),
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index demand_by_time on demand (company_id, recorded_at, id);
create index demand_at_branch on demand (company_id, branch_id);
-- The same wish is counted once a call, however often it is repeated.
create unique index demand_of_call on demand (
  company_id, call_id, branch_id, service_ids, staff_id, wanted_from, wanted_until, outcome
) nulls not distinct where call_id is not null;
select protect_tenant_table('demand');
"""


def upgrade() -> None:
    op.execute(SQL)
