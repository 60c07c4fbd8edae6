"""What leaves the house when something was booked."""

from __future__ import annotations

from tests.scheduling.appointments.book import Clerk


async def test_an_event_holds_ids_times_and_origin_and_nothing_personal(clerk: Clerk) -> None:
    old = await clerk.book(clerk.slot("10:00"))
    new = await clerk.move(old, await clerk.hold(clerk.slot("12:00"), moving=old.id))
    async with clerk.salon.tenant.begin() as work:
        cursor = await work.connection.execute("select payload from outbox where name = 'appointment_moved'")
        [row] = await cursor.fetchall()
    assert row["payload"] == {
        "appointment_id": str(new.id),
        "branch_id": str(clerk.salon.branch.id),
        "customer_id": str(clerk.salon.weber.id),
        "service_ids": [str(clerk.salon.cut)],
        "staff_ids": [str(clerk.salon.mira)],
        "starts_at": "2026-11-24T11:00:00Z",
        "ends_at": "2026-11-24T12:00:00Z",
        "origin": "phone",
        "previous_id": str(old.id),
        "previous_starts_at": "2026-11-24T09:00:00Z",
        "previous_ends_at": "2026-11-24T10:00:00Z",
    }
