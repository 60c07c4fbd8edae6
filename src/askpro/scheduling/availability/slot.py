"""A time that can be offered, who and what it would take, and what it costs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from askpro.foundation.time import Period
from askpro.scheduling.availability.diary import Claim, Subject, SubjectKind
from askpro.scheduling.catalog import Price


@dataclass(frozen=True, slots=True)
class Assigned:
    """Who does a part, or which resource serves it; the label is the role or the kind of resource."""

    subject: Subject
    label: str
    service_id: UUID | None


@dataclass(frozen=True, slots=True)
class Outline:
    """A slot as it is told: from when to when, by whom, and what it costs."""

    start: datetime
    end: datetime
    staff_ids: tuple[UUID, ...]
    price: Price


@dataclass(frozen=True, slots=True)
class Slot:
    """From when to when, without buffers; the claims carry the buffers."""

    start: datetime
    end: datetime
    service_ids: tuple[UUID, ...]
    assigned: tuple[Assigned, ...]
    claims: tuple[Claim, ...]
    price: Price
    seats_left: int = 1

    @property
    def period(self) -> Period:
        return Period(self.start, self.end)

    @property
    def staff_ids(self) -> tuple[UUID, ...]:
        """Everybody taking part, the first to work first, each once."""
        return staff_among(self.assigned)


def staff_among(assigned: Iterable[Assigned]) -> tuple[UUID, ...]:
    """Everybody assigned, in their order, each once."""
    return tuple(
        dict.fromkeys(part.subject.id for part in assigned if part.subject.kind == SubjectKind.STAFF)
    )
