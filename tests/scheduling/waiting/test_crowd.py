"""Sixteen cancel, join, leave and answer at once: no time is offered to two, nobody has two offers."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from random import Random

import psycopg
import pytest_asyncio
from tests.cast import Business, HandClock, a_business
from tests.scheduling.waiting.queue import Desk

from askpro.foundation.database import Database
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Conflict
from askpro.scheduling import waiting
from askpro.scheduling.appointments import Appointment, AppointmentCancelled
from askpro.scheduling.waiting.reactions import offer_cancelled

CLIENTS, ACTIONS_EACH = 16, 8

_OFFERED_TO_TWO = """
select count(*) from waiting_offers a join waiting_offers b on b.company_id = a.company_id and b.id > a.id
  join claims c on c.company_id = a.company_id and c.appointment_id = a.id and c.active
  join claims d on d.company_id = b.company_id and d.appointment_id = b.id and d.active
   and d.subject_id = c.subject_id and d.starts_at < c.ends_at and c.starts_at < d.ends_at
 where a.status in ('open', 'accepted') and b.status in ('open', 'accepted')"""
_TWO_OFFERS = """
select count(*) from (select entry_id from waiting_offers where status = 'open' group by entry_id
having count(*) > 1) as twice"""
_WITHOUT_HOLD = """
select count(*) from waiting_offers o left join appointments p on p.company_id = o.company_id and p.id = o.id
 where (o.status = 'open' and p.status is distinct from 'held')
    or (o.status = 'accepted' and p.status is distinct from 'confirmed')
    or (o.status in ('declined', 'expired', 'withdrawn') and p.id is not null)"""


@pytest_asyncio.fixture(loop_scope="session")
async def crowded(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Business]:
    database = Database(database_urls.app, clock=clock, connections_max=20, wait_seconds=60)
    await database.open()
    yield await a_business(database, clock, "Salon Andrang")
    await database.close()


async def test_no_time_is_offered_to_two(crowded: Business, database_urls: DatabaseUrls) -> None:
    desk = Desk(crowded)
    booked = await desk.full(1, crowded.mira, crowded.jonas, crowded.aylin)
    customers = [await desk.customer(f"Nummer{number}") for number in range(CLIENTS)]
    Random(1).shuffle(booked)
    met: Counter[str] = Counter()

    async def live(number: int) -> None:
        chance, customer = Random(number), customers[number]
        for _ in range(ACTIONS_EACH):
            action = chance.choice(["join", "cancel", "cancel", "answer", "answer", "leave"])
            try:
                if action == "join":
                    await desk.join(customer)
                elif action == "cancel" and booked:
                    await cancelled(booked.pop())
                elif action == "answer":
                    for offer in await desk.offers_for(customer):
                        await (desk.accept if chance.random() < 0.4 else desk.decline)(offer)
                        met["answered"] += 1
                elif action == "leave":
                    for entry in await crowded.tenant.atomically(waiting.entries_of, customer.id):
                        await desk.leave(entry)
            except Conflict:
                met["refused"] += 1

    async def cancelled(appointment: Appointment) -> None:
        """Cancel; what follows is delivered twice at once, as a queue may."""
        await desk.cancel(appointment)
        event = AppointmentCancelled.of(appointment, cancelled_by="caller")
        await asyncio.gather(*[crowded.tenant.atomically(offer_cancelled, event) for _ in range(2)])
        met["cancelled"] += 1

    for customer in customers:
        await desk.join(customer)
    await asyncio.gather(*(live(number) for number in range(CLIENTS)))

    with psycopg.connect(database_urls.admin) as connection:
        for breach in (_OFFERED_TO_TWO, _TWO_OFFERS, _WITHOUT_HOLD):
            assert connection.execute(breach).fetchone() == (0,), breach
        deadlocks = connection.execute(
            "select deadlocks from pg_stat_database where datname = current_database()"
        ).fetchone()
        offers = connection.execute("select count(*) from waiting_offers").fetchone()
    assert deadlocks == (0,)
    assert offers is not None and offers[0] > 5
    assert met["answered"] > 5 and met["cancelled"] > 10
