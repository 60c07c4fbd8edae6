"""Every statement on customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from askpro.customers.profiles.model import Customer, name_key
from askpro.foundation.database import Repository


@dataclass(frozen=True, slots=True)
class _Row(Customer):
    given_key: str
    family_key: str


class CustomerRepository(Repository):
    async def add_many(self, customers: Sequence[Customer]) -> None:
        rows = [_Row(**{**asdict(customer), **_keys(customer)}) for customer in customers]
        await self.insert_all("customers", rows)

    async def replace(self, customer: Customer) -> None:
        await self.execute(
            "update customers set given_name = %(given_name)s, family_name = %(family_name)s,"
            " given_key = %(given_key)s, family_key = %(family_key)s, salutation = %(salutation)s,"
            " phone_e164 = %(phone_e164)s, email = %(email)s, language = %(language)s, notes = %(notes)s"
            " where company_id = %(company_id)s and id = %(id)s",
            **asdict(customer),
            **_keys(customer),
        )

    async def saw(self, customer_id: UUID, at: datetime) -> None:
        await self.execute(
            "update customers set last_seen_at = %(at)s"
            " where company_id = %(company_id)s and id = %(customer_id)s and last_seen_at < %(at)s",
            customer_id=customer_id,
            at=at,
        )

    async def by_id(self, customer_id: UUID) -> Customer | None:
        return await self.first(
            Customer,
            "select * from customers where company_id = %(company_id)s and id = %(customer_id)s",
            customer_id=customer_id,
        )

    async def by_ids(self, customer_ids: list[UUID]) -> list[Customer]:
        return await self.all(
            Customer,
            "select * from customers where company_id = %(company_id)s and id = any(%(customer_ids)s)",
            customer_ids=customer_ids,
        )

    async def by_phone(self, phone_e164: str, limit: int) -> list[Customer]:
        return await self.all(
            Customer,
            "select * from customers where company_id = %(company_id)s and phone_e164 = %(phone_e164)s"
            " order by last_seen_at desc, id limit %(limit)s",
            phone_e164=phone_e164,
            limit=limit,
        )

    async def page(self, after: Customer | None, limit: int) -> list[Customer]:
        keys = _keys(after) if after else {"family_key": "", "given_key": ""}
        return await self.all(
            Customer,
            "select * from customers where company_id = %(company_id)s"
            " and (family_key, given_key, id) > (%(family_key)s, %(given_key)s, %(after)s)"
            " order by family_key, given_key, id limit %(limit)s",
            **keys,
            after=after.id if after else UUID(int=0),
            limit=limit,
        )


def _keys(customer: Customer) -> dict[str, str]:
    return {"given_key": name_key(customer.given_name), "family_key": name_key(customer.family_name)}
