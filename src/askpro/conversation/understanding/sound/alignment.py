"""What it costs to turn one string of symbols into another, for many strings at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
Codes = NDArray[np.uint8]

FAR = np.float32(1e6)


@dataclass(frozen=True, slots=True)
class Costs:
    """How likely each symbol is to be misheard: swapped for another, added, or dropped. Index 0 is padding."""

    symbols: dict[str, int]
    swap: Floats
    add: Floats
    drop: Floats

    @staticmethod
    def of(
        symbols: str,
        near: Iterable[tuple[str, float]],
        cheap: Iterable[tuple[str, float]] = (),
        plain: float = 1.0,
    ) -> "Costs":
        """Costs over an alphabet: `near` groups of symbols swap for less, `cheap` symbols come and go for less."""
        codes = {symbol: code for code, symbol in enumerate(symbols, start=1)}
        swap = np.full((len(codes) + 1, len(codes) + 1), plain, dtype=np.float32)
        for group, cost in near:
            members = [codes[symbol] for symbol in group]
            swap[np.ix_(members, members)] = np.minimum(swap[np.ix_(members, members)], cost)
        np.fill_diagonal(swap, 0.0)
        single = np.full(len(codes) + 1, plain, dtype=np.float32)
        for group, cost in cheap:
            single[[codes[symbol] for symbol in group]] = cost
        single[0] = 0.0
        return Costs(codes, swap, single, single.copy())

    def encode(self, text: str) -> Codes:
        """The text as symbol codes; unknown symbols are left out."""
        return np.array([self.symbols[symbol] for symbol in text if symbol in self.symbols], dtype=np.uint8)


@dataclass(frozen=True, slots=True)
class Padded:
    """Many encoded strings as one matrix, short ones filled up with padding."""

    codes: Codes
    lengths: NDArray[np.intp]

    def take(self, rows: NDArray[np.intp]) -> "Padded":
        """Only the given rows, in that order."""
        return Padded(self.codes[rows], self.lengths[rows])


def pad(encoded: Sequence[Codes]) -> Padded:
    """Stack encoded strings of different lengths."""
    lengths = np.array([len(codes) for codes in encoded], dtype=np.intp)
    stacked = np.zeros((len(encoded), max(int(lengths.max(initial=0)), 1)), dtype=np.uint8)
    for row, codes in enumerate(encoded):
        stacked[row, : len(codes)] = codes
    return Padded(stacked, lengths)


def align(heard: Codes, meant: Padded, costs: Costs) -> Floats:
    """For every meant string the least cost of having been heard as each of its beginnings: (rows, length + 1).

    Wagner and Fischer's edit distance (JACM 21, 1974), one heard symbol a step and all strings side by side.
    The last column that counts for a row is its length: see `best_end`.
    """
    missing = costs.drop[meant.codes]
    travelled = np.zeros((len(meant.codes), meant.codes.shape[1] + 1), dtype=np.float32)
    np.cumsum(missing, axis=1, out=travelled[:, 1:])
    row = travelled.copy()
    for symbol in heard:
        added = row + costs.add[symbol]
        np.minimum(added[:, 1:], row[:, :-1] + costs.swap[symbol][meant.codes], out=added[:, 1:])
        added -= travelled
        np.minimum.accumulate(added, axis=1, out=added)
        row = added + travelled
    return row


def best_end(row: Floats, meant: Padded) -> Floats:
    """The cost of the whole of every meant string."""
    return row[np.arange(len(row)), meant.lengths]
