"""Wishes that were not met are counted, and nobody's name is kept."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from tests.cast import Business

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.time import Period
from askpro.scheduling import demand
from askpro.scheduling.demand import DemandOutcome, Total, Wanted
from askpro.tenancy.branches import BranchNotFound

BERLIN = ZoneInfo("Europe/Berlin")
FOR_EVER = Period(datetime(2000, 1, 1, tzinfo=BERLIN), datetime(2100, 1, 1, tzinfo=BERLIN))


def window(since: str, until: str) -> Period:
    return Period(
        datetime.fromisoformat(since).replace(tzinfo=BERLIN),
        datetime.fromisoformat(until).replace(tzinfo=BERLIN),
    )


@pytest.mark.parametrize(
    ("since", "until", "weekday", "hour"),
    [
        ("2027-03-04 15:00", "2027-03-04 15:00", 3, 15),
        ("2027-03-04 12:00", "2027-03-04 18:00", 3, 12),
        ("2027-03-04 00:00", "2027-03-05 00:00", 3, None),
        ("2027-03-28 00:00", "2027-03-29 00:00", 6, None),
        ("2027-03-01 00:00", "2027-03-08 00:00", None, None),
    ],
)
def test_weekday_and_hour_are_those_of_the_wish(
    since: str, until: str, weekday: int | None, hour: int | None
) -> None:
    wanted = Wanted(branch_id=UUID(int=1), window=window(since, until))
    assert (wanted.weekday(BERLIN), wanted.hour(BERLIN)) == (weekday, hour)


async def test_wishes_are_added_up_by_service_weekday_and_hour(salon: Business) -> None:
    three = Wanted(
        branch_id=salon.branch.id,
        service_ids=(salon.cut,),
        window=Period(salon.at("15:00"), salon.at("15:00")),
    )
    both = Wanted(branch_id=salon.second_branch.id, service_ids=(salon.cut, salon.perm))
    nothing_we_sell = Wanted(branch_id=salon.branch.id)

    async def recorded(work: Work) -> None:
        await demand.record(work, three, DemandOutcome.NONE_FREE, new_id())
        await demand.record(work, three, DemandOutcome.NONE_FREE, new_id())
        await demand.record(work, both, DemandOutcome.DECLINED)
        await demand.record(work, nothing_we_sell, DemandOutcome.UNKNOWN_SERVICE)

    await salon.tenant.atomically(recorded)
    totals = await salon.tenant.atomically(demand.totals, FOR_EVER)
    assert totals[0] == Total(salon.cut, 1, 15, DemandOutcome.NONE_FREE, 2)
    assert {(each.service_id, each.outcome, each.wishes) for each in totals[1:]} == {
        (salon.cut, DemandOutcome.DECLINED, 1),
        (salon.perm, DemandOutcome.DECLINED, 1),
        (None, DemandOutcome.UNKNOWN_SERVICE, 1),
    }
    assert len(await salon.tenant.atomically(demand.totals, FOR_EVER, salon.second_branch.id)) == 2


async def test_a_wish_repeated_in_one_call_counts_once(salon: Business, stranger: Business) -> None:
    call_id, wanted = new_id(), Wanted(branch_id=salon.branch.id, service_ids=(salon.cut,))
    for outcome in (DemandOutcome.NONE_FREE, DemandOutcome.NONE_FREE, DemandOutcome.DECLINED):
        await salon.tenant.atomically(demand.record, wanted, outcome, call_id)
    listed = await salon.tenant.atomically(demand.listed, FOR_EVER)
    assert [each.outcome for each in listed] == [DemandOutcome.NONE_FREE, DemandOutcome.DECLINED]
    after = (listed[0].recorded_at, listed[0].id)
    assert await salon.tenant.atomically(demand.listed, FOR_EVER, after) == listed[1:]
    assert await stranger.tenant.atomically(demand.totals, FOR_EVER) == []
    with pytest.raises(BranchNotFound):
        await stranger.tenant.atomically(demand.record, wanted, DemandOutcome.CLOSED)


async def test_only_what_was_recorded_in_the_period_counts(salon: Business) -> None:
    await salon.tenant.atomically(demand.record, Wanted(branch_id=salon.branch.id), DemandOutcome.CLOSED)
    now = salon.clock.now()
    before = Period(now - timedelta(days=1), now)
    assert await salon.tenant.atomically(demand.totals, before) == []
    today = Period(now, now + timedelta(days=1))
    assert [each.wishes for each in await salon.tenant.atomically(demand.totals, today)] == [1]
