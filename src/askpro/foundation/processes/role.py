"""What a process role is, before it runs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Role:
    """A program to keep running. `env` is laid over our own environment.

    `ready` is asked every tenth of a second until it says yes, and must answer at once; an OSError is a no.
    A role without it is ready when it runs; one that is not ready within `ready_seconds` counts as crashed.
    `stop_seconds` is its time to finish after SIGTERM.
    """

    name: str
    argv: Sequence[str]
    env: Mapping[str, str] = field(default_factory=dict)
    ready: Callable[[], bool] | None = None
    ready_seconds: float = 60.0
    stop_seconds: float = 20.0
