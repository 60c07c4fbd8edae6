"""Who calls, who is called what, and who shares a phone."""

from __future__ import annotations

from uuid import uuid4

import pytest
from tests.cast import HandClock
from tests.tenancy.test_companies import a_company

from askpro.customers import profiles
from askpro.customers.profiles import CustomerNotFound, Nameless, NewCustomer
from askpro.customers.profiles.model import name_key
from askpro.foundation.database import Database
from askpro.foundation.phone import NotAPhoneNumber


async def test_those_who_share_a_number_come_most_recently_seen_first(
    database: Database, clock: HandClock
) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        anna = await profiles.add(work, NewCustomer(given_name="Anna", phone="0171 2345678"), "DE")
        paul = await profiles.add(work, NewCustomer(given_name="Paul", phone="+49 171 2345678"), "DE")
    clock.advance(days=1)
    async with tenant.begin() as work:
        await profiles.seen(work, anna.id)
        recognised = await profiles.recognise(work, "+491712345678", "DE")
        assert [each.id for each in recognised] == [anna.id, paul.id]


@pytest.mark.parametrize("withheld", [None, "", "anonymous"])
async def test_a_withheld_number_is_nobodys(database: Database, withheld: str | None) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        await profiles.add(work, NewCustomer(given_name="Anna"), "DE")
        assert await profiles.recognise(work, withheld, "DE") == []


async def test_a_customer_needs_a_name_and_a_phone_that_can_be_dialled(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        with pytest.raises(Nameless):
            await profiles.add(work, NewCustomer(given_name="  "), "DE")
        with pytest.raises(NotAPhoneNumber):
            await profiles.add(work, NewCustomer(given_name="Anna", phone="weiß ich nicht"), "DE")
        anna = await profiles.add(work, NewCustomer(given_name="Anna", phone="030123456"), "DE")
        changed = await profiles.change(work, anna.id, "DE", family_name="Weber", phone=None)
        assert (changed.full_name, changed.phone_e164) == ("Anna Weber", None)
        assert await profiles.find(work, anna.id) == changed
        assert await profiles.find_each(work, [anna.id, uuid4()]) == {anna.id: changed}


async def test_a_strangers_customer_does_not_exist_for_us(database: Database) -> None:
    ours, theirs = await a_company(database), await a_company(database)
    async with theirs.begin() as work:
        anna = await profiles.add(
            work, NewCustomer(given_name="Anna", family_name="Weber", phone="030123456"), "DE"
        )
    async with ours.begin() as work:
        assert await profiles.recognise(work, "030123456", "DE") == []
        assert await profiles.listed(work) == []
        with pytest.raises(CustomerNotFound):
            await profiles.find(work, anna.id)


async def test_pages_by_name_show_everybody_once(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        for name in ("Weber", "Äpfel", "Keller", "Keller", "Zander"):
            await profiles.add(work, NewCustomer(given_name="A", family_name=name), "DE")
        seen, after = [], None
        while page := await profiles.listed(work, after, limit=2):
            seen += page
            after = page[-1].id
    assert [each.family_name for each in seen] == ["Äpfel", "Keller", "Keller", "Weber", "Zander"]
    assert len({each.id for each in seen}) == 5


def test_a_name_shows_nothing_personal_when_logged() -> None:
    assert "0171" not in repr(NewCustomer(given_name="Anna", phone="0171 2345678"))
    assert name_key("Meyer-Lang") == name_key("meyer lang") == "meyerlang"
