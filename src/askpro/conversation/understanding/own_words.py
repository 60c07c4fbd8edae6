"""The words in the names of what the company calls its own."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from uuid import UUID

from rapidfuzz import fuzz

from askpro.conversation.understanding.likeness import (
    PART_LETTERS_MIN,
    is_compound_of,
    stem,
    without_umlauts,
)
from askpro.conversation.understanding.phrase_likeness import ALIKE_MIN, Phrase, is_the_part


class OwnWords:
    """For every term the words of all its names."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._of: dict[UUID, frozenset[str]] = {}
        for phrase in phrases:
            self._of[phrase.id] = self._of.get(phrase.id, frozenset()) | frozenset(phrase.words)

    def beginning_with(self, words: Iterable[str]) -> tuple[UUID, ...]:
        """The terms that have one of the words in their names, or begin a compound with it."""
        wanted = tuple(words)
        return tuple(
            identifier
            for identifier, own in self._of.items()
            if wanted and any(part.startswith(wanted) for part in own)
        )

    def compounded_in(self, said: str) -> list[UUID]:
        """The terms of whose words a word is put together."""
        return [identifier for identifier, own in self._of.items() if is_compound_of(said, own)]

    def spelled_like(self, identifier: UUID, said: Iterable[str]) -> bool:
        """Whether every word said is spelled almost like one of the term's."""
        own = self._of[identifier]
        return all(any(fuzz.ratio(word, part) >= ALIKE_MIN for part in own) for word in said)

    def hold(self, identifier: UUID, said: Iterable[str]) -> bool:
        """Whether every word said is one of the term's, or a damaged one."""
        own = self._of[identifier]
        return all(any(is_the_part(part, word) for part in own) for word in said)

    def hits(self, identifier: UUID, said: Collection[str]) -> int:
        """How many of the words said speak for the term."""
        own = self._of[identifier]
        return sum(
            1
            for word in said
            if len(word) >= PART_LETTERS_MIN
            and any(stem(word) == stem(part) or without_umlauts(part).startswith(stem(word)) for part in own)
        )
