"""What the waiting list does when time becomes free, and when an offer is not answered."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from askpro.foundation.database import Tenant, Work
from askpro.foundation.events import Reactions
from askpro.foundation.jobs import Jobs
from askpro.scheduling import appointments
from askpro.scheduling.appointments import AppointmentCancelled, AppointmentMoved
from askpro.scheduling.waiting.answering import run_out
from askpro.scheduling.waiting.model import Freed
from askpro.scheduling.waiting.offering import RUN_OUT, offer_freed


def register_jobs(jobs: Jobs) -> None:
    """The job that every offer leaves behind."""
    jobs.on(RUN_OUT, _run_out)


def register_reactions(reactions: Reactions) -> None:
    """Time that somebody gives back is offered to those who wait for it."""
    reactions.on_atomically(AppointmentCancelled, "offer the cancelled time", offer_cancelled)
    reactions.on_atomically(AppointmentMoved, "offer the time moved away from", offer_moved_from)


async def offer_cancelled(work: Work, event: AppointmentCancelled) -> None:
    await _offer_what_was_of(work, event.appointment_id)


async def offer_moved_from(work: Work, event: AppointmentMoved) -> None:
    await _offer_what_was_of(work, event.previous_id)


async def _offer_what_was_of(work: Work, appointment_id: UUID) -> None:
    appointment = await appointments.find(work, appointment_id)
    await offer_freed(work, Freed.by(appointment, await appointments.claims_of(work, appointment_id)))


async def _run_out(tenant: Tenant, payload: dict[str, Any]) -> None:
    await tenant.atomically(run_out, UUID(payload["offer_id"]))
