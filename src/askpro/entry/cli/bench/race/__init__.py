"""The race for the same times: many clients, killed and cut off, and a book that must stay true."""

from askpro.entry.cli.bench.race.command import race

__all__ = ["race"]
