"""What programs can send the API: every answer is a problem document with a code, and never a 500."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from tests.cast import Business
from tests.front import Front, a_key

WISH: dict[str, Any] = {
    "service": "Schnitt",
    "branch": "Mitte",
    "starts_at": "2026-11-24T10:00:00+01:00",
    "customer": {"name": "Clara Neumann"},
}


@pytest.fixture
async def api(front: Front, salon: Business) -> AsyncIterator[httpx.AsyncClient]:
    async with front.client(await a_key(salon.tenant)) as client:
        yield client


def problem(answer: httpx.Response) -> dict[str, Any]:
    assert answer.headers["content-type"].startswith("application/problem+json"), answer.text
    document: dict[str, Any] = answer.json()
    assert document["status"] == answer.status_code and document["code"] and document["type"]
    return document


@pytest.mark.parametrize(
    ("change", "status"),
    [
        ({"starts_at": "2020-01-01T10:00:00+01:00"}, 409),
        ({"starts_at": "2026-11-24T10:00:00"}, 422),
        ({"starts_at": "tomorrow"}, 422),
        ({"starts_at": "2999-01-01T10:00:00+01:00"}, 409),
        ({"starts_at": None}, 422),
        ({"service": "Zaubern"}, 404),
        ({"service": []}, 409),
        ({"service": ["Schnitt"] * 50}, 409),
        ({"branch": "Atlantis"}, 404),
        ({"staff": "Niemand"}, 404),
        ({"customer": None}, 422),
        ({"customer": {"name": ""}}, 422),
        ({"customer": {"name": "x", "phone": "no number"}}, 422),
        ({"customer_id": "cust_wrong"}, 422),
        ({"notes": 7}, 422),
    ],
    ids=str,
)
async def test_a_wrong_wish_is_refused_with_its_reason(
    api: httpx.AsyncClient, change: dict[str, Any], status: int
) -> None:
    answer = await api.post("/v1/appointments", json={**WISH, **change})
    assert answer.status_code == status, answer.text
    problem(answer)


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"null", b"\xff", b'"x"'])
async def test_a_body_that_is_none_is_refused(api: httpx.AsyncClient, body: bytes) -> None:
    answer = await api.post("/v1/appointments", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 422)
    problem(answer)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/slots",
        "/v1/slots?service=Schnitt&from=never",
        "/v1/slots?service=Schnitt&from=2026-11-24&to=2026-11-20",
        "/v1/slots?service=Schnitt&from=2026-11-24&to=2036-11-24",
        "/v1/slots?service=Schnitt&from=9999-12-31&to=9999-12-31",
        "/v1/appointments?limit=0",
        "/v1/appointments?limit=100000",
        "/v1/appointments?cursor=garbage",
        "/v1/appointments?status=nonsense",
        "/v1/appointments/none",
        "/v1/appointments/appt_00000000000000000000000000",
        "/v1/calls/none",
        "/v1/calls/%00",
        "/v1/calls?cursor=%F0%9F%8E%89",
        "/v1/customers?cursor=%00",
        "/v1/nothing",
    ],
)
async def test_a_wrong_question_is_refused_with_its_reason(api: httpx.AsyncClient, path: str) -> None:
    answer = await api.get(path)
    assert 400 <= answer.status_code < 500, answer.text
    problem(answer)


@pytest.mark.parametrize(
    "name", ["🎉 Emoji", "محمد علي", "\u202eRechts", "Ng\u0169 Tr\u1ea7n", "x" * 5_000, "a\x00b"]
)
async def test_any_name_is_kept_as_it_is_or_refused(api: httpx.AsyncClient, name: str) -> None:
    answer = await api.post("/v1/appointments", json={**WISH, "customer": {"name": name}, "notes": name})
    assert answer.status_code in (201, 422), answer.text
    if answer.status_code == 201:
        assert answer.json()["customer"]["name"] == name


async def test_a_past_appointment_can_no_longer_be_cancelled_or_moved(
    api: httpx.AsyncClient, salon: Business
) -> None:
    booked = (await api.post("/v1/appointments", json=WISH)).json()["id"]
    salon.clock.advance(days=30)
    for verb, body in (
        ("cancellation", {}),
        ("rescheduling", {"starts_at": salon.at("10:00", 31).isoformat()}),
    ):
        answer = await api.post(f"/v1/appointments/{booked}/{verb}", json=body)
        assert answer.status_code == 409, answer.text
        problem(answer)


async def test_a_key_reused_for_something_else_is_refused(api: httpx.AsyncClient) -> None:
    key = {"Idempotency-Key": "one"}
    assert (await api.post("/v1/appointments", json=WISH, headers=key)).status_code == 201
    other = await api.post("/v1/appointments", json={**WISH, "notes": "other"}, headers=key)
    assert (other.status_code, problem(other)["code"]) == (409, "key_reused")
    endless = await api.post("/v1/appointments", json=WISH, headers={"Idempotency-Key": "k" * 300})
    assert endless.status_code == 422
