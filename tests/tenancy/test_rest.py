"""The company as programs see it."""

from __future__ import annotations

from tests.cast import Business
from tests.front import Front, a_key, a_number, talk


async def test_a_company_says_in_what_tone_it_speaks_and_does_so(salon: Business, front: Front) -> None:
    number = await a_number(salon)
    async with front.client(await a_key(salon.tenant)) as client:
        before = (await client.get("/v1/company")).json()
        assert (before["name"], before["tone"]) == ("Salon Mira", "formal")
        after = (await client.patch("/v1/company", json={"tone": "informal"})).json()
        assert after == before | {"tone": "informal"} == (await client.get("/v1/company")).json()
        assert "Was kann ich für dich tun?" in (await talk(front.phone(number)))[0]


async def test_there_is_no_third_tone(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        for wrong in ({"tone": "rude"}, {"tone": None}, {}, {"tone": "formal", "slug": "mine"}):
            assert (await client.patch("/v1/company", json=wrong)).status_code in (400, 422)
        assert (await client.get("/v1/company")).json()["tone"] == "formal"
