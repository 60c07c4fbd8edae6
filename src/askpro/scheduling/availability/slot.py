"""A time that can be offered, who and what it would take, and what it costs."""

from __future__ import annotations

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
        return tuple(
            dict.fromkeys(part.subject.id for part in self.assigned if part.subject.kind == SubjectKind.STAFF)
        )
