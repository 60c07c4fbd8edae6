"""The waiting list as programs see it."""

from __future__ import annotations

from typing import Any

from tests.cast import Business
from tests.front import Front, a_key
from tests.scheduling.waiting.queue import Desk

from askpro.foundation.ids import outside


def a_wish(salon: Business, **more: Any) -> dict[str, Any]:
    return {
        "customer_id": outside("cust", salon.weber.id),
        "service": "Schnitt",
        "staff": "Mira",
        "until": "2026-12-24T12:00:00+01:00",
        "windows": [
            {
                "first_day": "2026-11-24",
                "last_day": "2026-11-24",
                "weekdays": ["tuesday"],
                "since": "09:00",
                "until": "12:00",
            }
        ],
        **more,
    }


async def test_a_program_joins_sees_the_offer_and_leaves(salon: Business, front: Front, desk: Desk) -> None:
    booked = await desk.full(1, salon.mira)
    async with front.client(await a_key(salon.tenant)) as client:
        joined = await client.post("/v1/waiting-list", json=a_wish(salon))
        assert joined.status_code == 201, joined.text
        entry = joined.json()
        assert (await client.post("/v1/waiting-list", json=a_wish(salon))).json()["id"] == entry["id"]
        assert (entry["status"], entry["customer"]["name"], entry["services"][0]["name"]) == (
            "waiting",
            "Petra Weber",
            "Schnitt",
        )
        assert entry["windows"] == a_wish(salon)["windows"]
        assert entry["offer"] is None
        await desk.cancel(booked[1])
        page = (await client.get(f"/v1/waiting-list?customer={entry['customer']['id']}")).json()
        [waiting] = page["items"]
        assert waiting["offer"]["starts_at"] == "2026-11-24T10:00:00+01:00"
        assert waiting["offers_had"] == 1
        left = await client.post(f"/v1/waiting-list/{entry['id']}/withdrawal")
        assert (left.status_code, left.json()["status"], left.json()["offer"]) == (201, "left", None)
        assert (await client.get("/v1/waiting-list")).json()["items"] == []


async def test_the_list_is_paged_in_the_order_of_joining(salon: Business, front: Front, desk: Desk) -> None:
    for customer in (salon.keller, salon.weber):
        await desk.join(customer)
    async with front.client(await a_key(salon.tenant)) as client:
        first = (await client.get("/v1/waiting-list?limit=1")).json()
        second = (await client.get(f"/v1/waiting-list?limit=1&cursor={first['next_cursor']}")).json()
    assert [each["items"][0]["customer"]["name"] for each in (first, second)] == [
        "Max Keller",
        "Petra Weber",
    ]
    assert second["next_cursor"] is None


async def test_a_wish_that_makes_no_sense_is_refused(salon: Business, front: Front) -> None:
    day = {"first_day": "2026-11-24", "last_day": "2026-11-24"}
    async with front.client(await a_key(salon.tenant)) as client:
        for wrong in (
            {"until": "2026-11-01T12:00:00+01:00"},
            {"until": "2026-12-24T12:00:00"},
            {"windows": [{**day, "weekdays": ["dienstag"]}]},
            {"windows": [{**day, "since": "18:00", "until": "09:00"}]},
            {"windows": [{**day, "since": "nine"}]},
        ):
            refused = await client.post("/v1/waiting-list", json=a_wish(salon, **wrong))
            assert 400 <= refused.status_code < 500, wrong
        assert (await client.post("/v1/waiting-list", json=a_wish(salon, staff="Niemand"))).status_code == 404
