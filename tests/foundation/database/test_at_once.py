"""What does not need each other's answers goes to the database together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import psycopg
import pytest
from tests.trips import counted

from askpro.foundation.database import Actor, Database, Repository, Tenant, Work
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Conflict
from askpro.foundation.ids import new_id
from askpro.foundation.time import SystemClock


class Marks(Repository):
    async def put(self, key: str) -> int:
        return await self.execute(
            "insert into inbox (company_id, source, key, accepted_at)"
            " values (%(company_id)s, 'test', %(key)s, %(now)s) on conflict do nothing",
            key=key,
            now=self.work.now,
        )

    async def keys(self) -> list[str]:
        found = await self.rows("select key from inbox where company_id = %(company_id)s order by key")
        return [row["key"] for row in found]

    async def impossible(self) -> None:
        await self.execute("insert into inbox (company_id) values (%(company_id)s)")

    async def slow(self) -> None:
        await self.rows("select pg_sleep(30)")


@pytest.fixture
async def shop(database_urls: DatabaseUrls) -> AsyncIterator[Tenant]:
    """A company on a database with a single connection, so that a dirty one would be noticed."""
    database = Database(database_urls.app, clock=SystemClock(), connections_max=1, wait_seconds=2)
    await database.open()
    yield Tenant(new_id(), Actor("system", "test"), frozenset(), database)
    await database.close()


async def keys_of(shop: Tenant) -> list[str]:
    async with shop.begin() as work:
        return await Marks(work).keys()


async def ask_for(work: Work, *keys: str) -> list[int]:
    async with work.at_once() as ask:
        asked = [ask(Marks(work).put(key)) for key in keys]
    return [each.result() for each in asked]


async def test_each_gets_its_own_answer_in_the_order_asked(shop: Tenant) -> None:
    async with shop.begin() as work:
        assert await ask_for(work, "a", "b", "a") == [1, 1, 0]
        async with work.at_once() as ask:
            before, put, after = ask(Marks(work).keys()), ask(Marks(work).put("c")), ask(Marks(work).keys())
        assert (before.result(), put.result(), after.result()) == (["a", "b"], 1, ["a", "b", "c"])
    assert await keys_of(shop) == ["a", "b", "c"]


async def test_together_they_cost_one_round_trip(shop: Tenant) -> None:
    await keys_of(shop)
    async with counted(shop.database) as alone:
        await shop.atomically(ask_for, "a")
    async with counted(shop.database) as together:
        await shop.atomically(ask_for, "b", "c", "d", "e")
    assert together.count == alone.count


async def test_a_verb_goes_on_by_itself_after_its_first_statement(shop: Tenant) -> None:
    async def put_and_look(work: Work, key: str) -> list[str]:
        await Marks(work).put(key)
        return await Marks(work).keys()

    async with shop.begin() as work, work.at_once() as ask:
        one, other = ask(put_and_look(work, "a")), ask(put_and_look(work, "b"))
    assert one.result() == other.result() == ["a", "b"]


async def test_a_failing_statement_undoes_the_work_and_tells_its_reason(shop: Tenant) -> None:
    with pytest.raises(psycopg.errors.NotNullViolation):
        async with shop.begin() as work, work.at_once() as ask:
            ask(Marks(work).put("a"))
            ask(Marks(work).impossible())
            ask(Marks(work).put("b"))
    assert await keys_of(shop) == []


async def test_a_refusal_is_raised_once_all_have_ended(shop: Tenant) -> None:
    ended: list[int] = []

    async def refuse(work: Work) -> None:
        await Marks(work).put("a")
        raise Conflict("no")

    async def put(work: Work) -> None:
        ended.append(await Marks(work).put("b") + len(await Marks(work).keys()))

    with pytest.raises(Conflict):
        async with shop.begin() as work, work.at_once() as ask:
            ask(refuse(work))
            ask(put(work))
    assert ended == [3]
    assert await keys_of(shop) == []


async def test_inside_a_savepoint_a_failure_is_undone_alone(shop: Tenant) -> None:
    async with shop.begin() as work:
        await Marks(work).put("a")
        with pytest.raises(psycopg.errors.NotNullViolation):
            async with work.savepoint(), work.at_once() as ask:
                ask(Marks(work).put("b"))
                ask(Marks(work).impossible())
    assert await keys_of(shop) == ["a"]


async def test_cancelled_meanwhile_nothing_is_left_and_the_connection_is_clean(shop: Tenant) -> None:
    async def ask_slowly() -> None:
        async with shop.begin() as work, work.at_once() as ask:
            ask(Marks(work).put("a"))
            ask(Marks(work).slow())

    asking = asyncio.create_task(ask_slowly())
    await asyncio.sleep(0.2)
    asking.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asking
    assert await keys_of(shop) == []


async def test_a_verb_that_asks_at_once_itself_joins_the_others(shop: Tenant) -> None:
    async def nested(work: Work, keys: str) -> list[int]:
        await ask_for(work, *keys)
        return await ask_for(work, *keys)

    async def flat(work: Work) -> None:
        await ask_for(work, "x")
        await ask_for(work, "y")

    async def both(work: Work) -> None:
        async with work.at_once() as ask:
            one, other = ask(nested(work, "ab")), ask(nested(work, "cd"))
        assert one.result() == other.result() == [0, 0]

    await shop.atomically(flat)
    async with counted(shop.database) as plain:
        await shop.atomically(flat)
    async with counted(shop.database) as joined:
        await shop.atomically(both)
    assert joined.count == plain.count
    assert await keys_of(shop) == ["a", "b", "c", "d", "x", "y"]
