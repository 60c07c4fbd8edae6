"""Every migration is safe under load, and one that is not would be named."""

from askpro.foundation.database.linting import lint, lint_migrations


def test_our_migrations_are_safe_under_load() -> None:
    assert lint_migrations() == []


def test_a_dangerous_migration_is_named() -> None:
    found = lint({"9999": "alter table appointments alter column note type varchar(10);"})
    assert any(line.startswith("9999.sql") and "changing-column-type" in line for line in found)
