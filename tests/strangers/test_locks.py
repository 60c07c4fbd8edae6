"""The database's own lock, the cache and the jobs: none of them lets a stranger near the salon."""

from __future__ import annotations

import asyncio
from typing import Any

import psycopg
from psycopg import sql
from tests.foundation.waiting import until
from tests.strangers.estate import Estate, everything_of, tables_of
from tests.strangers.nobody import nobody

from askpro.conversation import SHOP_TAG
from askpro.conversation.tools.shop import kept_shop
from askpro.foundation.cache import Cache
from askpro.foundation.database import Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.jobs import Jobs, Schedules, enqueue
from askpro.foundation.jobs.worker import run_worker
from askpro.scheduling import appointments
from askpro.tenancy.branches import BranchNotFound


def test_without_a_company_no_table_shows_a_row(estate: Estate, database_urls: DatabaseUrls) -> None:
    with psycopg.connect(database_urls.app) as connection:
        for table in tables_of(database_urls.admin):
            statement = sql.SQL("select count(*) from {}").format(sql.Identifier(table))
            assert connection.execute(statement).fetchone() == (0,), table


async def test_a_statement_that_forgets_the_company_neither_sees_nor_changes_the_salon(
    estate: Estate, database: Database, database_urls: DatabaseUrls
) -> None:
    stranger = await nobody(database)
    before = everything_of(database_urls.admin, estate.company.company_id)
    with psycopg.connect(database_urls.app) as connection:
        for table in tables_of(database_urls.admin):
            name = sql.Identifier(table)
            connection.execute(
                sql.SQL("select enter_company({})").format(sql.Literal(str(stranger.company_id)))
            )
            seen = connection.execute(
                sql.SQL("select count(*) from {} where company_id = %s").format(name),
                [estate.company.company_id],
            )
            assert seen.fetchone() == (0,), table
            for statement in (sql.SQL("delete from {}"), sql.SQL("update {} set company_id = company_id")):
                try:
                    with connection.transaction():
                        connection.execute(statement.format(name))
                except psycopg.errors.InsufficientPrivilege:
                    pass
            connection.commit()
    assert everything_of(database_urls.admin, estate.company.company_id) == before


async def test_the_cache_answers_each_company_for_itself(estate: Estate, database: Database) -> None:
    cache, stranger = Cache(), await nobody(database)
    branch_id = estate.salon.branch.id
    async with estate.salon.tenant.begin() as work:
        kept = await kept_shop(work, branch_id, cache)
    try:
        async with stranger.begin() as work:
            await kept_shop(work, branch_id, cache)
    except BranchNotFound:
        pass
    else:
        raise AssertionError("the stranger was served from the salon's entry")
    await cache.forget(stranger.company_id, SHOP_TAG)
    async with estate.salon.tenant.begin() as work:
        assert await kept_shop(work, branch_id, cache) is kept
    await cache.close()


async def test_a_job_of_one_company_cannot_touch_another(
    estate: Estate, database: Database, database_urls: DatabaseUrls
) -> None:
    stranger, done = await nobody(database), asyncio.Event()
    refused: list[str] = []

    async def cancel_what_it_names(tenant: Tenant, payload: dict[str, Any]) -> None:
        assert tenant.company_id == stranger.company_id
        try:
            await tenant.atomically(appointments.cancel, estate.booked.id, str(payload))
        except appointments.AppointmentNotFound as refusal:
            refused.append(refusal.code)
        done.set()

    jobs, stop = Jobs(), asyncio.Event()
    jobs.on("cancel", cancel_what_it_names)
    before = everything_of(database_urls.admin, estate.company.company_id)
    async with stranger.begin() as work:
        await enqueue(work, "cancel", {"company_id": str(estate.company.company_id)})
    worker = asyncio.create_task(
        run_worker(database_urls.relay, database, jobs, Schedules(), stop=stop, permissions=frozenset())
    )

    async def is_done() -> bool:
        return done.is_set()

    await until(is_done)
    stop.set()
    await worker
    assert refused == ["appointment_not_found"]
    assert everything_of(database_urls.admin, estate.company.company_id) == before
