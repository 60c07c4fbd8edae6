"""A company's customers, prepared once so that a heard name is found among thousands in milliseconds."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from ..sound import scripts_of
from .dictation import Dictation
from .letters import plain_letters
from .plausible import split_parts

Key = TypeVar("Key", bound=Hashable)
Rows = NDArray[np.intp]
Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Writing:
    """A spoken name in the scripts it is compared in: sounds, near sounds, consonants and letters."""

    sounds: str
    near_sounds: str
    consonants: str
    letters: str

    @staticmethod
    def of(name: str, language: str) -> Writing:
        """Write a name in every script."""
        sounds, near, consonants = scripts_of(name, language)
        return Writing(sounds, near, consonants, plain_letters(name, language))

    @staticmethod
    def of_letters(spelled: str, language: str) -> Writing:
        """Write what was spelled, whose sounds are not those of the name."""
        return Writing("", "", "", plain_letters(spelled, language))

    def pairs(self) -> set[str]:
        """Neighbouring sounds and neighbouring letters, a beginning counting as one of them."""
        return pairs_of(self.sounds, ">") | pairs_of(self.letters, "")


@dataclass(frozen=True, slots=True)
class Part:
    """The distinct given (or family) names of a company, to be found by pairs of sounds and letters."""

    writings: tuple[Writing, ...]
    dictation: Dictation
    having: Mapping[str, Rows]
    weights: Mapping[str, float]
    totals: Floats

    @staticmethod
    def of(names: Sequence[str], language: str) -> Part:
        """Prepare the names; a pair weighs more the fewer names have it."""
        writings = tuple(Writing.of(name, language) for name in names)
        having: dict[str, list[int]] = {}
        for row, writing in enumerate(writings):
            for pair in writing.pairs():
                having.setdefault(pair, []).append(row)
        weights = {pair: log(1 + len(writings) / len(rows)) for pair, rows in having.items()}
        totals = [sum(weights[pair] for pair in writing.pairs()) or 1.0 for writing in writings]
        rows_of = {pair: np.array(rows, dtype=np.intp) for pair, rows in having.items()}
        return Part(
            writings, Dictation.of(names, language), rows_of, weights, np.array(totals, dtype=np.float32)
        )

    def resemblance(self, said: Mapping[str, float]) -> Floats:
        """How much of each name was said, from 0 to 1."""
        shared = np.zeros(len(self.totals), dtype=np.float32)
        for pair, share in said.items():
            rows = self.having.get(pair)
            if rows is not None:
                shared[rows] += share * self.weights[pair]
        return shared / self.totals


@dataclass(frozen=True, slots=True)
class CustomerIndex(Generic[Key]):
    """The customers of one company by the parts of their names; equal parts are kept once."""

    language: str
    keys: tuple[Key, ...]
    given: Part
    family: Part
    given_of: Rows
    family_of: Rows

    @staticmethod
    def of(names: Sequence[tuple[Key, str]], language: str = "en") -> CustomerIndex[Key]:
        """Prepare the customers of one company; about a tenth of a second for a thousand."""
        tongue = "de" if language == "de" else "en"
        parts = [_parts_of(name) for _, name in names]
        given, given_of = _distinct([given or "" for given, _ in parts])
        family, family_of = _distinct([family or "" for _, family in parts])
        keys = tuple(key for key, _ in names)
        return CustomerIndex(
            tongue, keys, Part.of(given, tongue), Part.of(family, tongue), given_of, family_of
        )


def _parts_of(name: str) -> tuple[str | None, str | None]:
    family, comma, given = name.partition(",")
    return (given.strip(), family.strip()) if comma else split_parts(name.split() or [""], as_written=True)


def pairs_of(text: str, mark: str) -> set[str]:
    """Neighbouring symbols with a mark before them, the beginning counting as a symbol."""
    framed = f"^{text}" if text else ""
    return {mark + framed[at : at + 2] for at in range(len(framed) - 1)}


def _distinct(texts: Sequence[str]) -> tuple[tuple[str, ...], Rows]:
    rows: dict[str, int] = {}
    row_of = np.array([rows.setdefault(text, len(rows)) for text in texts], dtype=np.intp)
    return tuple(rows), row_of
