"""A call that comes back on a new socket is known by the vendor's id alone: whose is it?

Revision ID: 0009
"""

from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

SQL = """
-- It comes in the same release as its table, which nobody writes to yet.
-- squawk-ignore require-concurrent-index-creation
create index vendor_calls_by_id on vendor_calls (vendor, vendor_call_id);
-- Forced row security binds the owner too; the function shows the company of one call and nothing else.
create policy coming_back on vendor_calls for select to askpro_owner using (true);
create function directory.company_of_call(of_vendor text, of_vendor_call_id text) returns uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select company_id from vendor_calls where vendor = of_vendor and vendor_call_id = of_vendor_call_id
  order by started_at desc limit 1
$$;
revoke execute on function directory.company_of_call(text, text) from public;
grant execute on function directory.company_of_call(text, text) to askpro_app;
"""


def upgrade() -> None:
    op.execute(SQL)
