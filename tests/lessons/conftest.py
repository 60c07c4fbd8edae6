"""What every lesson needs: a salon that answers a telephone number, and a program with its key."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from tests.cast import Business
from tests.front import Front, a_key, a_number
from tests.front import front as front


@pytest.fixture
async def number(salon: Business) -> str:
    return await a_number(salon)


@pytest.fixture
async def api(front: Front, salon: Business) -> AsyncIterator[httpx.AsyncClient]:
    async with front.client(await a_key(salon.tenant)) as client:
        yield client
