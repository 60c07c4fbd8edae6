"""Jobs and schedules on the PostgreSQL that holds the data: left with a change, done at least once."""

from askpro.foundation.jobs.lag import HeldJob, held_jobs, queue_lag, release_held_jobs
from askpro.foundation.jobs.queue import CHANNEL, NewJob, enqueue, insert_jobs
from askpro.foundation.jobs.registry import Backoff, Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker

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
    "run_worker",
]
