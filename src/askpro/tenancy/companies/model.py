"""A company: who it is, what it speaks, and the defaults of its branches."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from askpro.foundation.errors import Invalid

_SLUG = re.compile(r"[a-z0-9](?:[a-z0-9-]{1,61}[a-z0-9])")


class MalformedSlug(Invalid):
    """A short name holds 3 to 63 small letters, digits and inner hyphens."""


class UnknownZone(Invalid):
    """The time zone is not in the IANA database."""


class NoLanguage(Invalid):
    """A company speaks at least one language."""


class Tone(StrEnum):
    """How a company addresses its callers, whatever they say themselves: in German "Sie" or "du"."""

    FORMAL = "formal"
    INFORMAL = "informal"


@dataclass(frozen=True, slots=True)
class Company:
    """The company of a work. `languages` are ISO 639-1, the first is the one to greet in."""

    company_id: UUID
    name: str
    slug: str
    languages: tuple[str, ...]
    zone: str
    country: str
    state: str | None
    currency: str
    industry: str | None
    tone: Tone
    created_at: datetime

    def __post_init__(self) -> None:
        if not _SLUG.fullmatch(self.slug):
            raise MalformedSlug(f"'{self.slug[:64]}' is no short name.", given=self.slug[:64])
        if not self.languages:
            raise NoLanguage()
        checked_zone(self.zone)
        object.__setattr__(self, "tone", Tone(self.tone))

    @property
    def id(self) -> UUID:
        return self.company_id


def checked_zone(name: str) -> ZoneInfo:
    """The zone of that IANA name. Refuses with UnknownZone."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise UnknownZone(
            f"'{name[:64]}' is not a time zone such as Europe/Berlin.", given=name[:64]
        ) from unknown
