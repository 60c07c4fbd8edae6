"""Who is calling, and which appointments are theirs."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from askpro.conversation.tools.acts import Identify, LoadUpcoming
from askpro.conversation.tools.booking import known_appointment, known_customer
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import Identified, KnownCustomer, LookedFor, Upcoming
from askpro.conversation.tools.wishes import APPROXIMATE_MINUTES, meets, named_instant, window_of
from askpro.conversation.understanding.names import CustomerIndex, is_alike, pick
from askpro.conversation.understanding.when import Wish
from askpro.customers import profiles
from askpro.customers.profiles import Customer
from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, AppointmentFilter, Status

_OWN_MAX = 200
"""Whoever cancels all must mean all: a series alone may be of a hundred."""

_LOOKED_THROUGH_MAX = 200
"""So many appointments are looked through for the caller's; of more a narrower time is asked for."""


async def recognise(work: Work, desk: Desk, mark: str) -> tuple[KnownCustomer, ...]:
    """Everybody known under the number the carrier shows; nobody when it is withheld."""
    customers = await profiles.recognise(work, desk.call.from_number, desk.shop.country)
    return tuple(known_customer(customer, mark) for customer in customers)


async def upcoming(work: Work, desk: Desk, act: LoadUpcoming, mark: str) -> Upcoming:
    """What the customer still has, the next one first."""
    found = await appointments.upcoming_of(work, act.customer_id, _OWN_MAX)
    return _upcoming(act, found, mark)


async def identify(work: Work, desk: Desk, act: Identify, mark: str) -> Identified:
    """The one customer who is called so, by sound, and has an appointment at this very time; or nobody."""
    # "I cannot come on Wednesday at three" names the time as well.
    named = [wish for wish in act.wishes if not wish.excluded] or list(act.wishes)
    expected = await _expected_then(work, desk, named)
    if expected is None:
        return Identified(witness=mark, too_wide=True)
    customer = _called(act.name, expected, desk.shop.language)
    if customer is None:
        return Identified(witness=mark, looked_for=_looked_for(named, desk.local(work), mark))
    theirs = await appointments.upcoming_of(work, customer.id, _OWN_MAX)
    loaded = _upcoming(LoadUpcoming(customer_id=customer.id), theirs, mark)
    return Identified(witness=mark, customer=known_customer(customer, mark), upcoming=loaded)


def _looked_for(named: Sequence[Wish], now: datetime, mark: str) -> LookedFor | None:
    instants = [named_instant(wish, now) for wish in named]
    only = instants[0] if len(instants) == 1 else None
    return LookedFor(witness=mark, starts_at=only) if only is not None else None


async def _expected_then(work: Work, desk: Desk, named: Sequence[Wish]) -> list[Customer] | None:
    """Everybody who has an appointment at a time the caller named, in two reads; None if too many might."""
    now = desk.local(work)
    windows = [_stretch(wish, now) for wish in named]
    if not windows:
        return []
    which = AppointmentFilter(
        since=max(work.now, min(window.start for window in windows)),
        until=max(window.end for window in windows),
        statuses=frozenset({Status.CONFIRMED}),
    )
    booked = await appointments.listed(work, which, limit=_LOOKED_THROUGH_MAX + 1)
    if len(booked) > _LOOKED_THROUGH_MAX:
        return None
    starts = ((one.customer_id, one.starts_at.astimezone(now.tzinfo)) for one in booked)
    then = (customer for customer, start in starts if any(meets(wish, start) for wish in named))
    return list((await profiles.find_each(work, filter(None, then))).values())


def _stretch(wish: Wish, now: datetime) -> Period:
    """The hour around an instant that was named, else all of what was named."""
    instant, around = named_instant(wish, now), timedelta(minutes=APPROXIMATE_MINUTES)
    return Period(instant - around, instant + 2 * around) if instant else window_of(wish, now)


def _called(name: str, customers: Sequence[Customer], language: str) -> Customer | None:
    """Who of them it surely is by everything that was heard, or the only one whose name sounds like it."""
    by_id = {customer.id: customer for customer in customers}
    names = [(customer.id, customer.full_name) for customer in customers]
    choice = pick([[name]], CustomerIndex.of(names, language)) if names else None
    if choice is not None and choice.sure and choice.choice is not None:
        return by_id[choice.choice]
    alike = [customer for customer in customers if is_alike(name, customer.full_name, language)]
    return alike[0] if len(alike) == 1 else None


def _upcoming(act: LoadUpcoming, found: list[Appointment], mark: str) -> Upcoming:
    listed = tuple(known_appointment(one, mark) for one in found)
    return Upcoming(witness=mark, customer_id=act.customer_id, appointments=listed)
