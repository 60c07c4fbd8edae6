"""Logs without personal data: one setup for a process, one mask for every line."""

from askpro.foundation.logs.masking import mask
from askpro.foundation.logs.setup import start_logs

__all__ = ["mask", "start_logs"]
