"""What a conversation has to know about the company before the first word: names, zone, opening hours."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.conversation.understanding import Vocabulary


@dataclass(frozen=True, slots=True)
class Shop:
    """How a company calls its own, seen from one branch. Times and prices are not here: tools tell those."""

    company_name: str
    branch_id: UUID
    zone: ZoneInfo
    language: str
    service_names: dict[UUID, dict[str, str]]
    staff_names: dict[UUID, str]
    branch_names: dict[UUID, str]
    vocabulary: Vocabulary
    opening: tuple[int, int] | None = None
    """The earliest and the latest minute of the week's days the branch is open."""

    def service_name(self, service_id: UUID, language: str) -> str:
        names = self.service_names.get(service_id, {})
        return names.get(language) or next(iter(names.values()), "")

    def staff_name(self, staff_id: UUID) -> str:
        return self.staff_names.get(staff_id, "")
