"""The web process as it is wired, served inside the test on a free port."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import httpx
import pytest_asyncio
from litestar import Litestar
from tests.cast import Business
from tests.simulators.retell import RetellSimulator, call_object
from tests.simulators.served import served

from askpro.entry.cli.phone import Phone
from askpro.foundation.cache import Cache
from askpro.foundation.database import Database, Tenant
from askpro.foundation.ids import new_id
from askpro.telephony import numbers
from askpro.tenancy import keys
from askpro.tenancy.permissions import EVERYTHING
from askpro.wiring.secrets import InstallationSecrets
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

SECRETS = InstallationSecrets(
    encryption_key="unused", retell_api_key="key_of_our_workspace", voice_path="secret-path"
)


@dataclass(frozen=True)
class Front:
    """Where callers, vendors and programs meet us."""

    app: Litestar
    base_url: str
    retell: RetellSimulator

    def client(self, key: str | None = None) -> httpx.AsyncClient:
        """A program that asks, with its API key."""
        headers = {"authorization": f"Bearer {key}"} if key else {}
        return httpx.AsyncClient(base_url=self.base_url, headers=headers, timeout=30, trust_env=False)

    def phone(self, to_number: str | None, from_number: str | None = None, **call: Any) -> Phone:
        """A telephone for one new call."""
        vendor_call = {"call_id": f"call_{new_id().hex}", **call}
        return self.retell.phone(
            call_object(to_number=to_number, from_number=from_number or "anonymous", **vendor_call)
        )


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def front(database: Database) -> AsyncIterator[Front]:
    """The web process over the database of a test module."""
    async with the_front(database) as front:
        yield front


@asynccontextmanager
async def the_front(database: Database, secrets: InstallationSecrets = SECRETS) -> AsyncIterator[Front]:
    """The whole web process on this database, until the end."""
    app = web_app(database, Cache(), Settings(build="test"), secrets)
    async with served(app, ws_max_size=2_100_000, ws_ping_interval=None) as base_url:
        retell = RetellSimulator(base_url, secrets.retell_api_key, secrets.voice_path)
        try:
            yield Front(app, base_url, retell)
        finally:
            await retell.close()


async def a_key(tenant: Tenant, permissions: frozenset[str] = EVERYTHING) -> str:
    """A new API key of the company."""
    async with tenant.begin() as work:
        _, secret = await keys.issue(work, "test", permissions)
    return secret


async def a_number(business: Business) -> str:
    """A new telephone number that the business answers at its first branch."""
    number = f"+4930{random.randrange(10**7, 10**8)}"
    async with business.tenant.begin() as work:
        return await numbers.assign(work, business.branch.id, number)


async def talk(phone: Phone, *lines: str) -> list[str]:
    """A whole call: everything the receptionist said, the greeting first."""
    await phone.connect()
    said = [(await phone.greeting()).text]
    for line in lines:
        said.append((await phone.say(line)).text)
    await phone.hang_up()
    return said
