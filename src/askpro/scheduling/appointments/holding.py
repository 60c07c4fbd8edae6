"""Holding a time for a caller, so that it is still there when they say yes."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.items import items_of
from askpro.scheduling.appointments.model import Appointment, Holding, Item
from askpro.scheduling.appointments.placing import HOLD_SECONDS, expiry, kept_longer, place
from askpro.scheduling.appointments.refusals import NotBookable, SlotTaken
from askpro.scheduling.appointments.securing import withdraw
from askpro.scheduling.appointments.terms import with_limits
from askpro.scheduling.availability import (
    Diary,
    Refused,
    Request,
    Rule,
    Slot,
    StaffWish,
    Wish,
    check,
    open_diary,
)

TRIES_MAX = 8
AROUND = timedelta(days=1)
_TAKEN = frozenset({Rule.STAFF_TAKEN, Rule.RESOURCE_TAKEN, Rule.CLASS_FULL})


async def hold(
    work: Work, wanted: Holding, ttl_seconds: int = HOLD_SECONDS, *, diary: Diary | None = None
) -> Appointment:
    """Keep a time from everybody but its holder for so many seconds, by the rules it was offered by.

    What the holder holds already, or is about to move, does not stand in the way. Holding the same again
    keeps it longer and returns the same hold. A `diary` opened in this work for this holder spares reading it
    again.
    Refuses with NotBookable, SlotTaken, HoldTooLong or BranchNotFound.
    """
    return await hold_until(work, wanted, expiry(work.now, ttl_seconds), diary=diary)


async def hold_until(
    work: Work, wanted: Holding, expires_at: datetime, *, diary: Diary | None = None
) -> Appointment:
    """Keep a time as `hold` does, until an instant of the business's own choosing, however far ahead.

    Refuses with NotBookable, SlotTaken or BranchNotFound.
    """
    own = await held_by(work, wanted.holder)
    same = wanted.among(own)
    if same is not None:
        return await kept_longer(work, same, expires_at)
    wanted = await with_limits(work, wanted)
    if wanted.request.wish.customer_limits:
        diary = None  # It may not reach as far as they count.
    for _ in range(TRIES_MAX):
        slot, items = _checked(diary or await _diary(work, wanted), wanted)
        diary = None
        # Where somebody was faster, another chair or colleague may still do.
        with suppress(SlotTaken):
            return await place(work, wanted, slot, items, own, expires_at)
    raise SlotTaken(wanted.request.start)


def as_offered(wish: Wish, slot: Slot) -> Request:
    """The slot that was offered, at its time and with its people, whoever else is free by now."""
    return Request(replace(wish, staff=StaffWish(only=frozenset(slot.staff_ids))), slot.start)


async def release(work: Work, hold_ids: Sequence[UUID]) -> None:
    """Give holds back. What is booked, gone or never was is left alone."""
    found = await HoldRepository(work).locked(*hold_ids)
    await withdraw(work, [each.id for each in found.values() if each.customer_id is None])


async def release_all_of(work: Work, holder: str, but: Sequence[UUID] = ()) -> None:
    """Give back everything the holder still holds, but for some, as at the end of a call."""
    await withdraw(work, await HoldRepository(work).lock_held_by(holder, work.now, but))


async def held_by(work: Work, holder: str) -> list[Appointment]:
    """What the holder holds, the oldest first."""
    return await HoldRepository(work).held_by(holder, work.now)


async def _diary(work: Work, wanted: Holding) -> Diary:
    start = wanted.request.start
    return await open_diary(
        work,
        wanted.branch_id,
        Period(start, start).widened(AROUND, AROUND),
        ignoring=[wanted.moving] if wanted.moving else [],
        holder=wanted.holder,
        customer_limits=wanted.request.wish.customer_limits,
    )


def _checked(diary: Diary, wanted: Holding) -> tuple[Slot, tuple[Item, ...]]:
    """The slot as the engine grants it, and its items. Refuses with NotBookable or SlotTaken."""
    answer = check(diary, wanted.request)
    if isinstance(answer, Refused):
        raise refusal_of(answer, wanted.request.start)
    return answer, items_of(answer, diary.services, wanted.branch_id, wanted.request.wish.seats)


def refusal_of(refused: Refused, start: datetime) -> NotBookable | SlotTaken:
    """What the engine refuses, as an appointment refuses it."""
    if refused.rule in _TAKEN:
        return SlotTaken(start, refused.sentences)
    return NotBookable(refused.rule.value, refused.sentences)
