"""How well what a recogniser wrote fits each customer: spoken names by script, spelled ones by alignment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from .alignment import Alignment
from .hearing import hear
from .index import CustomerIndex, Floats, Key, Rows, Writing
from .lattice import Slot, lattice_of

READINGS_MAX = 20
SPELLED_READINGS_MAX = 3
CLOSEST_MAX = 12

# In units of log likelihood: a difference in each script, a part of the name not said, a lower rank.
SPOKEN_SCRIPTS = {"sounds": 0.9, "near_sounds": 0.6, "consonants": 0.5, "letters": 0.5}
NO_GIVEN = 5.5
NO_FAMILY = 4.6
RANK_COST = 0.2
# How well any other name would fit: once, and for each letter of a name spoken or spelled.
STRANGER = 2.0
STRANGER_PER_LETTER = {False: 0.2, True: 0.4}


@dataclass(frozen=True, slots=True)
class Reading:
    """One distinct reading of an utterance and the rank it first had; with slots, it is taken as spelled."""

    rank: int
    writing: Writing
    slots: tuple[Slot, ...] = ()


def readings_of(texts: Sequence[str], language: str) -> list[Reading]:
    """The distinct readings of one utterance, best first; one with words and letters is taken both ways."""
    spoken: dict[str, Reading] = {}
    spelled: dict[tuple[Slot, ...], Reading] = {}
    for rank, text in enumerate(texts[:READINGS_MAX]):
        hearing = hear(text, language)
        said = " ".join(hearing.words).lower()
        if hearing.spoken and said not in spoken:
            spoken[said] = Reading(rank, Writing.of(said, language))
        if hearing.spelled and len(spelled) < SPELLED_READINGS_MAX:
            lattice = lattice_of(hearing.words, language)
            letters = Writing.of_letters(lattice.letters, language)
            spelled.setdefault(lattice.slots, Reading(rank, letters, lattice.slots))
    return [*spoken.values(), *spelled.values()]


def evidence(readings: Sequence[Reading], customers: CustomerIndex[Key], rows: Rows) -> Floats:
    """The log likelihood of each reading for each customer of the rows and, last, for somebody else."""
    spoken = [reading for reading in readings if not reading.slots]
    spelled = [reading for reading in readings if reading.slots]
    costs = np.vstack([_costs_spoken(spoken, customers, rows), _costs_spelled(spelled, customers, rows)])
    ordered = [*spoken, *spelled]
    strangers = [
        STRANGER + STRANGER_PER_LETTER[bool(reading.slots)] * len(reading.writing.letters)
        for reading in ordered
    ]
    ranks = np.array([reading.rank for reading in ordered], dtype=np.float32)
    fits: Floats = -np.column_stack([costs, strangers]) - RANK_COST * ranks[:, None]
    return fits


def _costs_spoken(readings: Sequence[Reading], customers: CustomerIndex[Key], rows: Rows) -> Floats:
    given = [customers.given.writings[row] for row in customers.given_of[rows]]
    family = [customers.family.writings[row] for row in customers.family_of[rows]]
    count = len(rows)
    costs = np.zeros((len(readings), 3 * count), dtype=np.float32)
    for script, weight in SPOKEN_SCRIPTS.items():
        write = attrgetter(script)
        givens, families = [*map(write, given)], [*map(write, family)]
        wholes = [first + last for first, last in zip(givens, families, strict=True)]
        heard = [write(reading.writing) for reading in readings]
        names = [*wholes, *givens, *families]
        costs += weight * cdist(heard, names, scorer=Levenshtein.distance, dtype=np.float32)
    whole, given_only, family_only = costs[:, :count], costs[:, count : 2 * count], costs[:, 2 * count :]
    least: Floats = np.minimum(whole, np.minimum(given_only + NO_FAMILY, family_only + NO_GIVEN))
    return least


def _costs_spelled(readings: Sequence[Reading], customers: CustomerIndex[Key], rows: Rows) -> Floats:
    """All rows by the best reading, and only the closest by the others."""
    costs = np.full((len(readings), len(rows)), np.inf, dtype=np.float32)
    if not readings:
        return costs
    costs[0] = _alignment(customers, rows).costs(readings[0].slots)
    closest = np.argsort(costs[0])[:CLOSEST_MAX]
    alignment = _alignment(customers, rows[closest])
    for row, reading in enumerate(readings[1:], start=1):
        costs[row, closest] = alignment.costs(reading.slots)
    return costs


def _alignment(customers: CustomerIndex[Key], rows: Rows) -> Alignment:
    given, family = customers.given.dictation, customers.family.dictation
    return Alignment.of(given.chosen(customers.given_of[rows]), family.chosen(customers.family_of[rows]))
