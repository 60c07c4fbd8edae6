"""Claims change hands: given back, or secured for good when a hold becomes an appointment."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.errors import Conflict
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import ClaimRow
from askpro.scheduling.appointments.classes import ClassRepository, is_open
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.model import Appointment, Status
from askpro.scheduling.appointments.refusals import HoldExpired, SlotTaken
from askpro.scheduling.availability import SubjectKind


async def give_back(work: Work, appointment_ids: Sequence[UUID]) -> None:
    """What these appointments claimed is free again; a class that nobody attends any more is closed."""
    await _leave(work, appointment_ids, ClaimRepository(work).deactivate)


async def withdraw(work: Work, hold_ids: Sequence[UUID]) -> None:
    """These holds vanish with what they claimed; a class that nobody attends any more is closed."""
    await _leave(work, hold_ids, HoldRepository(work).remove)


async def _leave(
    work: Work, appointment_ids: Sequence[UUID], free: Callable[[Sequence[UUID]], Coroutine[Any, Any, None]]
) -> None:
    if not appointment_ids:
        return
    classes = ClassRepository(work)
    async with work.at_once() as ask:
        attended = ask(classes.lock_attended_by(appointment_ids))
        ask(free(appointment_ids))
    if attended.result():
        await classes.close_deserted(attended.result(), work.now)


async def secure(work: Work, hold: Appointment, rows: Sequence[ClaimRow]) -> None:
    """All that the hold wants is claimed for good. Refuses with HoldExpired or SlotTaken.

    `rows` are what it claims, read while the hold is kept from other writers.
    A hold that ran out is claimed anew, for its time may still be free. One that leaned on other holds of its
    holder, or on the appointment it replaces, takes their place.
    """
    claims = ClaimRepository(work)
    if all(row.active for row in rows):
        await claims.confirm(hold.id)
        return
    wanted = [replace(row, active=True, expires_at=None) for row in rows if row.stands_for is None]
    refusal: Conflict = HoldExpired(hold.id) if hold.status is Status.EXPIRED else SlotTaken(hold.starts_at)
    async with work.savepoint():
        await claims.expire_in_the_way_of([row.claim for row in wanted], work.now)
        await _give_way(work, hold, wanted)
        await claims.remove_of(hold.id)
        if not await _classes_take_place(work, hold, wanted) or not await claims.add(wanted):
            raise refusal


async def _give_way(work: Work, hold: Appointment, wanted: Sequence[ClaimRow]) -> None:
    """The holder's other holds that overlap with this one have lost their purpose."""
    appointments = HoldRepository(work)
    others = [each.id for each in await appointments.held_by(hold.holder, work.now) if each.id != hold.id]
    if not others:
        return
    in_the_way = {
        row.appointment_id
        for row in await ClaimRepository(work).of(*others)
        for mine in wanted
        if row.clashes_with(mine)
    }
    await withdraw(work, [each for each in others if each in in_the_way])


async def _classes_take_place(work: Work, hold: Appointment, wanted: Sequence[ClaimRow]) -> bool:
    classes = {row.subject_id for row in wanted if row.claim.subject.kind is SubjectKind.SEAT}
    return all([await is_open(work, subject_id, hold.starts_at) for subject_id in sorted(classes)])
