"""Whether one more appointment keeps a customer within their limits."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.foundation.database import Work
from askpro.foundation.time import Period
from askpro.scheduling.availability.limits import RULE_OF, within_limit
from askpro.scheduling.availability.minutes import int_array, minute_of
from askpro.scheduling.availability.reading import REACH_OF
from askpro.scheduling.availability.refused import Refused
from askpro.scheduling.availability.repository import DiaryRepository
from askpro.scheduling.availability.wallclock import wall_clock
from askpro.scheduling.hours import Limit
from askpro.tenancy import branches


async def limit_in_the_way(
    work: Work,
    branch_id: UUID,
    customer_id: UUID,
    limits: Sequence[Limit],
    period: Period,
    ignoring: Sequence[UUID] = (),
) -> Refused | None:
    """The first limit that an appointment of this customer in this period would exceed, by the branch's days.

    `ignoring` are appointments that do not count: the one being moved, the one being booked.
    """
    if not limits:
        return None
    reach = max(REACH_OF[limit.per] for limit in limits)
    around = period.widened(reach, reach)
    booked = await DiaryRepository(work).booked_by(customer_id, around.start, around.end, ignoring)
    zone = ZoneInfo((await branches.find(work, branch_id)).zone)
    clock = wall_clock(zone, minute_of(around.start), minute_of(around.end))
    start, minutes = int_array([minute_of(period.start)]), int(period.duration.total_seconds() // 60)
    for limit in limits:
        if not within_limit(limit, booked, clock, start, minutes)[0]:
            return Refused(RULE_OF[limit.per])
    return None
