"""Counting what the clients were told, while they race."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from uuid import UUID

from askpro.entry.cli.bench.race.journal import Act, Attempt, Line, Told


@dataclass(slots=True)
class Tally:
    """Figures of a race, and everything anybody was told."""

    attempts: Counter[Act] = field(default_factory=Counter)
    granted: Counter[Act] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    again: Counter[str] = field(default_factory=Counter)
    retries: Counter[str] = field(default_factory=Counter)
    told: dict[str, Told] = field(default_factory=dict)
    begun: dict[str, Attempt] = field(default_factory=dict)

    def note(self, line: Line) -> None:
        match line:
            case Attempt():
                self.begun[line.key] = line
                self.attempts[line.act] += 1
            case Told():
                self.told[line.key] = line
                self.again.update(line.again)
                self.retries.update(line.retries)
                if line.answer:
                    self.granted[line.act] += 1
                else:
                    self.refusals[line.refusal] += 1

    @property
    def answered(self) -> int:
        return len(self.told)

    def standing(self) -> dict[UUID, str]:
        """Where every appointment stands, by what the clients were told of it."""
        stands: dict[UUID, str] = {}
        for key, told in self.told.items():
            if told.answer is None or told.answer.id is None:
                continue
            attempt = self.begun[key]
            if told.act in (Act.MOVE, Act.MOVE_HELD) and attempt.subject:
                stands[attempt.subject] = "moved"
            if told.act in (Act.CANCEL,):
                stands[told.answer.id] = "cancelled"
            elif told.act not in (Act.OFFER, Act.HOLD, Act.HOLD_TO_MOVE):
                stands.setdefault(told.answer.id, "confirmed")
        return stands
