"""Conversations: where each call's dialogue stands, and what it has done.

Revision ID: 0008
"""

from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

SQL = """
-- `version` counts the turns taken: of two processes that take the same turn only one can write.
-- `checkpoints` are the states before answers that may not have been heard; `latest` is the last turn and its answer.
create table conversations (
  company_id uuid not null,
  call_id uuid not null,
  version integer not null,
  state jsonb not null,
  checkpoints jsonb not null,
  latest jsonb not null,
  tool_calls integer not null,
  updated_at timestamptz not null,
  primary key (company_id, call_id)
);
select protect_tenant_table('conversations');

-- What a call changed in the book, kept in the transaction that changed it: asked again, the answer is the same.
create table conversation_effects (
  company_id uuid not null,
  call_id uuid not null,
  key text not null,
  ordinal integer not null,
  result jsonb,
  at timestamptz not null,
  primary key (company_id, call_id, key)
);
select protect_tenant_table('conversation_effects');
"""


def upgrade() -> None:
    op.execute(SQL)
