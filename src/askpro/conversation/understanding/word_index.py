"""Which of the company's own words and phrases a word said may mean, found without comparing all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from askpro.conversation.understanding.likeness import (
    ALIKE_AT_ALL,
    CLOSE,
    END_LETTERS_MIN,
    OF_THE_BODY,
    PART_LETTERS_MIN,
    REST_LETTERS_MIN,
    SHORT_LETTERS_MIN,
    likeness,
    stem,
    without_umlauts,
)

_BEYOND = "\U0010ffff"
_NONE: frozenset[int] = frozenset()
_BEGINNING_LETTERS = 4
BEGINNING_LETTERS_MAX = 2 * _BEGINNING_LETTERS
"""So many letters may be needed to tell how a word begins without its umlauts."""


class WordIndex:
    """Words in order from the front and from the back: those with one beginning or end stand together."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        self._forwards = sorted(self._words)
        self._backwards = sorted(word[::-1] for word in self._words)
        self._of_stem: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._forwards:
            self._of_stem[stem(word)].append(word)

    def beginning_with(self, letters: str) -> Sequence[str]:
        return _neighbours(self._forwards, letters)

    def ending_with(self, letters: str) -> Sequence[str]:
        return [word[::-1] for word in _neighbours(self._backwards, letters[::-1])]

    def alike(self, said: str, likeness_min: float) -> Iterable[str]:
        """The words that are so much alike to what was said."""
        near = {*self._of_stem.get(said, ()), *self._of_stem.get(stem(said), ())}
        begun = (said[:letters] for letters in range(PART_LETTERS_MIN, len(said)))
        near |= self._words.intersection((said, stem(said), said.removesuffix("s"), *begun))
        if len(said) >= PART_LETTERS_MIN:
            near.update(self.beginning_with(said))
        if len(said) >= END_LETTERS_MIN:
            near.update(self.ending_with(said))
        return (word for word in near if likeness(word, said) >= likeness_min)


class Touching:
    """Finds the phrases, by their place, that a word is alike to as a whole or close to a word of."""

    def __init__(self, phrases: Sequence[tuple[str, tuple[str, ...]]], *, compounds: bool = False) -> None:
        """Each phrase as it is written together, and its words; with `compounds` by its head as well."""
        self._of_whole: defaultdict[str, set[int]] = defaultdict(set)
        self._of_word: defaultdict[str, set[int]] = defaultdict(set)
        self._of_head: defaultdict[str, set[int]] = defaultdict(set)
        for place, (joined, words) in enumerate(phrases):
            self._of_whole[joined].add(place)
            for word in words:
                self._of_word[word].add(place)
            for head in _heads(joined, words) if compounds else ():
                self._of_head[head].add(place)
        self._wholes = WordIndex(self._of_whole)
        self._words = WordIndex(self._of_word)
        beginnings = {
            _beginning(part[:BEGINNING_LETTERS_MAX])
            for whole in self._of_whole
            for part in (whole, *_ends(whole))
        }
        self._beginnings = frozenset(beginnings)
        self._short_beginnings = tuple(each for each in beginnings if len(each) < _BEGINNING_LETTERS)

    def by(self, said: str) -> set[int]:
        """The places of the phrases."""
        found = self.as_a_whole(said)
        for word in self._words.alike(said, CLOSE):
            found |= self._of_word[word]
        for whole in {said, stem(said), said.removesuffix("s")} if self._of_head else ():
            for start in range(len(whole) - SHORT_LETTERS_MIN + 1):
                found |= self._of_head.get(whole[start:], _NONE)
        return found

    def as_a_whole(self, said: str) -> set[int]:
        """The places of the phrases that a word is alike to as a whole."""
        return {place for whole in self._wholes.alike(said, ALIKE_AT_ALL) for place in self._of_whole[whole]}

    def may_begin_with(self, said: str) -> bool:
        """False where nothing that begins with these letters is alike to any phrase as a whole."""
        begun = _beginning(said[:BEGINNING_LETTERS_MAX])
        return begun in self._beginnings or begun.startswith(self._short_beginnings)


@lru_cache(maxsize=16384)
def _beginning(letters: str) -> str:
    return without_umlauts(letters)[:_BEGINNING_LETTERS]


def _ends(whole: str) -> Iterator[str]:
    """The ends by which it may be called."""
    return (whole[start:] for start in range(REST_LETTERS_MIN, len(whole) - END_LETTERS_MIN + 1))


def _heads(joined: str, words: tuple[str, ...]) -> set[str]:
    rests = (joined[len(before) :] for before in OF_THE_BODY if joined.startswith(before))
    return {joined, *words[-1:], *rests}


def _neighbours(ordered: list[str], letters: str) -> list[str]:
    first = bisect_left(ordered, letters)
    return ordered[first : bisect_left(ordered, letters + _BEYOND, first)]
