"""What is changed at one web process is so at the other one, with the very next request."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx
import pytest
import pytest_asyncio
from tests.journeys.house import House

pytestmark = pytest.mark.slow
DAY = "2027-02-10"
MORNING = {"starts_at": f"{DAY}T09:00:00+01:00", "ends_at": f"{DAY}T12:00:00+01:00"}
ROUNDS = 5


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def processes(house: House) -> AsyncIterator[list[httpx.AsyncClient]]:
    with house.another_web_process() as there:
        async with house.client() as here, there:
            yield [here, there]


async def to_and_fro(
    processes: list[httpx.AsyncClient],
    change: Callable[..., Any],
    undo: Callable[..., Any],
    see: Callable[..., Any],
) -> None:
    """Change at one and look at the other, undo it there and look here; again with the roles exchanged."""
    before = await see(processes[0])
    for number in range(ROUNDS):
        here, there = processes[number % 2], processes[1 - number % 2]
        assert await see(there) == before
        made = await change(here)
        assert made.is_success, made.text
        changed = await see(there)
        assert changed != before
        undone = await undo(there, made.json())
        assert undone.is_success, undone.text
        assert await see(here) == before


async def free_hours(client: httpx.AsyncClient) -> list[str]:
    found = await client.get("/v1/slots", params={"service": "Haarschnitt", "from": DAY, "to": DAY})
    return [each["starts_at"] for each in found.json()["items"]]


async def test_whoever_is_away_is_offered_nowhere(processes: list[httpx.AsyncClient]) -> None:
    [mira] = (await processes[0].get("/v1/staff")).json()["items"]
    absences = f"/v1/staff/{mira['id']}/absences"
    await to_and_fro(
        processes,
        lambda client: client.post(absences, json=MORNING),
        lambda client, made: client.post(f"{absences}/{made['id']}/withdrawal"),
        free_hours,
    )


async def test_leave_to_overbook_is_known_everywhere(processes: list[httpx.AsyncClient]) -> None:
    wanted = {
        "service": "Haarschnitt",
        "starts_at": MORNING["starts_at"],
        "customer": {"name": "Rosa Reise"},
    }
    booked = await processes[0].post("/v1/appointments", json=wanted)
    assert booked.is_success, booked.text
    await to_and_fro(
        processes,
        lambda client: client.post("/v1/allowances", json=MORNING | {"staff": "Mira"}),
        lambda client, made: client.post(f"/v1/allowances/{made['id']}/withdrawal"),
        free_hours,
    )


async def test_a_policy_is_the_same_everywhere(processes: list[httpx.AsyncClient]) -> None:
    def says(**policy: int) -> Callable[..., Any]:
        body = {"scope": "service", "subject": "Haarschnitt", "policy": policy}
        return lambda client, *_: client.put("/v1/policies", json=body)

    async def notice(client: httpx.AsyncClient) -> Any:
        return (await client.get("/v1/policies/effective", params={"service": "Haarschnitt"})).json()

    await to_and_fro(processes, says(cancel_notice_minutes=1440), says(), notice)


async def test_a_tone_is_the_same_everywhere(processes: list[httpx.AsyncClient]) -> None:
    def says(tone: str) -> Callable[..., Any]:
        return lambda client, *_: client.patch("/v1/company", json={"tone": tone})

    async def company(client: httpx.AsyncClient) -> Any:
        return (await client.get("/v1/company")).json()

    await to_and_fro(processes, says("informal"), says("formal"), company)


async def test_an_answer_is_known_everywhere(processes: list[httpx.AsyncClient]) -> None:
    passage = {"language": "de", "question": "Wo kann ich parken?", "answer": "Hinter dem Haus."}

    async def answers(client: httpx.AsyncClient) -> list[str]:
        return [each["answer"] for each in (await client.get("/v1/knowledge")).json()["items"]]

    await to_and_fro(
        processes,
        lambda client: client.post("/v1/knowledge", json=passage),
        lambda client, made: client.post(f"/v1/knowledge/{made['id']}/withdrawal"),
        answers,
    )
