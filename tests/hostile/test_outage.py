"""The database goes away in the middle of a call: the caller hears the truth, and nothing promised is lost."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Iterator

import pytest
from tests.journeys import auditing
from tests.journeys.crowd import Told, insist
from tests.journeys.house import House, a_house

pytestmark = pytest.mark.slow
AWAY_SECONDS = 10
HONEST = re.compile(r"nichts bestätigen|noch einmal|Moment|Augenblick|gerade nicht")


@pytest.fixture(scope="module")
def shaken(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with a_house(tmp_path_factory.mktemp("shaken") / "data") as house:
        yield house


async def test_a_database_that_stands_still_for_ten_seconds_loses_nothing(shaken: House) -> None:
    phone = shaken.phone("+4915177770001", patience_seconds=40)
    vendor = shaken.retell()
    await phone.connect()
    await phone.greeting()
    await phone.say("Ich hätte gern am Mittwoch um zehn einen Haarschnitt")
    assert "Soll ich" in (await phone.say("Anna Berger")).text

    with shaken.database_frozen():
        since = time.monotonic()
        told = asyncio.create_task(insist(Told(), lambda: vendor.tell("call_started", phone.call)))
        answering = asyncio.create_task(phone.say("ja bitte"))
        await asyncio.sleep(AWAY_SECONDS)
        assert not told.done()
    answer = await answering
    assert time.monotonic() - since < 2 * AWAY_SECONDS
    if "eingetragen" not in answer.text:
        assert HONEST.search(answer.text), answer.text
        answer = await phone.say("ja bitte")
    assert "eingetragen" in answer.text
    assert (await told).status_code == 204
    await phone.hang_up()
    await _is_sound(shaken, booked=1)


async def test_a_database_that_is_killed_comes_back_and_loses_nothing(shaken: House) -> None:
    phone = shaken.phone("+4915177770002", patience_seconds=40)
    await phone.connect()
    await phone.greeting()
    await phone.say("Ich hätte gern am Donnerstag um zehn einen Haarschnitt")
    assert "Soll ich" in (await phone.say("Jörg Wolf")).text
    before = len(shaken.rows("select id from appointments where company_id = %s and status = 'confirmed'"))
    shaken.kill_database()
    answer = await phone.say("ja bitte")
    for _ in range(5):
        if "eingetragen" in answer.text:
            break
        assert HONEST.search(answer.text), answer.text
        answer = await phone.say("ja bitte")
    assert "eingetragen" in answer.text
    await phone.hang_up()
    await asyncio.to_thread(shaken.wait_until_answering)
    await _is_sound(shaken, booked=before + 1)


async def _is_sound(house: House, booked: int) -> None:
    confirmed = house.rows("select id from appointments where company_id = %s and status = 'confirmed'")
    assert len(confirmed) == booked
    assert await auditing.broken(house) == {}
    assert await auditing.everything_followed(house) == []
