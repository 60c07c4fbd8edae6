"""Finding customers: by id, by the number they call from, in order of name."""

from __future__ import annotations

from collections.abc import Iterable
from uuid import UUID

from askpro.customers.profiles.model import Customer, CustomerNotFound
from askpro.customers.profiles.repository import CustomerRepository
from askpro.foundation.database import Work
from askpro.foundation.paging import LIMIT_MAX
from askpro.foundation.phone import phone_or_none

SHARING_ONE_NUMBER_MAX = 20
PAGE_MAX = LIMIT_MAX + 1  # one more tells whether there is another page


async def find(work: Work, customer_id: UUID) -> Customer:
    """The customer. Refuses with CustomerNotFound."""
    customer = await CustomerRepository(work).by_id(customer_id)
    if customer is None:
        raise CustomerNotFound("This company has no such customer.", customer_id=str(customer_id))
    return customer


async def find_each(work: Work, customer_ids: Iterable[UUID]) -> dict[UUID, Customer]:
    """Those of them who exist, by id, in one read."""
    found = await CustomerRepository(work).by_ids(sorted(set(customer_ids)))
    return {customer.id: customer for customer in found}


async def recognise(work: Work, phone: str | None, region: str) -> list[Customer]:
    """Who may be calling from this number, most recently seen first; nobody when it is withheld."""
    phone_e164 = phone_or_none(phone, region)
    if phone_e164 is None:
        return []
    return await CustomerRepository(work).by_phone(phone_e164, SHARING_ONE_NUMBER_MAX)


async def listed(work: Work, after: UUID | None = None, limit: int = 50) -> list[Customer]:
    """One page of all customers by name; `after` is the last one of the page before."""
    previous = await find(work, after) if after else None
    return await CustomerRepository(work).page(previous, min(limit, PAGE_MAX))
