"""A front desk for tests: books, cancels, and lets people wait and answer, each in a work of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.cast import BERLIN, Business

from askpro.customers import profiles
from askpro.customers.profiles import Customer, NewCustomer
from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import appointments, waiting
from askpro.scheduling.appointments import Appointment, Details, Holding
from askpro.scheduling.availability import Request, StaffWish, Wish
from askpro.scheduling.waiting import Entry, Offer, WaitingWish
from askpro.scheduling.waiting.reactions import offer_cancelled, offer_moved_from


@dataclass(frozen=True)
class Desk:
    """What happens in a salon when time is given back."""

    salon: Business

    async def customer(self, name: str) -> Customer:
        new = NewCustomer(given_name=name, family_name="Warter")
        return await self.salon.tenant.atomically(profiles.add, new, "DE")

    def wanted(self, at: datetime, staff: UUID | None, service: UUID | None = None) -> Holding:
        only = frozenset({staff}) if staff else frozenset[UUID]()
        wish = Wish((service or self.salon.cut,), Period(at, at), staff=StaffWish(only))
        return Holding(
            branch_id=self.salon.branch.id,
            request=Request(wish, at, on_grid=False),
            holder=f"test:{new_id()}",
            source="phone",
        )

    async def book(
        self, at: str, staff: UUID | None = None, service: UUID | None = None, days: int = 1
    ) -> Appointment:
        wanted = self.wanted(self.salon.at(at, days), staff or self.salon.mira, service)
        details = Details(customer_id=self.salon.keller.id)
        return await self.salon.tenant.atomically(appointments.book_directly, wanted, details)

    async def full(self, days: int = 1, *staff: UUID) -> list[Appointment]:
        """Every hour of these people's day is booked."""
        hours = [f"{hour:02}:00" for hour in range(9, 18)]
        return [await self.book(at, each, days=days) for each in staff for at in hours]

    def wish(self, customer: Customer, **more: Any) -> WaitingWish:
        wish: dict[str, Any] = {"service_ids": (self.salon.cut,), "until": self.salon.at("23:00", 30)}
        return WaitingWish(**{"customer_id": customer.id, "branch_id": self.salon.branch.id, **wish, **more})

    async def join(self, customer: Customer, **more: Any) -> Entry:
        self.salon.clock.advance(seconds=1)
        return await self.salon.tenant.atomically(waiting.join, self.wish(customer, **more))

    async def cancel(self, appointment: Appointment) -> None:
        """Cancel, and let follow what follows."""

        async def cancelled(work: Work) -> appointments.AppointmentCancelled:
            gone = await appointments.cancel(work, appointment.id)
            return appointments.AppointmentCancelled.of(gone, cancelled_by="caller")

        event = await self.salon.tenant.atomically(cancelled)
        await self.salon.tenant.atomically(offer_cancelled, event)

    async def move(self, appointment: Appointment, at: str, staff: UUID | None = None) -> None:
        wanted = self.wanted(self.salon.at(at), staff or self.salon.mira)

        async def moved(work: Work) -> appointments.AppointmentMoved:
            hold = await appointments.hold(work, wanted)
            new = await appointments.move(work, appointment.id, hold.id)
            return appointments.AppointmentMoved.of(
                new,
                previous_id=appointment.id,
                previous_starts_at=appointment.starts_at,
                previous_ends_at=appointment.ends_at,
            )

        event = await self.salon.tenant.atomically(moved)
        await self.salon.tenant.atomically(offer_moved_from, event)

    async def offers(self, *customers: Customer) -> list[list[str]]:
        """For each customer the starts offered, as the branch's clock shows them."""
        return [
            [f"{each.hold.starts_at.astimezone(BERLIN):%H:%M}" for each in found]
            for found in [await self.offers_for(customer) for customer in customers]
        ]

    async def offers_for(self, customer: Customer) -> list[Offer]:
        return await self.salon.tenant.atomically(waiting.offers_for, customer.id)

    async def offer_for(self, customer: Customer) -> Offer:
        [offer] = await self.offers_for(customer)
        return offer

    async def accept(self, offer: Offer) -> Appointment:
        return await self.salon.tenant.atomically(waiting.accept, offer.id)

    async def decline(self, offer: Offer) -> None:
        await self.salon.tenant.atomically(waiting.decline, offer.id)

    async def run_out(self, offer: Offer) -> None:
        await self.salon.tenant.atomically(waiting.run_out, offer.id)

    async def leave(self, entry: Entry) -> Entry:
        return await self.salon.tenant.atomically(waiting.leave, entry.id)
