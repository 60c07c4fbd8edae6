"""A work commits as a whole or not at all, and belongs to one company."""

from __future__ import annotations

import asyncio

import psycopg
import pytest

from askpro.foundation.database import (
    Actor,
    Contention,
    Database,
    DatabaseUnavailable,
    Repository,
    SwallowedFailure,
    Tenant,
    Work,
    work_is_open,
)
from askpro.foundation.database.outages import UnwritableText
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import Event, accept_once
from askpro.foundation.ids import new_id
from askpro.foundation.time import SystemClock

SALON_ID, ACTOR = new_id(), Actor("system", "test")


class Told(Event):
    text: str


class Marks(Repository):
    async def keys(self) -> list[str]:
        found = await self.rows("select key from inbox where company_id = %(company_id)s order by key")
        return [row["key"] for row in found]


async def marks_of(tenant: Tenant) -> list[str]:
    async with tenant.begin() as work:
        return await Marks(work).keys()


async def mark(work: Work, key: str) -> bool:
    return await accept_once(work, "test", key)


async def test_what_is_done_commits_together(salon: Tenant) -> None:
    async with salon.begin() as work:
        await mark(work, "a")
        await mark(work, "b")
    assert await marks_of(salon) == ["a", "b"]


async def test_what_fails_leaves_nothing(salon: Tenant) -> None:
    with pytest.raises(ValueError):
        async with salon.begin() as work:
            await mark(work, "a")
            raise ValueError
    assert await marks_of(salon) == []


async def test_what_cannot_be_announced_is_not_done_either(salon: Tenant) -> None:
    with pytest.raises(UnwritableText):
        async with salon.begin() as work:
            await mark(work, "a")
            work.announce(Told(text="\0"))
    assert await marks_of(salon) == []
    async with salon.begin() as work:
        await mark(work, "b")
        work.announce(Told(text="b"))
    assert await marks_of(salon) == ["b"]


async def test_a_stranger_sees_nothing_even_without_a_filter(salon: Tenant, stranger: Tenant) -> None:
    await salon.atomically(mark, "a")
    async with stranger.begin() as work:
        cursor = await work.connection.execute("select * from inbox where key = 'a'")
        assert await cursor.fetchall() == []


async def test_without_a_company_no_row_is_seen_or_written(database: Database, salon: Tenant) -> None:
    await salon.atomically(mark, "a")
    async with database.connection() as connection:
        assert await (await connection.execute("select * from inbox")).fetchall() == []
        with pytest.raises(psycopg.errors.InsufficientPrivilege):
            await connection.execute("insert into inbox values (%s, 's', 'k', now())", [salon.company_id])


async def test_a_row_cannot_be_written_for_a_stranger(salon: Tenant, stranger: Tenant) -> None:
    with pytest.raises(psycopg.errors.InsufficientPrivilege):
        async with salon.begin() as work:
            await work.connection.execute(
                "insert into inbox values (%s, 's', 'k', now())", [stranger.company_id]
            )


async def test_a_savepoint_undoes_only_what_failed_inside(salon: Tenant) -> None:
    async with salon.begin() as work:
        await mark(work, "a")
        with pytest.raises(psycopg.errors.NotNullViolation):
            async with work.savepoint():
                await mark(work, "b")
                await work.connection.execute("insert into inbox (company_id) values (%s)", [work.company_id])
    assert await marks_of(salon) == ["a"]


async def test_a_swallowed_failure_is_never_taken_for_success(salon: Tenant) -> None:
    with pytest.raises(SwallowedFailure):
        async with salon.begin() as work:
            await mark(work, "a")
            with pytest.raises(psycopg.errors.DivisionByZero):
                await work.connection.execute("select 1 / 0")
    assert await marks_of(salon) == []


async def test_one_company_may_be_served_many_times_by_one_connection(database_urls: DatabaseUrls) -> None:
    database = Database(database_urls.app, clock=SystemClock(), connections_max=1)
    await database.open()
    tenant = Tenant(SALON_ID, ACTOR, frozenset(), database)
    for number in range(12):
        await tenant.atomically(mark, f"{number}")
    assert len(await marks_of(tenant)) == 12
    await database.close()


async def test_inside_a_work_everybody_knows(salon: Tenant) -> None:
    assert not work_is_open()
    async with salon.begin():
        assert work_is_open()
    assert not work_is_open()


async def test_deadlocked_works_both_succeed_in_the_end(salon: Tenant) -> None:
    for key in "ab":
        await salon.atomically(mark, key)
    both = asyncio.Barrier(2)
    first_try = {"a", "b"}

    async def touch(work: Work, first: str, second: str) -> None:
        for key in (first, second):
            await work.connection.execute(
                "update inbox set accepted_at = now() where company_id = %s and key = %s",
                [work.company_id, key],
            )
            if first in first_try:
                first_try.discard(first)
                await both.wait()

    await asyncio.gather(salon.atomically(touch, "a", "b"), salon.atomically(touch, "b", "a"))


async def test_contention_is_a_refusal_where_nobody_repeats(salon: Tenant) -> None:
    with pytest.raises(Contention):
        async with salon.begin() as work:
            await work.connection.execute(
                "do $$ begin raise exception 'x' using errcode = 'serialization_failure'; end $$"
            )


async def test_a_statement_that_takes_too_long_is_a_refusal(database_urls: DatabaseUrls) -> None:
    database = Database(
        database_urls.app, clock=SystemClock(), connections_max=1, statement_timeout_seconds=0.1
    )
    await database.open()
    with pytest.raises(DatabaseUnavailable):
        async with Tenant(SALON_ID, ACTOR, frozenset(), database).begin() as work:
            await work.connection.execute("select pg_sleep(5)")
    await database.close()
