"""Free times as programs see them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.cast import Business
from tests.front import Front, a_key
from tests.front import front as front

from askpro.foundation.ids import outside
from askpro.scheduling import staff

DAY = {"service": "Schnitt", "from": "2026-11-24", "to": "2026-11-25"}


@pytest.fixture
async def key(salon: Business) -> str:
    return await a_key(salon.tenant)


async def pages(client: httpx.AsyncClient, query: dict[str, Any]) -> list[list[dict[str, Any]]]:
    found, cursor = [], None
    while True:
        asked = query | ({"cursor": cursor} if cursor else {})
        page = (await client.get("/v1/slots", params=asked)).json()
        found.append(page["items"])
        if (cursor := page["next_cursor"]) is None:
            return found


async def test_without_a_limit_all_free_times_come_at_once(front: Front, key: str) -> None:
    async with front.client(key) as client:
        [everything] = await pages(client, DAY)
    starts = [each["starts_at"] for each in everything]
    assert starts == sorted(starts) and len(starts) == 2 * 33
    assert starts[0] == "2026-11-24T09:00:00+01:00" and starts[-1] == "2026-11-25T17:00:00+01:00"


async def test_pages_show_every_free_time_once_across_branches(
    front: Front, salon: Business, key: str
) -> None:
    async with salon.tenant.begin() as work:
        aylin = await staff.find(work, salon.aylin)
        elsewhere = {salon.second_branch.id: aylin.hours[salon.branch.id]}
        await staff.change(work, replace(aylin, hours=elsewhere))
    async with front.client(key) as client:
        [everything] = await pages(client, DAY)
        paged = await pages(client, DAY | {"limit": 7})
    assert {each["branch"] for each in everything} == {
        outside("branch", salon.branch.id),
        outside("branch", salon.second_branch.id),
    }
    assert [each for page in paged for each in page] == everything
    assert {len(page) for page in paged[:-1]} == {7}


@pytest.mark.parametrize("wrong", [{"limit": 0}, {"limit": 201}, {"cursor": "bm8"}, {"cursor": "WzEsMl0"}])
async def test_a_page_that_cannot_be_is_refused(front: Front, key: str, wrong: dict[str, Any]) -> None:
    async with front.client(key) as client:
        assert (await client.get("/v1/slots", params=DAY | {"limit": 1})).status_code == 200
        assert (await client.get("/v1/slots", params=DAY | wrong)).status_code == 422
