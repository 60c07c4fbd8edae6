"""Whatever is given back goes to exactly the one whose turn it is, in any order of events."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

import pytest
from tests.cast import Business
from tests.scheduling.waiting.queue import Desk

from askpro.customers.profiles import Customer
from askpro.scheduling import waiting
from askpro.scheduling.appointments import Appointment
from askpro.scheduling.availability import DayPart, StaffWish
from askpro.scheduling.waiting import Entry, Window

HOURS = tuple(range(9, 18))
STEPS = 30


@dataclass
class Waiter:
    """Somebody who waits for a cut with Mira on the hour, as the slow, obvious model sees them."""

    customer: Customer
    entry: Entry
    hours: frozenset[int]
    told: set[int] = field(default_factory=set)
    holds: int | None = None


@dataclass
class Model:
    """Mira's Tuesday: who waits, in the order of joining, and which hours are free."""

    waiters: list[Waiter] = field(default_factory=list)
    free: set[int] = field(default_factory=set)

    def freed(self, hour: int) -> None:
        """The next in turn who wants the hour, was not told of it and is not considering another gets it."""
        fitting = [
            each
            for each in self.waiters
            if hour in each.hours and hour not in each.told and each.holds is None
        ]
        if fitting:
            chosen = min(fitting, key=lambda each: len(each.told))
            chosen.holds = hour
            chosen.told.add(hour)
        else:
            self.free.add(hour)


@pytest.mark.parametrize("seed", range(3))
async def test_what_is_given_back_goes_to_exactly_the_fair_next(
    salon: Business, desk: Desk, seed: int
) -> None:
    chance, model = Random(seed), Model()
    booked = dict(zip(HOURS, await desk.full(1, salon.mira), strict=True))
    customers = [await desk.customer(f"Nummer{number}") for number in range(8)]
    for _ in range(STEPS):
        asked = [each for each in model.waiters if each.holds is not None]
        action = chance.choice(["join", "cancel", "cancel", "answer", "answer", "leave"])
        if action == "join" and len(model.waiters) < len(customers):
            absent = [each for each in customers if each.id not in {one.customer.id for one in model.waiters}]
            model.waiters.append(await joined(desk, absent[0], chance))
        elif action == "cancel" and booked:
            hour = chance.choice(sorted(booked))
            await desk.cancel(booked.pop(hour))
            model.freed(hour)
        elif action == "answer" and asked:
            await answered(desk, chance.choice(asked), model, booked, chance)
        elif action == "leave" and model.waiters:
            leaver = chance.choice(model.waiters)
            model.waiters.remove(leaver)
            await desk.leave(leaver.entry)
            if leaver.holds is not None:
                model.freed(leaver.holds)
        for each in model.waiters:
            expected = [] if each.holds is None else [f"{each.holds:02}:00"]
            assert await desk.offers(each.customer) == [expected]


async def joined(desk: Desk, customer: Customer, chance: Random) -> Waiter:
    hours = frozenset(chance.sample(HOURS, chance.randint(2, len(HOURS))))
    day = desk.salon.at("12:00").date()
    parts = tuple(DayPart(hour * 60, hour * 60 + 1) for hour in sorted(hours))
    entry = await desk.join(
        customer,
        windows=(Window(day, day, day_parts=parts),),
        staff=StaffWish(only=frozenset({desk.salon.mira})),
    )
    return Waiter(customer, entry, hours)


async def answered(
    desk: Desk, waiter: Waiter, model: Model, booked: dict[int, Appointment], chance: Random
) -> None:
    """Say yes, say no, or say nothing until it is too late."""
    offer, hour = await desk.offer_for(waiter.customer), waiter.holds
    assert hour is not None
    if chance.random() < 0.3:
        booked[hour] = await desk.accept(offer)
        model.waiters.remove(waiter)
        return
    waiter.holds = None
    if chance.random() < 0.5:
        await desk.decline(offer)
        model.freed(hour)
        return
    clock, before = desk.salon.clock, desk.salon.clock.instant
    clock.instant = offer.expires_at
    async with desk.salon.tenant.begin() as work:
        await waiting.run_out(work, offer.id)
    clock.instant = before
    model.freed(hour)
