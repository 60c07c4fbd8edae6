"""The words in the names of what the company calls its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from uuid import UUID

from rapidfuzz import fuzz

from askpro.conversation.understanding.likeness import (
    END_LETTERS_MIN,
    PART_LETTERS_MIN,
    stem,
    without_umlauts,
)
from askpro.conversation.understanding.misspelled import ALIKE_MIN
from askpro.conversation.understanding.phrase_likeness import Phrase, is_the_part
from askpro.conversation.understanding.word_index import WordIndex


class OwnWords:
    """For every term the words of all its names."""

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        self._of: dict[UUID, frozenset[str]] = {}
        self._with_stem: defaultdict[str, set[UUID]] = defaultdict(set)
        for phrase in phrases:
            self._of[phrase.id] = self._of.get(phrase.id, frozenset()) | frozenset(phrase.words)
            for word in phrase.words:
                self._with_stem[stem(word)].add(phrase.id)
        self._stems = WordIndex(self._with_stem)

    def beginning_with(self, words: tuple[str, ...]) -> tuple[UUID, ...]:
        """The terms that have one of the words in their names, or begin a compound with it."""
        return tuple(
            identifier
            for identifier, own in self._of.items()
            if words and any(part.startswith(words) for part in own)
        )

    def compounded_in(self, said: str) -> list[UUID]:
        """The terms of whose words a word is put together: of the end of one and of the end of another."""
        whole, meant = stem(said), set[UUID]()
        for at in range(len(whole) - END_LETTERS_MIN, PART_LETTERS_MIN - 1, -1):
            behind = self._ending_with(whole[at:])
            if not behind:
                break
            meant |= behind & self._ending_with(stem(whole[:at]))
        return [identifier for identifier in self._of if identifier in meant] if meant else []

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

    def _ending_with(self, letters: str) -> set[UUID]:
        words = self._stems.ending_with(letters)
        return set[UUID]().union(*(self._with_stem[word] for word in words))
