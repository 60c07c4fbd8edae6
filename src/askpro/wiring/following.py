"""What follows: which reaction follows from which event, which jobs there are, what happens on a schedule."""

from __future__ import annotations

from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs, Schedules


def register_jobs(jobs: Jobs) -> None:
    """Jobs that are enqueued by name."""


def register_reactions(reactions: Reactions) -> None:
    """What follows from events."""


def register_schedules(schedules: Schedules) -> None:
    """What happens by the clock."""
