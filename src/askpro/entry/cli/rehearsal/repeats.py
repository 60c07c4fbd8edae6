"""Questions asked twice: the same question again after words that answered it and came through unharmed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from askpro.entry.cli.rehearsal.cues import EITHER_OR, Ask
from askpro.entry.cli.rehearsal.hearing import sentences
from askpro.entry.cli.rehearsal.mind import Turn

_ONCE = frozenset({Ask.SERVICE, Ask.STAFF, Ask.WHEN, Ask.NAME, Ask.PHONE, Ask.APPOINTMENT_TIME, Ask.CONFIRM})
_REASON = re.compile(
    r"leider|nicht|nichts|kein|vergeben|vorbei|geschlossen|zusammen|oder\b"
    r"|afraid|cannot|not\b|no\b|taken|passed|closed|together|\bor\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """A turn, and whether the recogniser left the caller's words as they were."""

    turn: Turn
    clean: bool


def asked_twice(exchanges: Sequence[Exchange]) -> list[str]:
    """Every question that was put again although it had been answered."""
    answered: dict[Ask, Turn] = {}
    found: list[str] = []
    for exchange in exchanges:
        heard = exchange.turn.heard
        if _reasoned(exchange.turn):
            answered.clear()
        before = answered.get(heard.ask)
        if before is not None and _is_same(before, exchange.turn):
            found.append(f"{heard.ask}: {heard.question}")
        if exchange.turn.answered is Ask.NOTHING:
            answered.clear()
        elif exchange.turn.answered in _ONCE and exchange.clean:
            answered[exchange.turn.answered] = exchange.turn
    return found


def _reasoned(turn: Turn) -> bool:
    """Whether something was said to the answer that makes another answer necessary."""
    reasons = [part for part in sentences(turn.heard.text) if part != turn.heard.question]
    return not turn.heard.not_understood and any(_REASON.search(part) for part in reasons)


def _is_same(before: Turn, now: Turn) -> bool:
    """A read-back is the same when all of it is; a narrower question between two things is another one."""
    if now.heard.ask is Ask.CONFIRM:
        return before.heard.offers == now.heard.offers and _normal(before) == _normal(now)
    return not EITHER_OR.search(now.heard.question)


def _normal(turn: Turn) -> str:
    return re.sub(r"\W+", " ", turn.heard.text).casefold().strip()
