"""Why the embedded PostgreSQL refuses to start, each with what to do about it."""

from __future__ import annotations

from askpro.foundation.errors import Conflict, Forbidden, Unavailable


class AlreadyRunning(Conflict):
    """Another process runs a database on this data directory."""


class WrongVersion(Conflict):
    """The data directory was written by another major version of PostgreSQL."""


class NotYours(Forbidden):
    """The data directory belongs to another user."""


class Gone(Conflict):
    """The database was kept outside of the data directory and is no longer there."""


class NoIdentity(Unavailable):
    """PostgreSQL refuses to run as root and no other identity could be taken."""


class DidNotStart(Unavailable):
    """PostgreSQL ended or stayed silent while starting; the end of its log is in the message."""


class NotRunning(Unavailable):
    """No database runs on this data directory."""
