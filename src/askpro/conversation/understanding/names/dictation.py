"""The names of a company as callers dictate them, letter for letter, spoken, or spoken and then spelled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..sound import LOSS, SOUND_CODES, pronounce
from ..spelling import spelled_aloud
from .letters import dictated_letters

Floats = NDArray[np.float32]
Rows = NDArray[np.intp]

WAYS = 2
# The second of two equal letters is often said as "double", or not at all.
SECOND_OF_TWO = 0.3


@dataclass(frozen=True, slots=True)
class Dictation:
    """Names side by side: for each place, way and name the code of the sound and what it costs to miss it."""

    codes: Rows
    losses: Floats
    lengths: Rows

    @staticmethod
    def of(names: Sequence[str], language: str) -> Dictation:
        """Write the names in every way they are dictated."""
        written = [_ways(name, language) for name in names]
        longest = max((len(way) for ways in written for way in ways), default=0)
        codes = np.zeros((longest, WAYS, len(names)), dtype=np.intp)
        losses = np.zeros((longest, WAYS, len(names)), dtype=np.float32)
        for row, ways in enumerate(written):
            for way, sounds in enumerate(ways):
                codes[: len(sounds), way, row] = [code for code, _ in sounds]
                losses[: len(sounds), way, row] = [loss for _, loss in sounds]
        lengths = np.array([[len(ways[way]) for ways in written] for way in range(WAYS)], dtype=np.intp)
        return Dictation(codes, losses, lengths.reshape(WAYS, len(names)))

    def chosen(self, rows: Rows) -> Dictation:
        """The names of the rows alone."""
        lengths = self.lengths[:, rows]
        longest = int(lengths.max(initial=0))
        return Dictation(self.codes[:longest][:, :, rows], self.losses[:longest][:, :, rows], lengths)


def _ways(name: str, language: str) -> list[list[tuple[int, float]]]:
    spelled = list[tuple[int, float]]()
    letters = dictated_letters(name, language)
    for at, letter in enumerate(letters):
        share = SECOND_OF_TWO if at and letter == letters[at - 1] else 1.0
        spelled += _costed("".join(spelled_aloud(letter, language)), share)
    spoken = _costed("".join(pronounce(word, language) for word in name.split()), 1.0)
    return [spelled, spoken]


def _costed(sounds: str, share: float) -> list[tuple[int, float]]:
    return [(SOUND_CODES[sound], share * float(LOSS[SOUND_CODES[sound]])) for sound in sounds]
