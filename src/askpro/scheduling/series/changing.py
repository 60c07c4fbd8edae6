"""One appointment of a series, those from it on, or all of them are cancelled or moved."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling import appointments
from askpro.scheduling.appointments import Appointment, Holding, Status
from askpro.scheduling.availability import Request, StaffWish, Wish, instant_at
from askpro.scheduling.catalog import Price
from askpro.scheduling.series.booking import NOT_TO_BE_HAD, missed
from askpro.scheduling.series.model import Missed, Moved, Otherwise, Scope
from askpro.scheduling.series.reading import find
from askpro.scheduling.series.refusals import SeriesNotFound, SeriesNotPossible
from askpro.tenancy import branches


async def cancel(
    work: Work,
    appointment_id: UUID,
    scope: Scope,
    reason: str = "",
    *,
    accepted_fee: Price | None = None,
    waive: bool = False,
) -> list[Appointment]:
    """Cancel this appointment, those from it on, or all; what has taken place stays. In order of start.

    All of them or none. `accepted_fee` is what may be charged for each. Cancelling again changes nothing.
    Refuses with SeriesNotFound, and as `appointments.cancel` does.
    """
    named = await appointments.find(work, appointment_id)
    meant = [named] if scope is Scope.THIS else await _meant(work, named, scope)
    async with work.savepoint():
        return [
            await appointments.cancel(work, each.id, reason, accepted_fee=accepted_fee, waive=waive)
            for each in meant
        ]


async def move(
    work: Work,
    appointment_id: UUID,
    start: datetime,
    scope: Scope,
    *,
    holder: str,
    staff: StaffWish | None = None,
    otherwise: Otherwise = Otherwise.NOTHING,
    accepted_fee: Price | None = None,
    waive: bool = False,
) -> Moved:
    """Move this appointment to a start, and those meant with it by as many days and hours on the wall clock.

    Without a wish for staff everybody keeps theirs, where that is possible. What cannot be moved stays where
    it is, and is listed, or, unless the rest is wanted, nothing moves.
    `accepted_fee` is what may be charged for each.
    Refuses with SeriesNotPossible or SeriesNotFound, and as `appointments.move` does.
    """
    named = await appointments.find(work, appointment_id)
    meant = [named] if scope is Scope.THIS else await _meant(work, named, scope)
    zone = ZoneInfo((await branches.find(work, named.branch_id)).zone)
    shift = _on_the_wall(start, zone) - _on_the_wall(named.starts_at, zone)
    moved: list[Appointment] = []
    refused: list[Missed] = []
    async with work.savepoint():
        # Whoever goes first makes room for the one that follows.
        for each in sorted(meant, key=lambda one: one.starts_at, reverse=start > named.starts_at):
            new_start = instant_at(zone, _on_the_wall(each.starts_at, zone) + shift)
            try:
                hold = await appointments.hold(work, _holding(each, new_start, holder, staff))
                moved.append(
                    await appointments.move(work, each.id, hold.id, accepted_fee=accepted_fee, waive=waive)
                )
            except NOT_TO_BE_HAD as refusal:
                refused.append(missed(new_start, refusal))
        if not moved or (refused and otherwise is Otherwise.NOTHING):
            raise SeriesNotPossible(refused)
    return Moved(
        tuple(sorted(moved, key=lambda one: one.starts_at)),
        tuple(sorted(refused, key=lambda one: one.starts_at)),
    )


async def _meant(work: Work, named: Appointment, scope: Scope) -> list[Appointment]:
    """The appointments of its series that lie ahead: all, or from the named one's start on."""
    if named.series_id is None:
        raise SeriesNotFound(named.id)
    series = await find(work, named.series_id)
    return [
        each
        for each in series.booked
        if each.status is Status.CONFIRMED
        and each.ends_at > work.now
        and (scope is Scope.ALL or each.starts_at >= named.starts_at)
    ]


def _holding(each: Appointment, start: datetime, holder: str, staff: StaffWish | None) -> Holding:
    wish = Wish(
        each.service_ids,
        Period(start, start),
        add_on_ids=each.add_on_ids,
        staff=staff or StaffWish(preferred=each.staff_ids),
        seats=each.seats,
        customer_id=each.customer_id,
    )
    return Holding(
        branch_id=each.branch_id,
        request=Request(wish, start),
        holder=holder,
        source=each.source,
        moving=each.id,
    )


def _on_the_wall(instant: datetime, zone: ZoneInfo) -> datetime:
    return instant.astimezone(zone).replace(tzinfo=None)
