"""The database: tenants, works, repositories. The database decides conflicts; the tenant is not optional.

Whoever prepares a database enters by `database.migrations` and `database.bootstrap`, which load slowly.
"""

from psycopg.errors import ExclusionViolation, ForeignKeyViolation, UniqueViolation

from askpro.foundation.database.actor import Actor
from askpro.foundation.database.database import Database
from askpro.foundation.database.outages import Contention, DatabaseUnavailable, SwallowedFailure
from askpro.foundation.database.repository import Repository
from askpro.foundation.database.tenant import Tenant
from askpro.foundation.database.work import Work, work_is_open

__all__ = [
    "Actor",
    "Contention",
    "Database",
    "DatabaseUnavailable",
    "ExclusionViolation",
    "ForeignKeyViolation",
    "Repository",
    "SwallowedFailure",
    "Tenant",
    "UniqueViolation",
    "Work",
    "work_is_open",
]
