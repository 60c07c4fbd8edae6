"""What a business sets or notes through the API, and what follows from it."""

from __future__ import annotations

from typing import Any

import httpx
from tests.cast import Business
from tests.front import Front, a_key
from tests.front import front as front

from askpro.foundation.ids import outside


def _hour(salon: Business, wall_clock: str, until: str) -> dict[str, str]:
    return {"starts_at": salon.at(wall_clock).isoformat(), "ends_at": salon.at(until).isoformat()}


async def _book(client: httpx.AsyncClient, salon: Business, at: str, **more: Any) -> httpx.Response:
    wanted = {
        "service": "Schnitt",
        "branch": "Mitte",
        "staff": "Mira",
        "starts_at": salon.at(at).isoformat(),
        "customer_id": outside("cust", salon.weber.id),
    }
    return await client.post("/v1/appointments", json=wanted | more)


async def test_leave_to_overbook_holds_until_it_is_withdrawn(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        await _book(client, salon, "10:00")
        assert (await _book(client, salon, "10:00")).json()["code"] == "slot_taken"
        leave = await client.post("/v1/allowances", json=_hour(salon, "10:00", "12:00") | {"staff": "Mira"})
        assert (await client.get("/v1/allowances")).json()["items"] == [leave.json()]
        assert (await _book(client, salon, "10:00")).status_code == 201
        withdrawal = f"/v1/allowances/{leave.json()['id']}/withdrawal"
        assert (await client.post(withdrawal)).status_code == 201
        await _book(client, salon, "11:00")
        assert (await _book(client, salon, "11:00")).status_code == 409
        assert (await client.post(withdrawal)).status_code == 404


async def test_whoever_is_away_is_not_booked(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        absences = f"/v1/staff/{outside('staff', salon.mira)}/absences"
        away = await client.post(absences, json=_hour(salon, "09:00", "12:00") | {"reason": "dentist"})
        refused = await _book(client, salon, "10:00")
        assert refused.json()["facts"]["rule"] == "staff_absent"
        assert (await client.post(f"{absences}/{away.json()['id']}/withdrawal")).status_code == 201
        assert (await _book(client, salon, "10:00")).status_code == 201
        backwards = _hour(salon, "12:00", "09:00")
        assert (await client.post(absences, json=backwards)).status_code == 422


async def test_a_repeat_with_the_same_key_does_nothing_more(salon: Business, front: Front) -> None:
    absences = f"/v1/staff/{outside('staff', salon.mira)}/absences"
    mornings = {"staff": "Mira", **_hour(salon, "09:00", "12:00")}
    wait = {"service": "Schnitt", "customer_id": outside("cust", salon.weber.id)}
    passage = {"language": "de", "question": "Wo kann ich parken?", "answer": "Hinter dem Haus."}
    asked = {
        absences: _hour(salon, "09:00", "12:00"),
        "/v1/allowances": mornings,
        "/v1/waiting-list": wait | {"until": salon.at("18:00").isoformat()},
        "/v1/knowledge": passage,
    }
    async with front.client(await a_key(salon.tenant)) as client:
        made = {}
        for path, body in asked.items():
            key = {"Idempotency-Key": f"once {path}"}
            first, again = [await client.post(path, json=body, headers=key) for _ in range(2)]
            assert (again.status_code, again.json()) == (201, first.json()), path
            made[path] = first.json()["id"]
        for path in ("/v1/allowances", "/v1/waiting-list", "/v1/knowledge"):
            assert len((await client.get(path)).json()["items"]) == 1, path
        assert (await client.post(f"{absences}/{made[absences]}/withdrawal")).status_code == 201
        assert (await _book(client, salon, "10:00")).status_code == 201


async def test_a_party_is_booked_whole_or_not_at_all(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        one = {"service": "Schnitt", "customer_id": outside("cust", salon.weber.id)}
        party = {"branch": "Mitte", "starts_at": salon.at("10:00").isoformat(), "attending": [one] * 3}
        booked = (await client.post("/v1/parties", json=party)).json()["appointments"]
        assert len({each["staff"][0]["id"] for each in booked}) == 3
        refused = await client.post("/v1/parties", json=party | {"attending": [one]})
        assert refused.json()["code"] == "slot_taken"
        later = {"starts_at": salon.at("11:00").isoformat(), "attending": [one] * 4}
        assert (await client.post("/v1/parties", json=party | later)).status_code == 409
        assert len((await client.get("/v1/appointments")).json()["items"]) == 3


async def test_whether_somebody_came_is_noted_after_the_start(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        booked = (await _book(client, salon, "10:00")).json()
        for what in ("completion", "no-show"):
            early = await client.post(f"/v1/appointments/{booked['id']}/{what}")
            assert early.json()["code"] == "not_yet_started"
        salon.clock.advance(days=1, hours=2)
        missed = await client.post(f"/v1/appointments/{booked['id']}/no-show")
        assert missed.json()["status"] == "no_show"
        came = await client.post(f"/v1/appointments/{booked['id']}/completion")
        assert came.json()["status"] == "completed"


async def test_of_a_series_those_from_here_on_are_moved_and_cancelled(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        weekly = {
            "service": "Schnitt",
            "branch": "Mitte",
            "customer_id": outside("cust", salon.weber.id),
            "starts_at": salon.at("10:00").isoformat(),
            "rule": "FREQ=WEEKLY;COUNT=3",
        }
        series = (await client.post("/v1/series", json=weekly)).json()
        second = {"appointment_id": series["appointments"][1]["id"], "scope": "from_here"}
        starts = salon.at("11:00", days=8).isoformat()
        moved = await client.post(
            f"/v1/series/{series['id']}/rescheduling", json=second | {"starts_at": starts}
        )
        stand = moved.json()["appointments"]
        assert [each["starts_at"][11:16] for each in stand] == ["10:00", "11:00", "11:00"]
        third = {"appointment_id": stand[2]["id"]}
        left = await client.post(f"/v1/series/{series['id']}/cancellation", json=third)
        assert [each["status"] for each in left.json()["appointments"]] == ["confirmed", "confirmed"]
        alone = (await _book(client, salon, "15:00")).json()
        foreign = {"appointment_id": alone["id"]}
        wrong = await client.post(f"/v1/series/{series['id']}/cancellation", json=foreign)
        assert wrong.status_code == 404
