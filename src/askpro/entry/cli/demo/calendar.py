"""A busy calendar: the coming three weeks, booked to a given share, the same for the same day."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from uuid import UUID

from askpro.customers import profiles
from askpro.customers.profiles import NewCustomer
from askpro.entry.cli.demo.company import DemoCompany
from askpro.entry.cli.demo.regulars import regulars
from askpro.foundation.database import Tenant, Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Existing
from askpro.scheduling.availability import Diary, Slot, StaffWish, Wish, find_slots, open_diary

_WEEKS = timedelta(days=21)
_AHEAD = timedelta(days=2)
_NAMED_EVERY = 7


async def fill_calendar(
    tenant: Tenant, company: DemoCompany, branch_ids: Sequence[UUID], customer_ids: Sequence[UUID]
) -> None:
    """Book the share of each working day that `company.busy` says.

    Each customer of the description comes once, at the first branch; the rest are invented regulars, who come
    twice at most and days apart.
    """
    if not company.busy:
        return
    chance, people = random.Random(company.slug), regulars()
    for branch_id in branch_ids:
        async with tenant.begin() as work:
            today = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
            diary = await open_diary(work, branch_id, Period(today, today + _WEEKS))
        slots = sorted(_chosen(diary, company.busy, chance), key=lambda slot: slot.start)
        named = customer_ids if branch_id == branch_ids[0] else ()
        await tenant.atomically(_book, diary, slots, named, people, company.country)


async def _book(
    work: Work,
    diary: Diary,
    slots: Sequence[Slot],
    named: Sequence[UUID],
    people: Iterator[NewCustomer],
    region: str,
) -> None:
    ahead = [slot for slot in slots if slot.start >= work.now + _AHEAD]
    for_named = dict(zip(ahead[::_NAMED_EVERY], named, strict=False))
    others = [slot for slot in slots if slot not in for_named]
    count = (len(others) + 1) // 2
    coming = [each.id for each in await profiles.add_many(work, list(islice(people, count)), region)]
    existing = [Existing(slot, customer_id) for slot, customer_id in for_named.items()]
    existing += [Existing(slot, coming[place % count]) for place, slot in enumerate(others)]
    await appointments.take_over(work, diary, existing)


def _chosen(diary: Diary, busy: float, chance: random.Random) -> list[Slot]:
    """For each member of staff, services one after another with pauses between, up to the share."""
    chosen: list[Slot] = []
    for person in diary.staff:
        services = [service for service in diary.services.values() if person.can(service.id)]
        free = [
            find_slots(diary, Wish((service.id,), diary.period, staff=StaffWish(only=frozenset({person.id}))))
            for service in services
        ]
        places = [{start: place for place, start in enumerate(slots.starts())} for slots in free]
        busy_until = datetime.min.replace(tzinfo=diary.now.tzinfo)
        for start in sorted({start for starts in places for start in starts}):
            if start < busy_until or chance.random() > busy * 0.7:
                continue
            possible = [
                slots[starts[start]] for slots, starts in zip(free, places, strict=True) if start in starts
            ]
            weights = [1 / (slot.end - slot.start).total_seconds() for slot in possible]
            slot = chance.choices(possible, weights)[0]
            chosen.append(slot)
            busy_until = max(claim.period.end for claim in slot.claims)
    return chosen
