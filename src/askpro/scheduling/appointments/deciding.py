"""Asking first: may it be cancelled or moved, what would it cost, and why?"""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling.appointments.cancelling import check_ahead
from askpro.scheduling.appointments.reading import find
from askpro.scheduling.appointments.terms import decision_on
from askpro.scheduling.policies import Act, Decision


async def decide_cancelling(work: Work, appointment_id: UUID) -> Decision:
    """What `cancel` would decide now; nothing changes. Give it the decision's fee once that is accepted.

    Refuses with AlreadyCancelled, AlreadyMoved, AppointmentOver, NotConfirmed or AppointmentNotFound.
    """
    return await _decide(work, Act.CANCEL, appointment_id)


async def decide_moving(work: Work, appointment_id: UUID) -> Decision:
    """What `move` would decide now; nothing changes. Give it the decision's fee once that is accepted.

    Refuses with AlreadyCancelled, AlreadyMoved, AppointmentOver, NotConfirmed or AppointmentNotFound.
    """
    return await _decide(work, Act.MOVE, appointment_id)


async def _decide(work: Work, act: Act, appointment_id: UUID) -> Decision:
    appointment = await find(work, appointment_id)
    check_ahead(appointment, work.now)
    return await decision_on(work, act, appointment)
