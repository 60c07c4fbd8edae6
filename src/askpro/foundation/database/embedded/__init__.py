"""PostgreSQL from a wheel, run by ourselves: nothing to install, nothing to administer."""

from askpro.foundation.database.embedded.news import DatabaseNews
from askpro.foundation.database.embedded.postgres import EmbeddedPostgres
from askpro.foundation.database.embedded.refusals import (
    AlreadyRunning,
    DidNotStart,
    Gone,
    NoIdentity,
    NotRunning,
    NotYours,
    WrongVersion,
)

__all__ = [
    "AlreadyRunning",
    "DatabaseNews",
    "DidNotStart",
    "EmbeddedPostgres",
    "Gone",
    "NoIdentity",
    "NotRunning",
    "NotYours",
    "WrongVersion",
]
