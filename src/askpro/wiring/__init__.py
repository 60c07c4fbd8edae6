"""The composition root: the only module that knows everybody, and the only reader of settings."""

from askpro.wiring.commands import main

__all__ = ["main"]
