"""A wish that was not met: for what and when, never whose."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period


class DemandOutcome(StrEnum):
    """Why nothing came of it: nothing was free, the caller took nothing, closed then, or not sold here."""

    NONE_FREE = "none_free"
    DECLINED = "declined"
    CLOSED = "closed"
    UNKNOWN_SERVICE = "unknown_service"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What was wished for. Without a window, any time; the whole days of "in March" are a window as well."""

    branch_id: UUID
    service_ids: tuple[UUID, ...] = ()
    staff_id: UUID | None = None
    window: Period | None = None

    def weekday(self, zone: ZoneInfo) -> int | None:
        """The day of the week wished for, Monday 0, on the wall clock; None where it could be several."""
        if self.window is None:
            return None
        first, last = self._local(self.window, zone)
        return first.weekday() if first.date() == last.date() else None

    def hour(self, zone: ZoneInfo) -> int | None:
        """The hour at which the wished part of a day begins; None where the whole day would do."""
        if self.window is None or self.weekday(zone) is None:
            return None
        first, last = self._local(self.window, zone)
        whole_day = first.hour == 0 and last.hour == 23
        return None if whole_day else first.hour

    def _local(self, window: Period, zone: ZoneInfo) -> tuple[datetime, datetime]:
        """Its first and its last moment; an instant is both."""
        last = max(window.start, window.end - timedelta(microseconds=1))
        return window.start.astimezone(zone), last.astimezone(zone)


@dataclass(frozen=True, slots=True)
class Unmet:
    """A wish as it was recorded; weekday (Monday 0) and hour are the branch's."""

    id: UUID
    branch_id: UUID
    service_ids: tuple[UUID, ...]
    staff_id: UUID | None
    wanted_from: datetime | None
    wanted_until: datetime | None
    weekday: int | None
    hour: int | None
    outcome: DemandOutcome
    call_id: UUID | None
    recorded_at: datetime

    def __post_init__(self) -> None:
        object.__setattr__(self, "service_ids", tuple(self.service_ids))
        object.__setattr__(self, "outcome", DemandOutcome(self.outcome))


@dataclass(frozen=True, slots=True)
class Total:
    """How many wishes there were for a service at an hour of a weekday, with one outcome."""

    service_id: UUID | None
    weekday: int | None
    hour: int | None
    outcome: DemandOutcome
    wishes: int

    def __post_init__(self) -> None:
        object.__setattr__(self, "outcome", DemandOutcome(self.outcome))
