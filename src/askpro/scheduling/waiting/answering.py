"""What becomes of an offer: taken, declined, or passed on because nobody answered."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, AppointmentNotFound, Details
from askpro.scheduling.waiting.model import Entry, EntryStatus, Freed, OfferStatus
from askpro.scheduling.waiting.offering import offer_freed
from askpro.scheduling.waiting.refusals import EntryNotFound, OfferGone, OfferNotFound
from askpro.scheduling.waiting.repository import OfferRow, WaitingRepository


async def accept(work: Work, offer_id: UUID) -> Appointment:
    """Book what is offered; its receiver waits no longer. Repeating it returns the same appointment.

    An answer that comes late still counts as long as the time was not passed on.
    Refuses with OfferNotFound, OfferGone, PolicyForbids, NotBookable (a limit of the customer), HoldExpired
    or SlotTaken.
    """
    waiting = WaitingRepository(work)
    offer = await waiting.lock_offer(offer_id)
    if offer is None:
        raise OfferNotFound(offer_id)
    if offer.status == OfferStatus.ACCEPTED:
        return await appointments.find(work, offer_id)
    if offer.status != OfferStatus.OPEN:
        raise OfferGone(offer_id, offer.status)
    entry = await _entry(waiting, offer)
    details = Details(customer_id=entry.wish.customer_id, language=entry.wish.language)
    appointment = await appointments.book(work, offer_id, details)
    await waiting.close_offer(offer_id, OfferStatus.ACCEPTED, work.now)
    await waiting.close(entry.id, EntryStatus.SERVED, work.now)
    return appointment


async def decline(work: Work, offer_id: UUID) -> None:
    """Turn an offer down and go on waiting; the time is offered to the next. Repeating it changes nothing.

    Refuses with OfferNotFound, or with OfferGone when it was accepted.
    """
    offer, entry = await _locked(work, offer_id)
    if offer.status == OfferStatus.ACCEPTED:
        raise OfferGone(offer_id, offer.status)
    await _pass_on(work, entry, offer, OfferStatus.DECLINED)


async def run_out(work: Work, offer_id: UUID) -> None:
    """Pass the time on if nobody has answered in time. Repeating it changes nothing."""
    offer, entry = await _locked(work, offer_id)
    if offer.expires_at <= work.now:
        await _pass_on(work, entry, offer, OfferStatus.EXPIRED)


async def leave(work: Work, entry_id: UUID) -> Entry:
    """Wait no longer; an offer that is open goes to the next. Leaving again changes nothing.

    Refuses with EntryNotFound.
    """
    waiting = WaitingRepository(work)
    entry = await waiting.by_id(entry_id)
    if entry is None:
        raise EntryNotFound(entry_id)
    await waiting.lock_list(entry.wish.branch_id)
    offer = await waiting.lock_open_offer_to(entry_id)
    await waiting.close(entry_id, EntryStatus.LEFT, work.now)
    if offer is not None:
        await _pass_on(work, entry, offer, OfferStatus.WITHDRAWN)
    return await waiting.by_id(entry_id) or entry


async def _locked(work: Work, offer_id: UUID) -> tuple[OfferRow, Entry]:
    """The offer, after its list: everybody locks in this order."""
    waiting = WaitingRepository(work)
    offer = await waiting.offer(offer_id)
    if offer is None:
        raise OfferNotFound(offer_id)
    entry = await _entry(waiting, offer)
    await waiting.lock_list(entry.wish.branch_id)
    return await waiting.lock_offer(offer_id) or offer, entry


async def _pass_on(work: Work, entry: Entry, offer: OfferRow, status: OfferStatus) -> None:
    if offer.status != OfferStatus.OPEN:
        return
    await WaitingRepository(work).close_offer(offer.id, status, work.now)
    try:
        hold = await appointments.find(work, offer.id)
    except AppointmentNotFound:
        # It ran out so long ago that it was swept away, and its time was anybody's since.
        return
    claims = await appointments.claims_of(work, offer.id)
    await appointments.release(work, [offer.id])
    await offer_freed(work, Freed.by(hold, claims))


async def _entry(waiting: WaitingRepository, offer: OfferRow) -> Entry:
    entry = await waiting.by_id(offer.entry_id)
    if entry is None:
        raise EntryNotFound(offer.entry_id)
    return entry
