"""Phrases that are misspelled, or heard in pieces, among the words of an utterance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy
from rapidfuzz import fuzz, process

ALIKE_LETTERS_MIN = 6
ALIKE_MIN = 82
"""From this ratio on two words are the same, misspelled."""
_OFF_MAX = 100 - ALIKE_MIN
"""So many of a hundred letters in both together may be none of the other's."""
Stretch = tuple[int, int]
"""The first and the last of some words."""


class _Letters(NamedTuple):
    """Which letters words have, once and twice, as bits, and how many they are."""

    once: int
    twice: int
    letters: int


class Misspelled:
    """The phrases, each written together.

    Where two are spelled almost alike, nearly all letters of the one are in the other. That is asked of all
    phrases and all stretches of words at a time, and only those that remain are compared in full.
    """

    def __init__(self, joined: Sequence[str]) -> None:
        self._places = [place for place, one in enumerate(joined) if len(one) >= ALIKE_LETTERS_MIN]
        self._joined = [joined[place] for place in self._places]
        self._masks = numpy.array([_mask(*_letters(one)[:2]) for one in self._joined], dtype=numpy.uint64)
        counts = numpy.array([len(one) for one in self._joined], dtype=numpy.int64)
        self._count_max = int(counts.max(initial=0)) * (100 + _OFF_MAX) // ALIKE_MIN
        said = numpy.arange(self._count_max + 1)[:, None]
        self._off_max = numpy.minimum(_OFF_MAX * (said + counts) // 100, 255).astype(numpy.uint8)

    def among(self, words: Sequence[str], words_max: int) -> dict[Stretch, dict[int, float]]:
        """How much stretches of so many words are alike to phrases, by their places. "" is a silent word."""
        stretches = list(self._stretches(words, words_max)) if self._places else []
        if not stretches:
            return {}
        masks = numpy.array([mask for _, mask, _ in stretches], dtype=numpy.uint64)
        off = numpy.bitwise_count(masks[:, None] ^ self._masks)
        rows, columns = (off <= self._off_max[[count for _, _, count in stretches]]).nonzero()
        found: defaultdict[Stretch, dict[int, float]] = defaultdict(dict)
        if rows.size:
            near = [
                (stretches[row][0], column)
                for row, column in zip(rows.tolist(), columns.tolist(), strict=True)
            ]
            ratios = process.cpdist(
                ["".join(words[first : last + 1]) for (first, last), _ in near],
                [self._joined[column] for _, column in near],
                scorer=fuzz.ratio,
                score_cutoff=ALIKE_MIN,
                dtype=numpy.uint8,
            )
            for (stretch, column), ratio in zip(near, ratios.tolist(), strict=True):
                if ratio:
                    found[stretch][self._places[column]] = ratio / 100
        return found

    def _stretches(self, words: Sequence[str], words_max: int) -> Iterator[tuple[Stretch, int, int]]:
        """Those long enough, and not too long, with the letters they have."""
        heard = [_letters(word) for word in words]
        for first in range(len(words)):
            once = twice = count = 0
            for last in range(first, min(first + words_max, len(words)) if words[first] else first):
                letters = heard[last]
                if not letters.letters:
                    continue
                twice |= letters.twice | (once & letters.once)
                once |= letters.once
                count += letters.letters
                if count > self._count_max:
                    break
                if count >= ALIKE_LETTERS_MIN:
                    yield (first, last), _mask(once, twice), count


def _mask(once: int, twice: int) -> int:
    return once | twice << 32


@lru_cache(maxsize=65536)
def _letters(word: str) -> _Letters:
    once = twice = 0
    for letter in word:
        bit = 1 << ord(letter) % 32
        twice |= once & bit
        once |= bit
    return _Letters(once, twice, len(word))
