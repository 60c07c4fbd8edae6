"""A whole book breaks no invariant; one that somebody tampered with says which."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace

import psycopg
import pytest
import pytest_asyncio
from psycopg.rows import dict_row
from tests.cast import HandClock, a_business
from tests.scheduling.appointments.book import Clerk

from askpro.foundation.database import Actor, Database, Work
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.ids import new_id
from askpro.scheduling import appointments, catalog
from askpro.scheduling.availability import Claim, Subject, SubjectKind
from askpro.scheduling.catalog import Resource

_CLAIM_OF = "(select c.id from claims c join appointments a on a.id = c.appointment_id where {})"
_BOOKED_CLAIM = _CLAIM_OF.format("a.status = 'confirmed' and c.subject_kind = 'staff' limit 1")

TAMPERING = {
    "nobody is booked twice": "alter table claims drop constraint nobody_is_booked_twice;"
    " insert into claims (company_id, id, appointment_id, subject_kind, subject_id, unit, starts_at, ends_at,"
    " active) select company_id, gen_random_uuid(), appointment_id, subject_kind, subject_id, unit, starts_at,"
    f" ends_at, active from claims where id = {_BOOKED_CLAIM}",
    "no resource is used beyond its capacity": "update claims set unit = 2 where subject_kind = 'resource'",
    "no class is oversold": "update services set seats = 1",
    "every seat is in a class that somebody gives": "update class_sessions set closed_at = now();"
    " update claims set active = false where session_id is not null",
    "nobody gives a class for nobody": "delete from claims where subject_kind = 'seat'",
    "every hold has an end": "update claims set expires_at = null where expires_at is not null",
    "nothing is taken for nobody": "update claims set active = true where appointment_id ="
    " (select id from appointments where status = 'cancelled')",
    "what is booked is booked in full": f"update claims set active = false where id = {_BOOKED_CLAIM}",
    "whoever does it is taken for it": "update claims set subject_id = gen_random_uuid()"
    f" where id = {_BOOKED_CLAIM}",
    "every appointment is for something": "delete from appointment_items where appointment_id ="
    " (select id from appointments where status = 'held')",
    "what moved has one place": "update appointments set moved_from = null where moved_from is not null",
    "what happened is told once": "insert into outbox (company_id, id, name, payload, occurred_at)"
    " select company_id, gen_random_uuid(), name, payload, occurred_at from outbox"
    " where name = 'appointment_booked' limit 1",
    "nothing is told that did not happen": "update outbox set payload ="
    " jsonb_set(payload, '{appointment_id}', to_jsonb(gen_random_uuid()::text))"
    " where name = 'appointment_cancelled'",
}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def book(database: Database, clock: HandClock) -> Clerk:
    """Something of every kind: held, booked, moved, cancelled, with a chair, and a class of two."""
    clerk = Clerk(await a_business(database, clock, "Salon Sorgfalt"))
    salon = clerk.salon
    async with salon.tenant.begin() as work:
        chair = await catalog.add_resource(work, salon.branch.id, Resource(new_id(), "chair", capacity=2))
        yoga = replace(await catalog.find_service(work, salon.cut), seats=2)
        await catalog.change_service(work, yoga)
    sitting = clerk.slot("09:00", salon.jonas)
    in_chair = Claim(Subject(SubjectKind.RESOURCE, chair.id), sitting.period)
    await clerk.book(clerk.slot("09:00", salon.jonas, more=[in_chair]))
    await clerk.hold(clerk.slot("11:00", salon.jonas))
    await clerk.cancel(await clerk.book(clerk.slot("12:00", salon.jonas)))
    moving = await clerk.book(clerk.slot("13:00", salon.jonas))
    await clerk.move(moving, await clerk.hold(clerk.slot("14:00", salon.jonas), moving=moving.id))
    await clerk.book(clerk.seat("10:00", 0, opens=True), salon.weber, "call:1")
    await clerk.book(clerk.seat("10:00", 1, opens=False), salon.keller, "call:2")
    return clerk


@pytest_asyncio.fixture(loop_scope="session")
async def past_every_lock(book: Clerk, database_urls: DatabaseUrls) -> AsyncIterator[Work]:
    """The book in the hands of somebody who may do anything; undone at the end."""
    async with await psycopg.AsyncConnection.connect(database_urls.admin, row_factory=dict_row) as connection:
        yield Work(connection, book.salon.tenant.company_id, Actor("system", "test"), book.salon.clock.now())
        await connection.rollback()


async def test_a_whole_book_breaks_nothing(past_every_lock: Work) -> None:
    assert await _broken(past_every_lock) == set()


@pytest.mark.parametrize("invariant", TAMPERING)
async def test_what_is_broken_is_named(past_every_lock: Work, invariant: str) -> None:
    await past_every_lock.connection.execute(TAMPERING[invariant])
    assert invariant in await _broken(past_every_lock)


async def test_every_invariant_is_tried(past_every_lock: Work) -> None:
    assert set(await appointments.audit(past_every_lock, with_facts=True)) == set(TAMPERING)


async def _broken(work: Work) -> set[str]:
    audited = await appointments.audit(work, with_facts=True)
    return {invariant for invariant, ids in audited.items() if ids}
