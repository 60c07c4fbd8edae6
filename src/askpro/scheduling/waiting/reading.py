"""Who waits, and what they are offered."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.paging import LIMIT_MAX
from askpro.scheduling import appointments
from askpro.scheduling.waiting.model import Entry, Offer
from askpro.scheduling.waiting.refusals import EntryNotFound
from askpro.scheduling.waiting.repository import WaitingRepository

_BEGINNING = UUID(int=0)


async def find(work: Work, entry_id: UUID) -> Entry:
    """The entry, whatever became of it. Refuses with EntryNotFound."""
    entry = await WaitingRepository(work).by_id(entry_id)
    if entry is None:
        raise EntryNotFound(entry_id)
    return entry


async def entries_of(work: Work, customer_id: UUID) -> list[Entry]:
    """What the customer waits for, the oldest first."""
    return await WaitingRepository(work).page(customer_id, work.now, _BEGINNING, LIMIT_MAX)


async def listed(
    work: Work, customer_id: UUID | None = None, after: UUID | None = None, limit: int = 50
) -> list[Entry]:
    """One page of who waits, in the order in which they joined; `after` is the last id of the page before."""
    return await WaitingRepository(work).page(
        customer_id, work.now, after or _BEGINNING, min(limit, LIMIT_MAX + 1)
    )


async def offers_for(work: Work, customer_id: UUID) -> list[Offer]:
    """What the customer may say yes to now, the earliest time first."""
    return await offers_to(work, await entries_of(work, customer_id))


async def offers_to(work: Work, entries: Sequence[Entry]) -> list[Offer]:
    """What is offered to these now, the earliest time first."""
    rows = await WaitingRepository(work).open_offers_to([each.id for each in entries], work.now)
    return [
        Offer(row.id, row.entry_id, await appointments.find(work, row.id), row.expires_at) for row in rows
    ]
