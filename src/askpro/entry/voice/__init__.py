"""The telephone: one loop between the vendor's socket and the receptionist, without rules of its own."""

from askpro.entry.voice.limits import VoiceLimits
from askpro.entry.voice.ports import HeardTurn, IncomingCall, Opened, Receptionist, Reply
from askpro.entry.voice.socket import receptionist_socket

__all__ = [
    "HeardTurn",
    "IncomingCall",
    "Opened",
    "Receptionist",
    "Reply",
    "VoiceLimits",
    "receptionist_socket",
]
