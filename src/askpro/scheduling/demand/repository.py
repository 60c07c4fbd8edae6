"""Every statement on demand."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.scheduling.demand.model import Total, Unmet


class DemandRepository(Repository):
    async def add(self, unmet: Unmet) -> None:
        """The same wish of one call is there once."""
        await self.execute(
            "insert into demand (company_id, id, branch_id, service_ids, staff_id, wanted_from, wanted_until,"
            " weekday, hour, outcome, call_id, recorded_at) values (%(company_id)s, %(id)s, %(branch_id)s,"
            " %(service_ids)s::uuid[], %(staff_id)s, %(wanted_from)s, %(wanted_until)s, %(weekday)s,"
            " %(hour)s, %(outcome)s, %(call_id)s, %(recorded_at)s) on conflict do nothing",
            id=unmet.id, branch_id=unmet.branch_id, service_ids=list(unmet.service_ids),
            staff_id=unmet.staff_id, wanted_from=unmet.wanted_from, wanted_until=unmet.wanted_until,
            weekday=unmet.weekday, hour=unmet.hour, outcome=unmet.outcome.value, call_id=unmet.call_id,
            recorded_at=unmet.recorded_at,
        )  # fmt: skip

    async def page(
        self, since: datetime, until: datetime, after: tuple[datetime, UUID], limit: int
    ) -> list[Unmet]:
        after_time, after_id = after
        return await self.all(
            Unmet,
            "select * from demand where company_id = %(company_id)s and recorded_at >= %(since)s"
            " and recorded_at < %(until)s and (recorded_at, id) > (%(after_time)s, %(after_id)s)"
            " order by recorded_at, id limit %(limit)s",
            since=since, until=until, after_time=after_time, after_id=after_id, limit=limit,
        )  # fmt: skip

    async def totals(
        self, since: datetime, until: datetime, branch_id: UUID | None, limit: int
    ) -> list[Total]:
        return await self.all(
            Total,
            "select s.service_id, d.weekday, d.hour, d.outcome, count(*) as wishes from demand d"
            " left join lateral unnest(d.service_ids) as s(service_id) on true"
            " where d.company_id = %(company_id)s and d.recorded_at >= %(since)s"
            " and d.recorded_at < %(until)s and (%(branch_id)s::uuid is null or d.branch_id = %(branch_id)s)"
            " group by s.service_id, d.weekday, d.hour, d.outcome"
            " order by wishes desc, s.service_id, d.weekday, d.hour, d.outcome limit %(limit)s",
            since=since, until=until, branch_id=branch_id, limit=limit,
        )  # fmt: skip
