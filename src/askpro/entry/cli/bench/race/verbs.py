"""An attempt becomes a keyed request for a verb, as the API makes one."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from askpro.entry.cli.bench.race.journal import Act, Answer, Attempt
from askpro.entry.cli.bench.race.shop import Shop
from askpro.foundation.database import Tenant, Work
from askpro.foundation.idempotency import answered_once
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Details, Holding, SlotTaken, as_offered, hold_each
from askpro.scheduling.availability import Request, Slot, StaffWish, Wish, find_slots, open_diary

_OFFERS_MAX = 3
_OFFERED_AFTER = timedelta(hours=3)


async def perform(tenant: Tenant, shop: Shop, attempt: Attempt) -> Answer:
    """Do it, or learn what it came to when it was done before under this key. Refuses as the verb does."""

    async def verb(work: Work) -> Answer:
        if attempt.act is Act.OFFER:
            first, *others = await _offered(work, shop, attempt)
            return Answer(first.id, first.status.value, tuple(each.id for each in others))
        done = await _do(work, shop, attempt)
        return Answer(done.id, done.status.value) if done else Answer(None, "released")

    return await answered_once(tenant, attempt.key, attempt.act.value, attempt, verb, Answer)


async def _do(work: Work, shop: Shop, attempt: Attempt) -> Appointment | None:
    details = Details(customer_id=_customer(shop, attempt))
    subject, to = attempt.subject, attempt.to
    match attempt.act:
        case Act.HOLD | Act.HOLD_TO_MOVE:
            return await appointments.hold(work, _holding(shop, attempt), attempt.ttl_seconds)
        case Act.BOOK:
            return await appointments.book_directly(work, _holding(shop, attempt), details)
        case Act.BOOK_HELD if subject:
            return await appointments.book(work, subject, details)
        case Act.MOVE_HELD if subject and to:
            return await appointments.move(work, subject, to)
        case Act.MOVE if subject:
            held = await appointments.hold(work, _holding(shop, attempt))
            return await appointments.move(work, subject, held.id)
        case Act.CANCEL if subject:
            return await appointments.cancel(work, subject)
        case Act.RELEASE if subject:
            await appointments.release(work, [subject])
            return None
    raise AssertionError(f"{attempt.act} without what it is about")


async def _offered(work: Work, shop: Shop, attempt: Attempt) -> list[Appointment]:
    """What is free next is found and held at once, as for a caller to choose from. Refuses with SlotTaken."""
    wish = _wish(shop, attempt)
    diary = await open_diary(work, shop.branch_id, wish.window, holder=_holder(attempt))
    found = find_slots(diary, wish)[:_OFFERS_MAX]
    held = await hold_each(work, [(_as_found(shop, attempt, wish, slot), slot) for slot in found], diary)
    if not held:
        raise SlotTaken(wish.window.start)
    return held


def _as_found(shop: Shop, attempt: Attempt, wish: Wish, slot: Slot) -> Holding:
    return replace(_holding(shop, attempt), request=as_offered(wish, slot))


def _holding(shop: Shop, attempt: Attempt) -> Holding:
    wish = _wish(shop, attempt)
    return Holding(
        branch_id=shop.branch_id,
        request=Request(wish, wish.window.start),
        holder=_holder(attempt),
        source="api",
        moving=attempt.subject,
    )


def _wish(shop: Shop, attempt: Attempt) -> Wish:
    wanted = attempt.wanted
    assert wanted is not None
    return Wish(
        wanted.service_ids,
        Period(wanted.starts_at, wanted.starts_at + _OFFERED_AFTER),
        staff=StaffWish(only=frozenset({wanted.staff_id} if wanted.staff_id else ())),
        seats=wanted.seats,
        customer_id=_customer(shop, attempt),
    )


def _holder(attempt: Attempt) -> str:
    return f"race:{attempt.client}"


def _customer(shop: Shop, attempt: Attempt) -> UUID:
    return shop.customers[attempt.client // 2]
