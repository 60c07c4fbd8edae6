"""When a branch is open: reading and changing it."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.tenancy import companies
from askpro.tenancy.branches.events import OpeningHoursChanged
from askpro.tenancy.branches.model import (
    DayException,
    Hours,
    MalformedHours,
    OpeningHours,
    check_apart,
    check_minutes,
)
from askpro.tenancy.branches.profile import find
from askpro.tenancy.branches.repository import BranchRepository


async def opening_hours(work: Work, branch_id: UUID) -> OpeningHours:
    """The weekly hours and the exceptions from yesterday on, whose night may still last.

    Refuses with BranchNotFound.
    """
    branch = await find(work, branch_id)
    yesterday = work.now.astimezone(ZoneInfo(branch.zone)).date() - timedelta(days=1)

    async def load() -> OpeningHours:
        repository = BranchRepository(work)
        return OpeningHours(
            weekly=tuple(await repository.weekly_hours(branch_id)),
            exceptions=tuple(await repository.exceptions_from(branch_id, yesterday)),
            closed_on_public_holidays=branch.closed_on_public_holidays,
        )

    return await companies.kept(work, f"opening hours of {branch_id} after {yesterday}", load)


async def set_weekly_hours(work: Work, branch_id: UUID, weekly: list[Hours]) -> None:
    """Replace the weekly hours; without any it never opens. Refuses with BranchNotFound, OverlappingHours."""
    check_apart(weekly)
    await find(work, branch_id)
    await BranchRepository(work).replace_weekly_hours(branch_id, weekly)
    await companies.begin_edition(work)
    work.announce(OpeningHoursChanged(branch_id=branch_id))


async def add_exception(
    work: Work,
    branch_id: UUID,
    day: date,
    opens_minute: int | None = None,
    closes_minute: int | None = None,
    reason: str = "",
) -> DayException:
    """On this day these hours hold and no others; without minutes the branch is closed.

    Several exceptions of one day add up. Refuses with BranchNotFound or MalformedHours.
    """
    if opens_minute is not None and closes_minute is not None:
        check_minutes(opens_minute, closes_minute)
    elif opens_minute is not None or closes_minute is not None:
        raise MalformedHours("An exception has both minutes, or neither when it is closed.")
    await find(work, branch_id)
    exception = DayException(new_id(), day, opens_minute, closes_minute, reason)
    await BranchRepository(work).add_exception(branch_id, exception)
    await companies.begin_edition(work)
    work.announce(OpeningHoursChanged(branch_id=branch_id))
    return exception


async def drop_exception(work: Work, branch_id: UUID, exception_id: UUID) -> None:
    """The weekly hours hold again on that day. Dropping it twice changes nothing."""
    await BranchRepository(work).drop_exception(branch_id, exception_id)
    await companies.begin_edition(work)
    work.announce(OpeningHoursChanged(branch_id=branch_id))
