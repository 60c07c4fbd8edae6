"""One engine for offering and holding: what is offered can be held, and what is not allowed cannot."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

import pytest
from tests.cast import Business

from askpro.foundation.time import Period
from askpro.scheduling import appointments, catalog
from askpro.scheduling.appointments import Appointment, Details, Holding, NotBookable, SlotTaken, Status
from askpro.scheduling.availability import Request, Slot, StaffWish, Wish, find_slots, open_diary


@dataclass(frozen=True)
class Desk:
    """Finds, holds and books by the rules."""

    salon: Business

    async def offers(self, *service_ids: UUID, days: int = 1, staff: StaffWish | None = None) -> list[Slot]:
        window = Period(self.salon.at("00:00", days), self.salon.at("23:59", days))
        wish = Wish(service_ids=service_ids, window=window, staff=staff or StaffWish())
        async with self.salon.tenant.begin() as work:
            return list(find_slots(await open_diary(work, self.salon.branch.id, window), wish))

    def wanted(
        self, at: datetime, *service_ids: UUID, holder: str = "call:1", staff: UUID | None = None,
        moving: UUID | None = None, customer: UUID | None = None,
    ) -> Holding:  # fmt: skip
        only = StaffWish(only=frozenset({staff} if staff else ()))
        wish = Wish(service_ids=service_ids, window=Period(at, at), staff=only, customer_id=customer)
        return Holding(
            branch_id=self.salon.branch.id, request=Request(wish, at), holder=holder, source="phone",
            moving=moving,
        )  # fmt: skip

    async def hold(self, wanted: Holding) -> Appointment:
        return await self.salon.tenant.atomically(appointments.hold, wanted)


@pytest.fixture
def desk(salon: Business) -> Desk:
    return Desk(salon)


async def test_whatever_is_offered_can_be_held_with_the_people_it_was_offered_with(
    salon: Business, desk: Desk
) -> None:
    await desk.hold(desk.wanted(salon.at("11:00"), salon.colour, staff=salon.mira, holder="call:0"))
    offers = await desk.offers(salon.cut, salon.perm)
    assert len(offers) > 5
    for number, slot in enumerate(offers[::3]):
        wish = Wish(service_ids=slot.service_ids, window=slot.period)
        wanted = replace(
            desk.wanted(slot.start, *slot.service_ids, holder=f"call:{number}"),
            request=appointments.as_offered(wish, slot),
        )
        held = await desk.hold(wanted)
        assert (held.starts_at, held.ends_at, held.price_cents) == (slot.start, slot.end, slot.price.cents)
        assert set(held.staff_ids) <= set(slot.staff_ids)
        await salon.tenant.atomically(appointments.release, [held.id])


async def test_a_rule_of_the_business_refuses_with_its_name_and_a_sentence(
    salon: Business, desk: Desk
) -> None:
    for at, rule in (("07:00", "outside_hours"), ("10:07", "off_grid")):
        with pytest.raises(NotBookable) as refusal:
            await desk.hold(desk.wanted(salon.at(at), salon.cut))
        assert refusal.value.facts["rule"] == rule
        assert refusal.value.sentences.keys() == {"de", "en"}
    with pytest.raises(NotBookable):
        await desk.hold(desk.wanted(salon.at("10:00", days=-3), salon.cut))


async def test_a_gap_of_a_perm_is_free_for_others_and_its_work_is_not(salon: Business, desk: Desk) -> None:
    perm = await desk.hold(desk.wanted(salon.at("09:00"), salon.perm, staff=salon.mira))
    quick = replace(await _service(salon, salon.cut), phases=(catalog.Phase(15),))
    await salon.tenant.atomically(catalog.change_service, quick)
    in_the_gap = desk.wanted(salon.at("09:45"), salon.cut, staff=salon.mira, holder="call:2")
    with pytest.raises(SlotTaken):
        await desk.hold(in_the_gap)
    grid = catalog.Grid(step_minutes=5, mark_minutes=5)
    await salon.tenant.atomically(catalog.change_service, replace(quick, grid=grid))
    held = await desk.hold(desk.wanted(salon.at("09:50"), salon.cut, staff=salon.mira, holder="call:2"))
    assert perm.ends_at > held.ends_at
    assert (held.status, held.staff_ids) == (Status.HELD, (salon.mira,))


async def test_anybody_will_do_as_long_as_somebody_is_free_however_many_ask_at_once(
    salon: Business, desk: Desk
) -> None:
    asked = await asyncio.gather(
        *(desk.hold(desk.wanted(salon.at("10:00"), salon.cut, holder=f"call:{n}")) for n in range(8)),
        return_exceptions=True,
    )
    held = [each for each in asked if isinstance(each, Appointment)]
    assert {each.staff_ids for each in held} == {(salon.mira,), (salon.jonas,), (salon.aylin,)}
    assert len(held) == 3
    assert all(isinstance(each, SlotTaken) for each in asked if each not in held)


async def test_a_diary_that_has_aged_never_decides_against_the_truth(salon: Business, desk: Desk) -> None:
    async with salon.tenant.begin() as work:
        around = Period(salon.at("00:00"), salon.at("23:59"))
        aged = await open_diary(work, salon.branch.id, around)
        await desk.hold(desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira, holder="call:2"))
        with pytest.raises(SlotTaken):
            taken = desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira)
            await appointments.hold(work, taken, diary=aged)
        free = desk.wanted(salon.at("11:00"), salon.cut, staff=salon.mira)
        assert (await appointments.hold(work, free, diary=aged)).status is Status.HELD


async def test_the_same_request_twice_at_the_same_moment_is_one_hold(salon: Business, desk: Desk) -> None:
    wanted = desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira)
    first, second = await asyncio.gather(desk.hold(wanted), desk.hold(wanted))
    assert first.id == second.id
    assert (await desk.hold(wanted)).id == first.id


async def test_a_move_over_its_own_time_is_found_held_and_done(salon: Business, desk: Desk) -> None:
    details = Details(customer_id=salon.weber.id)
    old = await salon.tenant.atomically(
        appointments.book_directly, desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira), details
    )
    wanted = desk.wanted(salon.at("10:30"), salon.cut, staff=salon.mira, holder="call:2")
    with pytest.raises(SlotTaken):
        await desk.hold(wanted)
    hold = await desk.hold(replace(wanted, moving=old.id))
    moved = await salon.tenant.atomically(appointments.move, old.id, hold.id)
    assert (moved.starts_at, moved.customer_id, moved.moved_from) == (
        salon.at("10:30"), salon.weber.id, old.id
    )  # fmt: skip


async def test_a_chain_of_services_is_booked_as_one_or_not_at_all(salon: Business, desk: Desk) -> None:
    chain = desk.wanted(salon.at("15:00"), salon.colour, salon.cut, staff=salon.mira)
    booked = await salon.tenant.atomically(
        appointments.book_directly, chain, Details(customer_id=salon.weber.id)
    )
    assert [(item.service_id, item.starts_at) for item in booked.items] == [
        (salon.colour, salon.at("15:00")), (salon.cut, salon.at("16:30"))
    ]  # fmt: skip
    assert (booked.ends_at, booked.price_cents) == (salon.at("17:30"), 10000)
    with pytest.raises(SlotTaken):
        await desk.hold(desk.wanted(salon.at("15:30"), salon.colour, salon.cut, staff=salon.mira, holder="x"))


async def test_a_class_is_joined_until_its_seats_are_gone(salon: Business, desk: Desk) -> None:
    yoga = replace(await _service(salon, salon.cut), seats=3)
    await salon.tenant.atomically(catalog.change_service, yoga)
    asked = await asyncio.gather(
        *(
            desk.hold(desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira, holder=f"call:{number}"))
            for number in range(5)
        ),
        return_exceptions=True,
    )
    held = [each for each in asked if isinstance(each, Appointment)]
    assert len(held) == 3
    again = desk.wanted(salon.at("10:00"), salon.cut, staff=salon.mira, holder=held[0].holder)
    assert (await desk.hold(again)).id == held[0].id


async def _service(salon: Business, service_id: UUID) -> catalog.Service:
    return await salon.tenant.atomically(catalog.find_service, service_id)
