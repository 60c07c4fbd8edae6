"""Holding a slot for a caller, so that it is still there when they say yes."""

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
from askpro.scheduling.appointments.model import Appointment, Placement
from askpro.scheduling.appointments.refusals import HoldTooLong, SlotTaken
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.appointments.securing import give_back

HOLD_SECONDS = 300
HOLD_SECONDS_MAX = 3600


async def hold_slot(work: Work, placement: Placement, ttl_seconds: int = HOLD_SECONDS) -> Appointment:
    """Keep a checked slot from everybody but its holder for so many seconds.

    What the holder holds already, or is about to move, does not stand in the way. Holding the same again
    keeps it longer and returns the same hold. Refuses with SlotTaken or HoldTooLong.
    """
    if not 1 <= ttl_seconds <= HOLD_SECONDS_MAX:
        raise HoldTooLong(f"Hold for 1 to {HOLD_SECONDS_MAX} seconds.", ttl_seconds=ttl_seconds)
    expires_at = work.now + timedelta(seconds=ttl_seconds)
    wanted = placement.appointment(new_id(), work.now, expires_at)
    await ClaimRepository(work).expire_in_the_way_of(placement.slot.claims, work.now)
    own = await AppointmentRepository(work).held_by(placement.holder, work.now)
    twin = _twin(wanted, own)
    if twin is None:
        try:
            async with work.savepoint():
                await _claim(work, placement, wanted, own, expires_at)
            return wanted
        except SlotTaken:
            # The same request may have come twice at the same moment.
            twin = _twin(wanted, await AppointmentRepository(work).held_by(placement.holder, work.now))
            if twin is None:
                raise
    await _keep_longer(work, [twin.id], expires_at)
    return replace(twin, hold_expires_at=max(twin.hold_expires_at or expires_at, expires_at))


async def release(work: Work, hold_ids: Sequence[UUID]) -> None:
    """Give holds back. What is booked, gone or never was is left alone."""
    found = await AppointmentRepository(work).locked(*hold_ids)
    await _release(work, [each.id for each in found.values() if each.customer_id is None])


async def release_all_of(work: Work, holder: str) -> None:
    """Give back everything the holder still holds, as at the end of a call."""
    held = await AppointmentRepository(work).held_by(holder, work.now)
    await release(work, [each.id for each in held])


async def held_by(work: Work, holder: str) -> list[Appointment]:
    """What the holder holds, the oldest first."""
    return await AppointmentRepository(work).held_by(holder, work.now)


async def _claim(
    work: Work, placement: Placement, wanted: Appointment, own: Sequence[Appointment], expires_at: datetime
) -> None:
    seats, others = split_seats(placement.slot.claims)
    for subject_id in {claim.subject.id for claim in seats}:
        await join(work, placement.branch_id, subject_id, placement.slot.period, others)
    await AppointmentRepository(work).add(wanted)
    claims = ClaimRepository(work)
    rows = rows_for_appointment(seats or others, wanted.id, expires_at)
    beside = [each.id for each in own] + ([placement.moving] if placement.moving else [])
    already = [row for row in await claims.of(*beside) if row.active] if beside else []
    if not await claims.add(leaning_on(already, rows)):
        raise SlotTaken(placement.slot.period)
    leaned_on = {each.appointment_id for each in already for row in rows if each.clashes_with(row)}
    await _keep_longer(work, [each.id for each in own if each.id in leaned_on], expires_at)


async def _release(work: Work, hold_ids: Sequence[UUID]) -> None:
    await give_back(work, hold_ids)
    await AppointmentRepository(work).remove(hold_ids)


def _twin(wanted: Appointment, own: Sequence[Appointment]) -> Appointment | None:
    return next((each for each in own if each.is_twin_of(wanted)), None)


async def _keep_longer(work: Work, hold_ids: Sequence[UUID], expires_at: datetime) -> None:
    if hold_ids:
        await AppointmentRepository(work).extend(hold_ids, expires_at)
        await ClaimRepository(work).extend(hold_ids, expires_at)
