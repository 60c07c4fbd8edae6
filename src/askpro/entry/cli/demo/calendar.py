"""A busy calendar: the coming three weeks, booked to a given share, the same for the same day."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from askpro.entry.cli.demo.company import DemoCompany
from askpro.foundation.database import Tenant, Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Details, Placement, items_of
from askpro.scheduling.availability import Diary, Slot, StaffWish, Wish, find_slots, open_diary

_WEEKS = timedelta(days=21)
_HOLDER = "demo"


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is booked at a branch: slots that do not touch each other."""

    diary: Diary
    slots: tuple[Slot, ...]


async def fill_calendar(
    tenant: Tenant, company: DemoCompany, branch_ids: Sequence[UUID], customer_ids: Sequence[UUID]
) -> None:
    """Book the share of each working day that `company.busy` says; nothing without customers."""
    if not company.busy or not customer_ids:
        return
    chance = random.Random(company.slug)
    async with tenant.begin() as work:
        begin = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
        plans = []
        for branch_id in branch_ids:
            diary = await open_diary(work, branch_id, Period(begin, begin + _WEEKS))
            plans.append(_Plan(diary, tuple(_chosen(diary, company.busy, chance))))
    for plan in plans:
        for day in _by_day(plan.slots):
            await tenant.atomically(_book_all, plan.diary, day, customer_ids, chance)


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


def _by_day(slots: Sequence[Slot]) -> list[list[Slot]]:
    days: dict[object, list[Slot]] = {}
    for slot in sorted(slots, key=lambda each: each.start):
        days.setdefault(slot.start.date(), []).append(slot)
    return list(days.values())


async def _book_all(
    work: Work, diary: Diary, slots: Sequence[Slot], customer_ids: Sequence[UUID], chance: random.Random
) -> None:
    for slot in slots:
        branch_id = diary.place.branch_id
        placement = Placement(
            branch_id=branch_id,
            slot=slot,
            items=items_of(slot, diary.services, branch_id),
            holder=_HOLDER,
            source="portal",
        )
        hold = await appointments.hold_slot(work, placement)
        await appointments.book(work, hold.id, Details(customer_id=chance.choice(list(customer_ids))))
