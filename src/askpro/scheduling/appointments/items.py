"""What a slot consists of, service by service."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import timedelta
from uuid import UUID

from askpro.scheduling.appointments.model import Item
from askpro.scheduling.availability import Slot, SubjectKind
from askpro.scheduling.catalog import Service, phases_of, price_of


def items_of(
    slot: Slot, services: Mapping[UUID, Service], branch_id: UUID, seats: int = 1
) -> tuple[Item, ...]:
    """The services of the slot one after another; add-ons lengthen the last. Prices are without add-ons."""
    items: list[Item] = []
    starts_at, met = slot.start, Counter[UUID]()
    for position, service_id in enumerate(slot.service_ids):
        service = services[service_id]
        staff_id = _who_begins(slot, service_id, met[service_id])
        met[service_id] += 1
        minutes = sum(phase.minutes for phase in phases_of(service, branch_id, staff_id))
        is_last = position == len(slot.service_ids) - 1
        ends_at = slot.end if is_last else starts_at + timedelta(minutes=minutes)
        cents = price_of(service, branch_id, staff_id).cents * seats
        items.append(Item(position, service_id, staff_id, starts_at, ends_at, cents))
        starts_at = ends_at
    return tuple(items)


def _who_begins(slot: Slot, service_id: UUID, occurrence: int) -> UUID | None:
    doing = [
        part.subject.id
        for part in slot.assigned
        if part.service_id == service_id and part.subject.kind is SubjectKind.STAFF
    ]
    if not doing:
        return None
    people_each_time = len(doing) // slot.service_ids.count(service_id)
    return doing[occurrence * people_each_time]
