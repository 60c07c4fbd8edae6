"""The tone in which a company addresses its callers.

Revision ID: 0014
"""

from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

SQL = """
-- A constant default: no row is written, and whoever was there before keeps "Sie".
alter table companies add column tone text not null default 'formal'
  constraint companies_tone check (tone in ('formal', 'informal'));
"""


def upgrade() -> None:
    op.execute(SQL)
