"""A callback, and how soon each priority promises it."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal
from uuid import UUID

from askpro.foundation.errors import NotFound
from askpro.foundation.facts import Event


class CallbackNotFound(NotFound):
    """The company has no such callback."""


class CallbackRequested(Event, frozen=True):
    callback_id: UUID
    branch_id: UUID
    priority: str
    promised_by: datetime


class CallbackClosed(Event, frozen=True):
    callback_id: UUID
    status: str


class Priority(StrEnum):
    """How soon somebody calls back."""

    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def answer_time(self) -> timedelta:
        return _ANSWER_TIMES[self]


_ANSWER_TIMES = {
    Priority.NORMAL: timedelta(hours=24),
    Priority.HIGH: timedelta(hours=4),
    Priority.URGENT: timedelta(hours=2),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCallback:
    """Who wants to be called back, at which number (as said or told by the carrier), and why."""

    branch_id: UUID
    phone: str = field(repr=False)
    name: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
    priority: Priority = Priority.NORMAL
    call_id: UUID | None = None
    customer_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Callback:
    """A promise to call back by `promised_by`. `assigned_to` is a member."""

    id: UUID
    branch_id: UUID
    call_id: UUID | None
    customer_id: UUID | None
    name: str = field(repr=False)
    phone_e164: str = field(repr=False)
    reason: str = field(repr=False)
    priority: Priority
    status: Literal["open", "done", "given_up"]
    promised_by: datetime
    assigned_to: UUID | None
    created_at: datetime
    closed_at: datetime | None
    note: str = field(repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "priority", Priority(self.priority))
