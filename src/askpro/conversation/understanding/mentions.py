"""Where something of the company's own may be spoken of, and what it may be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from askpro.conversation.understanding.spans import Span

IN_FULL = 0.9
"""From here on the whole name was said, and not only a part of it."""
MARGIN = 0.08
"""Scores no further apart leave it open which is meant."""


class Word(NamedTuple):
    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.start, self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the utterance and everything it may stand for, best first, with a score from 0 to 1."""

    start: int
    end: int
    scores: tuple[tuple[UUID, float], ...]
    alike: tuple[UUID, ...] = ()
    """What these words alone may stand for, before others in the sentence decided among equals."""

    @classmethod
    def ranked(cls, start: int, end: int, scores: Mapping[UUID, float]) -> Mention:
        """With the best score first; of equal ones the earlier."""
        return cls(start, end, tuple(sorted(scores.items(), key=lambda item: -item[1])))

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def best(self) -> float:
        return self.scores[0][1]

    def candidates(self) -> tuple[UUID, ...]:
        """The best, and whatever is too close to it to choose."""
        return tuple(identifier for identifier, score in self.scores if score >= self.best - MARGIN)


def nearest(mentions: Sequence[Mention], place: int) -> list[Mention]:
    """The mention a word belongs to, or both it stands between."""
    apart = [max(0, mention.start - place, place - mention.end) for mention in mentions]
    return [mention for mention, letters in zip(mentions, apart, strict=True) if letters == min(apart)]
