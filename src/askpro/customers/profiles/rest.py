"""GET /v1/customers."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery, QueryParameter

from askpro.customers.profiles.model import Customer
from askpro.customers.profiles.recognition import listed, recognise
from askpro.foundation.database import Tenant
from askpro.foundation.ids import outside
from askpro.foundation.paging import LIMIT_DEFAULT, LIMIT_MAX, Page, page_of, read_cursor
from askpro.tenancy.permissions import Permission

PREFIX = "cust"
REGION = "DE"


class CustomerOut(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who books."""

    id: str
    name: str
    given_name: str
    family_name: str
    salutation: str | None
    phone: str | None
    email: str | None
    language: str | None
    created_at: datetime
    last_seen_at: datetime

    @classmethod
    def of(cls, customer: Customer) -> CustomerOut:
        return cls(
            id=outside(PREFIX, customer.id),
            name=customer.full_name,
            given_name=customer.given_name,
            family_name=customer.family_name,
            salutation=customer.salutation,
            phone=customer.phone_e164,
            email=customer.email,
            language=customer.language,
            created_at=customer.created_at,
            last_seen_at=customer.last_seen_at,
        )


@get("/customers", summary="Customers")
async def list_customers(
    tenant: NamedDependency[Tenant],
    phone: Annotated[str | None, QueryParameter(description="Only those of this number.")] = None,
    cursor: FromQuery[str | None] = None,
    limit: Annotated[int, QueryParameter(ge=1, le=LIMIT_MAX)] = LIMIT_DEFAULT,
) -> Page[CustomerOut]:
    """Customers by name, or those who share a phone number."""
    tenant.require(Permission.CUSTOMERS_READ)
    async with tenant.begin() as work:
        if phone is not None:
            return Page(items=[CustomerOut.of(customer) for customer in await recognise(work, phone, REGION)])
        customers = await listed(work, read_cursor(cursor, UUID), limit + 1)
        return page_of(customers, limit, CustomerOut.of, lambda customer: customer.id)
