"""What is sold: services, the phases they consist of, their terms, and the resources they need."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from uuid import UUID

from askpro.scheduling.hours import Limit


@dataclass(frozen=True, slots=True)
class Price:
    """An amount in minor units of an ISO currency."""

    cents: int
    currency: str = "EUR"

    def __add__(self, other: Price) -> Price:
        if self.currency != other.currency:
            raise ValueError("prices add up in one currency only")
        return Price(self.cents + other.cents, self.currency)


@dataclass(frozen=True, slots=True)
class Phase:
    """A part of a service. Without staff it is a gap; phases of one role are done by the same person."""

    minutes: int
    needs_staff: bool = True
    role: str = ""
    resources: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.minutes <= 0:
            raise ValueError("a phase lasts at least a minute")


@dataclass(frozen=True, slots=True)
class Terms:
    """What a branch or a member of staff does differently: minutes for each phase, the price, or both."""

    phase_minutes: tuple[int, ...] | None = None
    price: Price | None = None


@dataclass(frozen=True, slots=True)
class Staffing:
    """Who is needed at once: everyone in `always`, and so many `others` of those who have the skill."""

    always: frozenset[UUID] = frozenset()
    others: int = 1


class Anchor(StrEnum):
    """Where the steps between offered starts are counted from."""

    CLOCK = "clock"
    STRETCH = "stretch"
    PACKED = "packed"


@dataclass(frozen=True, slots=True)
class Grid:
    """Which starts are offered; marks are multiples of `mark_minutes` on the wall clock."""

    step_minutes: int = 15
    anchor: Anchor = Anchor.CLOCK
    mark_minutes: int = 15
    offset_minutes: int = 0

    def __post_init__(self) -> None:
        if self.step_minutes <= 0 or self.mark_minutes <= 0 or self.offset_minutes < 0:
            raise ValueError("steps and marks are positive, an offset is not negative")


class Reach(StrEnum):
    """How far ahead may be booked."""

    DAYS = "days"
    BOOKABLE_DAYS = "bookable_days"
    BETWEEN = "between"


@dataclass(frozen=True, slots=True)
class BookingWindow:
    """The days on which an appointment may start; see docs/booking-rules.md for each reach."""

    reach: Reach = Reach.DAYS
    days: int = 365
    business_days_only: bool = False
    first_day: date | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True)
class AddOn:
    """Something extra with a service: it lengthens the end and adds to the price."""

    id: UUID
    name: Mapping[str, str]
    minutes: int
    price: Price


@dataclass(frozen=True, slots=True)
class Service:
    """Something that can be booked, with its rules."""

    id: UUID
    name: Mapping[str, str]
    phases: tuple[Phase, ...]
    price: Price
    synonyms: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    buffer_before_minutes: int = 0
    buffer_after_minutes: int = 0
    minimum_notice_minutes: int = 0
    window: BookingWindow = BookingWindow()
    grid: Grid = Grid()
    seats: int = 1
    staffing: Staffing = Staffing()
    add_ons: tuple[AddOn, ...] = ()
    limits: tuple[Limit, ...] = ()
    branch_terms: Mapping[UUID, Terms] = field(default_factory=dict)
    staff_terms: Mapping[UUID, Terms] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not self.phases:
            raise ValueError("a service has at least one phase")
        if self.seats > 1 and not any(phase.needs_staff for phase in self.phases):
            raise ValueError("a class is given by somebody")

    @property
    def minutes(self) -> int:
        return sum(phase.minutes for phase in self.phases)


@dataclass(frozen=True, slots=True)
class Resource:
    """A room, chair or device; its capacity is how many appointments may use it at once."""

    id: UUID
    kind: str
    name: str = ""
    capacity: int = 1
