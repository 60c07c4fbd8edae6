"""What the waiting list announces."""

from __future__ import annotations

from datetime import datetime
from typing import Self
from uuid import UUID

from askpro.foundation.facts import Event
from askpro.scheduling.waiting.model import Entry, Offer


class WaitingOffered(Event, frozen=True, kw_only=True):
    """A time that became free is held for somebody who waits, until `expires_at`."""

    offer_id: UUID
    entry_id: UUID
    branch_id: UUID
    customer_id: UUID
    service_ids: tuple[UUID, ...]
    staff_ids: tuple[UUID, ...]
    starts_at: datetime
    ends_at: datetime
    expires_at: datetime

    @classmethod
    def of(cls, entry: Entry, offer: Offer) -> Self:
        return cls(
            offer_id=offer.id,
            entry_id=entry.id,
            branch_id=entry.wish.branch_id,
            customer_id=entry.wish.customer_id,
            service_ids=offer.hold.service_ids,
            staff_ids=offer.hold.staff_ids,
            starts_at=offer.hold.starts_at,
            ends_at=offer.hold.ends_at,
            expires_at=offer.expires_at,
        )
