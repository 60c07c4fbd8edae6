"""What a caller wants: services, a window, and what is preferred or insisted on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.time import Period
from askpro.scheduling.hours import DAY_MINUTES, Limit


@dataclass(frozen=True, slots=True)
class StaffWish:
    """By whom: insisted on (`only`), preferred in this order if free, or, with neither, anybody.

    Where several people are needed, those in `only` do whatever they have the skill for.
    """

    only: frozenset[UUID] = frozenset()
    preferred: tuple[UUID, ...] = ()


@dataclass(frozen=True, slots=True)
class DayPart:
    """A part of the day in minutes after midnight, such as the afternoon; half-open."""

    start_minute: int = 0
    end_minute: int = DAY_MINUTES


@dataclass(frozen=True, slots=True)
class Wish:
    """Services one after another, starting within a window.

    Weekdays (Monday 0) and parts of the day narrow it; none means any. `ideals` are the times named, the
    dearest first. `zone` is the caller's, where it is not the branch's.
    """

    service_ids: tuple[UUID, ...]
    window: Period
    add_on_ids: tuple[UUID, ...] = ()
    staff: StaffWish = StaffWish()
    seats: int = 1
    customer_id: UUID | None = None
    customer_limits: tuple[Limit, ...] = ()
    zone: ZoneInfo | None = None
    weekdays: frozenset[int] = frozenset()
    day_parts: tuple[DayPart, ...] = ()
    ideals: tuple[datetime, ...] = ()


@dataclass(frozen=True, slots=True)
class Request:
    """A wish come down to one start. A member of the business may book off the grid."""

    wish: Wish
    start: datetime
    on_grid: bool = True
