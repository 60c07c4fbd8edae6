"""Holding several times for one caller to choose from, in as few round trips as one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling.appointments.claim_repository import ClaimRepository
from askpro.scheduling.appointments.claims import ClaimRow, claiming_order, leaning_on, rows_for_appointment
from askpro.scheduling.appointments.holding import AROUND, TRIES_MAX, held_by, hold
from askpro.scheduling.appointments.items import items_of
from askpro.scheduling.appointments.model import Appointment, Holding
from askpro.scheduling.appointments.placing import HOLD_SECONDS, expiry, keep_longer
from askpro.scheduling.appointments.refusals import NotBookable, SlotTaken
from askpro.scheduling.appointments.repository import AppointmentRepository
from askpro.scheduling.availability import Diary, Slot, SubjectKind, check, open_diary

Offer = tuple[Holding, Slot]
"""A wish of one holder, and the slot that the engine grants it."""


async def hold_each(work: Work, offers: Sequence[Offer], diary: Diary) -> list[Appointment]:
    """Hold slots found in `diary`, which was opened in this work for their one holder; those still free.

    They are kept as `hold` keeps them, all of them together. Where somebody is faster, those still free then
    are tried together again: one after the other, two who offer would wait for each other.
    """
    if any(_is_class(slot) for _, slot in offers):
        return await _one_by_one(work, offers)
    for _ in range(TRIES_MAX):
        with suppress(SlotTaken):
            async with work.savepoint():
                return await _together(work, offers, diary)
        diary = await _opened_again(work, offers)
        answers = [(wanted, check(diary, wanted.request)) for wanted, _ in offers]
        offers = [(wanted, slot) for wanted, slot in answers if isinstance(slot, Slot)]
    return []


async def _one_by_one(work: Work, offers: Sequence[Offer]) -> list[Appointment]:
    """A class is entered by itself; all who offer enter them in the same order."""
    held: dict[int, Appointment] = {}
    for number in claiming_order([slot for _, slot in offers]):
        with suppress(SlotTaken, NotBookable):
            held[number] = await hold(work, offers[number][0])
    return [held[number] for number in sorted(held)]


async def _together(work: Work, offers: Sequence[Offer], diary: Diary) -> list[Appointment]:
    """All of them, or SlotTaken."""
    if not offers:
        return []
    own = await _make_way(work, offers)
    expires_at = expiry(work.now, HOLD_SECONDS)
    held = [wanted.among(own) or _held(work, wanted, slot, diary, expires_at) for wanted, slot in offers]
    known = {each.id for each in own}
    fresh = [(each, slot) for each, (_, slot) in zip(held, offers, strict=True) if each.id not in known]
    leaned_on = await _claimed(work, offers[0][0].moving, own, fresh, expires_at) if fresh else set[UUID]()
    kept = [each.id for each in own if each.id in leaned_on or each in held]
    await keep_longer(work, kept, expires_at)
    return [
        replace(each, hold_expires_at=max(each.hold_expires_at or expires_at, expires_at)) for each in held
    ]


async def _claimed(
    work: Work,
    moving: UUID | None,
    own: Sequence[Appointment],
    fresh: Sequence[tuple[Appointment, Slot]],
    expires_at: datetime,
) -> set[UUID]:
    """New holds are written with all they claim; which of the holder's own they lean on. Or SlotTaken."""
    beside = [*(each.id for each in own), *([moving] if moving else [])]
    taken = [row for row in await ClaimRepository(work).of(*beside) if row.active] if beside else []
    rows: list[ClaimRow] = []
    leaned_on: set[UUID] = set()
    for each, slot in fresh:
        claimed = rows_for_appointment(slot.claims, each.id, expires_at)
        leaned_on |= {
            row.appointment_id
            for row in taken
            for mine in claimed
            if row.appointment_id and row.clashes_with(mine)
        }
        claimed = leaning_on(taken, claimed)
        taken += [row for row in claimed if row.active]
        rows += claimed
    appointments, held = AppointmentRepository(work), [each for each, _ in fresh]
    async with work.at_once() as ask:
        ask(appointments.add_rows(held))
        ask(appointments.add_items(held))
        claimed_all = ask(ClaimRepository(work).add(rows))
    if not claimed_all.result():
        raise SlotTaken(held[0].starts_at)
    return leaned_on


async def _make_way(work: Work, offers: Sequence[Offer]) -> list[Appointment]:
    """Holds that ran out give way; what the holder holds already is returned."""
    wanted = [claim for _, slot in offers for claim in slot.claims]
    async with work.at_once() as ask:
        own = ask(held_by(work, offers[0][0].holder))
        ask(ClaimRepository(work).expire_in_the_way_of(wanted, work.now))
    return own.result()


async def _opened_again(work: Work, offers: Sequence[Offer]) -> Diary:
    first, starts = offers[0][0], [slot.start for _, slot in offers]
    around = Period(min(starts), max(starts)).widened(AROUND, AROUND)
    ignoring = [first.moving] if first.moving else []
    return await open_diary(work, first.branch_id, around, ignoring=ignoring, holder=first.holder)


def _held(work: Work, wanted: Holding, slot: Slot, diary: Diary, expires_at: datetime) -> Appointment:
    items = items_of(slot, diary.services, wanted.branch_id, wanted.request.wish.seats)
    return wanted.held(new_id(), slot, items, work.now, expires_at)


def _is_class(slot: Slot) -> bool:
    return any(claim.subject.kind is SubjectKind.SEAT for claim in slot.claims)
