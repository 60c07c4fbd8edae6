"""Two clients who book for the same customer: what they have, and what they try next."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random
from uuid import UUID

from askpro.entry.cli.bench.race.journal import Act, Attempt, Told
from askpro.entry.cli.bench.race.shop import Shop

_HOLDS_MAX = 3
_WANTING = {Act.OFFER, Act.HOLD, Act.BOOK, Act.MOVE, Act.HOLD_TO_MOVE}
_APPOINTMENTS_MAX = 4


@dataclass(slots=True)
class Household:
    """What was told so far decides what is tried next, so a client who starts again goes on."""

    appointments: list[UUID] = field(default_factory=list)
    holds: list[UUID] = field(default_factory=list)
    to_move: dict[UUID, UUID] = field(default_factory=dict)
    """Holds that an appointment is to move to, and which."""

    def next(self, key: str, client: int, shop: Shop, chance: Random) -> Attempt:
        """The next attempt of one of the two."""
        act = chance.choice(self._possible())
        subject: UUID | None = None
        to: UUID | None = None
        match act:
            case Act.BOOK_HELD | Act.RELEASE:
                subject = chance.choice(self.holds)
            case Act.CANCEL | Act.MOVE | Act.HOLD_TO_MOVE:
                subject = chance.choice(self.appointments)
            case Act.MOVE_HELD:
                to, subject = chance.choice(list(self.to_move.items()))
        return Attempt(
            key=key,
            client=client,
            act=act,
            wanted=shop.wish(chance) if act in _WANTING else None,
            subject=subject,
            to=to,
            ttl_seconds=chance.choice((1, 2, 300)),
        )

    def learn(self, attempt: Attempt, told: Told) -> None:
        """What the attempt came to. What was refused is not tried again."""
        got = told.answer.id if told.answer else None
        match attempt.act:
            case Act.HOLD | Act.OFFER if told.answer and got:
                self.holds += [each for each in (got, *told.answer.others) if each not in self.holds]
            case Act.HOLD_TO_MOVE if got and attempt.subject:
                self.to_move[got] = attempt.subject
            case Act.BOOK | Act.BOOK_HELD | Act.RELEASE:
                self._let_go(self.holds, attempt.subject)
                self._have(got)
            case Act.MOVE | Act.MOVE_HELD:
                if attempt.to:
                    self.to_move.pop(attempt.to, None)
                if told.answer or told.refusal in ("AlreadyMoved", "AlreadyCancelled"):
                    self._let_go(self.appointments, attempt.subject)
                self._have(got)
            case Act.CANCEL:
                self._let_go(self.appointments, attempt.subject)

    def _possible(self) -> list[Act]:
        acts = [Act.HOLD, Act.OFFER] * 2 + [Act.BOOK] * 3 if len(self.holds) < _HOLDS_MAX else []
        if self.holds:
            acts += [Act.BOOK_HELD] * 4 + [Act.RELEASE]
        if self.appointments:
            acts += [Act.MOVE, Act.HOLD_TO_MOVE, Act.CANCEL] * 2
        if self.to_move:
            acts += [Act.MOVE_HELD] * 4
        if len(self.appointments) > _APPOINTMENTS_MAX:
            acts += [Act.CANCEL] * 10
        return acts

    def _have(self, appointment_id: UUID | None) -> None:
        if appointment_id and appointment_id not in self.appointments:
            self.appointments.append(appointment_id)

    @staticmethod
    def _let_go(them: list[UUID], which: UUID | None) -> None:
        if which in them:
            them.remove(which)
