"""Whoever waits for a slow calendar or a slow language model hears at once that we are at it, and then the truth."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from psycopg import AsyncConnection
from tests.cast import Business
from tests.conversation.dialogue.script import WEBER, the_book
from tests.front import SECRETS, Front
from tests.simulators.language_model import LanguageModelSimulator, Says
from tests.simulators.retell import RetellSimulator, call_object
from tests.simulators.served import served

from askpro.conversation.assistance import Budget, grant
from askpro.foundation.cache import Cache
from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.wiring.settings import Settings
from askpro.wiring.web import web_app

AT_ONCE_SECONDS = 1.2


@asynccontextmanager
async def calendar_locked(urls: DatabaseUrls, seconds: float) -> AsyncIterator[None]:
    """Somebody else keeps the calendar locked for so long, counted from here."""
    async with await AsyncConnection.connect(urls.admin) as connection:
        await connection.execute("lock table claims in access exclusive mode")

        async def let_go() -> None:
            await asyncio.sleep(seconds)
            await connection.rollback()

        async with asyncio.TaskGroup() as until_then:
            until_then.create_task(let_go())
            yield


async def test_a_slow_calendar_is_bridged_in_other_words_each_time(
    front: Front, salon: Business, number: str, database_urls: DatabaseUrls
) -> None:
    phone = front.phone(number, WEBER)
    await phone.connect()
    await phone.greeting()
    async with calendar_locked(database_urls, 2.0):
        found = await phone.say("Schnitt morgen um zehn bei Jonas")
    async with calendar_locked(database_urls, 2.0):
        booked = await phone.say("ja")
    assert found.text.startswith(
        "Einen Moment, ich schaue nach. Schnitt morgen, Dienstag, um 10 Uhr bei Jonas"
    )
    assert booked.text.startswith("Augenblick, bitte. ") and "ist eingetragen" in booked.text
    for answer in (found, booked):
        assert (
            answer.first_word_seconds
            and answer.first_word_seconds < AT_ONCE_SECONDS < answer.complete_seconds
        )
    assert len(await the_book(salon)) == 1
    await phone.hang_up()


async def test_a_slow_language_model_is_bridged(database: Database, salon: Business, number: str) -> None:
    simulator = LanguageModelSimulator(lambda body: Says("NOTHING"), mode="slow to start", delay_seconds=1.5)
    await salon.tenant.atomically(grant, Budget(requests_max=100, tokens_max=100_000))
    async with simulator.serving() as url:
        settings = Settings(build="test", language_model_url=url, language_model_name="small-model")
        app = web_app(database, Cache(), settings, SECRETS)
        async with served(app, ws_max_size=2_100_000, ws_ping_interval=None) as base_url:
            retell = RetellSimulator(base_url, SECRETS.retell_api_key, SECRETS.voice_path)
            phone = retell.phone(call_object(f"call_{new_id().hex}", to_number=number, from_number=WEBER))
            await phone.connect()
            await phone.greeting()
            answer = await phone.say("Blubber blabber fasel schwurbel")
            await phone.hang_up()
            await retell.close()
    assert answer.text.startswith("Einen Moment, ich schaue nach. ") and answer.text.endswith("?")
    assert answer.first_word_seconds and answer.first_word_seconds < AT_ONCE_SECONDS < answer.complete_seconds
