"""Migrations: Alembic revisions in plain SQL, run by the owner role."""

from __future__ import annotations

from pathlib import Path

import psycopg
import sqlalchemy
from alembic import command
from alembic.config import Config

# A migration that cannot get its lock soon gives up, rather than let everybody queue behind it.
_LIMITS = {"lock_timeout": "5s", "statement_timeout": "15min"}
DIRECTORY = Path(__file__).parents[4] / "migrations"


def migrate(owner_url: str, revision: str = "head") -> None:
    """Bring the schema to `revision`. `owner_url` is a libpq URL of the owner role. Safe to repeat.

    Raises when a lock is not free within 5 s; nothing of that revision has then happened.
    """
    config = Config()
    config.set_main_option("script_location", str(DIRECTORY))
    engine = sqlalchemy.create_engine(
        "postgresql+psycopg://", creator=lambda: psycopg.connect(owner_url), poolclass=sqlalchemy.NullPool
    )
    with engine.connect() as connection:
        for setting, limit in _LIMITS.items():
            connection.exec_driver_sql(f"set {setting} = '{limit}'")
        connection.commit()
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
