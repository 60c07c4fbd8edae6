"""64 clients want the same hours while processes are killed: the book must come out right."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from httpx import AsyncClient
from tests.journeys import auditing
from tests.journeys.crowd import Told, caller, program
from tests.journeys.house import House

pytestmark = pytest.mark.slow

DAYS = ("2026-12-08", "2026-12-09")
HOURS = [f"{day}T{hour:02}:00:00+01:00" for day in DAYS for hour in range(9, 18)]
PROGRAMS = 44
NAMES = (
    "Anna Berger", "Jörg Wolf", "Sabine Krause", "Peter Lang", "Maria Huber", "Klaus Vogel", "Eva Brandt",
    "Uwe Seidel", "Ines Franke", "Ralf Winter", "Karin Busch", "Dirk Pohl", "Nina Engel", "Bernd Horn",
    "Silke Arnold", "Frank Ernst", "Heike Simon", "Olaf Graf", "Britta Kuhn", "Sven Otto",
)  # fmt: skip
MINUTES_MAX = 2


async def test_a_crowd_and_killed_processes_leave_the_book_right(house: House) -> None:
    told = Told()
    async with house.client() as api, asyncio.timeout(60 * MINUTES_MAX):
        before = await _confirmed(api)
        crowd = [program(api, number, HOURS, told) for number in range(PROGRAMS)]
        crowd += [
            caller(house, f"+49151666{number:05}", name, _wish(number), told)
            for number, name in enumerate(NAMES)
        ]
        await asyncio.gather(_killing(house, told), *crowd)
        await asyncio.to_thread(house.wait_until_answering)
        confirmed = {key: value for key, value in (await _confirmed(api)).items() if key not in before}

    assert told.troubles, "nobody noticed the killed processes"
    assert len({each["starts_at"] for each in confirmed.values()}) == len(confirmed) >= 12
    assert set(told.appointment_ids.values()) <= set(confirmed)
    assert set(told.booked.values()) == {1}
    assert told.count == len(confirmed)

    assert await auditing.broken(house) == {}
    assert await auditing.everything_followed(house) == []


async def _confirmed(api: AsyncClient) -> dict[str, Any]:
    """Who comes this month: once the wished days are full, callers take the days around them."""
    page = {"from": "2026-12-01T00:00:00+01:00", "to": "2027-01-01T00:00:00+01:00", "limit": "100"}
    found = (await api.get("/v1/appointments", params={**page, "status": "confirmed"})).json()
    assert found["next_cursor"] is None
    return {each["id"]: each for each in found["items"]}


async def _killing(house: House, told: Told) -> None:
    """Once some are booked, end web and worker; once more are, web again and the relay."""
    for enough, roles in ((2, ("web", "worker")), (7, ("relay", "web"))):
        await told.reaches(enough)
        for role in roles:
            house.kill(role)
        await asyncio.to_thread(house.wait_until_answering)


def _wish(number: int) -> str:
    return f"Ich hätte gern am {8 + number % 2}. Dezember um {9 + number % 9} Uhr einen Haarschnitt"
