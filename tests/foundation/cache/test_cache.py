"""The cache keeps companies apart and never serves what was forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from uuid import UUID

import psycopg
import pytest
from tests.foundation.waiting import until

from askpro.foundation.cache import Cache, Tier, forget_when_told
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.foundation.signals import Sender

SALON, STRANGER = new_id(), new_id()


class Source:
    """A slow source that counts how often it is read."""

    def __init__(self, value: object = "open") -> None:
        self.value = value
        self.reads = 0

    async def read(self) -> object:
        self.reads += 1
        value = self.value
        await asyncio.sleep(0.01)
        return value


@pytest.fixture
async def cache() -> AsyncIterator[Cache]:
    cache = Cache()
    yield cache
    await cache.close()


async def hours(cache: Cache, source: Source, company: UUID = SALON, key: str = "branch 1") -> object:
    return await cache.get_or_load(company, Tier.WARM, "hours", key, [f"hours {key}", "all"], source.read)


@pytest.mark.parametrize("value", ["open", None, [], 0])
async def test_a_value_is_loaded_once(cache: Cache, value: object) -> None:
    source = Source(value)
    assert [await hours(cache, source), await hours(cache, source)] == [value, value]
    assert source.reads == 1


async def test_a_stranger_never_sees_an_entry(cache: Cache) -> None:
    await hours(cache, Source("mine"))
    assert await hours(cache, Source("theirs"), STRANGER) == "theirs"
    assert await hours(cache, Source("new"), SALON) == "mine"


async def test_a_stranger_forgets_only_what_is_its_own(cache: Cache) -> None:
    source = Source()
    await hours(cache, source)
    await cache.forget(STRANGER, "hours branch 1", "all")
    await hours(cache, source)
    assert source.reads == 1


@pytest.mark.parametrize("tag", ["hours branch 1", "all"])
async def test_any_tag_makes_it_load_again(cache: Cache, tag: str) -> None:
    source, other = Source(), Source()
    await hours(cache, source)
    await hours(cache, other, key="branch 2")
    source.value = "closed"
    await cache.forget(SALON, tag)
    assert await hours(cache, source) == "closed"
    await hours(cache, other, key="branch 2")
    assert other.reads == (2 if tag == "all" else 1)


async def test_of_many_who_ask_at_once_one_loads(cache: Cache) -> None:
    source = Source()
    assert set(await asyncio.gather(*(hours(cache, source) for _ in range(50)))) == {"open"}
    assert source.reads == 1


async def test_what_was_loaded_before_a_change_is_not_served_after_it(cache: Cache) -> None:
    source = Source("before")
    loading = asyncio.create_task(hours(cache, source))
    await asyncio.sleep(0.005)
    source.value = "after"
    await cache.forget(SALON, "all")
    assert await loading == "before"
    assert await hours(cache, source) == "after"


async def test_a_failed_or_cancelled_load_leaves_the_way_free(cache: Cache) -> None:
    async def fail() -> object:
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await cache.get_or_load(SALON, Tier.HOT, "hours", "branch 1", [], fail)
    loading = asyncio.create_task(hours(cache, Source()))
    await asyncio.sleep(0.005)
    loading.cancel()
    assert await hours(cache, Source("open")) == "open"


async def test_a_full_cache_forgets_and_never_lies() -> None:
    cache = Cache(entries_max=4)
    for round in range(3):
        for number in range(6):
            source = Source(f"{round}")
            await cache.forget(SALON, "all")
            assert await hours(cache, source, key=f"branch {number}") == f"{round}"


async def test_other_processes_forget_too(database_urls: DatabaseUrls) -> None:
    async with Sender(database_urls.app) as sender:
        here, there = Cache(sender=sender), Cache()
        listening = asyncio.create_task(forget_when_told(database_urls.app, there))
        source = Source("before")
        await asyncio.sleep(0.2)
        await hours(there, source)
        source.value = "after"
        await here.forget(SALON, "all")

        async def heard() -> bool:
            return await hours(there, source) == "after"

        await until(heard, seconds_max=2)
        listening.cancel()


async def test_who_may_have_missed_a_signal_forgets_everything(database_urls: DatabaseUrls) -> None:
    cache, source = Cache(), Source("before")
    listening = asyncio.create_task(forget_when_told(database_urls.app, cache))
    await asyncio.sleep(0.2)
    await hours(cache, source)
    source.value = "after"
    async with await psycopg.AsyncConnection.connect(database_urls.admin, autocommit=True) as connection:
        await connection.execute(
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'askpro signals'"
            " and datname = current_database()"
        )

    async def heard() -> bool:
        return await hours(cache, source) == "after"

    await until(heard, seconds_max=5)
    listening.cancel()


def test_a_shared_cache_wants_a_secret() -> None:
    with pytest.raises(ValueError, match="secret"):
        Cache("redis://127.0.0.1:1")
