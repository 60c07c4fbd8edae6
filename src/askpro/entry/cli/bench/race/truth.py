"""Whether every client was told the truth, and whether the book is whole."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import msgspec

from askpro.entry.cli.bench.race.journal import Act, Answer
from askpro.entry.cli.bench.race.shop import Shop
from askpro.entry.cli.bench.race.tally import Tally
from askpro.foundation.database import Database, Repository, Tenant, Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Holding, as_offered
from askpro.scheduling.availability import Wish, find_slots, open_diary

Broken = dict[str, list[Any]]
"""Every invariant, and what breaks it."""
_OFFERS_TRIED = 5


async def examine(at_rest: Database, shop: Shop, tally: Tally) -> Broken:
    """Look at the whole book once the race is over; `at_rest` has a clock by which every hold has run out."""
    tenant = shop.tenant(at_rest)
    await tenant.atomically(appointments.expire_holds)
    async with tenant.begin() as work:
        broken: Broken = {**await appointments.audit(work, with_facts=True)}
        broken |= await _answers(work, tally)
    return broken | {"what is offered afterwards can be had": await _offers_refused(tenant, shop)}


async def _answers(work: Work, tally: Tally) -> Broken:
    rows = Repository(work)
    kept = await rows.rows("select key, result from idempotency_keys where company_id = %(company_id)s")
    booked = await rows.rows(
        "select id, status from appointments where company_id = %(company_id)s and booked_at is not null"
    )
    held = await rows.rows(
        "select id from appointments where company_id = %(company_id)s and status = 'held'"
    )
    results = {row["key"]: msgspec.convert(row["result"], Answer) for row in kept}
    answers = {key: told.answer for key, told in tally.told.items() if told.answer}
    stands = {row["id"]: row["status"] for row in booked}
    return {
        "every attempt was answered": sorted(tally.begun.keys() - tally.told.keys()),
        "an answer stays the same": [told for told in tally.told.values() if told.contradicted],
        "what was granted was kept": sorted(key for key in answers if results.get(key) != answers[key]),
        "what was refused left nothing": sorted(results.keys() - answers.keys()),
        "the book says what was told": sorted(stands.items() ^ tally.standing().items()),
        "no hold outlives its time": [row["id"] for row in held],
        "no two were granted the same change": _changed_twice(tally),
    }


def _changed_twice(tally: Tally) -> list[object]:
    """Appointments that more than one client moved, or that one moved and another cancelled."""
    changes: dict[object, set[object]] = {}
    for key, told in tally.told.items():
        subject = tally.begun[key].subject
        if told.answer and told.act in (Act.MOVE, Act.MOVE_HELD):
            changes.setdefault(subject, set()).add(told.answer.id)
        if told.answer and told.act is Act.CANCEL:
            changes.setdefault(subject, set()).add("cancelled")
    return [subject for subject, different in changes.items() if len(different) > 1]


async def _offers_refused(tenant: Tenant, shop: Shop) -> list[object]:
    """Starts that are offered in the shop as it is now, and then refused."""
    refused: list[object] = []
    for service_id in shop.services:
        async with tenant.begin() as work:
            window = Period(shop.first_day, shop.first_day + timedelta(days=3))
            diary = await open_diary(work, shop.branch_id, window)
            wish = Wish((service_id,), window)
            offered = find_slots(diary, wish)
            for slot in offered[:: max(1, len(offered) // _OFFERS_TRIED)]:
                wanted = Holding(
                    branch_id=shop.branch_id,
                    request=as_offered(wish, slot),
                    holder="race:after",
                    source="api",
                )
                try:
                    held = await appointments.hold(work, wanted)
                except appointments.SlotTaken:
                    refused.append((service_id, slot.start))
                else:
                    await appointments.release(work, [held.id])
    return refused
