"""Search by the caller's own wishes, and keep what is offered for this call, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.diary_search import Chosen, DiarySearch
from askpro.conversation.tools.evidence import Found, OfferedSlot
from askpro.conversation.tools.obstacles import DAYS_MAX
from askpro.conversation.tools.shop import Shop
from askpro.conversation.tools.wishes import DAYS_AHEAD, window_of
from askpro.conversation.understanding.when import DayRange, TimeRange, Wish
from askpro.foundation.database import Work
from askpro.foundation.time import Period, minute_of_day
from askpro.scheduling import policies
from askpro.scheduling.appointments import (
    Appointment,
    Holding,
    PolicyForbids,
    as_offered,
    hold_each,
)
from askpro.scheduling.availability import Slot, open_diary
from askpro.scheduling.availability import Wish as Search
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act as Doing
from askpro.scheduling.policies import Case, History, Part, decide

LOOKED_AROUND = timedelta(days=10)
"""How far around the wish alternatives are looked for."""

LOOKED_FAR_AROUND = timedelta(days=60)
"""How far, where nothing is free so near."""

SEARCHES_MAX = 6
"""How often it is looked again, where others are faster to every time that was found."""


async def find_and_hold(work: Work, desk: Desk, act: FindSlots, mark: str) -> Found:
    """At most three slots, each held for this call; why the dearest wish cannot be met, where it cannot."""
    await _check_number(work, desk, act)
    for _ in range(SEARCHES_MAX):
        search, chosen = await _searched(work, desk, act, mark, LOOKED_AROUND)
        if not chosen.times or not chosen.fitting:
            search, chosen = await _searched(work, desk, act, mark, LOOKED_FAR_AROUND)
        slots = [time.slots[time.place] for time in chosen.times]
        held = await hold_each(work, [(_wanted(desk, act, slot), slot) for slot in slots], search.diary)
        if held or not slots:
            break
    offered = tuple(offered_slot(each, desk.shop, mark) for each in held)
    return Found(witness=mark, slots=offered, exact=chosen.exact and bool(offered), obstacle=chosen.obstacle)


async def _searched(
    work: Work, desk: Desk, act: FindSlots, mark: str, around: timedelta
) -> tuple[DiarySearch, Chosen]:
    now = desk.local(work)
    wishes = _beside(act, now) or act.wishes
    diary = await open_diary(
        work,
        act.branch_id,
        _period(wishes, now, around),
        ignoring=[act.moving] if act.moving else [],
        holder=desk.holder,
    )
    search = DiarySearch(diary, act, wishes, now, mark)
    return search, search.choose()


def _period(wishes: Sequence[Wish], now: datetime, around: timedelta) -> Period:
    windows = [window_of(wish, now) for wish in wishes if not wish.excluded]
    if not windows:
        return Period(now, now + max(around, timedelta(days=DAYS_AHEAD)))
    start = max(now, min(window.start for window in windows) - around)
    end = max(window.end for window in windows) + around
    return Period(start, max(start, min(end, now + timedelta(days=DAYS_MAX))) + timedelta(days=1))


def _beside(act: FindSlots, now: datetime) -> tuple[Wish, ...]:
    """For another person of the same party: the same time, else right after it."""
    if act.beside is None:
        return ()
    wishes = list[Wish]()
    for rank, instant in enumerate((act.beside.starts_at, act.beside.ends_at)):
        local = instant.astimezone(now.tzinfo)
        minute = minute_of_day(local)
        day = DayRange(local.date(), local.date() + timedelta(days=1))
        wishes.append(Wish(day=day, time=TimeRange(minute, minute), rank=rank))
    return tuple(wishes)


def _wanted(desk: Desk, act: FindSlots, slot: Slot) -> Holding:
    """The slot as an offer of this call."""
    return Holding(
        branch_id=act.branch_id,
        request=as_offered(Search(slot.service_ids, slot.period), slot),
        holder=desk.holder,
        source="phone",
        moving=act.moving,
    )


async def _check_number(work: Work, desk: Desk, act: FindSlots) -> None:
    """Whoever withholds the number hears before anything else if that is not enough here. Refuses so."""
    if desk.number_shown or act.moving is not None:
        return
    policy = await policies.policy_for(work, act.branch_id, [Part(service) for service in act.services])
    case = Case(work.now, Price(0), number_withheld=True)
    decision = decide(policy, Doing.BOOK, case, History(), work.now)
    if not decision.allowed:
        raise PolicyForbids(decision)


def offered_slot(kept: Appointment, shop: Shop, mark: str) -> OfferedSlot:
    """A hold as evidence of the tool call `mark`, with the deposit that is asked for it."""
    parts = [Part(item.service_id, item.staff_id) for item in kept.items]
    deposit = shop.rulebook.policy_for(kept.branch_id, parts).deposit_for(kept.price)
    return OfferedSlot(
        witness=mark,
        hold_id=kept.id,
        starts_at=kept.starts_at,
        ends_at=kept.ends_at,
        services=kept.service_ids,
        staff_id=kept.staff_ids[0] if kept.staff_ids else None,
        branch_id=kept.branch_id,
        price_cents=kept.price_cents,
        currency=kept.currency,
        deposit_cents=deposit.cents if deposit else 0,
    )
