"""Appointments, what they consist of, and the claims by which nobody is booked twice.

Revision ID: 0006
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

SQL = """
create table appointments (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  customer_id uuid,
  status text not null check (status in (
    'held', 'confirmed', 'moved', 'cancelled', 'completed', 'no_show', 'expired')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  hold_expires_at timestamptz,
  holder text not null,
  source text not null check (source in ('phone', 'api', 'portal')),
  seats smallint not null check (seats > 0),
  add_on_ids uuid[] not null,
  language text,
  price_cents integer not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  notes text not null,
  for_whom text not null,
  moved_from uuid,
  moved_to uuid,
  series_id uuid,
  booked_by text,
  booked_at timestamptz,
  closed_by text,
  closed_at timestamptz,
  close_reason text not null,
  created_at timestamptz not null,
  primary key (company_id, id),
  check (status in ('held', 'expired') or customer_id is not null),
  check ((status = 'held') = (hold_expires_at is not null)),
  foreign key (company_id, branch_id) references branches (company_id, id),
  foreign key (company_id, customer_id) references customers (company_id, id),
  foreign key (company_id, moved_from) references appointments (company_id, id),
  foreign key (company_id, moved_to) references appointments (company_id, id)
);
create index appointments_by_start on appointments (company_id, starts_at, id);
create index appointments_of_customer on appointments (company_id, customer_id, starts_at)
  where customer_id is not null;
create index appointments_by_booking on appointments (company_id, booked_at) where booked_at is not null;
create index appointments_of_holder on appointments (company_id, holder) where status = 'held';
create index appointments_hold_expiry on appointments (company_id, hold_expires_at) where status = 'held';
create index appointments_expired on appointments (company_id, closed_at) where status = 'expired';
create index appointments_moved_from on appointments (company_id, moved_from) where moved_from is not null;
create index appointments_moved_to on appointments (company_id, moved_to) where moved_to is not null;
select protect_tenant_table('appointments');

-- One row a service of a chain; its staff is whoever begins it.
create table appointment_items (
  company_id uuid not null,
  appointment_id uuid not null,
  position smallint not null,
  service_id uuid not null,
  staff_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  price_cents integer not null,
  primary key (company_id, appointment_id, position),
  foreign key (company_id, appointment_id) references appointments (company_id, id) on delete cascade,
  foreign key (company_id, service_id) references services (company_id, id),
  foreign key (company_id, staff_id) references staff (company_id, id)
);
create index appointment_items_of_staff on appointment_items (company_id, staff_id, starts_at);
create index appointment_items_of_service on appointment_items (company_id, service_id, starts_at);
select protect_tenant_table('appointment_items');

-- A class that takes place: it takes the staff's time, those who attend take its seats.
create table class_sessions (
  company_id uuid not null,
  id uuid not null,
  branch_id uuid not null,
  subject_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  opened_at timestamptz not null,
  closed_at timestamptz,
  primary key (company_id, id),
  foreign key (company_id, branch_id) references branches (company_id, id)
);
create unique index class_sessions_open on class_sessions (company_id, subject_id, starts_at)
  where closed_at is null;
select protect_tenant_table('class_sessions');

-- A subject taken for a time, buffers included. Of those that are active no two may overlap.
create table claims (
  company_id uuid not null,
  id uuid not null,
  appointment_id uuid,
  session_id uuid,
  subject_kind text not null check (subject_kind in ('staff', 'resource', 'seat')),
  subject_id uuid not null,
  unit smallint not null check (unit >= 0),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  period tstzrange generated always as (tstzrange(starts_at, ends_at)) stored,
  active boolean not null,
  expires_at timestamptz,
  stands_for uuid,
  primary key (company_id, id),
  check ((appointment_id is null) <> (session_id is null)),
  check (ends_at > starts_at and ends_at - starts_at <= interval '7 days'),
  foreign key (company_id, appointment_id) references appointments (company_id, id) on delete cascade,
  foreign key (company_id, session_id) references class_sessions (company_id, id) on delete cascade,
  constraint nobody_is_booked_twice exclude using gist (
    company_id with =, subject_id with =, unit with =, period with &&) where (active)
);
create index claims_by_start on claims (company_id, subject_id, starts_at) where active;
create index claims_by_time on claims (company_id, starts_at) where active;
create index claims_of_appointment on claims (company_id, appointment_id) where appointment_id is not null;
create index claims_of_session on claims (company_id, session_id) where session_id is not null;
select protect_tenant_table('claims');
"""


def upgrade() -> None:
    op.execute(SQL)
