"""The relay role: turns committed events into jobs."""

from __future__ import annotations

from askpro.foundation.events import Reactions, run_relay
from askpro.foundation.jobs import Jobs
from askpro.wiring.databases import database_urls
from askpro.wiring.following import register_reactions
from askpro.wiring.roles.process import observed, stop_on_signal
from askpro.wiring.settings import Settings


async def run(settings: Settings) -> None:
    """Publish events until told to stop."""
    stop = stop_on_signal()
    async with observed(settings, "relay"):
        reactions = Reactions(Jobs())
        register_reactions(reactions)
        await run_relay(database_urls(settings).relay, reactions, settings.clock, stop=stop)
