"""What happened to the catalog."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class CatalogChanged(Event, frozen=True, kw_only=True):
    """A service or resource was added, changed or withdrawn; `subject_id` is which."""

    subject_id: UUID
