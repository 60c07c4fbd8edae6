"""Old things go, young things stay, and every month has its partition before it begins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import psycopg

from askpro.foundation.database import Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.events import accept_once
from askpro.foundation.housekeeping import (
    ACCEPTED_KEPT,
    KEYS_KEPT,
    prepare_partitions,
    register_housekeeping,
    tidy,
)
from askpro.foundation.idempotency import once
from askpro.foundation.jobs import Schedules

NOON = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


async def used_keys_and_marks(tenant: Tenant) -> tuple[bool, bool]:
    """Whether the key and the mark are known (and so are, from now on)."""
    async with tenant.begin() as work:

        async def nothing(_work: object) -> dict[str, object]:
            return {}

        _, repeated = await once(work, "key", "fingerprint", nothing)
        return repeated, not await accept_once(work, "vendor", "message")


async def test_what_is_old_is_thrown_away_and_what_is_young_is_kept(
    database_urls: DatabaseUrls, salon: Tenant
) -> None:
    await used_keys_and_marks(salon)
    async with await psycopg.AsyncConnection.connect(database_urls.relay, autocommit=True) as connection:
        await tidy(connection, NOON + KEYS_KEPT)
        assert await used_keys_and_marks(salon) == (True, True)
        await tidy(connection, NOON + KEYS_KEPT + timedelta(seconds=1))
        assert await used_keys_and_marks(salon) == (False, True)
        await tidy(connection, NOON + ACCEPTED_KEPT + timedelta(seconds=1))
        assert await used_keys_and_marks(salon) == (False, False)


async def test_an_event_nobody_published_is_never_thrown_away(
    database_urls: DatabaseUrls, salon: Tenant
) -> None:
    async with salon.begin() as work:
        await work.connection.execute(
            "insert into outbox (company_id, id, name, payload, occurred_at)"
            " values (%(company)s, %(company)s, 'old', '{}', %(then)s)",
            {"company": salon.company_id, "then": NOON - timedelta(days=99)},
        )
    async with await psycopg.AsyncConnection.connect(database_urls.relay, autocommit=True) as connection:
        await tidy(connection, NOON)
    async with salon.begin() as work:
        assert (await work.connection.execute("select from outbox")).rowcount == 1


async def test_the_months_ahead_have_their_partitions(fresh_database: DatabaseUrls) -> None:
    with psycopg.connect(fresh_database.owner) as owner:
        owner.execute(
            "create table diary (company_id uuid, id uuid, at timestamptz, primary key (company_id, id, at))"
            " partition by range (at)"
        )
    async with await psycopg.AsyncConnection.connect(fresh_database.relay, autocommit=True) as connection:
        for now in (NOON, NOON, datetime(2026, 12, 31, 23, 59, tzinfo=UTC)):
            await prepare_partitions(connection, now)
        found = await connection.execute(
            "select inhrelid::regclass::text from pg_inherits where inhparent = 'diary'::regclass order by 1"
        )
        assert await found.fetchall() == [(f"diary_{month}",) for month in (202611, 202612, 202701, 202702)]


def test_it_is_registered_once_each() -> None:
    schedules = Schedules()
    register_housekeeping(schedules)
    assert len({schedule.name for schedule in schedules.all}) == len(schedules.all) == 2
