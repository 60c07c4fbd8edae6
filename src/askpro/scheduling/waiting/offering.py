"""Freed time is offered to whoever's turn it is, one branch's list at a time."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.jobs import enqueue
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Holding, NotBookable, SlotTaken, as_offered
from askpro.scheduling.availability import Diary, Slot, Wish, open_diary
from askpro.scheduling.waiting.deadline import answer_by
from askpro.scheduling.waiting.events import WaitingOffered
from askpro.scheduling.waiting.fitting import shared_out
from askpro.scheduling.waiting.model import Entry, Freed, Offer, OfferStatus
from askpro.scheduling.waiting.repository import OfferRow, WaitingRepository

RUN_OUT = "pass on a waiting list's offer"
LATE = timedelta(minutes=1)
"""An answer so late still counts; nobody else gets the time before the next on the list had their chance."""
_TRIES_MAX = 4
_AROUND = timedelta(days=2)


async def offer_freed(work: Work, freed: Freed) -> list[Offer]:
    """Offer freed time to those who wait at the branch, in turn, until nobody wants what is left of it.

    Fewest offers so far comes first, then who joined first. Nobody has two offers for one wish at a time, nor
    anything that overlaps with what they were offered before. An offer is a hold and a job that passes it on.
    """
    waiting = WaitingRepository(work)
    minutes = await waiting.lock_list(freed.branch_id)
    if minutes is None or not freed.claims or freed.period.end <= work.now:
        return []
    await waiting.lapse(freed.branch_id, work.now)
    entries = await waiting.waiting_at(freed.branch_id, work.now)
    told = await waiting.offered_to([entry.id for entry in entries])
    offers: dict[UUID, Offer] = {}
    for _ in range(_TRIES_MAX):
        left = [entry for entry in entries if entry.id not in offers]
        if not left:
            break
        diary = await _diary(work, freed)
        given = list(shared_out(diary, left, freed, told))
        for entry, wish, slot in given:
            offer = await _offered(work, entry, diary, minutes, wish, slot)
            if offer is not None:
                offers[entry.id] = offer
        if all(entry.id in offers for entry, _, _ in given):
            break
    return list(offers.values())


async def _offered(
    work: Work, entry: Entry, diary: Diary, minutes: int, wish: Wish, slot: Slot
) -> Offer | None:
    """The offer, unless somebody was faster than us."""
    wanted = Holding(
        branch_id=entry.wish.branch_id,
        request=as_offered(wish, slot),
        holder=entry.holder,
        source="phone" if entry.wish.call_id else "api",
    )
    expires_at = min(answer_by(diary.place, work.now, minutes), slot.start)
    try:
        hold = await appointments.hold_until(work, wanted, expires_at + 2 * LATE, diary=diary)
    except (SlotTaken, NotBookable):
        return None
    offer = Offer(hold.id, entry.id, hold, expires_at)
    await WaitingRepository(work).add_offer(
        OfferRow(
            offer.id, entry.id, hold.starts_at, hold.ends_at, OfferStatus.OPEN.value, work.now, expires_at
        )
    )
    await enqueue(work, RUN_OUT, {"offer_id": str(offer.id)}, run_at=expires_at + LATE, key=str(offer.id))
    work.announce(WaitingOffered.of(entry, offer))
    return offer


async def _diary(work: Work, freed: Freed) -> Diary:
    return await open_diary(work, freed.branch_id, freed.period.widened(_AROUND, _AROUND))
