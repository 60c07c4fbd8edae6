"""What callers wished for in vain is known when they have hung up, and not whose wish it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from tests.cast import Business
from tests.conversation.dialogue.script import KELLER, NEW, Phone

from askpro import conversation
from askpro.foundation.time import Period
from askpro.scheduling import demand
from askpro.scheduling.demand import DemandOutcome, Unmet

TUESDAY = 1


async def unmet(salon: Business) -> list[Unmet]:
    async with salon.tenant.begin() as work:
        return await demand.listed(work, Period(work.now, work.now).widened(timedelta(1), timedelta(1)))


async def hangs_up(phone: Phone) -> None:
    """The socket closes, and the vendor says so as well."""
    for _ in range(2):
        await conversation.hang_up(phone.salon.tenant, phone.call_id)


async def keller_has_ten_o_clock(salon: Business) -> None:
    phone = await Phone.dial(salon, KELLER)
    await phone.play("""
        C: Schnitt morgen um zehn bei Mira
        C: ja
        R: … ist eingetragen: …
    """)
    await hangs_up(phone)


async def test_what_was_had_is_no_demand(salon: Business) -> None:
    await keller_has_ten_o_clock(salon)
    assert await unmet(salon) == []


async def test_a_time_that_somebody_else_has_is_remembered_though_another_was_taken(salon: Business) -> None:
    await keller_has_ten_o_clock(salon)
    phone = await Phone.dial(salon)
    await phone.play("""
        C: Schnitt morgen um zehn bei Mira
        R: Mira ist morgen, Dienstag, um 10 Uhr leider nicht frei. …
        C: um elf
        C: ja
        R: … ist eingetragen: …
    """)
    await hangs_up(phone)
    [wish] = await unmet(salon)
    assert (wish.outcome, wish.weekday, wish.hour) == (DemandOutcome.NONE_FREE, TUESDAY, 10)
    assert (wish.service_ids, wish.staff_id) == ((salon.cut,), salon.mira)


async def test_a_time_that_was_free_and_not_taken_was_declined(salon: Business) -> None:
    phone = await Phone.dial(salon)
    await phone.say("Schnitt morgen um zehn bei Mira")
    await hangs_up(phone)
    [wish] = await unmet(salon)
    assert (wish.outcome, wish.weekday, wish.hour) == (DemandOutcome.DECLINED, TUESDAY, 10)


@pytest.mark.parametrize(
    ("said", "outcome"),
    [
        ("Ich hätte gern am Sonntag um zehn einen Schnitt", DemandOutcome.CLOSED),
        ("Ich hätte gern eine Maniküre", DemandOutcome.UNKNOWN_SERVICE),
    ],
)
async def test_what_is_closed_or_not_sold_is_remembered_as_such(
    salon: Business, said: str, outcome: DemandOutcome
) -> None:
    phone = await Phone.dial(salon, NEW)
    await phone.say(said)
    await hangs_up(phone)
    assert [wish.outcome for wish in await unmet(salon)] == [outcome]
