"""A series is booked, cancelled and moved, as a whole or in part."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

import pytest
from tests.cast import BERLIN, Business

from askpro.foundation.time import Period
from askpro.scheduling import appointments, series
from askpro.scheduling.appointments import Appointment, Details, Holding, Status
from askpro.scheduling.availability import Request, StaffWish, Wish
from askpro.scheduling.series import (
    Otherwise,
    Scope,
    Series,
    SeriesNotFound,
    SeriesNotPossible,
    SeriesWish,
)

HOLDER = "call:series"


def wish(salon: Business, **more: Any) -> SeriesWish:
    weekly = SeriesWish(
        branch_id=salon.branch.id,
        service_ids=(salon.cut,),
        first=salon.at("10:00"),
        rule="FREQ=WEEKLY;COUNT=4",
        details=Details(customer_id=salon.weber.id),
        holder=HOLDER,
        source="phone",
        staff=StaffWish(only=frozenset({salon.mira})),
    )
    return replace(weekly, **more)


async def book(salon: Business, **more: Any) -> Series:
    return await salon.tenant.atomically(series.book, wish(salon, **more))


async def held(salon: Business, at: datetime) -> UUID:
    wanted = Holding(
        branch_id=salon.branch.id,
        request=Request(Wish((salon.cut,), Period(at, at), staff=StaffWish(frozenset({salon.mira}))), at),
        holder=HOLDER,
        source="phone",
    )
    return (await salon.tenant.atomically(appointments.hold, wanted)).id


async def taken(salon: Business, at: datetime, staff: UUID) -> Appointment:
    wanted = Holding(
        branch_id=salon.branch.id,
        request=Request(Wish((salon.cut,), Period(at, at), staff=StaffWish(frozenset({staff}))), at),
        holder="call:other",
        source="phone",
    )
    details = Details(customer_id=salon.keller.id)
    return await salon.tenant.atomically(appointments.book_directly, wanted, details)


async def starts_of(salon: Business, series_id: UUID) -> list[str]:
    found = await salon.tenant.atomically(series.find, series_id)
    return starts(found.booked)


def starts(booked: tuple[Appointment, ...] | list[Appointment]) -> list[str]:
    return [f"{each.starts_at.astimezone(BERLIN):%m-%d %H:%M}" for each in booked]


async def test_a_series_is_booked_as_a_whole(salon: Business) -> None:
    weekly = await book(salon)
    assert starts(weekly.booked) == ["11-24 10:00", "12-01 10:00", "12-08 10:00", "12-15 10:00"]
    assert {(each.series_id, each.status, each.customer_id) for each in weekly.booked} == {
        (weekly.id, Status.CONFIRMED, salon.weber.id)
    }
    assert await salon.tenant.atomically(series.find, weekly.id) == weekly


async def test_all_or_nothing_says_what_stands_in_the_way(salon: Business) -> None:
    await taken(salon, salon.at("10:30", 8), salon.mira)
    with pytest.raises(SeriesNotPossible) as refused:
        await book(salon)
    assert refused.value.facts["missed"] == [{"starts_at": "2026-12-01T09:00:00+00:00", "rule": "slot_taken"}]
    assert refused.value.sentences["de"] == "Dieser Termin ist leider schon vergeben."
    async with salon.tenant.begin() as work:
        assert await appointments.upcoming_of(work, salon.weber.id) == []
        assert await appointments.held_by(work, HOLDER) == []


async def test_what_cannot_be_had_may_be_skipped(salon: Business) -> None:
    await taken(salon, salon.at("10:30", 8), salon.mira)
    daily = await book(salon, rule="FREQ=DAILY;COUNT=8", otherwise=Otherwise.THE_REST)
    assert len(daily.booked) == 5
    assert [(each.rule, f"{each.starts_at:%m-%d}") for each in daily.refused] == [
        ("outside_hours", "11-28"),
        ("outside_hours", "11-29"),
        ("slot_taken", "12-01"),
    ]
    assert await salon.tenant.atomically(series.find, daily.id) == daily
    with pytest.raises(SeriesNotPossible):
        await book(salon, rule="FREQ=WEEKLY;BYDAY=SU;COUNT=2", otherwise=Otherwise.THE_REST)


async def test_whoever_does_the_first_does_all_where_that_is_possible(salon: Business) -> None:
    await taken(salon, salon.at("10:00"), salon.mira)
    await taken(salon, salon.at("10:00", 15), salon.jonas)
    weekly = await book(salon, staff=StaffWish(preferred=(salon.jonas,)))
    assert [each.staff_ids == (salon.jonas,) for each in weekly.booked] == [True, True, False, True]
    other = await book(salon, staff=StaffWish(), first=salon.at("14:00"))
    assert len({each.staff_ids for each in other.booked}) == 1


async def test_this_one_from_here_on_or_all_are_cancelled(salon: Business) -> None:
    weekly = await book(salon)
    one, two, three, _ = weekly.booked

    async def cancel(each: Appointment, scope: Scope) -> list[str]:
        return starts(await salon.tenant.atomically(series.cancel, each.id, scope))

    assert await cancel(two, Scope.THIS) == ["12-01 10:00"]
    assert await starts_of(salon, weekly.id) == ["11-24 10:00", "12-08 10:00", "12-15 10:00"]
    assert await cancel(three, Scope.FROM_HERE) == ["12-08 10:00", "12-15 10:00"]
    assert await cancel(three, Scope.FROM_HERE) == []
    assert await cancel(two, Scope.ALL) == ["11-24 10:00"]
    assert await starts_of(salon, weekly.id) == []
    assert one.series_id == weekly.id


async def test_what_has_taken_place_stays(salon: Business) -> None:
    weekly = await book(salon)
    salon.clock.instant = salon.at("12:00", 8)
    gone = await salon.tenant.atomically(series.cancel, weekly.booked[0].id, Scope.ALL)
    assert starts(gone) == ["12-08 10:00", "12-15 10:00"]


async def test_this_one_from_here_on_or_all_are_moved(salon: Business) -> None:
    weekly = await book(salon)

    async def move(each: Appointment, at: datetime, scope: Scope) -> list[str]:
        moved = await salon.tenant.atomically(series.move, each.id, at, scope, holder=HOLDER)
        assert {one.staff_ids for one in moved.appointments} == {(salon.mira,)}
        return starts(moved.appointments)

    assert await move(weekly.booked[1], salon.at("10:30", 8), Scope.THIS) == ["12-01 10:30"]
    assert await move(weekly.booked[2], salon.at("11:00", 16), Scope.FROM_HERE) == [
        "12-09 11:00",
        "12-16 11:00",
    ]
    all_of_them = (await salon.tenant.atomically(series.find, weekly.id)).booked
    assert await move(all_of_them[0], salon.at("10:00", 8), Scope.ALL) == [
        "12-01 10:00",
        "12-08 10:30",
        "12-16 11:00",
        "12-23 11:00",
    ]
    assert len(await starts_of(salon, weekly.id)) == 4


async def test_the_wall_clock_is_what_moves(salon: Business) -> None:
    salon.clock.instant = salon.at("08:00") + timedelta(days=100)
    first = datetime(2027, 3, 24, 10, 0, tzinfo=BERLIN)
    weekly = await book(salon, first=first, rule="FREQ=WEEKLY;COUNT=2")
    later = datetime(2027, 3, 24, 12, 0, tzinfo=BERLIN)
    moved = await salon.tenant.atomically(series.move, weekly.booked[0].id, later, Scope.ALL, holder=HOLDER)
    assert starts(moved.appointments) == ["03-24 12:00", "03-31 12:00"]


async def test_a_move_of_several_is_all_or_nothing_unless_the_rest_is_wanted(salon: Business) -> None:
    weekly = await book(salon)
    await taken(salon, salon.at("14:00", 8), salon.mira)
    args = (weekly.booked[0].id, salon.at("14:00"), Scope.ALL)
    only = StaffWish(only=frozenset({salon.mira}))
    with pytest.raises(SeriesNotPossible):
        await salon.tenant.atomically(series.move, *args, holder=HOLDER, staff=only)
    assert await starts_of(salon, weekly.id) == starts(weekly.booked)
    moved = await salon.tenant.atomically(
        series.move, *args, holder=HOLDER, staff=only, otherwise=Otherwise.THE_REST
    )
    assert starts(moved.appointments) == ["11-24 14:00", "12-08 14:00", "12-15 14:00"]
    assert [each.rule for each in moved.refused] == ["slot_taken"]
    assert await starts_of(salon, weekly.id) == [
        "11-24 14:00", "12-01 10:00", "12-08 14:00", "12-15 14:00",
    ]  # fmt: skip


async def test_a_single_appointment_is_no_series(salon: Business, stranger: Business) -> None:
    single = await taken(salon, salon.at("10:00"), salon.jonas)
    with pytest.raises(SeriesNotFound):
        await salon.tenant.atomically(series.cancel, single.id, Scope.ALL)
    weekly = await book(salon)
    with pytest.raises(SeriesNotFound):
        await stranger.tenant.atomically(series.find, weekly.id)


async def test_times_that_are_held_become_one_series(salon: Business) -> None:
    times = [salon.at("10:00"), salon.at("11:00", days=8), salon.at("10:00", days=15)]
    holds = [await held(salon, at) for at in times]
    exceptions = frozenset({times[1].date()})
    agreed = wish(salon, rule="FREQ=WEEKLY;COUNT=3", exceptions=exceptions)
    booked = await salon.tenant.atomically(series.book_held, agreed, holds)
    found = await salon.tenant.atomically(series.find, booked.id)
    assert [one.starts_at for one in found.booked] == times
    assert found.exceptions == exceptions


async def test_of_held_times_all_are_booked_or_none(salon: Business) -> None:
    holds = [await held(salon, salon.at("10:00", days=1 + 7 * week)) for week in range(3)]
    salon.clock.advance(minutes=30)
    await taken(salon, salon.at("10:00", days=8), salon.mira)
    with pytest.raises(appointments.HoldExpired):
        await salon.tenant.atomically(series.book_held, wish(salon, rule="FREQ=WEEKLY;COUNT=3"), holds)
    async with salon.tenant.begin() as work:
        assert [
            one.customer_id for one in await appointments.listed(work) if one.status is Status.CONFIRMED
        ] == [salon.keller.id]
