"""A booking clerk for tests: slots put together by hand, so that every clash can be made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from tests.cast import Business

from askpro.customers.profiles import Customer
from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Details, Holding, Item, as_offered
from askpro.scheduling.appointments.placing import expiry, kept_longer, place
from askpro.scheduling.availability import Assigned, Claim, Slot, Subject, SubjectKind, Wish, class_id
from askpro.scheduling.catalog import Price


@dataclass(frozen=True)
class Clerk:
    """Holds, books and moves in a salon, each in a work of its own."""

    salon: Business

    def slot(
        self, at: str, staff: UUID | None = None, minutes: int = 60, more: Sequence[Claim] = (), days: int = 1
    ) -> Slot:
        start = self.salon.at(at, days)
        subject = Subject(SubjectKind.STAFF, staff or self.salon.mira)
        period = Period(start, start + timedelta(minutes=minutes))
        return Slot(
            start=period.start,
            end=period.end,
            service_ids=(self.salon.cut,),
            assigned=(Assigned(subject, "", self.salon.cut),),
            claims=(Claim(subject, period), *more),
            price=Price(3500),
        )

    def seat(self, at: str, seat: int, *, opens: bool, minutes: int = 60) -> Slot:
        """A seat in Mira's class; `opens` when the class is not there yet as far as the searcher saw."""
        slot = self.slot(at, minutes=minutes)
        subject = Subject(SubjectKind.SEAT, class_id(self.salon.cut, self.salon.mira), seat)
        claims = (*(slot.claims if opens else ()), Claim(subject, slot.period))
        return Slot(slot.start, slot.end, slot.service_ids, slot.assigned, claims, slot.price)

    def wanted(self, slot: Slot, holder: str, moving: UUID | None = None) -> Holding:
        wish = Wish(service_ids=slot.service_ids, window=slot.period)
        request = as_offered(wish, slot)
        return Holding(
            branch_id=self.salon.branch.id, request=request, holder=holder, source="phone", moving=moving
        )

    async def place(
        self, work: Work, slot: Slot, holder: str, moving: UUID | None = None, ttl_seconds: int = 300
    ) -> Appointment:
        wanted, expires_at = self.wanted(slot, holder, moving), expiry(work.now, ttl_seconds)
        staff_id = slot.assigned[0].subject.id
        item = Item(0, self.salon.cut, staff_id, slot.start, slot.end, slot.price.cents)
        own = await appointments.held_by(work, holder)
        same = wanted.among(own)
        if same:
            return await kept_longer(work, same, expires_at)
        return await place(work, wanted, slot, (item,), own, expires_at)

    async def hold(
        self, slot: Slot, holder: str = "call:1", moving: UUID | None = None, ttl_seconds: int = 300
    ) -> Appointment:
        return await self.salon.tenant.atomically(self.place, slot, holder, moving, ttl_seconds)

    async def book_held(self, hold: Appointment, customer: Customer | None = None) -> Appointment:
        details = Details(customer_id=(customer or self.salon.weber).id)
        return await self.salon.tenant.atomically(appointments.book, hold.id, details)

    async def book(self, slot: Slot, customer: Customer | None = None, holder: str = "call:1") -> Appointment:
        return await self.book_held(await self.hold(slot, holder), customer)

    async def move(self, appointment: Appointment, hold: Appointment) -> Appointment:
        return await self.salon.tenant.atomically(appointments.move, appointment.id, hold.id)

    async def cancel(self, appointment: Appointment, reason: str = "") -> Appointment:
        return await self.salon.tenant.atomically(appointments.cancel, appointment.id, reason)

    async def calendar_of(self, staff: UUID) -> list[datetime]:
        day = Period(self.salon.at("00:00"), self.salon.at("23:59"))
        found = await self.salon.tenant.atomically(appointments.on_calendar_of, staff, day)
        return [each.starts_at for each in found]

    async def announced(self) -> list[str]:
        async with self.salon.tenant.begin() as work:
            cursor = await work.connection.execute("select name from outbox order by id")
            return [row["name"] for row in await cursor.fetchall() if row["name"].startswith("appointment")]
