"""Series as programs see them."""

from __future__ import annotations

from typing import Any

from tests.cast import Business
from tests.front import Front, a_key

from askpro.foundation.ids import outside


def a_series(salon: Business, **more: Any) -> dict[str, Any]:
    return {
        "customer_id": outside("cust", salon.weber.id),
        "service": "Schnitt",
        "staff": "Mira",
        "starts_at": "2026-11-24T10:00:00+01:00",
        "rule": "FREQ=WEEKLY;COUNT=3",
        **more,
    }


async def test_a_series_is_booked_once_and_shown(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        key = {"Idempotency-Key": "weekly"}
        booked = await client.post("/v1/series", json=a_series(salon), headers=key)
        again = await client.post("/v1/series", json=a_series(salon), headers=key)
        assert booked.status_code == again.status_code == 201, booked.text
        assert booked.json() == again.json()
        shown = (await client.get(f"/v1/series/{booked.json()['id']}")).json()
        assert shown == booked.json()
        assert [each["starts_at"][:16] for each in shown["appointments"]] == [
            "2026-11-24T10:00",
            "2026-12-01T10:00",
            "2026-12-08T10:00",
        ]


async def test_what_cannot_be_had_is_named(salon: Business, front: Front) -> None:
    daily = a_series(salon, rule="FREQ=DAILY;COUNT=5")
    async with front.client(await a_key(salon.tenant)) as client:
        refused = await client.post("/v1/series", json=daily)
        assert refused.status_code == 409
        assert refused.json()["facts"]["missed"][0]["rule"] == "outside_hours"
        booked = (await client.post("/v1/series", json={**daily, "otherwise": "the_rest"})).json()
        assert len(booked["appointments"]) == 4
        assert booked["refused"][0]["rule"] == "outside_hours"
        assert set(booked["refused"][0]["sentences"]) == {"de", "en"}
        wrong = await client.post("/v1/series", json={**daily, "rule": "every day"})
        assert wrong.status_code == 422
