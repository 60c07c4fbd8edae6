"""What customers announce."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class CustomerAdded(Event, frozen=True):
    customer_id: UUID


class CustomerChanged(Event, frozen=True):
    customer_id: UUID
