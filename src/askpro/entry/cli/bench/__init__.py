"""`./askpro bench`: the hot paths, measured beside the floor they stand on."""

from askpro.entry.cli.bench.commands import app

__all__ = ["app"]
