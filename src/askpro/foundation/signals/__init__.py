"""Signals between processes: small words that may get lost, over PostgreSQL's NOTIFY."""

from askpro.foundation.signals.listening import listen
from askpro.foundation.signals.sending import Sender

__all__ = ["Sender", "listen"]
