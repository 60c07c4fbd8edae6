"""Which verb does which job, how often it is tried, and what happens on a schedule."""

from __future__ import annotations

import random
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from psycopg import AsyncConnection

from askpro.foundation.database import Tenant

JobVerb = Callable[[Tenant, dict[str, Any]], Awaitable[None]]
ScheduleVerb = Callable[[AsyncConnection[Any], datetime], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Backoff:
    """Waiting between attempts: doubling from `first_seconds` up to `seconds_max`, with full jitter.

    The defaults give up after about 40 minutes. A job that is given up is held, not lost.
    """

    attempts_max: int = 10
    first_seconds: float = 2.0
    seconds_max: float = 600.0

    def seconds_after(self, failures: int) -> float:
        """How long to wait after so many failures, the first being 1."""
        ceiling = min(self.first_seconds * 2.0 ** (failures - 1), self.seconds_max)
        return random.uniform(ceiling / 2, ceiling)


@dataclass(frozen=True, slots=True)
class JobKind:
    """A job's name, its verb, and how it is run; `at_once_max` 0 means no limit across all workers."""

    name: str
    verb: JobVerb
    backoff: Backoff = field(default_factory=Backoff)
    at_once_max: int = 0


class Jobs:
    """The kinds of jobs that a worker does."""

    def __init__(self) -> None:
        self.kinds: dict[str, JobKind] = {}

    def on(self, name: str, verb: JobVerb, *, backoff: Backoff | None = None, at_once_max: int = 0) -> None:
        """Let `verb(tenant, payload)` do every job of this name. It may run twice, so it must bear that."""
        if name in self.kinds:
            raise ValueError(f"two verbs for the job '{name}'")
        self.kinds[name] = JobKind(name, verb, backoff or Backoff(), at_once_max)


@dataclass(frozen=True, slots=True)
class Schedule:
    """A verb that runs on a schedule, once in the cell however many workers there are."""

    name: str
    cron: str
    verb: ScheduleVerb


class Schedules:
    """What happens on a schedule."""

    def __init__(self) -> None:
        self.all: list[Schedule] = []

    def every(self, cron: str, name: str, verb: ScheduleVerb) -> None:
        """Run `verb(connection, now)` at the times of a cron line in UTC, as the relay role.

        The connection is in autocommit and sees all companies where a table lets the relay role.
        """
        self.all.append(Schedule(name, cron, verb))
