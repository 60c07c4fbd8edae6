"""What branches announce."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class BranchChanged(Event, frozen=True):
    branch_id: UUID


class OpeningHoursChanged(Event, frozen=True):
    branch_id: UUID
