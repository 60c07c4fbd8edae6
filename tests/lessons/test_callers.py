"""How callers really speak, each sentence in a call: it does what the caller meant."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio
from tests.cast import HandClock
from tests.lessons.callers import Demonstration, Talk, demonstration, spoken_time
from tests.lessons.callers_de import GERMAN
from tests.lessons.callers_en import ENGLISH
from tests.lessons.callers_freely import FREELY
from tests.lessons.callers_more import MORE
from tests.lessons.callers_on_times import ON_TIMES

from askpro.foundation.database import Database


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def salon_of_the_demo(database: Database, clock: HandClock) -> AsyncIterator[Demonstration]:
    async with demonstration(database, clock) as demo:
        yield demo


@pytest.mark.parametrize("talk", [*GERMAN, *ENGLISH, *MORE, *FREELY, *ON_TIMES], ids=lambda talk: talk.said)
async def test_a_sentence_does_what_the_caller_meant(salon_of_the_demo: Demonstration, talk: Talk) -> None:
    said = await salon_of_the_demo.hear(talk)
    standing = [spoken_time(one.starts_at) for one in await salon_of_the_demo.standing()]
    await salon_of_the_demo.clear()
    assert standing == list(talk.stands), said
    assert talk.answer in said[len(talk.before) + 1], said
