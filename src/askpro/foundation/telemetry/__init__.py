"""Telemetry: spans written by hand around requests, use cases and repository calls.

Whoever starts a process enters by `telemetry.export` as well; it stays apart because loading it takes 0.3 s.
"""

from askpro.foundation.telemetry.spans import span

__all__ = ["span"]
