"""Members and API keys."""

from __future__ import annotations

import pytest
from tests.cast import HandClock
from tests.tenancy.test_companies import a_company

from askpro.foundation.database import Database
from askpro.tenancy import keys, members
from askpro.tenancy.keys import ApiKeyRefused, UnknownPermission
from askpro.tenancy.members import LastOwner, MemberExists
from askpro.tenancy.permissions import Permission, Role


async def test_a_key_opens_its_company_until_it_is_revoked(database: Database, clock: HandClock) -> None:
    tenant = await a_company(database)
    permissions = frozenset({Permission.APPOINTMENTS_READ.value})
    async with tenant.begin() as work:
        key, secret = await keys.issue(work, "Website", permissions)
        assert (await keys.listed(work))[0].last_used_on is None
    assert secret.startswith("ask_")
    opened = await keys.tenant_of_api_key(database, secret)
    assert (opened.company_id, opened.permissions) == (tenant.company_id, permissions)
    assert (opened.actor.kind, opened.actor.id) == ("api_key", str(key.id))
    async with tenant.begin() as work:
        assert (await keys.listed(work))[0].last_used_on == clock.now().date()
        await keys.revoke(work, key.id)
        await keys.revoke(work, key.id)
    with pytest.raises(ApiKeyRefused):
        await keys.tenant_of_api_key(database, secret)
    with pytest.raises(ApiKeyRefused):
        await keys.tenant_of_api_key(database, "ask_guessed")


async def test_the_secret_of_a_key_is_nowhere_in_the_database(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        _, secret = await keys.issue(work, "Website", frozenset())
        cursor = await work.connection.execute(
            "select (select string_agg(k::text, '') from api_keys k)"
            " || (select string_agg(d::text, '') from directory.api_keys d) as everything"
        )
        assert secret not in str(await cursor.fetchone())


async def test_an_unknown_permission_and_a_strangers_key_are_refused(database: Database) -> None:
    ours, theirs = await a_company(database), await a_company(database)
    async with theirs.begin() as work:
        key, secret = await keys.issue(work, "Theirs", frozenset())
    async with ours.begin() as work:
        with pytest.raises(UnknownPermission):
            await keys.issue(work, "Ours", frozenset({"everything:do"}))
        with pytest.raises(keys.KeyNotFound):
            await keys.revoke(work, key.id)
    assert (await keys.tenant_of_api_key(database, secret)).company_id == theirs.company_id


async def test_a_company_keeps_its_last_owner(database: Database) -> None:
    tenant = await a_company(database)
    async with tenant.begin() as work:
        owner = await members.add(work, " Mira@Example.com ", "Mira", Role.OWNER)
        assert owner.email == "mira@example.com"
        with pytest.raises(MemberExists):
            await members.add(work, "mira@example.com", "Mira again", Role.STAFF)
        with pytest.raises(LastOwner):
            await members.change_role(work, owner.id, Role.STAFF)
        with pytest.raises(LastOwner):
            await members.remove(work, owner.id)
        second = await members.add(work, "jonas@example.com", "Jonas", Role.OWNER)
        await members.remove(work, owner.id)
        assert await members.listed(work) == [second]


def test_roles_grow_from_reading_to_everything() -> None:
    assert Role.READ_ONLY.permissions < Role.STAFF.permissions < Role.MANAGER.permissions
    assert Role.MANAGER.permissions < Role.OWNER.permissions
    assert Permission.KEYS_WRITE not in Role.MANAGER.permissions
