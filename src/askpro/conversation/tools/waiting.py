"""The waiting list by phone: joining it, and answering what has become free."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from askpro.conversation.tools.acts import JoinWaitingList, TakeFreed, TurnDownFreed
from askpro.conversation.tools.booking import customer_of, known_appointment
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import Booked, FreedDeclined, OfferedSlot, WaitingNoted
from askpro.conversation.tools.search import offered_slot
from askpro.conversation.tools.wishes import APPROXIMATE_MINUTES, DAYS_AHEAD
from askpro.conversation.understanding.when import TimeRange, Wish
from askpro.foundation.database import Work
from askpro.foundation.time import DAY_MINUTES
from askpro.scheduling import waiting
from askpro.scheduling.availability import DayPart, StaffWish
from askpro.scheduling.waiting import WaitingWish, Window
from askpro.telephony import calls
from askpro.telephony.calls import Outcome


async def join(work: Work, desk: Desk, act: JoinWaitingList, mark: str) -> WaitingNoted:
    """Put the caller on the waiting list for the wish. Refuses as waiting.join does."""
    now = desk.local(work)
    windows = tuple(_window(wish, now) for wish in act.wishes if not wish.excluded)
    last = max((window.last_day for window in windows), default=now.date() + timedelta(days=DAYS_AHEAD))
    customer = await customer_of(work, desk, act)
    await waiting.join(
        work,
        WaitingWish(
            customer_id=customer.id,
            branch_id=act.branch_id,
            service_ids=act.services,
            until=datetime.combine(last + timedelta(days=1), datetime.min.time(), now.tzinfo),
            staff=StaffWish(only=frozenset({act.staff_id})) if act.staff_id else StaffWish(),
            windows=windows,
            call_id=desk.call.id,
            language=desk.call.language,
        ),
    )
    first = windows[0] if windows else Window(now.date(), last)
    part = first.day_parts[0] if first.day_parts else None
    return WaitingNoted(
        witness=mark,
        services=act.services,
        staff_id=act.staff_id,
        first_day=first.first_day,
        last_day=last,
        weekdays=tuple(sorted(first.weekdays)),
        between=(part.start_minute, part.end_minute) if part else None,
    )


async def freed_for(work: Work, desk: Desk, customer_id: UUID, mark: str) -> OfferedSlot | None:
    """What the waiting list holds for this customer to say yes or no to, the earliest first."""
    offers = await waiting.offers_for(work, customer_id)
    return offered_slot(offers[0].hold, desk.shop, mark) if offers else None


async def take_freed(work: Work, desk: Desk, act: TakeFreed, mark: str) -> Booked:
    """Book what the waiting list holds. Refuses as waiting.accept does."""
    made = await waiting.accept(work, act.slot.hold_id)
    await calls.note_outcome(work, desk.vendor_call, Outcome.APPOINTMENT_BOOKED)
    return Booked(witness=mark, appointment=known_appointment(made, mark))


async def turn_down_freed(work: Work, desk: Desk, act: TurnDownFreed, mark: str) -> FreedDeclined:
    """Leave it to the next on the list, and go on waiting. Refuses as waiting.decline does."""
    await waiting.decline(work, act.slot.hold_id)
    return FreedDeclined(witness=mark)


def _window(wish: Wish, now: datetime) -> Window:
    today = now.date()
    first = max(today, wish.day.start) if wish.day and wish.day.start else today
    last = (
        wish.day.end - timedelta(days=1) if wish.day and wish.day.end else first + timedelta(days=DAYS_AHEAD)
    )
    return Window(first, max(first, last), wish.weekdays, tuple(_parts(wish.time)))


def _parts(time: TimeRange | None) -> Iterable[DayPart]:
    """Of an exact time, half an hour to either side will do."""
    if time is None:
        return ()
    if time.point is not None:
        since, until = time.point - APPROXIMATE_MINUTES, time.point + APPROXIMATE_MINUTES
        return (DayPart(max(0, since), min(until, DAY_MINUTES)),)
    return (DayPart(time.start or 0, time.end or DAY_MINUTES),)
