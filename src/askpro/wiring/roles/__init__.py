"""The process roles: web answers, the worker does jobs, the relay turns events into jobs."""

from askpro.wiring.roles.running import app

__all__ = ["app"]
