"""Recording what was wished for in vain, and adding it up."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.foundation.paging import LIMIT_MAX
from askpro.foundation.time import Period
from askpro.scheduling.demand.model import DemandOutcome, Total, Unmet, Wanted
from askpro.scheduling.demand.repository import DemandRepository
from askpro.tenancy import branches

_BEGINNING = (datetime(1970, 1, 1, tzinfo=UTC), UUID(int=0))


async def record(work: Work, wanted: Wanted, outcome: DemandOutcome, call_id: UUID | None = None) -> None:
    """Remember a wish that was not met, and nothing about who had it.

    The same wish with the same outcome counts once a call. Refuses with BranchNotFound.
    """
    zone = ZoneInfo((await branches.find(work, wanted.branch_id)).zone)
    await DemandRepository(work).add(
        Unmet(
            id=new_id(),
            branch_id=wanted.branch_id,
            service_ids=wanted.service_ids,
            staff_id=wanted.staff_id,
            wanted_from=wanted.window.start if wanted.window else None,
            wanted_until=wanted.window.end if wanted.window else None,
            weekday=wanted.weekday(zone),
            hour=wanted.hour(zone),
            outcome=outcome,
            call_id=call_id,
            recorded_at=work.now,
        )
    )


async def listed(
    work: Work, during: Period, after: tuple[datetime, UUID] | None = None, limit: int = 50
) -> list[Unmet]:
    """One page of what was recorded, in order; `after` is (recorded_at, id) of the last one before it."""
    return await DemandRepository(work).page(during.start, during.end, after or _BEGINNING, limit)


async def totals(
    work: Work, during: Period, branch_id: UUID | None = None, limit: int = LIMIT_MAX
) -> list[Total]:
    """Wishes recorded in the period by service, weekday, hour and outcome, the most frequent first.

    A wish for several services counts for each of them.
    """
    return await DemandRepository(work).totals(during.start, during.end, branch_id, limit)
