"""Slots as a sequence that builds each slot when it is looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import overload
from uuid import UUID

import numpy as np

from askpro.scheduling.availability.classes import Session, class_of, is_claimed
from askpro.scheduling.availability.crew import Crews
from askpro.scheduling.availability.diary import Claim, Diary, Subject, SubjectKind, class_id
from askpro.scheduling.availability.minutes import IntArray, instant_of, period_of
from askpro.scheduling.availability.plan import Leg, Plan
from askpro.scheduling.availability.slot import Assigned, Outline, Slot, staff_among
from askpro.scheduling.availability.wish import Wish
from askpro.scheduling.catalog import Price, price_of


@dataclass(frozen=True, eq=False)
class Laid:
    """A plan with the crews found for its possible starts."""

    plan: Plan
    starts: IntArray
    crews: Crews

    @cached_property
    def minutes(self) -> list[int]:
        """The starts as plain numbers, which are quicker to take one by one."""
        listed: list[int] = self.starts.tolist()
        return listed

    @cached_property
    def picked(self) -> list[tuple[int, ...]]:
        """For each start, which lanes were chosen; two alike are the same people and things."""
        nobody = np.zeros((0, len(self.starts)), dtype=np.int64)
        return [tuple(lanes) for lanes in np.concatenate([nobody, *self.crews.picks]).T.tolist()]


Row = tuple[Laid, int] | tuple[Plan, Session]
"""A laid plan and its column, or the plan and the class to join."""


def start_of(row: Row) -> int:
    """The minute at which it starts."""
    what, which = row
    if isinstance(what, Laid):
        assert isinstance(which, int)
        return int(what.starts[which])
    assert isinstance(which, Session)
    return which.start


@dataclass(frozen=True, slots=True, eq=False)
class Slots(Sequence[Slot]):
    """Slots in order of start; `rows` holds for each its laid plan and column, or the class to join."""

    diary: Diary
    wish: Wish
    rows: tuple[Row, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def starts(self) -> list[datetime]:
        """When each slot starts, without building it."""
        return [instant_of(start_of(row)) for row in self.rows]

    def outlines(self) -> Iterator[Outline]:
        """What is told of each slot, in order, without what it would take."""
        crews: dict[tuple[Laid, tuple[int, ...]], tuple[tuple[UUID, ...], Price]] = {}
        for what, which in self.rows:
            if isinstance(what, Laid):
                assert isinstance(which, int)
                minutes, start, crew = what.plan.minutes, what.minutes[which], (what, what.picked[which])
                if crew not in crews:
                    assigned = _assigned(what, which)
                    price = _price(self.diary, self.wish, what.plan, assigned)
                    crews[crew] = staff_among(assigned), price
                staff_ids, price = crews[crew]
            else:
                assert isinstance(which, Session)
                minutes, start, staff_ids = what.minutes, which.start, (which.staff_id,)
                price = _price(self.diary, self.wish, what, _giving(which))
            yield Outline(instant_of(start), instant_of(start + minutes), staff_ids, price)

    @overload
    def __getitem__(self, index: int) -> Slot: ...
    @overload
    def __getitem__(self, index: slice) -> Slots: ...
    def __getitem__(self, index: int | slice) -> Slot | Slots:
        if isinstance(index, slice):
            return Slots(self.diary, self.wish, self.rows[index])
        what, which = self.rows[index]
        if isinstance(what, Laid):
            assert isinstance(which, int)
            return _new(self.diary, self.wish, what, which)
        assert isinstance(which, Session)
        return _joining(self.diary, self.wish, what, which)


def _new(diary: Diary, wish: Wish, laid: Laid, column: int) -> Slot:
    plan, start = laid.plan, int(laid.starts[column])
    assigned = _assigned(laid, column)
    claims = [
        claim
        for board, subjects in laid.crews.of(column)
        for subject in subjects
        for claim in _claims(plan, board.leg, subject, start)
    ]
    seats_left = 1
    service = class_of(plan)
    if service is not None:
        giver = next(part.subject.id for part in assigned if part.subject.kind == SubjectKind.STAFF)
        claims.extend(_seat_claims(plan, class_id(service.id, giver), range(wish.seats), start))
        seats_left = service.seats
    return Slot(
        start=instant_of(start),
        end=instant_of(start + plan.minutes),
        service_ids=wish.service_ids,
        assigned=assigned,
        claims=tuple(claims),
        price=_price(diary, wish, plan, assigned),
        seats_left=seats_left,
    )


def _assigned(laid: Laid, column: int) -> tuple[Assigned, ...]:
    return tuple(
        Assigned(subject, board.leg.label, board.leg.service_id)
        for board, subjects in laid.crews.of(column)
        for subject in subjects
    )


def _giving(session: Session) -> tuple[Assigned, ...]:
    return (Assigned(Subject(SubjectKind.STAFF, session.staff_id), "", session.service.id),)


def _joining(diary: Diary, wish: Wish, plan: Plan, session: Session) -> Slot:
    assigned = _giving(session)
    seats = session.free_seats[: wish.seats]
    claims = _seat_claims(plan, class_id(session.service.id, session.staff_id), seats, session.start)
    if not is_claimed(diary, plan, session):
        whole = period_of(session.start - plan.before, session.start + plan.minutes + plan.after)
        claims.append(Claim(assigned[0].subject, whole))
    return Slot(
        start=instant_of(session.start),
        end=instant_of(session.start + plan.minutes),
        service_ids=wish.service_ids,
        assigned=assigned,
        claims=tuple(claims),
        price=_price(diary, wish, plan, assigned),
        seats_left=len(session.free_seats),
    )


def _claims(plan: Plan, leg: Leg, subject: Subject, start: int) -> list[Claim]:
    return [
        Claim(
            subject,
            period_of(
                start + stint.offset - (plan.before if stint.offset == 0 else 0),
                start + stint.end + (plan.after if stint.end == plan.minutes else 0),
            ),
        )
        for stint in leg.stints
    ]


def _seat_claims(plan: Plan, subject_id: UUID, seats: Sequence[int], start: int) -> list[Claim]:
    period = period_of(start - plan.before, start + plan.minutes + plan.after)
    return [Claim(Subject(SubjectKind.SEAT, subject_id, seat), period) for seat in seats]


def _price(diary: Diary, wish: Wish, plan: Plan, assigned: Sequence[Assigned]) -> Price:
    """Each service as its first person charges it, the add-ons, times the seats."""
    main = {part.service_id: part.subject.id for part in reversed(assigned) if part.service_id is not None}
    branch_id = diary.place.branch_id
    prices = [price_of(service, branch_id, main.get(service.id)) for service in plan.services]
    total = prices[0]
    for price in [*prices[1:], *(add_on.price for add_on in plan.add_ons)]:
        total = total + price
    return Price(total.cents * wish.seats, total.currency)
