"""Catalog, staff and resources: what is sold, who does it when, and what it takes.

Revision ID: 0004
"""

from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

SQL = """
-- What has no identity of its own (phases, grid, window, limits, add-ons) is kept with the service as a document.
create table services (
  company_id uuid not null,
  id uuid not null,
  name jsonb not null,
  synonyms jsonb not null,
  phases jsonb not null check (jsonb_array_length(phases) > 0),
  price_cents integer not null check (price_cents >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  buffer_before_minutes smallint not null check (buffer_before_minutes >= 0),
  buffer_after_minutes smallint not null check (buffer_after_minutes >= 0),
  minimum_notice_minutes integer not null check (minimum_notice_minutes >= 0),
  booking_window jsonb not null,
  grid jsonb not null,
  seats smallint not null check (seats > 0),
  staffing jsonb not null,
  add_ons jsonb not null,
  limits jsonb not null,
  position integer not null,
  created_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('services');

create table staff (
  company_id uuid not null,
  id uuid not null,
  name text not null check (name <> ''),
  limits jsonb not null,
  position integer not null,
  created_at timestamptz not null,
  left_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('staff');

-- A role of '' means every role of the service.
create table staff_skills (
  company_id uuid not null,
  staff_id uuid not null,
  service_id uuid not null,
  role text not null,
  primary key (company_id, staff_id, service_id, role),
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade,
  foreign key (company_id, service_id) references services (company_id, id) on delete cascade
);
create index staff_skills_of_service on staff_skills (company_id, service_id);
select protect_tenant_table('staff_skills');

-- What a branch or a member of staff does differently: minutes for each phase, the price, or both.
create table service_branch_terms (
  company_id uuid not null,
  service_id uuid not null,
  branch_id uuid not null,
  phase_minutes smallint[],
  price_cents integer check (price_cents >= 0),
  primary key (company_id, service_id, branch_id),
  foreign key (company_id, service_id) references services (company_id, id) on delete cascade,
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index service_branch_terms_of_branch on service_branch_terms (company_id, branch_id);
select protect_tenant_table('service_branch_terms');
create table service_staff_terms (
  company_id uuid not null,
  service_id uuid not null,
  staff_id uuid not null,
  phase_minutes smallint[],
  price_cents integer check (price_cents >= 0),
  primary key (company_id, service_id, staff_id),
  foreign key (company_id, service_id) references services (company_id, id) on delete cascade,
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade
);
create index service_staff_terms_of_staff on service_staff_terms (company_id, staff_id);
select protect_tenant_table('service_staff_terms');

-- Minutes after local midnight; past 1440 is the next day. Weekday 0 is Monday.
create table staff_hours (
  company_id uuid not null,
  staff_id uuid not null,
  branch_id uuid not null,
  weekday smallint not null check (weekday between 0 and 6),
  start_minute smallint not null check (start_minute >= 0),
  end_minute smallint not null check (end_minute > start_minute and end_minute <= 2880),
  is_break boolean not null,
  primary key (company_id, staff_id, branch_id, weekday, is_break, start_minute),
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade,
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index staff_hours_at_branch on staff_hours (company_id, branch_id);
select protect_tenant_table('staff_hours');

-- What holds on one day instead of the weekly hours; no minutes means not at work here.
create table staff_days (
  company_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  branch_id uuid not null,
  day date not null,
  start_minute smallint check (start_minute >= 0),
  end_minute smallint check (end_minute > start_minute and end_minute <= 2880),
  primary key (company_id, id),
  check ((start_minute is null) = (end_minute is null)),
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade,
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index staff_days_of_staff on staff_days (company_id, staff_id, day);
create index staff_days_at_branch on staff_days (company_id, branch_id, day);
select protect_tenant_table('staff_days');

create table absences (
  company_id uuid not null,
  id uuid not null,
  staff_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  reason text not null,
  primary key (company_id, id),
  foreign key (company_id, staff_id) references staff (company_id, id) on delete cascade
);
create index absences_of_staff on absences (company_id, staff_id, ends_at);
select protect_tenant_table('absences');

create table resources (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  kind text not null check (kind <> ''),
  name text not null,
  capacity smallint not null check (capacity > 0),
  primary key (company_id, id),
  foreign key (company_id, branch_id) references branches (company_id, id) on delete cascade
);
create index resources_at_branch on resources (company_id, branch_id);
select protect_tenant_table('resources');
"""


def upgrade() -> None:
    op.execute(SQL)
