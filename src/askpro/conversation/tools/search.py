"""Search by the caller's own wishes, and keep what is offered for this call, in one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.tools.choosing import (
    OFFERS_MAX,
    meeting,
    nearest,
    on_other_days,
    well_apart,
)
from askpro.conversation.tools.desk import Desk
from askpro.conversation.tools.evidence import Found, Obstacle, OfferedSlot
from askpro.conversation.tools.obstacles import AWAY, DAYS_MAX, obstacle_to
from askpro.conversation.tools.shop import Shop
from askpro.conversation.tools.wishes import DAYS_AHEAD, meets, named_instant, window_of
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
from askpro.scheduling.availability import Diary, Slot, Slots, StaffWish, find_slots, open_diary
from askpro.scheduling.availability import Wish as Search
from askpro.scheduling.catalog import Price
from askpro.scheduling.policies import Act as Doing
from askpro.scheduling.policies import Case, History, Part, decide

LOOKED_AROUND = timedelta(days=10)
"""How far around the wish alternatives are looked for."""

LOOKED_FAR_AROUND = timedelta(days=60)
"""How far, where nothing is free so near."""


@dataclass(frozen=True, slots=True)
class _Free:
    """A free time by its local start; the slot is built when it is chosen."""

    start: datetime
    slots: Slots
    place: int


@dataclass(frozen=True, slots=True)
class _Chosen:
    times: tuple[_Free, ...]
    exact: bool
    obstacle: Obstacle | None = None
    fitting: bool = True
    """Whether any of them begins at a time of day the caller can come."""


async def find_and_hold(work: Work, desk: Desk, act: FindSlots, mark: str) -> Found:
    """At most three slots, each held for this call; why the dearest wish cannot be met, where it cannot."""
    await _check_number(work, desk, act)
    search, chosen = await _searched(work, desk, act, mark, LOOKED_AROUND)
    if not chosen.times or not chosen.fitting:
        search, chosen = await _searched(work, desk, act, mark, LOOKED_FAR_AROUND)
    slots = [time.slots[time.place] for time in chosen.times]
    held = await hold_each(work, [(_wanted(desk, act, slot), slot) for slot in slots], search.diary)
    offered = tuple(offered_slot(each, desk.shop, mark) for each in held)
    return Found(witness=mark, slots=offered, exact=chosen.exact and bool(offered), obstacle=chosen.obstacle)


async def _searched(
    work: Work, desk: Desk, act: FindSlots, mark: str, around: timedelta
) -> tuple[_Search, _Chosen]:
    now = desk.local(work)
    wishes = _beside(act, now) or act.wishes
    diary = await open_diary(
        work,
        act.branch_id,
        _period(wishes, now, around),
        ignoring=[act.moving] if act.moving else [],
        holder=desk.holder,
    )
    search = _Search(diary, act, wishes, now, mark)
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


@dataclass(frozen=True, slots=True)
class _Search:
    """One search in one open diary."""

    diary: Diary
    act: FindSlots
    wishes: tuple[Wish, ...]
    now: datetime
    mark: str

    @property
    def _wished(self) -> list[Wish]:
        return [wish for wish in self.wishes if not wish.excluded]

    def choose(self) -> _Chosen:
        """What the caller wished for, or else why not and what comes nearest."""
        free = self._free(self._staff())
        rank, met = meeting(free, self.wishes, _start)
        if rank is not None and met:
            first = rank == self._dearest_rank()
            return _Chosen(self._told(met), True, None if first else self._obstacle())
        around = self._around(free)
        return _Chosen(around, False, self._obstacle(), any(self._fits(time) for time in around))

    def _fits(self, time: _Free) -> bool:
        """Within the stretch of the day that was named; an hour that was named is only where to begin."""
        stretches = [wish for wish in self._wished if wish.time and wish.time.point is None]
        hours = [Wish(time=wish.time) for wish in stretches]
        return len(stretches) < len(self._wished) or any(meets(wish, _start(time)) for wish in hours)

    def _told(self, met: list[_Free]) -> tuple[_Free, ...]:
        if self.act.earliest or (not self._wished and self.act.beside is None):
            return tuple(met[:1])
        return tuple(well_apart(met, _start))

    def _around(self, free: Sequence[_Free]) -> tuple[_Free, ...]:
        """With a wish for somebody: other times of the same person first, then others at the wished time.

        Whoever is away that day is told on the days after, and the day itself with others.
        """
        own = self._on_the_days_after(free) if self._away() else self._nearest(free)
        if self.act.staff_id is None or self.act.staff_required:
            return tuple(own)
        rank, others = meeting(self._free(self._anybody()), self.wishes, _start)
        own = own[: 1 if self.act.staff_assumed and rank == self._dearest_rank() else 2]
        others = [time for time in others if _start(time) not in {_start(time) for time in own}]
        count_max = OFFERS_MAX - len(own)
        if rank is None:
            that_day = [time for time in others if self._is_that_day(time)]
            others = self._nearest(that_day or others, count_max)
        return tuple(sorted([*own, *well_apart(others, _start)[:count_max]], key=_start))

    def _is_that_day(self, time: _Free) -> bool:
        days = [replace(wish, time=None) for wish in self._wished]
        return any(meets(day, _start(time)) for day in days)

    def _away(self) -> bool:
        """Whether whoever was asked for is not at work on the one day that was named."""
        obstacle = self._obstacle()
        return obstacle is not None and obstacle.rule in AWAY and obstacle.starts_at is None

    def _on_the_days_after(self, free: Sequence[_Free]) -> list[_Free]:
        _, allowed = meeting(free, [wish for wish in self.wishes if wish.excluded], _start)
        return on_other_days(allowed, self._wished, self._days_turned_down(), _start)

    def _days_turned_down(self) -> set[date]:
        """Days the caller does not want to be told again; what is asked for by name is none."""
        asked_for = {wish.day.start for wish in self._wished if wish.day}
        left = {self.act.day_left} if self.act.day_left else set[date]()
        return (set(self.act.days_rejected) | left) - asked_for

    def _nearest(self, free: Sequence[_Free], count_max: int = OFFERS_MAX) -> list[_Free]:
        """The nearest to what was wished; whoever turned down another day is not told that day again."""
        _, allowed = meeting(free, [wish for wish in self.wishes if wish.excluded], _start)
        if set(self.act.days_rejected) & self._days_turned_down() and self._wished:
            return on_other_days(allowed, self._wished, self._days_turned_down(), _start)[:count_max]
        elsewhere = [time for time in allowed if _start(time).date() != self.act.day_left]
        return nearest(elsewhere or allowed, self._wished, _start, count_max)

    def _free(self, staff: StaffWish) -> list[_Free]:
        """Free slots in order, less those the caller has turned down."""
        search = Search(self.act.services, self.diary.period, staff=staff)
        rejected = {instant.timestamp() for instant in self.act.rejected}
        slots = find_slots(self.diary, search)
        return [
            _Free(start.astimezone(self.now.tzinfo), slots, place)
            for place, start in enumerate(slots.starts())
            if start.timestamp() not in rejected
        ]

    def _staff(self) -> StaffWish:
        if self.act.staff_id is not None:
            return StaffWish(only=frozenset({self.act.staff_id}))
        return self._anybody()

    def _anybody(self) -> StaffWish:
        if not self.act.staff_not:
            return StaffWish()
        return StaffWish(
            only=frozenset(one.id for one in self.diary.staff if one.id not in self.act.staff_not)
        )

    def _dearest_rank(self) -> int:
        return min((wish.rank for wish in self._wished), default=0)

    def _obstacle(self) -> Obstacle | None:
        dearest = [w for w in self.wishes if not w.excluded and w.rank == self._dearest_rank()]
        if not dearest or self.act.beside is not None:
            return None
        instant = named_instant(dearest[0], self.now)
        days = dearest[0].day
        gone = days is not None and days.end is not None and days.end <= self.now.date()
        day = (days.start if gone else days.single) if days else None
        search = Search(self.act.services, self.diary.period, staff=self._staff())
        obstacle = obstacle_to(self.diary, search, self.act.staff_id, instant, day, self.now, self.mark)
        if obstacle is None and self.act.staff_id is not None and self._others_can(dearest):
            return Obstacle(witness=self.mark, rule="staff_not_then", staff_id=self.act.staff_id)
        return obstacle

    def _others_can(self, dearest: Sequence[Wish]) -> bool:
        """Whether only whoever was asked for has nothing free then."""
        own, anybody = self._free(self._staff()), self._free(self._anybody())
        return meeting(own, dearest, _start)[0] is None and meeting(anybody, dearest, _start)[0] is not None


def _start(time: _Free) -> datetime:
    return time.start


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
