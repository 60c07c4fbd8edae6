"""Policies, fees and demand as programs see them."""

from __future__ import annotations

import httpx
from tests.cast import Business
from tests.front import Front, a_key

from askpro.foundation.ids import outside
from askpro.scheduling import demand
from askpro.scheduling.demand import DemandOutcome, Wanted
from askpro.tenancy.permissions import EVERYTHING, Permission

HALF_WITHIN_A_DAY = [{"under_minutes": 1440, "fee": {"percent": 50}}]


async def test_a_policy_that_is_set_holds(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        company = {"scope": "company", "policy": {"cancel_fees": HALF_WITHIN_A_DAY, "upcoming_max": 3}}
        said = (await client.put("/v1/policies", json=company)).json()
        assert said["policy"] == {
            "cancel_fees": [{"under_minutes": 1440, "fee": {"percent": 50, "cents": None}}],
            "upcoming_max": 3,
        }
        mira = {"scope": "staff", "subject": "Mira", "policy": {"upcoming_max": None}}
        assert (await client.put("/v1/policies", json=mira)).status_code == 200
        everybody = (await client.get("/v1/policies/effective?service=Schnitt")).json()
        her = (await client.get("/v1/policies/effective?branch=Mitte&staff=Mira")).json()
        assert (everybody["upcoming_max"], her["upcoming_max"]) == (3, None)
        assert her["cancel_fees"] == everybody["cancel_fees"] == said["policy"]["cancel_fees"]
        assert her["told_unidentified"] == ["prices", "team"]


async def test_a_policy_that_makes_no_sense_is_refused(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        for wrong in (
            {"scope": "company", "policy": {"deposits": [{"percent": 120}]}},
            {"scope": "company", "subject": "Mitte", "policy": {}},
            {"scope": "branch", "policy": {}},
        ):
            assert (await client.put("/v1/policies", json=wrong)).status_code == 422
        nobody = {"scope": "staff", "subject": "Niemand", "policy": {}}
        assert (await client.put("/v1/policies", json=nobody)).status_code == 404


async def test_a_fee_is_named_accepted_and_shown(salon: Business, front: Front) -> None:
    async with front.client(await a_key(salon.tenant)) as client:
        await client.put(
            "/v1/policies", json={"scope": "company", "policy": {"cancel_fees": HALF_WITHIN_A_DAY}}
        )
        first = await _booked(client, salon, "09:00")
        second = await _booked(client, salon, "11:00")
        salon.clock.advance(hours=8)
        refused = await client.post(f"/v1/appointments/{first}/cancellation", json={"reason": "krank"})
        assert (refused.status_code, refused.json()["facts"]["fee_cents"]) == (409, 1750)
        cancelled = await client.post(f"/v1/appointments/{first}/cancellation", json={"accept_fee": 1750})
        assert cancelled.json()["fee"] == {"cents": 1750, "currency": "EUR"}
        assert cancelled.json()["fee_reason"] == "cancel_fee"
        waived = await client.post(f"/v1/appointments/{second}/cancellation", json={"waive": True})
        assert (waived.json()["fee"], waived.json()["fee_reason"]) == (None, "waived")


async def test_whoever_may_not_set_policies_may_not_waive_them(salon: Business, front: Front) -> None:
    key = await a_key(salon.tenant, EVERYTHING - {Permission.COMPANY_WRITE})
    async with front.client(key) as client:
        booked = await _booked(client, salon, "09:00")
        waived = await client.post(f"/v1/appointments/{booked}/cancellation", json={"waive": True})
        assert (waived.status_code, waived.json()["facts"]["permission"]) == (403, "company:write")


async def test_what_was_wanted_in_vain_is_told_without_names(salon: Business, front: Front) -> None:
    wanted = Wanted(branch_id=salon.branch.id, service_ids=(salon.cut,))
    await salon.tenant.atomically(demand.record, wanted, DemandOutcome.NONE_FREE)
    async with front.client(await a_key(salon.tenant)) as client:
        found = (await client.get("/v1/demand?branch=Mitte")).json()["items"]
        assert found == [
            {
                "service": outside("svc", salon.cut),
                "weekday": None,
                "hour": None,
                "outcome": "none_free",
                "wishes": 1,
            }
        ]
        assert (await client.get("/v1/demand?from=2026-11-01T00:00:00")).status_code == 422


async def _booked(client: httpx.AsyncClient, salon: Business, at: str) -> str:
    wanted = {
        "service": "Schnitt",
        "starts_at": salon.at(at).isoformat(),
        "customer_id": outside("cust", salon.weber.id),
    }
    return (await client.post("/v1/appointments", json=wanted)).json()["id"]
