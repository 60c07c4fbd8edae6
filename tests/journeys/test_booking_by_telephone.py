"""The main job on the running system: two want one hour; it is booked, moved, cancelled and free again."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import pytest
from httpx import AsyncClient
from tests.journeys.house import House

from askpro.entry.cli.placing import CallRecord

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Speech:
    """What is said in one language, and what must be heard; the wanted hour is ten."""

    language: str
    first: str
    second: str
    third: str
    wanted_at: str
    moved_to: str
    books: tuple[str, ...]
    settles: tuple[str, ...]
    moves: tuple[str, ...]
    cancels: tuple[str, ...]
    asks_again: tuple[str, ...]
    booked: str
    taken: str
    moved: str
    cancelled: str
    free: str


GERMAN = Speech(
    language="de",
    first="+4915155550001",
    second="+4915155550002",
    third="+4915155550003",
    wanted_at="2026-11-25T10:00:00+01:00",
    moved_to="2026-11-26T14:00:00+01:00",
    books=(
        "Guten Tag, ich hätte gern am Mittwoch um zehn einen Haarschnitt",
        "Anna Berger",
        "ja bitte",
        "nein",
    ),
    settles=(
        "Ich brauche am Mittwoch um zehn einen Haarschnitt",
        "den ersten",
        "Jörg Wolf",
        "ja",
        "nein danke",
    ),
    moves=("Ich möchte meinen Termin auf Donnerstag um vierzehn Uhr verschieben", "ja genau", "nein danke"),
    cancels=("Ich muss meinen Termin leider absagen", "ja", "nein danke, tschüss"),
    asks_again=("Haben Sie am Mittwoch um zehn etwas frei für einen Haarschnitt?",),
    booked=r"ist eingetragen: .*Mittwoch, den 25\. November, um 10 Uhr bei Mira",
    taken=r"um 10 Uhr ist leider nichts frei\. Frei wäre um \d+( Uhr)?( 30)?, \d+.* oder \d+ Uhr.* bei Mira",
    moved=r"jetzt am Donnerstag, den 26\. November, um 14 Uhr bei Mira",
    cancelled=r"Donnerstag, den 26\. November, um 14 Uhr ist abgesagt",
    free=r"25\. November, um 10 Uhr ist frei",
)
ENGLISH = Speech(
    language="en",
    first="+447700900001",
    second="+447700900002",
    third="+447700900003",
    wanted_at="2026-12-02T10:00:00+01:00",
    moved_to="2026-12-03T14:00:00+01:00",
    books=(
        "Hi, could I get a haircut on December 2nd at ten am?",
        "My name is John Smith",
        "yes please",
        "no",
    ),
    settles=(
        "I need a haircut on December 2nd at 10 am",
        "the first one",
        "Emma Stone",
        "yes",
        "no thanks",
    ),
    moves=("I'd like to move my appointment to December 3rd at two pm", "yes", "no thanks"),
    cancels=("I have to cancel my appointment", "yes", "no thanks, bye"),
    asks_again=("Is December 2nd at 10 am free for a haircut?",),
    booked=r"booked.*: .* on Wednesday, December 2nd, at 10 am with Mira",
    taken=r"at 10 am .*offer you ([\d:]+( am| pm)?|noon), .* or ([\d:]+ [ap]m|noon) with Mira",
    moved=r"December 3rd, at 2 pm",
    cancelled=r"December 3rd, at 2 pm is cancelled",
    free=r"December 2nd, at 10 am is free",
)


@pytest.mark.parametrize("speech", [GERMAN, ENGLISH], ids=["German", "English"])
async def test_an_hour_is_booked_moved_cancelled_and_free_again(house: House, speech: Speech) -> None:
    async with house.client() as api:

        async def call(lines: tuple[str, ...], caller: str) -> str:
            record = await house.call([*lines], caller, speech.language)
            assert set(record.announced.values()) == {200, 204}, record.announced
            return heard(record)

        async def starts() -> list[str]:
            page = (await api.get("/v1/appointments", params=window(speech))).json()
            return [each["starts_at"] for each in page["items"] if each["status"] == "confirmed"]

        assert re.search(speech.booked, await call(speech.books, speech.first))
        assert await starts() == [speech.wanted_at]

        heard_by_second = await call(speech.settles, speech.second)
        assert re.search(speech.taken, heard_by_second), heard_by_second
        (alternative,) = set(await starts()) - {speech.wanted_at}

        assert re.search(speech.moved, await call(speech.moves, speech.first))
        assert sorted(await starts()) == sorted([alternative, speech.moved_to])

        assert re.search(speech.cancelled, await call(speech.cancels, speech.first))
        assert await starts() == [alternative]

        assert re.search(speech.free, await call(speech.asks_again, speech.third))
        calls = await _all_calls(api)
    mine = [
        each for each in reversed(calls) if each["from_number"] in (speech.first, speech.second, speech.third)
    ]
    assert [each["outcome"] for each in mine] == [
        "appointment_booked",
        "appointment_booked",
        "appointment_moved",
        "appointment_cancelled",
        "information_only",
    ]


def heard(record: CallRecord) -> str:
    """Everything the receptionist said."""
    return "\n".join(exchange.answer.text for exchange in record.exchanges)


def window(speech: Speech) -> dict[str, str]:
    """The days of this journey."""
    return {"from": f"{speech.wanted_at[:10]}T00:00:00+01:00", "to": f"{speech.moved_to[:10]}T23:59:00+01:00"}


async def _all_calls(api: AsyncClient) -> list[dict[str, Any]]:
    """Page after page: other journeys telephoned the same house."""
    calls, after = list[dict[str, Any]](), dict[str, str]()
    while True:
        page = (await api.get("/v1/calls", params={"limit": "100", **after})).json()
        calls += page["items"]
        if page["next_cursor"] is None:
            return calls
        after = {"cursor": page["next_cursor"]}
