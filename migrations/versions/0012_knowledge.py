"""What a company knows and answers in its own words, and how much of a language model it may use.

Revision ID: 0012
"""

from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

SQL = """
create table knowledge (
  company_id uuid not null,
  id uuid not null,
  language text not null check (language in ('de', 'en')),
  question text not null,
  answer text not null,
  learned_at timestamptz not null,
  primary key (company_id, id),
  foreign key (company_id) references companies (company_id)
);
create index knowledge_by_language on knowledge (company_id, language);
select protect_tenant_table('knowledge');

-- No row means that the language model is off.
create table assistance_budgets (
  company_id uuid not null,
  requests_max integer not null check (requests_max >= 0),
  tokens_max integer not null check (tokens_max >= 0),
  granted_at timestamptz not null,
  primary key (company_id),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('assistance_budgets');

create table assistance_usage (
  company_id uuid not null,
  month date not null,
  requests integer not null,
  tokens bigint not null,
  primary key (company_id, month),
  foreign key (company_id) references companies (company_id)
);
select protect_tenant_table('assistance_usage');
"""


def upgrade() -> None:
    op.execute(SQL)
