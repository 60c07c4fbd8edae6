"""The waiting list: who waits for what, what has become free, and what is offered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256
from uuid import UUID
from zoneinfo import ZoneInfo

import msgspec

from askpro.foundation.time import Period
from askpro.scheduling.appointments import Appointment
from askpro.scheduling.availability import Claim, DayPart, Slot, StaffWish, Subject, SubjectKind


class EntryStatus(StrEnum):
    """Where somebody who waits stands: served when an offer was taken, lapsed when its time passed."""

    WAITING = "waiting"
    SERVED = "served"
    LEFT = "left"
    LAPSED = "lapsed"


class OfferStatus(StrEnum):
    """What became of an offer; withdrawn when its receiver left the list."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Window:
    """Days at the branch, both included, narrowed to weekdays (Monday 0) and parts of the day, if any."""

    first_day: date
    last_day: date
    weekdays: frozenset[int] = frozenset()
    day_parts: tuple[DayPart, ...] = ()

    def period(self, zone: ZoneInfo) -> Period:
        start, end = (
            datetime.combine(day, time(), zone) for day in (self.first_day, self.last_day + timedelta(days=1))
        )
        return Period(start, max(start, end))


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingWish:
    """What somebody would come for: services, by whom, and a start before `until` in any of the windows."""

    customer_id: UUID
    branch_id: UUID
    service_ids: tuple[UUID, ...]
    until: datetime
    add_on_ids: tuple[UUID, ...] = ()
    staff: StaffWish = field(default_factory=StaffWish)
    windows: tuple[Window, ...] = ()
    call_id: UUID | None = None
    language: str | None = None

    @property
    def key(self) -> str:
        """The same for the same wish, however long it lasts and wherever it was said."""
        said = (
            self.customer_id,
            self.branch_id,
            self.service_ids,
            sorted(self.add_on_ids),
            sorted(self.staff.only),
            self.staff.preferred,
            sorted(msgspec.json.encode(each, order="sorted").decode() for each in self.windows),
        )
        return sha256(msgspec.json.encode(said)).hexdigest()


@dataclass(frozen=True, slots=True)
class Entry:
    """Somebody on the waiting list; `offers_had` counts what was offered so far."""

    id: UUID
    wish: WaitingWish
    status: EntryStatus
    offers_had: int
    joined_at: datetime
    closed_at: datetime | None = None

    @property
    def turn(self) -> tuple[int, datetime, UUID]:
        """Fewest offers so far come first, so that nobody is passed over twice; then who joined first."""
        return self.offers_had, self.joined_at, self.id

    @property
    def holder(self) -> str:
        """Under which name offers to this entry are held."""
        return f"waiting:{self.id}"


@dataclass(frozen=True, slots=True)
class Offer:
    """A time held for somebody who waits; the offer has the id of the hold. Answer before `expires_at`."""

    id: UUID
    entry_id: UUID
    hold: Appointment
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class Freed:
    """Time that has become free: of whom and what, buffers included, around a start."""

    branch_id: UUID
    starts_at: datetime
    claims: tuple[Claim, ...] = field(repr=False)

    @classmethod
    def by(cls, appointment: Appointment, claims: Sequence[Claim]) -> Freed:
        """What an appointment gives back; the last seat of a class frees who gives it."""
        givers: Iterable[Claim] = ()
        if any(claim.subject.kind is SubjectKind.SEAT for claim in claims):
            givers = (
                Claim(Subject(SubjectKind.STAFF, staff_id), appointment.period)
                for staff_id in appointment.staff_ids
            )
        return cls(appointment.branch_id, appointment.starts_at, (*claims, *givers))

    @property
    def period(self) -> Period:
        periods = [claim.period for claim in self.claims]
        return Period(min(each.start for each in periods), max(each.end for each in periods))

    @property
    def staff_ids(self) -> tuple[UUID, ...]:
        people = (claim.subject.id for claim in self.claims if claim.subject.kind is SubjectKind.STAFF)
        return tuple(dict.fromkeys(people))

    def is_used_by(self, slot: Slot) -> bool:
        """Whether the slot takes something of it, so that it could not be had before."""
        return any(
            mine.subject[:2] == theirs.subject[:2] and mine.period.overlaps(theirs.period)
            for mine in self.claims
            for theirs in slot.claims
        )
