"""The worker role: does jobs and schedules."""

from __future__ import annotations

from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs, Schedules
from askpro.foundation.jobs.worker import run_worker
from askpro.tenancy.permissions import EVERYTHING
from askpro.wiring.databases import database_urls
from askpro.wiring.following import register_jobs, register_reactions, register_schedules
from askpro.wiring.roles.process import observed, opened_database, stop_on_signal
from askpro.wiring.settings import Settings


async def run(settings: Settings) -> None:
    """Do jobs until told to stop; then finish what was begun."""
    stop = stop_on_signal()
    async with (
        observed(settings, "worker"),
        opened_database(settings, settings.worker_connections) as (database, cache),
    ):
        jobs, schedules = Jobs(), Schedules()
        register_jobs(jobs)
        register_reactions(Reactions(jobs), cache)
        register_schedules(schedules)
        relay_url = database_urls(settings).relay
        await run_worker(relay_url, database, jobs, schedules, stop=stop, permissions=EVERYTHING)
