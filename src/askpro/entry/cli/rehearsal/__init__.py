"""The public booking benchmark: simulated callers telephone the receptionist, and the book is looked at."""

from askpro.entry.cli.rehearsal.run import run

__all__ = ["run"]
