"""Reactions: what follows from events, each delivered to each reaction as a job of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

import msgspec

from askpro.foundation.database import Tenant, Work
from askpro.foundation.events.inbox import accept_once, was_accepted
from askpro.foundation.facts import Event
from askpro.foundation.jobs import Backoff, Jobs

E = TypeVar("E", bound=Event)


class Reactions:
    """Who reacts to which event. Wiring registers; names are unique and stay the same for ever.

    Events of a company reach the queue and are started in the order in which they were written; a retry or
    a parallel worker may overtake. So a reaction reads the present state and takes the event as a reason to
    look.
    """

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs
        self._names_by_event: dict[str, list[str]] = defaultdict(list)

    def on(
        self,
        event_type: type[E],
        name: str,
        verb: Callable[[Tenant, E], Awaitable[None]],
        *,
        backoff: Backoff | None = None,
    ) -> None:
        """Let `verb(tenant, event)` follow: a journey, at least once.

        It is not started again after it has returned; if the process dies before, it runs again, so what it
        does outside carries an idempotency key.
        """

        async def journey(tenant: Tenant, payload: dict[str, Any]) -> None:
            async with tenant.begin() as work:
                if await was_accepted(work, name, payload["id"]):
                    return
            await verb(tenant, msgspec.convert(payload["event"], event_type))
            await tenant.atomically(accept_once, name, payload["id"])

        self._register(event_type, name, journey, backoff)

    def on_atomically(
        self,
        event_type: type[E],
        name: str,
        verb: Callable[[Work, E], Awaitable[Any]],
        *,
        backoff: Backoff | None = None,
    ) -> None:
        """Let `verb(work, event)` follow: local, and its effect happens exactly once."""

        async def local(tenant: Tenant, payload: dict[str, Any]) -> None:
            await tenant.atomically(accepted, payload["id"], msgspec.convert(payload["event"], event_type))

        async def accepted(work: Work, key: str, event: E) -> None:
            if await accept_once(work, name, key):
                await verb(work, event)

        self._register(event_type, name, local, backoff)

    def to(self, event_name: str) -> list[str]:
        """The names of the jobs that follow from an event."""
        return self._names_by_event.get(event_name, [])

    def _register(
        self,
        event_type: type[Event],
        name: str,
        verb: Callable[[Tenant, dict[str, Any]], Awaitable[None]],
        backoff: Backoff | None,
    ) -> None:
        self._jobs.on(f"on {event_type.name}: {name}", verb, backoff=backoff)
        self._names_by_event[event_type.name].append(f"on {event_type.name}: {name}")
