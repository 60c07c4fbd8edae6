"""Which customer a heard name is: every reading of the recogniser weighed against every likely customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from operator import attrgetter
from typing import Generic

import numpy as np
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from ..sound import SCRIPT_WEIGHTS
from .hearing import hear
from .index import CustomerIndex, Floats, Key, Rows, Writing

READINGS_MAX = 20
SHORTLIST_MAX = 48
SHORTLIST_READINGS_MAX = 8
SURE_FROM = 0.4
STRANGER_FROM = 0.9995


@dataclass(frozen=True, slots=True)
class Channel:
    """A way a name reaches us, spoken or spelled, and what differences and missing parts cost there."""

    scripts: dict[str, float]
    no_given: float
    no_family: float
    stranger: float
    stranger_per_letter: float


# Calibrated on recorded calls; each a plain number, in units of log likelihood.
SPOKEN = Channel(
    scripts=dict(zip(("sounds", "near_sounds", "consonants"), SCRIPT_WEIGHTS, strict=True))
    | {"letters": 0.5},
    no_given=4.4,
    no_family=4.6,
    stranger=3.0,
    stranger_per_letter=0.3,
)
SPELLED = Channel(
    scripts={"letters": 1.1, "rhyming": 1.1},
    no_given=5.5,
    no_family=2.7,
    stranger=3.0,
    stranger_per_letter=0.4,
)
RANK_COST = 0.34


@dataclass(frozen=True, slots=True)
class Pick(Generic[Key]):
    """Who a heard name most likely is; `confidence` is a probability, and when `sure`, do not ask again."""

    choice: Key | None
    confidence: float
    sure: bool
    runner_up: Key | None


@dataclass(frozen=True, slots=True)
class _Readings:
    """The distinct readings that came one way, each with the rank it first had."""

    channel: Channel
    writings: tuple[Writing, ...]
    ranks: Floats

    @staticmethod
    def of(channel: Channel, ranked: dict[str, int], language: str) -> _Readings:
        write = Writing.of if channel is SPOKEN else Writing.of_letters
        writings = tuple(write(text, language) for text in ranked)
        return _Readings(channel, writings, np.array(list(ranked.values()), dtype=np.float32))


def pick(heard: str, nbest: Sequence[str], customers: CustomerIndex[Key]) -> Pick[Key]:
    """The customer meant by what a recogniser heard, spoken or spelled, whole or in part.

    `nbest` are all readings of the recogniser, best first. Every reading is weighed against every customer by
    sounds and letters, and readings add up; somebody who is no customer is always one possibility. No choice
    when nothing was heard or nobody resembles it.
    """
    readings = _readings(list(nbest) or [heard], customers.language)
    if not customers.keys or not readings:
        return Pick(None, 0.0, False, None)
    rows = _shortlist(readings, customers)
    likelihood = np.logaddexp.reduce([_likelihood(kind, customers, rows) for kind in readings], axis=0)
    chances = np.exp(likelihood - likelihood.max())
    chances /= chances.sum()
    best, *others = (int(place) for place in np.argsort(-chances[:-1])[:2])
    if chances[-1] > STRANGER_FROM:
        return Pick(None, float(chances[-1]), False, customers.keys[rows[best]])
    runner_up = customers.keys[rows[others[0]]] if others else None
    confidence = float(chances[best])
    return Pick(customers.keys[rows[best]], confidence, confidence >= SURE_FROM, runner_up)


def _readings(texts: Sequence[str], language: str) -> list[_Readings]:
    spoken: dict[str, int] = {}
    spelled: dict[str, int] = {}
    for rank, text in enumerate(texts[:READINGS_MAX]):
        hearing = hear(text, language)
        if hearing.spoken:
            spoken.setdefault(hearing.spoken, rank)
        if hearing.spelled:
            spelled.setdefault(hearing.spelled, rank)
    return [
        _Readings.of(channel, ranked, language)
        for channel, ranked in ((SPOKEN, spoken), (SPELLED, spelled))
        if ranked
    ]


def _shortlist(readings: Sequence[_Readings], customers: CustomerIndex[Key]) -> Rows:
    """The customers whose names share most pairs of sounds and letters with all readings together."""
    if len(customers.keys) <= SHORTLIST_MAX:
        return np.arange(len(customers.keys))
    said: dict[str, float] = {}
    for kind in readings:
        worths = 1.0 / (1.0 + 0.3 * kind.ranks[:SHORTLIST_READINGS_MAX])
        for writing, worth in zip(kind.writings, (worths / worths.sum()).tolist(), strict=False):
            for pair in writing.pairs():
                said[pair] = said.get(pair, 0.0) + worth
    given, family = customers.given.resemblance(said), customers.family.resemblance(said)
    score = given[customers.given_of] ** 2 + family[customers.family_of] ** 2
    return np.argpartition(-score, SHORTLIST_MAX)[:SHORTLIST_MAX]


def _likelihood(readings: _Readings, customers: CustomerIndex[Key], rows: Rows) -> Floats:
    """The logarithm of how well the readings fit each customer of the rows and, last, somebody else."""
    channel, count = readings.channel, len(rows)
    given = [customers.given.writings[row] for row in customers.given_of[rows]]
    family = [customers.family.writings[row] for row in customers.family_of[rows]]
    costs = np.zeros((len(readings.writings), 3 * count), dtype=np.float32)
    for script, weight in channel.scripts.items():
        write = attrgetter(script)
        givens, families = [*map(write, given)], [*map(write, family)]
        wholes = [first + last for first, last in zip(givens, families, strict=True)]
        heard = [*map(write, readings.writings)]
        costs += weight * cdist(
            heard, [*wholes, *givens, *families], scorer=Levenshtein.distance, dtype=np.float32
        )
    whole, given_only, family_only = costs[:, :count], costs[:, count : 2 * count], costs[:, 2 * count :]
    customer = np.minimum(whole, np.minimum(given_only + channel.no_family, family_only + channel.no_given))
    lengths = np.array([len(writing.letters) for writing in readings.writings], dtype=np.float32)
    stranger = channel.stranger + channel.stranger_per_letter * lengths[:, None]
    fits = -np.concatenate([customer, stranger], axis=1) - RANK_COST * readings.ranks[:, None]
    together: Floats = np.logaddexp.reduce(fits, axis=0)
    return together
