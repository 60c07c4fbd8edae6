"""Customers: who books, recognised by a phone number that several may share, or by name.

Revision ID: 0005
"""

from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

SQL = """
create table customers (
  company_id uuid not null,
  id uuid not null,
  given_name text not null,
  family_name text not null,
  given_key text not null,
  family_key text not null,
  salutation text,
  phone_e164 text check (phone_e164 ~ '^[+][1-9][0-9]{5,14}$'),
  email text,
  language text,
  notes text not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (company_id, id),
  check (given_name <> '' or family_name <> '')
);
create index customers_by_phone on customers (company_id, phone_e164, last_seen_at desc)
  where phone_e164 is not null;
create index customers_by_name on customers (company_id, family_key, given_key, id);
select protect_tenant_table('customers');
"""


def upgrade() -> None:
    op.execute(SQL)
