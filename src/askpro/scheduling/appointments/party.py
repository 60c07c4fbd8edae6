"""A party: several appointments that belong together, at the same time or one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from uuid import UUID

from askpro.foundation.database import Work
from askpro.foundation.errors import Invalid
from askpro.foundation.time import Period
from askpro.scheduling.appointments.booking import book_directly
from askpro.scheduling.appointments.claims import claiming_order
from askpro.scheduling.appointments.holding import as_offered, refusal_of
from askpro.scheduling.appointments.model import Appointment, Details, Holding, Source
from askpro.scheduling.appointments.refusals import SlotTaken
from askpro.scheduling.availability import (
    Diary,
    Refused,
    Request,
    Slot,
    StaffWish,
    Wish,
    check,
    find_slots,
    open_diary,
    supposing,
)

PARTY_MAX = 6
WAIT_MAX = timedelta(minutes=30)
"""How long the next of a party may wait for the one before to be done."""
_TRIES_MAX = 4
_AROUND = timedelta(days=1)


class PartyTooLarge(Invalid):
    """A party is one to six."""


class Together(StrEnum):
    """At the same time, or one after another in the order named."""

    AT_ONCE = "at_once"
    IN_SEQUENCE = "in_sequence"


@dataclass(frozen=True, slots=True)
class Attending:
    """One of a party: what is wished for (its window does not count), and for whom."""

    wish: Wish
    details: Details


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who comes together, and when the first of them begins. `holder` names who books, as with a hold."""

    branch_id: UUID
    starts_at: datetime
    attending: tuple[Attending, ...]
    together: Together
    holder: str
    source: Source


async def book_party(work: Work, party: Party) -> list[Appointment]:
    """Book everybody of a party or nobody, by the rules of single appointments; in the order named.

    In sequence each begins when the one before is done, or up to 30 minutes later. At once everybody has
    somebody of their own, found for all of them together.
    Refuses with PartyTooLarge, and with NotBookable or SlotTaken of the first who cannot be had; otherwise as
    `book_directly` does.
    """
    if not 1 <= len(party.attending) <= PARTY_MAX:
        raise PartyTooLarge(f"A party is 1 to {PARTY_MAX}.")
    for _ in range(_TRIES_MAX):
        around = Period(party.starts_at, party.starts_at).widened(_AROUND, _AROUND)
        slots = arranged(await open_diary(work, party.branch_id, around, holder=party.holder), party)
        if isinstance(slots, Refused):
            raise refusal_of(slots, party.starts_at)
        try:
            async with work.savepoint():
                return await _booked(work, party, slots)
        except SlotTaken:
            # Somebody was faster; another arrangement may still do.
            continue
    raise SlotTaken(party.starts_at)


async def _booked(work: Work, party: Party, slots: Sequence[Slot]) -> list[Appointment]:
    booked: dict[int, Appointment] = {}
    for place in claiming_order(slots):
        one = party.attending[place]
        booked[place] = await book_directly(work, _holding(party, one.wish, slots[place]), one.details)
    return [booked[place] for place in sorted(booked)]


def arranged(diary: Diary, party: Party) -> list[Slot] | Refused:
    """A slot for everybody of the party, in the order named, or the first rule that refuses one of them."""
    return _rest(diary, party, party.starts_at, party.attending)


def _rest(
    diary: Diary, party: Party, start: datetime, attending: Sequence[Attending]
) -> list[Slot] | Refused:
    """Slots for those who are left: everybody the next could have is tried, until the rest fits as well."""
    if not attending:
        return []
    refused: Refused | None = None
    who = attending[0].details.customer_id
    for slot in _possible(diary, party, start, attending[0]):
        if isinstance(slot, Refused):
            return refused or slot
        following = slot.end if party.together is Together.IN_SEQUENCE else start
        rest = _rest(supposing(diary, slot, who), party, following, attending[1:])
        if not isinstance(rest, Refused):
            return [slot, *rest]
        refused = refused or rest
    assert refused is not None
    return refused


def _possible(diary: Diary, party: Party, start: datetime, one: Attending) -> Iterator[Slot | Refused]:
    """Slots of one of the party, the engine's own choice first; a refusal when there are no more."""
    on_grid = party.together is Together.AT_ONCE or start == party.starts_at
    wish = replace(one.wish, window=Period(start, start), customer_id=one.details.customer_id)
    answer = check(diary, Request(wish, start, on_grid))
    if isinstance(answer, Refused) and not on_grid:
        later = find_slots(
            diary, replace(wish, window=Period(start, start + WAIT_MAX + timedelta(minutes=1)))
        )
        answer = later[0] if later else answer
    yield answer
    if isinstance(answer, Refused) or party.together is Together.IN_SEQUENCE:
        return
    for person in diary.staff:
        if person.id not in answer.staff_ids and (not wish.staff.only or person.id in wish.staff.only):
            only = replace(wish, staff=StaffWish(only=frozenset({person.id})))
            other = check(diary, Request(only, start))
            if not isinstance(other, Refused):
                yield other


def _holding(party: Party, wish: Wish, slot: Slot) -> Holding:
    request = replace(as_offered(wish, slot), on_grid=slot.start == party.starts_at)
    return Holding(branch_id=party.branch_id, request=request, holder=party.holder, source=party.source)
