"""Holding several times for one caller to choose from, in as few round trips as one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import ClaimRow, leaning_on, rows_for_appointment
from askpro.scheduling.appointments.holding import held_by, hold
from askpro.scheduling.appointments.items import items_of
from askpro.scheduling.appointments.model import Appointment, Holding
from askpro.scheduling.appointments.placing import HOLD_SECONDS, expiry, keep_longer
from askpro.scheduling.appointments.refusals import NotBookable, SlotTaken
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.availability import Diary, Slot, SubjectKind

Offer = tuple[Holding, Slot]
"""A wish of one holder, and the slot that the engine grants it."""


async def hold_each(work: Work, offers: Sequence[Offer], diary: Diary) -> list[Appointment]:
    """Hold slots found in `diary`, which was opened in this work for their one holder; those still free.

    They are kept as `hold` keeps them, together where nobody interferes, and one by one where somebody does.
    """
    if len(offers) > 1 and not any(_is_class(slot) for _, slot in offers):
        with suppress(SlotTaken):
            async with work.savepoint():
                return await _together(work, offers, diary)
    held: list[Appointment] = []
    for wanted, _ in offers:
        with suppress(SlotTaken, NotBookable):
            held.append(await hold(work, wanted, diary=diary))
    return held


async def _together(work: Work, offers: Sequence[Offer], diary: Diary) -> list[Appointment]:
    """All of them, or SlotTaken."""
    own = await held_by(work, offers[0][0].holder)
    if any(wanted.among(own) for wanted, _ in offers):
        raise SlotTaken(offers[0][1].start)
    expires_at = expiry(work.now, HOLD_SECONDS)
    taken = await _make_way(work, offers, own)
    held: list[Appointment] = []
    rows: list[ClaimRow] = []
    leaned_on: set[UUID | None] = set()
    for wanted, slot in offers:
        each = _held(work, wanted, slot, diary, expires_at)
        claimed = rows_for_appointment(slot.claims, each.id, expires_at)
        leaned_on |= {row.appointment_id for row in taken for mine in claimed if row.clashes_with(mine)} - {
            None
        }
        claimed = leaning_on(taken, claimed)
        taken += [row for row in claimed if row.active]
        rows += claimed
        held.append(each)
    appointments = AppointmentRepository(work)
    async with work.at_once() as ask:
        ask(appointments.add_rows(held))
        ask(appointments.add_items(held))
        claimed_all = ask(ClaimRepository(work).add(rows))
    if not claimed_all.result():
        raise SlotTaken(offers[0][1].start)
    await keep_longer(work, [each.id for each in own if each.id in leaned_on], expires_at)
    return held


async def _make_way(work: Work, offers: Sequence[Offer], own: Sequence[Appointment]) -> list[ClaimRow]:
    """Holds that ran out give way; what the holder has already, and may lean on, is returned."""
    claims = ClaimRepository(work)
    moving = offers[0][0].moving
    beside = [*(each.id for each in own), *([moving] if moving else [])]
    async with work.at_once() as ask:
        ask(claims.expire_in_the_way_of([claim for _, slot in offers for claim in slot.claims], work.now))
        already = ask(claims.of(*beside))
    return [row for row in already.result() if row.active]


def _held(work: Work, wanted: Holding, slot: Slot, diary: Diary, expires_at: datetime) -> Appointment:
    items = items_of(slot, diary.services, wanted.branch_id, wanted.request.wish.seats)
    return wanted.held(new_id(), slot, items, work.now, expires_at)


def _is_class(slot: Slot) -> bool:
    return any(claim.subject.kind is SubjectKind.SEAT for claim in slot.claims)
