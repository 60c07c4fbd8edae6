"""A busy calendar: the coming three weeks, booked to a given share, the same for the same day."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from askpro.entry.cli.demo.company import DemoCompany
from askpro.foundation.database import Tenant
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Existing
from askpro.scheduling.availability import Diary, Slot, StaffWish, Wish, find_slots, open_diary

_WEEKS = timedelta(days=21)


async def fill_calendar(
    tenant: Tenant, company: DemoCompany, branch_ids: Sequence[UUID], customer_ids: Sequence[UUID]
) -> None:
    """Book the share of each working day that `company.busy` says; nothing without customers."""
    if company.busy and customer_ids:
        await asyncio.gather(*(_fill(tenant, company, branch_id, customer_ids) for branch_id in branch_ids))


async def _fill(tenant: Tenant, company: DemoCompany, branch_id: UUID, customer_ids: Sequence[UUID]) -> None:
    async with tenant.begin() as work:
        today = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
        diary = await open_diary(work, branch_id, Period(today, today + _WEEKS))
    chance = random.Random(f"{company.slug} {diary.place.zone} {len(diary.staff)}")
    existing = [Existing(slot, chance.choice(customer_ids)) for slot in _chosen(diary, company.busy, chance)]
    await tenant.atomically(appointments.take_over, diary, existing)


def _chosen(diary: Diary, busy: float, chance: random.Random) -> list[Slot]:
    """For each member of staff, services one after another with pauses between, up to the share."""
    chosen: list[Slot] = []
    for person in diary.staff:
        services = [service for service in diary.services.values() if person.can(service.id)]
        free = {
            service.id: {
                slot.start: slot
                for slot in find_slots(
                    diary, Wish((service.id,), diary.period, staff=StaffWish(only=frozenset({person.id})))
                )
            }
            for service in services
        }
        starts = sorted({start for slots in free.values() for start in slots})
        busy_until = datetime.min.replace(tzinfo=diary.now.tzinfo)
        for start in starts:
            if start < busy_until or chance.random() > busy * 0.7:
                continue
            possible = [slots[start] for slots in free.values() if start in slots]
            weights = [1 / (slot.end - slot.start).total_seconds() for slot in possible]
            slot = chance.choices(possible, weights)[0]
            chosen.append(slot)
            busy_until = max(claim.period.end for claim in slot.claims)
    return chosen
