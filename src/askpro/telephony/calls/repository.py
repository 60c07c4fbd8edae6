"""Every statement on calls."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.telephony.calls.model import Call, VendorCall


class CallRepository(Repository):
    async def take_key(self, call: Call) -> bool:
        """False when another message was first; waits for one that is about to be."""
        return (
            await self.execute(
                "insert into vendor_calls (company_id, vendor, vendor_call_id, call_id, started_at)"
                " values (%(company_id)s, %(vendor)s, %(vendor_call_id)s, %(call_id)s, %(started_at)s)"
                " on conflict do nothing",
                vendor=call.vendor,
                vendor_call_id=call.vendor_call_id,
                call_id=call.id,
                started_at=call.started_at,
            )
            == 1
        )

    async def add(self, call: Call) -> None:
        await self.insert("calls", call)

    async def replace(self, call: Call) -> None:
        await self.execute(
            "update calls set from_number = %(from_number)s, to_number = %(to_number)s,"
            " customer_id = %(customer_id)s, language = %(language)s, status = %(status)s,"
            " outcome = %(outcome)s, connected_at = %(connected_at)s, ended_at = %(ended_at)s,"
            " disconnection_reason = %(disconnection_reason)s, summary = %(summary)s,"
            " sentiment = %(sentiment)s, cost_us_cents = %(cost_us_cents)s"
            " where company_id = %(company_id)s and id = %(id)s and started_at = %(started_at)s",
            **asdict(call),
        )

    async def locked(self, vendor_call: VendorCall) -> Call | None:
        """The call of that name, held against other writers until the work ends."""
        return await self.first(
            Call,
            "select c.* from vendor_calls v join calls c on c.company_id = %(company_id)s"
            " and c.id = v.call_id and c.started_at = v.started_at"
            " where v.company_id = %(company_id)s and v.vendor = %(vendor)s"
            " and v.vendor_call_id = %(vendor_call_id)s for update of c",
            vendor=vendor_call.vendor,
            vendor_call_id=vendor_call.id,
        )

    async def by_vendor(self, vendor_call: VendorCall) -> Call | None:
        return await self.first(
            Call,
            "select c.* from vendor_calls v join calls c on c.company_id = %(company_id)s"
            " and c.id = v.call_id and c.started_at = v.started_at"
            " where v.company_id = %(company_id)s and v.vendor = %(vendor)s"
            " and v.vendor_call_id = %(vendor_call_id)s",
            vendor=vendor_call.vendor,
            vendor_call_id=vendor_call.id,
        )

    async def by_id(self, call_id: UUID) -> Call | None:
        return await self.first(
            Call,
            "select * from calls where company_id = %(company_id)s and id = %(call_id)s",
            call_id=call_id,
        )

    async def page(
        self,
        since: datetime,
        until: datetime,
        branch_id: UUID | None,
        customer_id: UUID | None,
        outcome: str | None,
        before: tuple[datetime, UUID],
        limit: int,
    ) -> list[Call]:
        before_start, before_id = before
        return await self.all(
            Call,
            "select * from calls where company_id = %(company_id)s"
            " and started_at >= %(since)s and started_at < %(until)s"
            " and (started_at, id) < (%(before_start)s, %(before_id)s)"
            " and (%(branch_id)s::uuid is null or branch_id = %(branch_id)s)"
            " and (%(customer_id)s::uuid is null or customer_id = %(customer_id)s)"
            " and (%(outcome)s::text is null or outcome = %(outcome)s)"
            " order by started_at desc, id desc limit %(limit)s",
            since=since,
            until=until,
            branch_id=branch_id,
            customer_id=customer_id,
            outcome=outcome,
            before_start=before_start,
            before_id=before_id,
            limit=limit,
        )

    async def ongoing_since_before(self, before: datetime, limit: int) -> list[VendorCall]:
        rows = await self.rows(
            "select vendor, vendor_call_id from calls where company_id = %(company_id)s"
            " and status = 'ongoing' and started_at < %(before)s order by started_at limit %(limit)s",
            before=before,
            limit=limit,
        )
        return [VendorCall(row["vendor"], row["vendor_call_id"]) for row in rows]

    async def caller_spoke(self, call: Call) -> bool:
        return bool(
            await self.rows(
                "select from turns where company_id = %(company_id)s and call_id = %(call_id)s"
                " and call_started_at = %(started_at)s and role = 'caller' and text <> '' limit 1",
                call_id=call.id,
                started_at=call.started_at,
            )
        )
