"""Policies at work: fees to accept, notice to keep, limits, deposits, and what the business waives."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.cast import Business
from tests.scheduling.appointments.book import Clerk

from askpro.foundation.time import Period
from askpro.scheduling import appointments, availability, policies
from askpro.scheduling.appointments import (
    AlreadyCancelled,
    Appointment,
    Details,
    FeeNotAccepted,
    Holding,
    NotBookable,
    PolicyForbids,
)
from askpro.scheduling.availability import Allowance, AllowanceNotFound, AllowanceUnusable, Request, Wish
from askpro.scheduling.catalog import Price
from askpro.scheduling.hours import Limit, Per
from askpro.scheduling.policies import Amount, FeeTier, PolicyValues, Rule, Scope, Withheld
from askpro.scheduling.staff import StaffNotFound

HALF_WITHIN_A_DAY = (FeeTier(1440, Amount(percent=50)),)


async def asks(
    salon: Business, scope: Scope = Scope.COMPANY, of: UUID | None = None, **values: object
) -> None:
    said = PolicyValues(**values)
    await salon.tenant.atomically(policies.set_policy, scope, of or salon.tenant.company_id, said)


def wanted(salon: Business, at: str, days: int = 1, customer_id: UUID | None = None) -> Holding:
    start = salon.at(at, days)
    wish = Wish((salon.cut,), Period(start, start), customer_id=customer_id)
    return Holding(
        branch_id=salon.branch.id, request=Request(wish, start), holder=f"call:{at}{days}", source="phone"
    )


async def book(salon: Business, at: str, days: int = 1, **details: object) -> Appointment:
    whose = Details(customer_id=salon.weber.id, **details)
    return await salon.tenant.atomically(appointments.book_directly, wanted(salon, at, days), whose)


async def test_a_late_cancellation_is_asked_about_accepted_and_charged(salon: Business) -> None:
    await asks(salon, cancel_fees=HALF_WITHIN_A_DAY)
    booked = await book(salon, "09:00")
    salon.clock.advance(hours=6)
    decision = await salon.tenant.atomically(appointments.decide_cancelling, booked.id)
    assert (decision.allowed, decision.fee, decision.rule) == (True, Price(1750), Rule.CANCEL_FEE)
    with pytest.raises(FeeNotAccepted) as refused:
        await salon.tenant.atomically(appointments.cancel, booked.id)
    assert refused.value.facts["fee_cents"] == 1750
    assert refused.value.sentences == decision.sentences
    with pytest.raises(FeeNotAccepted):
        await salon.tenant.atomically(appointments.cancel, booked.id, accepted_fee=Price(1749))
    cancelled = await salon.tenant.atomically(appointments.cancel, booked.id, accepted_fee=decision.fee)
    assert (cancelled.fee_cents, cancelled.fee_reason) == (1750, "cancel_fee")
    assert await salon.tenant.atomically(appointments.cancel, booked.id) == cancelled
    assert await salon.tenant.atomically(appointments.find, booked.id) == cancelled
    with pytest.raises(AlreadyCancelled):
        await salon.tenant.atomically(appointments.decide_cancelling, booked.id)


async def test_in_good_time_it_costs_nothing(salon: Business) -> None:
    await asks(salon, cancel_fees=HALF_WITHIN_A_DAY)
    booked = await book(salon, "09:00")
    cancelled = await salon.tenant.atomically(appointments.cancel, booked.id)
    assert (cancelled.fee_cents, cancelled.fee_reason) == (0, "")


async def test_too_late_is_too_late_unless_the_business_waives_it(salon: Business) -> None:
    await asks(salon, Scope.SERVICE, salon.cut, cancel_notice_minutes=2880)
    booked = await book(salon, "09:00")
    with pytest.raises(PolicyForbids) as refused:
        await salon.tenant.atomically(appointments.cancel, booked.id)
    assert refused.value.facts["rule"] == "cancel_notice"
    waived = await salon.tenant.atomically(appointments.cancel, booked.id, waive=True)
    assert (waived.fee_cents, waived.fee_reason) == (0, "waived")


async def test_cancellations_of_a_month_are_counted_but_not_those_the_business_waived(
    salon: Business,
) -> None:
    await asks(salon, cancellations_per_month_max=1)
    first, second, third = [await book(salon, at, days=15) for at in ("09:00", "11:00", "13:00")]
    await salon.tenant.atomically(appointments.cancel, first.id, waive=True)
    await salon.tenant.atomically(appointments.cancel, second.id)
    with pytest.raises(PolicyForbids) as refused:
        await salon.tenant.atomically(appointments.cancel, third.id)
    assert refused.value.facts["rule"] == "cancellations_per_month"
    salon.clock.advance(days=8)
    await salon.tenant.atomically(appointments.cancel, third.id)


async def test_a_late_move_is_charged_with_the_old_appointment(salon: Business, clerk: Clerk) -> None:
    await asks(salon, Scope.STAFF, salon.mira, move_fees=HALF_WITHIN_A_DAY, moves_per_month_max=1)
    old = await clerk.book(clerk.slot("09:00"))
    salon.clock.advance(hours=6)
    hold = await clerk.hold(clerk.slot("15:00", days=2), "call:2", moving=old.id)
    decision = await salon.tenant.atomically(appointments.decide_moving, old.id)
    with pytest.raises(FeeNotAccepted):
        await clerk.move(old, hold)
    move = appointments.move
    moved = await salon.tenant.atomically(move, old.id, hold.id, accepted_fee=decision.fee)
    assert await salon.tenant.atomically(move, old.id, hold.id) == moved
    before = await salon.tenant.atomically(appointments.find, old.id)
    assert (before.fee_cents, before.fee_reason, moved.fee_cents) == (1750, "move_fee", 0)
    again = await salon.tenant.atomically(appointments.decide_moving, moved.id)
    assert (again.allowed, again.rule) == (False, Rule.MOVES_PER_MONTH)


async def test_a_deposit_is_noted_with_the_booking(salon: Business) -> None:
    await asks(salon, deposits=(Amount(percent=20), Amount(cents=1000)))
    assert (await book(salon, "09:00")).deposit_cents == 1000


async def test_only_so_many_appointments_ahead(salon: Business) -> None:
    await asks(salon, upcoming_max=2)
    first = await book(salon, "09:00")
    await book(salon, "11:00")
    with pytest.raises(PolicyForbids):
        await book(salon, "13:00")
    await salon.tenant.atomically(appointments.cancel, first.id)
    await book(salon, "13:00")


async def test_a_withheld_number_may_have_to_be_called_back(salon: Business) -> None:
    await asks(salon, withheld_number=Withheld.CALLED_BACK)
    with pytest.raises(PolicyForbids) as refused:
        await book(salon, "09:00", number_withheld=True)
    assert refused.value.facts["rule"] == "callback_first"
    await book(salon, "09:00")


async def test_a_customer_s_limits_hold_when_they_are_known_and_when_they_are_told(salon: Business) -> None:
    await asks(salon, customer_limits=(Limit(Per.WEEK, bookings_max=1),))
    first = await book(salon, "09:00")
    known = wanted(salon, "11:00", days=3, customer_id=salon.weber.id)
    with pytest.raises(NotBookable) as refused:
        await salon.tenant.atomically(appointments.hold, known)
    assert refused.value.facts["rule"] == "limit_per_week"
    with pytest.raises(NotBookable):
        await book(salon, "11:00", days=3)
    await book(salon, "11:00", days=8)
    moved_within_the_week = wanted(salon, "15:00", days=2, customer_id=salon.weber.id)
    moving = Holding(
        branch_id=moved_within_the_week.branch_id,
        request=moved_within_the_week.request,
        holder="call:move",
        source="phone",
        moving=first.id,
    )
    hold = await salon.tenant.atomically(appointments.hold, moving)
    await salon.tenant.atomically(appointments.move, first.id, hold.id)


async def test_limits_in_minutes_count_the_month_on_the_branch_s_calendar(salon: Business) -> None:
    await asks(salon, customer_limits=(Limit(Per.MONTH, minutes_max=90),))
    await book(salon, "09:00")
    with pytest.raises(NotBookable):
        await book(salon, "09:00", days=7)
    await book(salon, "09:00", days=8)


async def test_leave_to_overbook_opens_a_taken_time_until_it_is_dropped(salon: Business) -> None:
    for _ in range(3):
        await book(salon, "09:00")
    period = Period(salon.at("09:00"), salon.at("10:00"))
    allow = availability.allow_overbooking
    leave = await salon.tenant.atomically(allow, Allowance(salon.mira, period))
    extra = await book(salon, "09:00")
    assert extra.staff_ids == (salon.mira,)
    with pytest.raises(appointments.SlotTaken):
        await book(salon, "09:00")
    await salon.tenant.atomically(appointments.cancel, extra.id)
    await salon.tenant.atomically(availability.drop_allowance, leave)
    with pytest.raises(appointments.SlotTaken):
        await book(salon, "09:00")


async def test_leave_to_overbook_is_for_staff_of_one_s_own(salon: Business, stranger: Business) -> None:
    period = Period(salon.at("09:00"), salon.at("10:00"))
    allow = availability.allow_overbooking
    with pytest.raises(StaffNotFound):
        await salon.tenant.atomically(allow, Allowance(stranger.mira, period))
    with pytest.raises(AllowanceUnusable):
        await salon.tenant.atomically(allow, Allowance(salon.mira, period, extra=0))
    leave = await salon.tenant.atomically(allow, Allowance(salon.mira, period))
    with pytest.raises(AllowanceNotFound):
        await stranger.tenant.atomically(availability.drop_allowance, leave)
