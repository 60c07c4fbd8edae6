"""A line: one prompt with what fills it. Facts must be evidence; words are what something is called.

A claim about time, price or booking can therefore not be put into a line unless a tool returned it.
"""

from __future__ import annotations

from datetime import date
from typing import get_args
from uuid import UUID

import msgspec

from askpro.conversation.tools.evidence import (
    Address,
    AtWork,
    CallbackPromised,
    CancellationTerms,
    Evidence,
    FeeTerm,
    Known,
    KnownAppointment,
    KnownCustomer,
    LookedFor,
    Menu,
    Obstacle,
    Occurrences,
    OfferedSlot,
    OpeningHours,
    Refused,
    SeriesBooked,
    ServiceFacts,
    SeveralCancelled,
    SeveralTerms,
    Team,
    Terms,
    Upcoming,
    UsuallyAtWork,
    WaitingNoted,
    WeeklyHours,
)
from askpro.conversation.understanding.when import NoSuchDay

Fact = (
    Address
    | AtWork
    | CallbackPromised
    | CancellationTerms
    | FeeTerm
    | Known
    | KnownAppointment
    | KnownCustomer
    | LookedFor
    | Menu
    | Obstacle
    | Occurrences
    | OfferedSlot
    | OpeningHours
    | Refused
    | SeriesBooked
    | ServiceFacts
    | SeveralCancelled
    | SeveralTerms
    | Team
    | Terms
    | Upcoming
    | UsuallyAtWork
    | WaitingNoted
    | WeeklyHours
)

FACTS: dict[str, tuple[type[Evidence], ...]] = {
    "slot": (OfferedSlot,),
    "slots": (OfferedSlot,),
    "appointment": (KnownAppointment,),
    "appointments": (KnownAppointment,),
    "dates": (Occurrences,),
    "made": (SeriesBooked,),
    "several": (SeveralTerms, SeveralCancelled),
    "upcoming": (Upcoming,),
    "customer": (KnownCustomer,),
    "looked_for": (LookedFor,),
    "obstacle": (Obstacle, Refused),
    "hours": (OpeningHours,),
    "week": (WeeklyHours,),
    "address": (Address,),
    "known": (Known,),
    "service_facts": (ServiceFacts,),
    "menu": (Menu,),
    "terms": (Terms,),
    "noted": (WaitingNoted,),
    "notice": (CancellationTerms,),
    "fee": (FeeTerm,),
    "team": (Team,),
    "at_work": (AtWork,),
    "usually": (UsuallyAtWork,),
    "callback": (CallbackPromised,),
}
"""Which placeholder of a prompt takes which evidence."""

WORDS = frozenset(
    {"branch", "company", "said", "name", "relation", "service", "services", "staff", "day", "weekday"}
)
"""Placeholders for what was said or is called so: no claim is made with them."""


class Ungrounded(TypeError):
    """A fact was to be said that no tool of this call returned."""


class Echo(msgspec.Struct, frozen=True, kw_only=True, tag=True):
    """What the caller said, or how the company calls its own; said back, never as a claim about the book."""

    text: str = ""
    services: tuple[UUID, ...] = ()
    staff: tuple[UUID, ...] = ()
    day: date | None = None
    no_such_day: NoSuchDay | None = None
    weekday: int | None = None


class Line(msgspec.Struct, frozen=True):
    """The prompt's key and its fillings."""

    key: str
    facts: dict[str, tuple[Fact, ...]] = {}
    words: dict[str, Echo] = {}


def line(key: str, **fillings: Fact | tuple[Fact, ...] | Echo) -> Line:
    """A line with its fillings. Raises Ungrounded when a fact's place is filled with anything else."""
    facts: dict[str, tuple[Fact, ...]] = {}
    words: dict[str, Echo] = {}
    for place, filling in fillings.items():
        if place in FACTS:
            pieces = filling if isinstance(filling, tuple) else (filling,)
            facts[place] = tuple(_evidence(place, piece) for piece in pieces)
        elif place in WORDS and isinstance(filling, Echo):
            words[place] = filling
        else:
            raise Ungrounded(f"'{place}' cannot be filled with {type(filling).__name__}")
    return Line(key, facts, words)


def _evidence(place: str, piece: object) -> Fact:
    if not isinstance(piece, FACTS[place]) or not isinstance(piece, get_args(Fact)):
        raise Ungrounded(f"'{place}' needs evidence, not {type(piece).__name__}")
    return piece  # type: ignore[return-value]
