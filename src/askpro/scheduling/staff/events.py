"""What happened to staff and their hours."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class StaffChanged(Event, frozen=True, kw_only=True):
    """Somebody came, left, learned a service, or works at other times."""

    staff_id: UUID
