"""Holds that ran out give their time back."""

from __future__ import annotations

from datetime import timedelta

from askpro.foundation.database import Work
from askpro.scheduling.appointments.classes import ClassRepository
from askpro.scheduling.appointments.hold_repository import HoldRepository
from askpro.scheduling.appointments.securing import give_back

AT_ONCE_MAX = 1000
KEPT_FOR = timedelta(days=1)
"""How long an expired hold can still be booked if its time is free."""


async def expire_holds(work: Work) -> int:
    """Expire the company's holds that ran out, close classes nobody attends; how many holds.

    Holds are also expired by whoever needs their time; this is for calendars nobody asks for.
    """
    appointments, classes = HoldRepository(work), ClassRepository(work)
    run_out = await appointments.run_out(work.now, AT_ONCE_MAX)
    await give_back(work, run_out)
    await appointments.expire(run_out, work.now)
    await classes.close_deserted(await classes.lock_deserted(AT_ONCE_MAX), work.now)
    await appointments.remove_expired(work.now - KEPT_FOR)
    return len(run_out)
