"""What happened to policies."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class PolicyChanged(Event, frozen=True, kw_only=True):
    """What is asked of customers changed, for a company, branch, service or member of staff."""

    scope: str
    subject_id: UUID
