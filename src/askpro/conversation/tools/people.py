"""Who is calling, and which appointments are theirs."""

from __future__ import annotations

from askpro.conversation.tools.acts import Identify, LoadUpcoming
from askpro.conversation.tools.booking import known_appointment
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import Identified, KnownCustomer, Upcoming
from askpro.conversation.tools.wishes import meets
from askpro.customers import profiles
from askpro.customers.profiles import Customer
from askpro.foundation.database import Work
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment


async def recognise(work: Work, desk: Desk, mark: str) -> tuple[KnownCustomer, ...]:
    """Everybody known under the number the carrier shows; nobody when it is withheld."""
    customers = await profiles.recognise(work, desk.call.from_number, desk.shop.country)
    return tuple(known_customer(customer, mark) for customer in customers)


async def upcoming(work: Work, desk: Desk, act: LoadUpcoming, mark: str) -> Upcoming:
    """What the customer still has, the next one first."""
    found = await appointments.upcoming_of(work, act.customer_id)
    return _upcoming(act, found, mark)


async def identify(work: Work, desk: Desk, act: Identify, mark: str) -> Identified:
    """The one customer of this name who has an appointment at this very time; otherwise nobody."""
    given, _, family = act.name.rpartition(" ")
    proven = list[tuple[Customer, list[Appointment]]]()
    for customer in await profiles.find_by_name(work, family, given):
        theirs = await appointments.upcoming_of(work, customer.id)
        if any(
            meets(wish, one.starts_at.astimezone(desk.shop.zone)) for wish in act.wishes for one in theirs
        ):
            proven.append((customer, theirs))
    if len(proven) != 1:
        return Identified(witness=mark)
    customer, theirs = proven[0]
    loaded = _upcoming(LoadUpcoming(customer_id=customer.id), theirs, mark)
    return Identified(witness=mark, customer=known_customer(customer, mark), upcoming=loaded)


def known_customer(customer: Customer, mark: str) -> KnownCustomer:
    """The customer as evidence of the tool call `mark`."""
    return KnownCustomer(witness=mark, customer_id=customer.id, name=customer.full_name)


def _upcoming(act: LoadUpcoming, found: list[Appointment], mark: str) -> Upcoming:
    listed = tuple(known_appointment(one, mark) for one in found)
    return Upcoming(witness=mark, customer_id=act.customer_id, appointments=listed)
