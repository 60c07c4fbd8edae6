"""Jobs and schedules on the PostgreSQL that holds the data: left with a change, done at least once.

The worker's process enters by `jobs.worker`, which loads slowly.
"""

from askpro.foundation.jobs.lag import HeldJob, held_jobs, queue_lag, release_held_jobs
from askpro.foundation.jobs.queue import CHANNEL, NewJob, enqueue, insert_jobs
from askpro.foundation.jobs.registry import Backoff, Jobs, Schedules

__all__ = [
    "CHANNEL",
    "Backoff",
    "HeldJob",
    "Jobs",
    "NewJob",
    "Schedules",
    "enqueue",
    "held_jobs",
    "insert_jobs",
    "queue_lag",
    "release_held_jobs",
]
