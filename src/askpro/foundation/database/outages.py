"""When the database cannot do what it was asked, by SQLSTATE: told apart by what the caller can do."""

from __future__ import annotations

import psycopg
from psycopg import errors
from psycopg_pool import PoolTimeout, TooManyRequests

from askpro.foundation.errors import Invalid, Refusal, Unavailable


class DatabaseUnavailable(Unavailable):
    """The database does not answer. The fact `outcome_unknown` is set when a commit was under way."""


class Contention(Unavailable):
    """Two works stood in each other's way (deadlock, serialisation, lock not free); nothing happened."""


class UnwritableText(Invalid):
    """A text holds a NUL character, which the database cannot keep."""


class SwallowedFailure(Exception):
    """A verb caught the failure of a statement and went on, though PostgreSQL had given the work up."""


def refusal_for(failure: psycopg.Error) -> Refusal | None:
    """The refusal for a failure of the database itself or of the caller's text; None for our own mistakes."""
    match failure:
        case errors.DeadlockDetected() | errors.SerializationFailure() | errors.LockNotAvailable():
            return Contention("Another change of the same data was under way. Repeat the request.")
        case errors.QueryCanceled():
            return DatabaseUnavailable("The database did not finish a statement in time.")
        case PoolTimeout() | TooManyRequests():
            return DatabaseUnavailable("No database connection became free in time.")
        case errors.ReadOnlySqlTransaction():
            return DatabaseUnavailable("This database server only reads; the writing one is elsewhere.")
        case psycopg.OperationalError() | psycopg.InterfaceError() | errors.IdleInTransactionSessionTimeout():
            return DatabaseUnavailable("The database connection was lost.")
        case errors.UntranslatableCharacter() | psycopg.DataError() if _is_about_nul(failure):
            return UnwritableText("A text holds a NUL character. Send it without.")
        case _:
            return None


def _is_about_nul(failure: psycopg.Error) -> bool:
    """Refused by the driver before it is sent, or by the server inside a JSON document."""
    return "NUL" in str(failure) or "\\u0000" in str(failure)
