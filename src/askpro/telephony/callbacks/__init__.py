"""Callbacks: somebody of the business will call back, by a promised time."""

from askpro.telephony.callbacks.model import (
    Callback,
    CallbackClosed,
    CallbackNotFound,
    CallbackRequested,
    NewCallback,
    Priority,
)
from askpro.telephony.callbacks.promising import assign, close, find, listed_open, overdue, request

__all__ = [
    "Callback",
    "CallbackClosed",
    "CallbackNotFound",
    "CallbackRequested",
    "NewCallback",
    "Priority",
    "assign",
    "close",
    "find",
    "listed_open",
    "overdue",
    "request",
]
