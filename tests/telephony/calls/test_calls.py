"""A call from its first message to its one outcome, in whatever order it is told."""

from __future__ import annotations

import asyncio
import itertools
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from tests.cast import MONDAY_MORNING, HandClock
from tests.telephony.numbers.test_lines import a_branch
from tests.tenancy.test_companies import a_company

from askpro.foundation.database import Database, Tenant, Work
from askpro.telephony import calls
from askpro.telephony.calls import Call, CallFilter, CallNews, CallNotFound, Outcome, Turn, VendorCall

RANG = MONDAY_MORNING + timedelta(seconds=2)
HUNG_UP = MONDAY_MORNING + timedelta(seconds=146.2)


def a_vendor_call() -> VendorCall:
    return VendorCall("retell", f"call_{uuid4().hex}")


async def a_line(database: Database) -> tuple[Tenant, UUID]:
    tenant = await a_company(database)
    return tenant, (await a_branch(tenant)).id


async def announced(work: Work, name: str) -> int:
    cursor = await work.connection.execute("select payload from outbox where name = %s", (name,))
    return len(await cursor.fetchall())


async def test_many_first_messages_at_once_make_one_call(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    vendor_call = a_vendor_call()
    made = await asyncio.gather(
        *(tenant.atomically(calls.answer, branch_id, vendor_call, CallNews()) for _ in range(16))
    )
    assert len({call.id for call in made}) == 1
    async with tenant.begin() as work:
        assert await announced(work, "call_started") == 1
        assert await calls.listed(work) == [made[0]]


async def test_the_order_in_which_a_call_is_told_does_not_matter(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    started = CallNews(direction="inbound", to_number="+4930123", connected_at=RANG)
    tool = CallNews(from_number="+49171", outcome=Outcome.APPOINTMENT_BOOKED)
    ended = CallNews(ended_at=HUNG_UP, disconnection_reason="user_hangup")
    analysed = CallNews(summary="Termin gebucht", cost_us_cents=Decimal("12.5"))
    tellings = set()
    for order in itertools.permutations([started, tool, ended, analysed]):
        vendor_call = a_vendor_call()
        for news in order:
            async with tenant.begin() as work:
                await calls.answer(work, branch_id, vendor_call, news)
                if news is ended:
                    await calls.end(work, vendor_call, news)
        async with tenant.begin() as work:
            call = await calls.find_by_vendor(work, vendor_call)
        tellings.add(replace(call, id=UUID(int=0), started_at=RANG, vendor_call_id=""))
    assert len(tellings) == 1
    told = tellings.pop()
    assert (told.status, told.outcome, told.duration_seconds) == ("ended", Outcome.APPOINTMENT_BOOKED, 145)


async def test_a_call_ends_once_and_what_is_learned_later_corrects_it(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    vendor_call = a_vendor_call()
    async with tenant.begin() as work:
        await calls.answer(work, branch_id, vendor_call)
        first = await calls.end(work, vendor_call)
        again = await calls.end(work, vendor_call)
        assert first == again
        assert first.outcome is Outcome.ABANDONED
        late = await calls.end(work, vendor_call, CallNews(disconnection_reason="error_asr"))
        assert late.outcome is Outcome.TECHNICAL_ISSUE
    async with tenant.begin() as work:
        assert await announced(work, "call_ended") == 1
        assert await announced(work, "call_corrected") == 1


async def test_the_weightiest_thing_that_happened_is_the_outcome(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    vendor_call = a_vendor_call()
    async with tenant.begin() as work:
        call = await calls.answer(work, branch_id, vendor_call)
        await calls.keep_turns(work, call, [Turn(ordinal=0, role="caller", text="Hallo", heard_at=RANG)])
        for outcome in (Outcome.INFORMATION_ONLY, Outcome.APPOINTMENT_MOVED, Outcome.CALLBACK_REQUESTED):
            await calls.note_outcome(work, vendor_call, outcome)
        over = await calls.end(work, vendor_call, CallNews(disconnection_reason="error_unknown"))
    assert over.outcome is Outcome.APPOINTMENT_MOVED


async def test_a_call_that_nobody_ended_is_closed_and_stays_open_to_late_news(
    database: Database, clock: HandClock
) -> None:
    tenant, branch_id = await a_line(database)
    stuck, fresh = a_vendor_call(), a_vendor_call()
    async with tenant.begin() as work:
        await calls.answer(work, branch_id, stuck)
    clock.advance(hours=3)
    async with tenant.begin() as work:
        await calls.answer(work, branch_id, fresh)
        assert await calls.close_stuck(work, before=work.now - timedelta(hours=2)) == 1
        assert await calls.close_stuck(work, before=work.now - timedelta(hours=2)) == 0
        assert (await calls.find_by_vendor(work, stuck)).is_over
        assert not (await calls.find_by_vendor(work, fresh)).is_over
        truth = CallNews(ended_at=HUNG_UP, disconnection_reason="user_hangup")
        corrected = await calls.end(work, stuck, truth)
        assert (corrected.ended_at, corrected.disconnection_reason) == (HUNG_UP, "user_hangup")


async def test_turns_are_kept_once_and_corrected_by_the_later_text(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    async with tenant.begin() as work:
        call = await calls.answer(work, branch_id, a_vendor_call())
        asked = Turn(ordinal=0, role="agent", text="Guten Tag, wie kann ich", heard_at=RANG, latency_ms=420)
        heard = Turn(ordinal=1, role="caller", text="Haben Sie morgen", heard_at=RANG, language="de")
        await calls.keep_turns(work, call, [asked, heard])
        whole = replace(heard, text="Haben Sie morgen um zehn was frei?", language=None)
        await calls.keep_turns(work, call, [whole])
        assert await calls.turns_of(work, call) == [asked, replace(whole, language="de")]


async def test_a_tool_call_is_kept_as_it_was(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    async with tenant.begin() as work:
        call = await calls.answer(work, branch_id, a_vendor_call())
        search = calls.ToolCall(
            ordinal=0, turn_ordinal=1, name="search", arguments={"day": "2026-11-24"}, result={"slots": []},
            ok=True, called_at=RANG, duration_ms=12,
        )  # fmt: skip
        await calls.keep_tool_calls(work, call, [search])
        await calls.keep_tool_calls(work, call, [replace(search, result={"slots": ["invented"]})])
        assert await calls.tool_calls_of(work, call) == [search]


async def test_a_strangers_call_does_not_exist_for_us(database: Database) -> None:
    (ours, our_branch), (theirs, their_branch) = await a_line(database), await a_line(database)
    vendor_call = a_vendor_call()
    async with theirs.begin() as work:
        call = await calls.answer(work, their_branch, vendor_call)
        await calls.keep_turns(work, call, [Turn(ordinal=0, role="caller", text="Hallo", heard_at=RANG)])
    async with ours.begin() as work:
        for look in (calls.find(work, call.id), calls.find_by_vendor(work, vendor_call)):
            with pytest.raises(CallNotFound):
                await look
        assert await calls.turns_of(work, call) == []
        assert await calls.listed(work) == []
        mine = await calls.answer(work, our_branch, vendor_call)
        assert mine.id != call.id


async def test_calls_lie_in_the_month_they_began_and_partitions_are_out_of_reach(database: Database) -> None:
    tenant, branch_id = await a_line(database)
    long_ago = CallNews(connected_at=MONDAY_MORNING.replace(year=2031))
    async with tenant.begin() as work:
        call = await calls.answer(work, branch_id, a_vendor_call(), long_ago)
        assert await calls.find(work, call.id) == call
    async with database.connection() as connection:
        cursor = await connection.execute(
            "select bool_or(has_table_privilege(inhrelid::regclass, 'select')) as reachable from pg_inherits"
            " where inhparent = any(array['calls', 'turns', 'tool_calls']::regclass[])"
        )
        assert await cursor.fetchone() == {"reachable": False}


async def test_a_call_that_began_by_a_clock_ahead_of_ours_is_listed_and_any_days_may_be_asked_for(
    database: Database, clock: HandClock
) -> None:
    tenant, branch_id = await a_line(database)
    today = clock.now()
    for began in (today - timedelta(days=40), today, today + timedelta(days=6)):
        async with tenant.begin() as work:
            await calls.answer(work, branch_id, a_vendor_call(), CallNews(connected_at=began))

    async def days(since: int | None, until: int | None) -> list[int]:
        since_at, until_at = (None if day is None else today + timedelta(days=day) for day in (since, until))
        async with tenant.begin() as work:
            found = await calls.listed(work, CallFilter(since=since_at, until=until_at))
        return [(call.started_at - today).days for call in found]

    assert await days(None, None) == [6, 0]
    assert await days(-50, None) == [6, 0, -40]
    assert await days(None, -20) == [-40]
    assert await days(-1, 1) == [0]


async def test_pages_of_calls_come_latest_first_and_show_each_once(
    database: Database, clock: HandClock
) -> None:
    tenant, branch_id = await a_line(database)
    for _ in range(5):
        clock.advance(minutes=1)
        async with tenant.begin() as work:
            await calls.answer(work, branch_id, a_vendor_call())
    seen: list[Call] = []
    before = None
    async with tenant.begin() as work:
        while page := await calls.listed(work, CallFilter(branch_id=branch_id), before, limit=2):
            seen += page
            before = (page[-1].started_at, page[-1].id)
    assert [call.started_at for call in seen] == sorted((call.started_at for call in seen), reverse=True)
    assert len({call.id for call in seen}) == 5
