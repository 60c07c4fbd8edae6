"""Promises to call back."""

from __future__ import annotations

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import HandClock
from tests.telephony.calls.test_calls import a_line

from askpro.foundation.database import Database
from askpro.foundation.phone import NotAPhoneNumber
from askpro.telephony import callbacks
from askpro.telephony.callbacks import CallbackNotFound, NewCallback, Priority


@pytest.mark.parametrize(
    ("priority", "hours"), [(Priority.NORMAL, 24), (Priority.HIGH, 4), (Priority.URGENT, 2)]
)
async def test_the_priority_decides_how_soon(database: Database, priority: Priority, hours: int) -> None:
    tenant, branch_id = await a_line(database)
    async with tenant.begin() as work:
        wanted = NewCallback(branch_id=branch_id, phone="030 12345", priority=priority)
        promised = await callbacks.request(work, wanted)
        assert promised.promised_by - work.now == timedelta(hours=hours)
        assert await callbacks.listed_open(work) == [promised]


async def test_asking_twice_in_one_call_is_one_callback_by_the_earlier_promise(
    database: Database, clock: HandClock
) -> None:
    tenant, branch_id = await a_line(database)
    call_id = uuid4()
    first = NewCallback(branch_id=branch_id, phone="030 12345", reason="Farbe", call_id=call_id)
    urgent = NewCallback(branch_id=branch_id, phone="0171 7654321", call_id=call_id, priority=Priority.URGENT)
    async with tenant.begin() as work:
        await callbacks.request(work, first)
        merged = await callbacks.request(work, urgent)
        assert await callbacks.listed_open(work) == [merged]
    assert (merged.phone_e164, merged.reason) == ("+491717654321", "Farbe")
    assert merged.promised_by == clock.now() + timedelta(hours=2)


async def test_a_broken_promise_is_overdue_until_it_is_closed_once(
    database: Database, clock: HandClock
) -> None:
    tenant, branch_id = await a_line(database)
    async with tenant.begin() as work:
        promised = await callbacks.request(work, NewCallback(branch_id=branch_id, phone="030 12345"))
        assert await callbacks.overdue(work) == []
    clock.advance(hours=25)
    async with tenant.begin() as work:
        assert await callbacks.overdue(work) == [promised]
        closed = await callbacks.close(work, promised.id, "done", "Termin am Freitag")
        assert await callbacks.close(work, promised.id, "given_up") == closed
        assert await callbacks.overdue(work) == []


async def test_without_a_number_or_for_a_stranger_there_is_no_callback(database: Database) -> None:
    (ours, branch_id), (theirs, _) = await a_line(database), await a_line(database)
    async with ours.begin() as work:
        with pytest.raises(NotAPhoneNumber):
            await callbacks.request(work, NewCallback(branch_id=branch_id, phone="anonymous"))
        promised = await callbacks.request(work, NewCallback(branch_id=branch_id, phone="030 12345"))
    async with theirs.begin() as work:
        with pytest.raises(CallbackNotFound):
            await callbacks.find(work, promised.id)
        assert await callbacks.listed_open(work) == []
