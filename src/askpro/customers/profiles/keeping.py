"""Adding customers and keeping what is known of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import TypedDict, Unpack
from uuid import UUID

from askpro.customers.profiles.events import CustomerAdded, CustomerChanged
from askpro.customers.profiles.model import Customer, NewCustomer
from askpro.customers.profiles.recognition import find
from askpro.customers.profiles.repository import CustomerRepository
from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.phone import read_phone


class CustomerChanges(TypedDict, total=False):
    """What may change; what is not named stays."""

    given_name: str
    family_name: str
    salutation: str | None
    phone: str | None
    email: str | None
    language: str | None
    notes: str


async def add(work: Work, wanted: NewCustomer, region: str) -> Customer:
    """Add a customer. `region` (the branch's country) tells what a leading 0 of the phone means.

    Refuses with Nameless or NotAPhoneNumber.
    """
    return (await add_many(work, [wanted], region))[0]


async def add_many(work: Work, wanted: Sequence[NewCustomer], region: str) -> list[Customer]:
    """Add them all, in one statement, or none. Refuses as `add` does."""
    customers = [_new(each, region, work.now) for each in wanted]
    await CustomerRepository(work).add_many(customers)
    for customer in customers:
        work.announce(CustomerAdded(customer_id=customer.id))
    return customers


def _new(wanted: NewCustomer, region: str, now: datetime) -> Customer:
    return Customer(
        id=new_id(),
        given_name=wanted.given_name.strip(),
        family_name=wanted.family_name.strip(),
        salutation=wanted.salutation,
        phone_e164=read_phone(wanted.phone, region) if wanted.phone else None,
        email=wanted.email,
        language=wanted.language,
        notes=wanted.notes,
        created_at=now,
        last_seen_at=now,
    )


async def change(work: Work, customer_id: UUID, region: str, **changes: Unpack[CustomerChanges]) -> Customer:
    """Change what is named. Refuses with CustomerNotFound, Nameless or NotAPhoneNumber."""
    known = await find(work, customer_id)
    values = dict(changes)
    if "phone" in changes:
        phone = changes["phone"]
        values.pop("phone")
        values["phone_e164"] = read_phone(phone, region) if phone else None
    customer = replace(known, **values)  # type: ignore[arg-type]
    await CustomerRepository(work).replace(customer)
    work.announce(CustomerChanged(customer_id=customer.id))
    return customer


async def seen(work: Work, customer_id: UUID) -> None:
    """Note that the customer has just called, written or come; decides who is recognised first."""
    await CustomerRepository(work).saw(customer_id, work.now)
