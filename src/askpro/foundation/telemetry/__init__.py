"""Telemetry: spans written by hand around requests, use cases and repository calls."""

from askpro.foundation.telemetry.spans import span

__all__ = ["span"]
