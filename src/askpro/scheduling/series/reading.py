"""Finding a series with its appointments."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling import appointments
from askpro.scheduling.appointments import AppointmentFilter, Status
from askpro.scheduling.series.model import Series
from askpro.scheduling.series.refusals import SeriesNotFound
from askpro.scheduling.series.repository import SeriesRepository
from askpro.scheduling.series.rule import OCCURRENCES_MAX


async def find(work: Work, series_id: UUID) -> Series:
    """The series as it was agreed, with the appointments that stand. Refuses with SeriesNotFound."""
    series = await SeriesRepository(work).by_id(series_id)
    if series is None:
        raise SeriesNotFound(series_id)
    standing = frozenset({Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW})
    which = AppointmentFilter(series_id=series_id, statuses=standing)
    booked = await appointments.listed(work, which, limit=OCCURRENCES_MAX)
    return replace(series, booked=tuple(booked))
