"""What is told of one open diary: what the caller wished for, or else why not and what comes nearest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.tools.choosing import (
    OFFERS_MAX,
    last_of_each_day,
    meeting,
    nearest,
    on_other_days,
    well_apart,
)
from askpro.conversation.tools.evidence import Obstacle
from askpro.conversation.tools.obstacles import AWAY, obstacle_to
from askpro.conversation.tools.wishes import meets, named_instant
from askpro.conversation.understanding.when import Wish
from askpro.scheduling.availability import Diary, Slots, StaffWish, find_slots
from askpro.scheduling.availability import Wish as Search


@dataclass(frozen=True, slots=True)
class _Free:
    """A free time by its local start; the slot is built when it is chosen."""

    start: datetime
    slots: Slots
    place: int


@dataclass(frozen=True, slots=True)
class Chosen:
    times: tuple[_Free, ...]
    exact: bool
    obstacle: Obstacle | None = None
    fitting: bool = True
    """Whether any of them begins at a time of day the caller can come."""


@dataclass(frozen=True, slots=True)
class DiarySearch:
    """One search in one open diary."""

    diary: Diary
    act: FindSlots
    wishes: tuple[Wish, ...]
    now: datetime
    mark: str

    @property
    def _wished(self) -> list[Wish]:
        return [wish for wish in self.wishes if not wish.excluded]

    def choose(self) -> Chosen:
        """What the caller wished for, or else why not and what comes nearest."""
        free = self._free(self._staff())
        rank, met = meeting(free, self.wishes, _start)
        if rank is not None and met:
            first = rank == self._dearest_rank()
            return Chosen(self._told(met), True, None if first else self._obstacle())
        obstacle = self._obstacle()
        around = self._around(free, obstacle)
        return Chosen(around, False, obstacle, any(self._fits(time) for time in around))

    def _fits(self, time: _Free) -> bool:
        """Within the stretch of the day that was named; an hour that was named is only where to begin."""
        stretches = [wish for wish in self._wished if wish.time and wish.time.point is None]
        hours = [Wish(time=wish.time) for wish in stretches]
        return len(stretches) < len(self._wished) or any(meets(wish, _start(time)) for wish in hours)

    def _told(self, met: list[_Free]) -> tuple[_Free, ...]:
        if self.act.latest:
            return tuple(last_of_each_day(met, _start))
        anything = not self._wished and self.act.beside is None
        if self.act.earliest or (anything and not self.act.rejected):
            return tuple(met[:1])
        if anything or self.act.first_of_series:
            met = [time for time in met if time.start.date() == met[0].start.date()]
        return tuple(well_apart(met, _start))

    def _around(self, free: Sequence[_Free], obstacle: Obstacle | None) -> tuple[_Free, ...]:
        """With a wish for somebody: other times of the same person first, then others at the wished time.

        Whoever is away that day is told on the days after, and the day itself with others.
        """
        away = obstacle is not None and obstacle.rule in AWAY and obstacle.starts_at is None
        own = self._on_other_days(self._allowed(free)) if away else self._nearest(free)
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

    def _allowed(self, free: Sequence[_Free]) -> list[_Free]:
        return meeting(free, [wish for wish in self.wishes if wish.excluded], _start)[1]

    def _on_other_days(self, allowed: Sequence[_Free]) -> list[_Free]:
        return on_other_days(allowed, self._wished, self._days_turned_down(), _start)

    def _days_turned_down(self) -> set[date]:
        """Days the caller does not want to be told again; what is asked for by name is none."""
        asked_for = {wish.day.start for wish in self._wished if wish.day}
        left = {self.act.day_left} if self.act.day_left else set[date]()
        return (set(self.act.days_rejected) | left) - asked_for

    def _nearest(self, free: Sequence[_Free], count_max: int = OFFERS_MAX) -> list[_Free]:
        """The nearest to what was wished; whoever turned down another day is not told that day again."""
        allowed = self._allowed(free)
        if set(self.act.days_rejected) & self._days_turned_down() and self._wished:
            return self._on_other_days(allowed)[:count_max]
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
        dearest = [wish for wish in self._wished if wish.rank == self._dearest_rank()]
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
