"""What calls announce."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askpro.foundation.facts import Event


class CallStarted(Event, frozen=True):
    call_id: UUID
    branch_id: UUID
    direction: str
    started_at: datetime


class CallEnded(Event, frozen=True):
    """Announced exactly once a call."""

    call_id: UUID
    branch_id: UUID
    customer_id: UUID | None
    started_at: datetime
    ended_at: datetime
    duration_seconds: int
    outcome: str


class CallCorrected(Event, frozen=True):
    """Something about a call became known after its end."""

    call_id: UUID
    started_at: datetime
    outcome: str
