"""What the router itself refuses is a problem document too, and says what to do."""

from __future__ import annotations

import httpx
import pytest
from tests.cast import Business
from tests.front import Front, a_key
from tests.front import front as front


async def asked(
    front: Front, salon: Business, method: str, path: str, content: bytes = b""
) -> httpx.Response:
    async with front.client(await a_key(salon.tenant)) as client:
        return await client.request(
            method, path, content=content, headers={"content-type": "application/json"}
        )


@pytest.mark.parametrize(
    ("method", "path", "content", "status", "code", "says"),
    [
        ("GET", "/v1/nothing", b"", 404, "not_found", "/openapi.json"),
        ("GET", "/nothing", b"", 404, "not_found", "/openapi.json"),
        ("PUT", "/v1/appointments", b"", 405, "method_not_allowed", "'Allow'"),
        ("POST", "/v1/appointments", b"x" * 1_000_001, 413, "too_large", "limit"),
        ("POST", "/v1/appointments", b"{", 400, "bad_request", "truncated"),
    ],
)
async def test_a_request_nobody_takes_is_told_why(
    front: Front, salon: Business, method: str, path: str, content: bytes, status: int, code: str, says: str
) -> None:
    answer = await asked(front, salon, method, path, content)
    assert answer.headers["content-type"] == "application/problem+json"
    problem = answer.json()
    assert (answer.status_code, problem["status"], problem["code"]) == (status, status, code)
    assert says in problem["detail"]


async def test_the_methods_an_address_takes_are_named(front: Front, salon: Business) -> None:
    answer = await asked(front, salon, "PUT", "/v1/appointments")
    assert {"GET", "POST"} <= set(answer.headers["allow"].split(", "))


async def test_a_missing_parameter_is_named(front: Front, salon: Business) -> None:
    answer = await asked(front, salon, "GET", "/v1/slots")
    [error] = answer.json()["errors"]
    assert error == {"field": "service", "message": "This query parameter is required."}
