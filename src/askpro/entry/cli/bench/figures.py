"""What a run comes down to: percentiles, how much a second, how often the floor, how cost grows."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True)
class Timings:
    """How long each of a run's repetitions took, in seconds, and how long the run was as a whole."""

    seconds: Sequence[float]
    run_seconds: float
    failures: Sequence[str] = ()

    def percentile_ms(self, percent: float) -> float:
        """The time that `percent` of the repetitions did not exceed, in milliseconds; NaN for none."""
        return float(np.percentile(self.seconds, percent)) * 1000 if self.seconds else math.nan

    @property
    def per_second(self) -> float:
        return len(self.seconds) / self.run_seconds if self.run_seconds else math.nan


@dataclass(frozen=True, slots=True)
class Aim:
    """What a percentile should stay below, in milliseconds."""

    percent: int
    below_ms: float

    def met_by(self, timings: Timings) -> bool:
        return timings.percentile_ms(self.percent) < self.below_ms

    def __str__(self) -> str:
        return f"p{self.percent} < {self.below_ms:g} ms"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the result. `floors` are the same run's floors at the same load, by name."""

    path: str
    load: str
    timings: Timings
    floors: Mapping[str, Timings] = field(default_factory=dict)
    aim: Aim | None = None

    @property
    def ratios(self) -> dict[str, float]:
        """How many times the median of each floor this path's median is."""
        median = self.timings.percentile_ms(50)
        return {name: median / floor.percentile_ms(50) for name, floor in self.floors.items()}


def growth(sizes: Sequence[float], costs: Sequence[float]) -> float:
    """The exponent e of cost = c * size^e, by least squares on logarithms; 1 is linear."""
    return float(np.polyfit(np.log(sizes), np.log(costs), 1)[0])
