"""An appointment: what it consists of, and what may become of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Literal
from uuid import UUID

from askpro.foundation.time import Period
from askpro.scheduling.availability import Request, Slot
from askpro.scheduling.catalog import Price

Source = Literal["phone", "api", "portal"]
WAIVED = "waived"
"""The fee's reason where the business let somebody off, or cancelled of its own accord."""


class Status(StrEnum):
    """Where an appointment stands. Moved, cancelled, completed, no-show and expired are final."""

    HELD = "held"
    CONFIRMED = "confirmed"
    MOVED = "moved"
    CANCELLED = "cancelled"
    COMPLETED = "completed"
    NO_SHOW = "no_show"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Item:
    """One service of an appointment, and who begins it; without staff only resources are needed."""

    position: int
    service_id: UUID
    staff_id: UUID | None
    starts_at: datetime
    ends_at: datetime
    price_cents: int


@dataclass(frozen=True, slots=True)
class Appointment:
    """An appointment, or one in waiting (held). Prices are in minor units of `currency`.

    `holder` is who holds or held it: a call, an API client. `for_whom` names a third person it is for.
    The deposit is what was asked for; the fee is what cancelling or moving it cost, by the rule `fee_reason`.
    """

    id: UUID
    branch_id: UUID
    customer_id: UUID | None
    status: Status
    starts_at: datetime
    ends_at: datetime
    hold_expires_at: datetime | None
    holder: str
    source: Source
    seats: int
    add_on_ids: tuple[UUID, ...]
    language: str | None
    price_cents: int
    currency: str
    notes: str = field(repr=False)
    for_whom: str = field(repr=False)
    moved_from: UUID | None
    moved_to: UUID | None
    series_id: UUID | None
    booked_by: str | None
    booked_at: datetime | None
    closed_by: str | None
    closed_at: datetime | None
    close_reason: str = field(repr=False)
    created_at: datetime
    items: tuple[Item, ...] = ()
    deposit_cents: int = 0
    fee_cents: int = 0
    fee_reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "status", Status(self.status))
        object.__setattr__(self, "add_on_ids", tuple(self.add_on_ids))

    @property
    def period(self) -> Period:
        return Period(self.starts_at, self.ends_at)

    @property
    def price(self) -> Price:
        return Price(self.price_cents, self.currency)

    @property
    def service_ids(self) -> tuple[UUID, ...]:
        return tuple(item.service_id for item in self.items)

    @property
    def staff_ids(self) -> tuple[UUID, ...]:
        return tuple(dict.fromkeys(item.staff_id for item in self.items if item.staff_id))

    def booked(self, details: Details, by: str, at: datetime) -> Appointment:
        return replace(
            self,
            status=Status.CONFIRMED,
            hold_expires_at=None,
            customer_id=details.customer_id,
            notes=details.notes,
            for_whom=details.for_whom,
            language=details.language,
            series_id=details.series_id,
            booked_by=by,
            booked_at=at,
        )

    def closed(self, status: Status, by: str, at: datetime, reason: str = "") -> Appointment:
        return replace(self, status=status, closed_by=by, closed_at=at, close_reason=reason)


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """For whom an appointment is booked; `number_withheld` tells of a caller who shows no number.

    `series_id` is what it is part of.
    """

    customer_id: UUID
    language: str | None = None
    notes: str = field(default="", repr=False)
    for_whom: str = field(default="", repr=False)
    number_withheld: bool = False
    series_id: UUID | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """A wish to hold: a start, who holds it, and the appointment it is to replace, if any.

    `holder` names a call or a client, such as `call:0190…`; what it holds never stands in its own way.
    """

    branch_id: UUID
    request: Request
    holder: str
    source: Source
    moving: UUID | None = None

    def among(self, held: Iterable[Appointment]) -> Appointment | None:
        """What is wished for, if it is among what the holder has already."""
        return next((each for each in held if self._is(each)), None)

    def _is(self, held: Appointment) -> bool:
        wish = self.request.wish
        return (
            held.branch_id == self.branch_id
            and held.starts_at == self.request.start
            and held.service_ids == wish.service_ids
            and held.add_on_ids == wish.add_on_ids
            and held.seats == wish.seats
            and (not wish.staff.only or wish.staff.only.issuperset(held.staff_ids))
        )

    def held(
        self, identifier: UUID, slot: Slot, items: tuple[Item, ...], now: datetime, expires_at: datetime
    ) -> Appointment:
        """The appointment in waiting."""
        return Appointment(
            id=identifier,
            branch_id=self.branch_id,
            customer_id=None,
            status=Status.HELD,
            starts_at=slot.start,
            ends_at=slot.end,
            hold_expires_at=expires_at,
            holder=self.holder,
            source=self.source,
            seats=self.request.wish.seats,
            add_on_ids=self.request.wish.add_on_ids,
            language=None,
            price_cents=slot.price.cents,
            currency=slot.price.currency,
            notes="",
            for_whom="",
            moved_from=None,
            moved_to=None,
            series_id=None,
            booked_by=None,
            booked_at=None,
            closed_by=None,
            closed_at=None,
            close_reason="",
            created_at=now,
            items=items,
        )
