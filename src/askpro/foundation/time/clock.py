"""The clock is a value: the system's, or one pinned to an instant."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the present instant, aware and in UTC."""

    def now(self) -> datetime: ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class PinnedClock:
    """A clock that stands still."""

    instant: datetime

    def __post_init__(self) -> None:
        if self.instant.tzinfo is None:
            raise ValueError(
                "a pinned clock needs an instant with its offset, such as 2026-11-23T09:00+01:00"
            )

    def now(self) -> datetime:
        return self.instant.astimezone(UTC)
