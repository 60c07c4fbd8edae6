"""Words for the examples of the booking rules that need a real book: appointments live on, and come again."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Concatenate, ParamSpec, TypeVar
from uuid import UUID

from tests.cast import BERLIN, Business

from askpro.foundation.database import Work
from askpro.foundation.errors import Refusal
from askpro.foundation.time import Period
from askpro.scheduling import appointments, series
from askpro.scheduling.appointments import Appointment, AppointmentFilter, Details, Holding, Status
from askpro.scheduling.availability import Request, StaffWish, Wish
from askpro.scheduling.series import Scope, SeriesWish

HOLDER = "call:1"
SOURCE = "phone"
P = ParamSpec("P")
R = TypeVar("R")


@dataclass(frozen=True)
class FrontDesk:
    """Books cuts at Mira's, an hour each, in a salon on a real database; used from another thread than the loop's.

    Whose appointment is meant is named by its time on the salon's clock. Every verb answers with what has
    changed and how it stands now, or with the rule that refuses.
    """

    salon: Business
    loop: asyncio.AbstractEventLoop

    def clock_shows(self, at: str) -> None:
        self.salon.clock.instant = _instant(at)

    def books(self, who: str, at: str, for_whom: str = "") -> str:
        return self._done(appointments.book_directly, self._wanted(at), self._details(who, for_whom))

    def repeats(self, who: str, at: str, rule: str) -> str:
        """Book a series."""
        return self._done(_repeated, self._series(who, at, rule))

    def agrees(self, who: str, rule: str, *at: str) -> str:
        """Hold these times and make a series of them."""
        return self._done(_agreed, self._series(who, at[0], rule), [self._wanted(one) for one in at])

    def _series(self, who: str, at: str, rule: str) -> SeriesWish:
        return SeriesWish(
            branch_id=self.salon.branch.id,
            service_ids=(self.salon.cut,),
            first=_instant(at),
            rule=rule,
            details=self._details(who),
            holder=HOLDER,
            source=SOURCE,
            staff=self._with_mira(),
        )

    def moves(self, at: str, to: str, scope: Scope | None = None) -> str:
        old = self._named(at).id
        if scope:
            return self._done(_moved_together, old, _instant(to), scope)
        return self._done(_moved, old, self._wanted(to, moving=old))

    def cancels(self, at: str, scope: Scope | None = None) -> str:
        if scope:
            return self._done(series.cancel, self._named(at).id, scope)
        return self._done(appointments.cancel, self._named(at).id)

    def completes(self, at: str) -> str:
        return self._done(appointments.complete, self._named(at).id)

    def misses(self, at: str) -> str:
        """Nobody came."""
        return self._done(appointments.mark_no_show, self._named(at).id)

    def book(self) -> str:
        """Everything that ever was in the book, by time."""
        return _shown(self._listed())

    def ahead_of(self, who: str) -> str:
        """What that customer still has ahead."""
        return _shown(self._run(appointments.upcoming_of, self._details(who).customer_id))

    def _done(
        self,
        act: Callable[Concatenate[Work, P], Awaitable[Appointment]]
        | Callable[Concatenate[Work, P], Awaitable[list[Appointment]]],
        *args: P.args,
        **kwargs: P.kwargs,
    ) -> str:
        try:
            changed = self._run(act, *args, **kwargs)
        except Refusal as refusal:
            first = next(iter(refusal.facts.get("missed", ())), refusal.facts)
            return str(first.get("rule", refusal.code))
        return _shown(changed if isinstance(changed, list) else [changed])

    def _run(self, act: Callable[Concatenate[Work, P], Awaitable[R]], *args: P.args, **kwargs: P.kwargs) -> R:
        work = self.salon.tenant.atomically(act, *args, **kwargs)
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    def _listed(self) -> list[Appointment]:
        return self._run(appointments.listed, AppointmentFilter(statuses=frozenset(Status)))

    def _named(self, at: str) -> Appointment:
        """The one at that time; of several the last that was made."""
        return max(
            (each for each in self._listed() if each.starts_at == _instant(at)), key=lambda each: each.id
        )

    def _details(self, who: str, for_whom: str = "") -> Details:
        known = {each.family_name: each.id for each in (self.salon.weber, self.salon.keller)}
        return Details(customer_id=known[who], for_whom=for_whom)

    def _with_mira(self) -> StaffWish:
        return StaffWish(only=frozenset({self.salon.mira}))

    def _wanted(self, at: str, moving: UUID | None = None) -> Holding:
        start = _instant(at)
        wish = Wish((self.salon.cut,), Period(start, start), staff=self._with_mira())
        return Holding(
            branch_id=self.salon.branch.id,
            request=Request(wish, start),
            holder=HOLDER,
            source=SOURCE,
            moving=moving,
        )


async def _repeated(work: Work, wish: SeriesWish) -> list[Appointment]:
    return list((await series.book(work, wish)).booked)


async def _agreed(work: Work, wish: SeriesWish, wanted: list[Holding]) -> list[Appointment]:
    held = [await appointments.hold(work, one) for one in wanted]
    return list((await series.book_held(work, wish, [one.id for one in held])).booked)


async def _moved(work: Work, old: UUID, wanted: Holding) -> Appointment:
    return await appointments.move(work, old, (await appointments.hold(work, wanted)).id)


async def _moved_together(work: Work, old: UUID, start: datetime, scope: Scope) -> list[Appointment]:
    return list((await series.move(work, old, start, scope, holder=HOLDER)).appointments)


def _instant(at: str) -> datetime:
    return datetime.fromisoformat(at).replace(tzinfo=BERLIN).astimezone(UTC)


def _shown(found: list[Appointment]) -> str:
    return ", ".join(map(_line, sorted(found, key=lambda each: (each.starts_at, each.id)))) or "nothing"


def _line(each: Appointment) -> str:
    meant = f" for {each.for_whom}" if each.for_whom else ""
    return f"{each.starts_at.astimezone(BERLIN):%d.%m. %H:%M}{meant} {each.status.value}"
