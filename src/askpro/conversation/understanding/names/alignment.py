"""How well a lattice of sounds fits the dictated names of many customers: a weighted edit distance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from ..sound import LOSS, SOUND_CODES, SUBSTITUTION
from .dictation import WAYS, Dictation, Floats
from .lattice import Slot

# In units of log likelihood: a sound fully wrong, and what each way and each missing part costs.
SOUND_COST = 1.8
WAY_COSTS = np.array([[0.0], [1.5]], dtype=np.float32) / np.float32(SOUND_COST)
NO_GIVEN = 5.5 / SOUND_COST
NO_FAMILY = 2.3 / SOUND_COST
CUT_SHORT = 3.0 / SOUND_COST
CUT_FROM = 3
# Steps that together reach over four sounds missed in a row, as many as two letters have.
MISSED_AT_ONCE = (1, 3)


class _Column:
    """One part of all names. A state holds the least cost at every place, less what missing all before costs:
    then a sound missed costs nothing and one pass of running minima does it for all places."""

    def __init__(self, part: Dictation) -> None:
        self._codes = part.codes
        self._losses = part.losses
        self._names = part.lengths.shape[1]
        self._ends = part.lengths * (WAYS * self._names) + np.arange(WAYS * self._names).reshape(WAYS, -1)
        whole = np.zeros((len(part.losses) + 1, WAYS, self._names), dtype=np.float32)
        np.cumsum(part.losses, axis=0, out=whole[1:])
        self._missing = whole
        self._whole = whole.take(self._ends) + WAY_COSTS
        self._heard: dict[str, Floats] = {}

    def begin(self, entry: Floats) -> Floats:
        """The state before any sound."""
        return np.broadcast_to(entry, (len(self._losses) + 1, WAYS, self._names)).copy()

    def after(self, state: Floats, sound: str, entry: Floats | None) -> Floats:
        """The state after one more sound; `entry` is the cost of coming into this part just now."""
        heard = self._heard.get(sound)
        if heard is None:
            heard = self._heard[sound] = SUBSTITUTION[SOUND_CODES[sound]].take(self._codes) - self._losses
        following = state + LOSS[SOUND_CODES[sound]]
        np.minimum(following[1:], state[:-1] + heard, out=following[1:])
        if entry is not None:
            np.minimum(following[0], entry, out=following[0])
        for missed in MISSED_AT_ONCE:
            before, following = following, np.empty_like(following)
            following[:missed] = before[:missed]
            np.minimum(before[missed:], before[:-missed], out=following[missed:])
        after: Floats = following
        return after

    def costs(self, state: Floats) -> Floats:
        """The least cost of having heard all of each name."""
        least: Floats = (state.take(self._ends) + self._whole).min(axis=0)
        return least

    def costs_cut_short(self, state: Floats) -> Floats:
        """The least cost of having heard no more than the beginning of each name."""
        least: Floats = (state + self._missing)[CUT_FROM:].min(axis=0, initial=np.inf).min(axis=0)
        return least


State = tuple[Floats, Floats]


@dataclass(slots=True)
class Alignment:
    """Customers to be compared with what was heard; beginnings that readings share are computed once."""

    given: _Column
    family: _Column
    known: dict[tuple[Slot, ...], State] = field(default_factory=dict)

    @staticmethod
    def of(given: Dictation, family: Dictation) -> Alignment:
        """Prepare customers by their given and family names."""
        return Alignment(_Column(given), _Column(family))

    def costs(self, lattice: Sequence[Slot]) -> Floats:
        """The cost of the best way through the lattice for each customer, in units of log likelihood."""
        heard: tuple[Slot, ...] = ()
        state = self._begin()
        for slot in lattice:
            heard = (*heard, slot)
            if heard not in self.known:
                self.known[heard] = self._after_slot(state, slot)
            state = self.known[heard]
        given, family = state
        whole = np.minimum(self.given.costs(given) + np.float32(NO_FAMILY), self.family.costs(family))
        cut_given = self.given.costs_cut_short(given) + np.float32(NO_FAMILY + CUT_SHORT)
        cut = np.minimum(cut_given, self.family.costs_cut_short(family) + np.float32(CUT_SHORT))
        total: Floats = np.minimum(whole, cut) * np.float32(SOUND_COST)
        return total

    def _begin(self) -> State:
        if () not in self.known:
            given = self.given.begin(np.zeros(1, dtype=np.float32))
            entry = np.minimum(self.given.costs(given), np.float32(NO_GIVEN))
            self.known[()] = given, self.family.begin(entry)
        return self.known[()]

    def _after_slot(self, state: State, slot: Slot) -> State:
        ends = [self._after_sounds(state, sounds, cost) for sounds, cost in slot]
        given, family = ends[0]
        for other_given, other_family in ends[1:]:
            given, family = np.minimum(given, other_given), np.minimum(family, other_family)
        return given, family

    def _after_sounds(self, state: State, sounds: str, cost: float) -> State:
        given, family = state
        for sound in sounds:
            given = self.given.after(given, sound, None)
            family = self.family.after(family, sound, self.given.costs(given))
        extra = np.float32(cost / SOUND_COST)
        return given + extra, family + extra
