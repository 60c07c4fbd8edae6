"""Placing a checked slot in the book, for one holder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import leaning_on, rows_for_appointment
from askpro.scheduling.appointments.classes import join, split_seats
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.model import Appointment, Holding, Item
from askpro.scheduling.appointments.refusals import HoldTooLong, SlotTaken
from askpro.scheduling.availability import Slot

HOLD_SECONDS = 300
HOLD_SECONDS_MAX = 3600


async def place(
    work: Work,
    wanted: Holding,
    slot: Slot,
    items: tuple[Item, ...],
    own: Sequence[Appointment],
    expires_at: datetime,
) -> Appointment:
    """Keep a checked slot from everybody but its holder until then. Refuses with SlotTaken.

    `own` is what the holder holds already: it does not stand in the way, nor does what is about to move.
    """
    await ClaimRepository(work).expire_in_the_way_of(slot.claims, work.now)
    held = wanted.held(new_id(), slot, items, work.now, expires_at)
    try:
        async with work.savepoint():
            await _claim(work, wanted, slot, held, [each.id for each in own], expires_at)
        return held
    except SlotTaken:
        # The same request may have come twice at the same moment.
        twin = wanted.among(await HoldRepository(work).held_by(wanted.holder, work.now))
        if twin is None:
            raise
        return await kept_longer(work, twin, expires_at)


async def kept_longer(work: Work, held: Appointment, expires_at: datetime) -> Appointment:
    """The hold, kept at least until then."""
    await keep_longer(work, [held.id], expires_at)
    return replace(held, hold_expires_at=max(held.hold_expires_at or expires_at, expires_at))


def expiry(now: datetime, ttl_seconds: int) -> datetime:
    """When a hold of so many seconds runs out. Refuses with HoldTooLong."""
    if not 1 <= ttl_seconds <= HOLD_SECONDS_MAX:
        raise HoldTooLong(f"Hold for 1 to {HOLD_SECONDS_MAX} seconds.", ttl_seconds=ttl_seconds)
    return now + timedelta(seconds=ttl_seconds)


async def _claim(
    work: Work, wanted: Holding, slot: Slot, held: Appointment, own: Sequence[UUID], expires_at: datetime
) -> None:
    claims = ClaimRepository(work)
    beside = [*own, wanted.moving] if wanted.moving else own
    already = [row for row in await claims.of(*beside) if row.active] if beside else []
    seats, others = split_seats(slot.claims)
    for subject_id in {claim.subject.id for claim in seats}:
        await join(work, wanted.branch_id, subject_id, slot.period, others)
    await HoldRepository(work).add(held)
    rows = rows_for_appointment(seats or others, held.id, expires_at)
    if not await claims.add(leaning_on(already, rows)):
        raise SlotTaken(slot.start)
    leaned_on = {each.appointment_id for each in already for row in rows if each.clashes_with(row)}
    await keep_longer(work, [each for each in own if each in leaned_on], expires_at)


async def keep_longer(work: Work, hold_ids: Sequence[UUID], expires_at: datetime) -> None:
    if hold_ids:
        await HoldRepository(work).extend(hold_ids, expires_at)
        await ClaimRepository(work).extend(hold_ids, expires_at)
