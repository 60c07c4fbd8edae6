"""When somebody is at work, as the diary has it."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from tests.cast import Business
from tests.conversation.dialogue.script import Phone

from askpro.conversation.tools.acts import TellAtWork
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import AtWork, UsuallyAtWork
from askpro.conversation.tools.facts import tell_at_work
from askpro.conversation.tools.shop import shop_of
from askpro.foundation.time import Period
from askpro.scheduling import staff
from askpro.scheduling.staff import Absence
from askpro.telephony import calls

WEEKDAYS = ((0, 4, ((540, 1080),)),)


async def told(salon: Business, staff_id: UUID, day: date | None) -> AtWork | UsuallyAtWork:
    phone = await Phone.dial(salon)
    async with salon.tenant.begin() as work:
        call = await calls.find(work, phone.call_id)
        desk = Desk(call, await shop_of(work, salon.branch.id))
        act = TellAtWork(staff_id=staff_id, branch_id=salon.branch.id, day=day)
        return await tell_at_work(work, desk, act, "mark")


async def test_a_day_is_told_less_what_somebody_is_away(salon: Business) -> None:
    async with salon.tenant.begin() as work:
        await staff.add_absence(
            work, salon.mira, Absence(Period(salon.at("12:00", days=4), salon.at("20:00", days=4)))
        )
    assert await told(salon, salon.mira, date(2026, 11, 26)) == AtWork(
        witness="mark", staff_id=salon.mira, day=date(2026, 11, 26), work_minutes=((540, 1080),)
    )
    friday = await told(salon, salon.mira, date(2026, 11, 27))
    saturday = await told(salon, salon.mira, date(2026, 11, 28))
    assert isinstance(friday, AtWork) and isinstance(saturday, AtWork)
    assert (friday.work_minutes, saturday.work_minutes) == (((540, 720),), ())


async def test_nobody_is_at_work_on_a_holiday(salon: Business) -> None:
    christmas = await told(salon, salon.mira, date(2026, 12, 25))
    assert isinstance(christmas, AtWork)
    assert christmas.work_minutes == ()


async def test_without_a_day_the_usual_week_is_told(salon: Business) -> None:
    usual = await told(salon, salon.jonas, None)
    assert usual == UsuallyAtWork(witness="mark", staff_id=salon.jonas, runs=WEEKDAYS)
