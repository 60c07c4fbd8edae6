"""Signals reach whoever listens, folded together, and come back after an outage."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest
from tests.foundation.waiting import until

from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.signals import Sender, listen


class Ear:
    def __init__(self) -> None:
        self.heard: list[tuple[str, str]] = []
        self.deaf = 0

    def hear(self, channel: str, word: str) -> None:
        self.heard.append((channel, word))

    def miss(self) -> None:
        self.deaf += 1

    async def listening(self, times: int) -> bool:
        return self.deaf >= times

    async def has_heard(self, count: int) -> bool:
        return len(self.heard) >= count


@pytest.fixture
async def ear(database_urls: DatabaseUrls) -> AsyncIterator[Ear]:
    ear = Ear()
    task = asyncio.create_task(listen(database_urls.app, ["test"], ear.hear, ear.miss))
    await until(lambda: ear.listening(1))
    yield ear
    task.cancel()


async def test_the_same_word_of_one_moment_is_sent_once(database_urls: DatabaseUrls, ear: Ear) -> None:
    async with Sender(database_urls.app, interval_seconds=0.05) as sender:
        for _ in range(100):
            sender.send("test", "look")
            sender.send("elsewhere", "look")
        sender.send("test", "there")
        await until(lambda: ear.has_heard(2))
        await asyncio.sleep(0.1)
        assert sorted(ear.heard) == [("test", "look"), ("test", "there")]
        sender.send("test", "look")
        await until(lambda: ear.has_heard(3))


async def test_after_an_outage_words_are_sent_and_heard_again(database_urls: DatabaseUrls, ear: Ear) -> None:
    async with Sender(database_urls.app) as sender:
        sender.send("test", "before")
        await until(lambda: ear.has_heard(1))
        async with await psycopg.AsyncConnection.connect(database_urls.admin, autocommit=True) as connection:
            await connection.execute(
                "select pg_terminate_backend(pid) from pg_stat_activity"
                " where application_name = 'askpro signals' and datname = current_database()"
            )
        await until(lambda: ear.listening(2))
        sender.send("test", "after")
        await until(lambda: ear.has_heard(2))
    assert ear.heard == [("test", "before"), ("test", "after")]
