"""The edition of what a company has set up, so that it is read again only when it has changed.

Revision ID: 0013
"""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

SQL = """
-- Empty until something is set up; afterwards a new value whenever branches, hours, catalog or staff change.
alter table companies add column edition uuid;
"""


def upgrade() -> None:
    op.execute(SQL)
