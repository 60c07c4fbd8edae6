"""Finding appointments, and the sweeper."""

from __future__ import annotations

from tests.cast import Business
from tests.scheduling.appointments.book import Clerk

from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, AppointmentFilter, Status


async def test_pages_in_order_of_start_show_everything_once(salon: Business, clerk: Clerk) -> None:
    for at in ("13:00", "09:00", "11:00", "10:00", "12:00"):
        await clerk.book(clerk.slot(at), salon.weber)
    await clerk.hold(clerk.slot("15:00"))
    seen: list[Appointment] = []
    after = None
    async with salon.tenant.begin() as work:
        while page := await appointments.listed(work, after=after, limit=2):
            seen += page
            after = (page[-1].starts_at, page[-1].id)
    assert [each.starts_at for each in seen] == [salon.at(f"{hour:02}:00") for hour in range(9, 14)]


async def test_a_filter_narrows_what_is_listed(salon: Business, clerk: Clerk) -> None:
    early = await clerk.book(clerk.slot("09:00"), salon.weber)
    late = await clerk.book(clerk.slot("16:00", salon.jonas), salon.keller)
    gone = await clerk.cancel(await clerk.book(clerk.slot("12:00"), salon.keller))
    async with salon.tenant.begin() as work:
        for which, expected in (
            (AppointmentFilter(staff_id=salon.jonas), [late]),
            (AppointmentFilter(customer_id=salon.weber.id), [early]),
            (AppointmentFilter(statuses=frozenset({Status.CANCELLED})), [gone]),
            (AppointmentFilter(since=salon.at("09:30"), until=salon.at("16:00")), [gone]),
            (AppointmentFilter(branch_id=salon.second_branch.id), []),
        ):
            assert await appointments.listed(work, which) == expected


async def test_what_comes_next_for_a_customer_is_booked_and_ahead(salon: Business, clerk: Clerk) -> None:
    past = await clerk.book(clerk.slot("09:00"))
    ahead = await clerk.book(clerk.slot("15:00"))
    await clerk.cancel(await clerk.book(clerk.slot("16:00")))
    salon.clock.instant = salon.at("12:00")
    assert await salon.tenant.atomically(appointments.upcoming_of, salon.weber.id) == [ahead]
    assert await salon.tenant.atomically(appointments.find, past.id) == past


async def test_holds_that_ran_out_are_swept_and_a_day_later_forgotten(salon: Business, clerk: Clerk) -> None:
    hold = await clerk.hold(clerk.slot("10:00"), ttl_seconds=60)
    kept = await clerk.hold(clerk.slot("12:00"), ttl_seconds=600)
    salon.clock.advance(seconds=61)
    assert await salon.tenant.atomically(appointments.expire_holds) == 1
    assert await salon.tenant.atomically(appointments.expire_holds) == 0
    assert (await salon.tenant.atomically(appointments.find, hold.id)).status is Status.EXPIRED
    assert [each.id for each in await salon.tenant.atomically(appointments.held_by, "call:1")] == [kept.id]
    salon.clock.advance(days=2)
    await salon.tenant.atomically(appointments.expire_holds)
    async with salon.tenant.begin() as work:
        cursor = await work.connection.execute("select status from appointments")
        assert [row["status"] for row in await cursor.fetchall()] == ["expired"]
