"""Lessons 4 and 6: what a caller's words mean as a date, and one time for everybody across summer time."""

from __future__ import annotations

from datetime import UTC, datetime

import httpx
import pytest
from tests.cast import Business
from tests.front import Front, talk
from tests.simulators.retell import call_object

from askpro.foundation.ids import new_id

SATURDAY_MORNING = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("nächste Woche Dienstag um vierzehn Uhr", "2026-12-01T14:00:00+01:00"),
        ("am 1.12. um zehn", "2026-12-01T10:00:00+01:00"),
        ("am ersten Zwölften um zehn Uhr", "2026-12-01T10:00:00+01:00"),
        ("übermorgen um elf", "2026-11-30T11:00:00+01:00"),
        ("am 15.1 um neun Uhr", "2027-01-15T09:00:00+01:00"),
    ],
)
async def test_lesson_04_dates_are_read_from_the_callers_own_words(
    front: Front, salon: Business, number: str, said: str, meant: str
) -> None:
    salon.clock.instant = SATURDAY_MORNING
    call = call_object(f"call_{new_id().hex}", to_number=number)
    found = (await front.retell.function("find_slots", call, service="Schnitt", when=said)).json()
    assert found["exact"] and found["slots"][0]["starts_at"] == meant


async def test_lesson_04_weekday_and_date_that_contradict_are_asked_about(front: Front, number: str) -> None:
    said = await talk(
        front.phone(number, "+491711000001"), "Schnitt am Montag, den 1. Dezember, um zehn bitte"
    )
    assert said[-1] == "Der 1. Dezember ist kein Montag. Welchen Tag meinen Sie?"
    call = call_object(f"call_{new_id().hex}", to_number=number)
    wanted = {"service": "Schnitt", "when": "Montag, 1. Dezember, um zehn"}
    told = (await front.retell.function("find_slots", call, **wanted)).json()
    assert (told.get("slots"), told["refused"], told["facts"]["argument"]) == (
        None,
        "argument_unreadable",
        "when",
    )


async def test_lesson_04_weekday_and_date_are_said_back(front: Front, number: str) -> None:
    said = await talk(front.phone(number, "+491711000001"), "Schnitt am 1.12. um zehn bei Jonas")
    assert "am Dienstag, den 1. Dezember, um 10 Uhr" in said[-1] and "2026" not in said[-1]


async def test_lesson_06_free_is_free_on_both_sides_of_summer_time(
    salon: Business, api: httpx.AsyncClient
) -> None:
    salon.clock.instant = datetime(2027, 10, 28, 8, 0, tzinfo=UTC)
    asked = {"service": "Schnitt", "branch": "Mitte", "from": "2027-10-29", "to": "2027-11-01"}
    starts = [each["starts_at"] for each in (await api.get("/v1/slots", params=asked)).json()["items"]]
    assert {"2027-10-29T09:00:00+02:00", "2027-11-01T09:00:00+01:00"} <= set(starts)

    wish = {"service": "Schnitt", "branch": "Mitte", "staff": "Mira", "customer": {"name": "Clara Neumann"}}
    in_utc = await api.post("/v1/appointments", json={**wish, "starts_at": "2027-11-01T08:00:00Z"})
    assert in_utc.json()["starts_at"] == "2027-11-01T09:00:00+01:00"
    again = await api.post("/v1/appointments", json={**wish, "starts_at": "2027-11-01T09:00:00+01:00"})
    assert again.status_code == 409
