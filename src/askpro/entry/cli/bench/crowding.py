"""Filling a shop's calendar by the thousand, as months of calls would have."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askpro.customers import profiles
from askpro.entry.cli.bench.shops import Busy, booked_times
from askpro.foundation.database import Repository, Tenant, Work
from askpro.foundation.ids import new_id
from askpro.scheduling import catalog, staff
from askpro.tenancy import branches

_DAYS = 31
_ROWS_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Appointment:
    id: UUID
    customer_id: UUID
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class _Item:
    appointment_id: UUID
    staff_id: UUID
    starts_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class _Claim:
    id: UUID
    appointment_id: UUID
    subject_id: UUID
    starts_at: datetime
    ends_at: datetime


async def crowd(tenant: Tenant, staff_count: int) -> None:
    """Book every booked time of a shop of so many staff. One by one, as callers do, it would take minutes."""
    async with tenant.begin() as work:
        midnight = work.now.replace(hour=0, minute=0, second=0, microsecond=0)
    booked = list(booked_times(staff_count, midnight, _DAYS))
    for part in _parts(booked):
        await tenant.atomically(_book, part)


async def _book(work: Work, booked: Sequence[Busy]) -> None:
    branch = (await branches.listed(work))[0]
    people = await staff.staff_at(work, branch.id)
    service = (await catalog.services(work))[0]
    customers = await profiles.listed(work)
    appointments, items, claims = [], [], []
    for position, busy in enumerate(booked):
        identifier, person = new_id(), people[busy.staff].id
        begin, end = busy.period.start, busy.period.end
        customer = customers[position % len(customers)]
        appointments.append(_Appointment(identifier, customer.id, begin, end))
        items.append(_Item(identifier, person, begin, end))
        claims.append(_Claim(new_id(), identifier, person, begin, end))
    rows = Repository(work)
    await rows.insert_all(
        "appointments", appointments,
        branch_id=branch.id, status="confirmed", holder="bench", source="portal", seats=1, add_on_ids=[],
        price_cents=service.price.cents, currency=service.price.currency, notes="", for_whom="",
        booked_by="system:bench", booked_at=work.now, close_reason="", created_at=work.now,
    )  # fmt: skip
    await rows.insert_all(
        "appointment_items", items, position=0, service_id=service.id, price_cents=service.price.cents
    )
    await rows.insert_all("claims", claims, subject_kind="staff", unit=0, active=True)


def _parts(booked: Sequence[Busy]) -> Iterator[Sequence[Busy]]:
    for begin in range(0, len(booked), _ROWS_AT_ONCE):
        yield booked[begin : begin + _ROWS_AT_ONCE]
