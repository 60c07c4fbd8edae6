"""Which customer a heard name is: everything heard weighed against every likely customer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Generic

import numpy as np

from .evidence import Reading, evidence, readings_of
from .index import CustomerIndex, Floats, Key, Rows

SHORTLIST_MAX = 48
SHORTLIST_READINGS_MAX = 8
SURE_FROM = 0.5
NOBODY_FROM = 0.99999
# The chance, as a log likelihood, that somebody asked again says something else than their name.
ASIDE = -2.0


@dataclass(frozen=True, slots=True)
class Pick(Generic[Key]):
    """Who a heard name most likely is; `confidence` is a probability, and when `sure`, do not ask again."""

    choice: Key | None
    confidence: float
    sure: bool
    runner_up: Key | None


def pick(hearings: Sequence[Sequence[str]], customers: CustomerIndex[Key]) -> Pick[Key]:
    """The customer meant by what a caller said each time they were asked: spoken, spelled, whole or in part.

    A hearing is all readings of one utterance, best first; a transcript is a hearing of one reading. Readings
    of one utterance are alternatives, hearings add up. Somebody who is no customer is always one possibility,
    as likely beforehand as all customers together, and fits a name the worse the longer it is. No choice when
    nothing was heard or nobody resembles it.

    The line is drawn for identity: `sure` wants the customer likelier than everybody else and the stranger
    together. Of 2025 recorded hearings it is sure of 71 in a hundred, of these right in 99; of as many
    strangers it takes 3 in a hundred for a customer. With a lighter stranger it was sure of 76, right in 98,
    and took 18 strangers: five names asked once more are the price of fifteen strangers not let in.
    """
    heard = [readings for texts in hearings if (readings := readings_of(texts, customers.language))]
    if not customers.keys or not heard:
        return Pick(None, 0.0, False, None)
    rows = reduce(np.union1d, [_shortlist(readings, customers) for readings in heard])
    likelihood = np.sum(
        [_said(readings, customers, rows, again=len(heard) > 1) for readings in heard], axis=0
    )
    chances = np.exp(likelihood - likelihood.max())
    chances /= chances.sum()
    best, *others = (int(place) for place in np.argsort(-chances[:-1], kind="stable")[:2])
    closest = customers.keys[rows[best]]
    if chances[-1] > NOBODY_FROM:
        return Pick(None, float(chances[-1]), False, closest)
    confidence = float(chances[best])
    runner_up = customers.keys[rows[others[0]]] if others else None
    return Pick(closest, confidence, confidence >= SURE_FROM, runner_up)


def _said(readings: Sequence[Reading], customers: CustomerIndex[Key], rows: Rows, *, again: bool) -> Floats:
    """The log likelihood of one hearing for each customer of the rows and, last, somebody else."""
    together: Floats = np.logaddexp.reduce(evidence(readings, customers, rows), axis=0)
    return np.logaddexp(together, together[-1] + ASIDE) if again else together


def _shortlist(readings: Sequence[Reading], customers: CustomerIndex[Key]) -> Rows:
    """The customers whose names share most pairs of sounds and letters with all readings together."""
    if len(customers.keys) <= SHORTLIST_MAX:
        return np.arange(len(customers.keys))
    said: dict[str, float] = {}
    for reading in readings[:SHORTLIST_READINGS_MAX]:
        for pair in reading.writing.pairs():
            said[pair] = said.get(pair, 0.0) + 1.0 / (1.0 + 0.3 * reading.rank)
    given, family = customers.given.resemblance(said), customers.family.resemblance(said)
    score = given[customers.given_of] ** 2 + family[customers.family_of] ** 2
    return np.argpartition(-score, SHORTLIST_MAX)[:SHORTLIST_MAX]
