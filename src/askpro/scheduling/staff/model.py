"""Who can be booked: skills, hours at each branch, absences and limits."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID

from askpro.foundation.time import Period
from askpro.scheduling.hours import Hours, Limit


@dataclass(frozen=True, slots=True)
class Skill:
    """Being able to perform a service: in one role of it, or in every role when none is named."""

    service_id: UUID
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Absence:
    """A time the staff is not at work, whatever the hours say."""

    period: Period
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Staff:
    """A person who can be booked."""

    id: UUID
    name: str
    skills: frozenset[Skill] = frozenset()
    hours: Mapping[UUID, Hours] = field(default_factory=dict)
    absences: tuple[Absence, ...] = ()
    limits: tuple[Limit, ...] = ()

    def can(self, service_id: UUID, role: str = "") -> bool:
        return Skill(service_id) in self.skills or Skill(service_id, role) in self.skills
