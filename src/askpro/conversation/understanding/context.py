"""What the reading of an utterance may depend on; nothing else is consulted."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal
from uuid import UUID

from askpro.conversation.understanding.when import DayRange

Language = Literal["de", "en"]

Expecting = Literal[
    "purpose",
    "service",
    "staff",
    "when",
    "name",
    "phone",
    "email",
    "confirmation",
    "offer",
    "choice",
    "branch",
    "which_appointment",
    "anything_else",
    "code",
    "rhythm",
    "count",
    "nothing",
]


@dataclass(frozen=True, slots=True)
class Term:
    """Something of the company's that callers name in many ways. `words`: names and synonyms by language."""

    id: UUID
    words: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Vocabulary:
    """What this company sells, who works there and where; built once, and told apart by identity."""

    services: tuple[Term, ...]
    staff: tuple[Term, ...]
    branches: tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """An offer on the table, for pointing at it: by order, by time, by staff."""

    starts_at: datetime
    staff_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Situation:
    """Where the conversation stands when an utterance is heard. `now` is in the branch's zone."""

    language: Language
    now: datetime
    vocabulary: Vocabulary
    expecting: Expecting = "purpose"
    opening: tuple[int, int] | None = None
    offered: tuple[Offered, ...] = ()
    listed: bool = False
    """Whether services or names were just told to choose from."""
    anchor_day: date | None = None
    anchor_time: time | None = None
    chosen: bool = False
    """Whether one time is chosen and not yet booked."""
    waits: bool = False
    """Whether the caller has joined the waiting list in this call, and wants nothing else yet."""
    near: tuple[DayRange, ...] = ()
    """The days under discussion: wished for, told or chosen."""
    purpose: str = ""
    topic: str = ""
    """What the caller asked last, while nothing is being booked or changed."""
    series: bool = False
    """Whether what is being booked comes again and again."""
    name: str = ""
    """The name that was read back, as the caller gave it."""
