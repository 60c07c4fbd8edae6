"""On what it was measured; without it no figure means anything."""

from __future__ import annotations

import os
import platform
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Machine:
    """The load averages are of the last minute, before and after the run."""

    cores: int
    processor: str
    python: str
    postgres: str
    load_before: float
    load_after: float

    def __str__(self) -> str:
        return (
            f"{self.cores} cores ({self.processor}), Python {self.python}, PostgreSQL {self.postgres},"
            f" load average {self.load_before:.2f} before and {self.load_after:.2f} after"
        )


def load_average() -> float:
    """Of the last minute."""
    return os.getloadavg()[0]


def machine(postgres: str, load_before: float) -> Machine:
    """This machine, now that the run is over."""
    return Machine(
        cores=len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        processor=_processor(),
        python=platform.python_version(),
        postgres=postgres,
        load_before=load_before,
        load_after=load_average(),
    )


def _processor() -> str:
    described = Path("/proc/cpuinfo")
    if described.exists():
        for line in described.read_text().splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.machine()
