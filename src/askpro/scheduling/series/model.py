"""A series: appointments that come again by a rule, and the times that could not be had."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from askpro.scheduling.appointments import Appointment, Details, Source
from askpro.scheduling.availability import StaffWish


class Scope(StrEnum):
    """How much of a series is meant, counted from one of its appointments."""

    THIS = "this"
    FROM_HERE = "from_here"
    ALL = "all"


class Otherwise(StrEnum):
    """What is done when a time cannot be had: nothing at all, or everything else."""

    NOTHING = "nothing"
    THE_REST = "the_rest"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesWish:
    """Services that come again by `rule` from `first` on, at its time on the branch's clock.

    `holder` names who books, as with a hold. With no wish for staff, whoever does the first does all, where
    that is possible.
    """

    branch_id: UUID
    service_ids: tuple[UUID, ...]
    first: datetime
    rule: str
    details: Details
    holder: str
    source: Source
    exceptions: frozenset[date] = frozenset()
    add_on_ids: tuple[UUID, ...] = ()
    staff: StaffWish = field(default_factory=StaffWish)
    otherwise: Otherwise = Otherwise.NOTHING


@dataclass(frozen=True, slots=True)
class Missed:
    """A time that could not be had: the rule's stable name, and what may be said about it by language."""

    starts_at: datetime
    rule: str
    sentences: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Series:
    """What was agreed, and what has become of it; `booked` are those not moved or cancelled, in order."""

    id: UUID
    branch_id: UUID
    customer_id: UUID
    service_ids: tuple[UUID, ...]
    first: datetime
    rule: str
    exceptions: frozenset[date]
    created_at: datetime
    booked: tuple[Appointment, ...] = ()
    refused: tuple[Missed, ...] = ()


@dataclass(frozen=True, slots=True)
class Moved:
    """What a move of several brought: the new appointments, and where the old ones stay."""

    appointments: tuple[Appointment, ...]
    refused: tuple[Missed, ...]
