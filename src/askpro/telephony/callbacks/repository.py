"""Every statement on callbacks."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.telephony.callbacks.model import Callback


class CallbackRepository(Repository):
    async def add(self, callback: Callback) -> bool:
        """False when the same call has asked for one already."""
        return (
            await self.execute(
                "insert into callbacks (company_id, id, branch_id, call_id, customer_id, name, phone_e164,"
                " reason, priority, status, promised_by, assigned_to, created_at, closed_at, note)"
                " values (%(company_id)s, %(id)s, %(branch_id)s, %(call_id)s, %(customer_id)s, %(name)s,"
                " %(phone_e164)s, %(reason)s, %(priority)s, %(status)s, %(promised_by)s, %(assigned_to)s,"
                " %(created_at)s, %(closed_at)s, %(note)s) on conflict (company_id, call_id) do nothing",
                **asdict(callback),
            )
            == 1
        )

    async def replace(self, callback: Callback) -> None:
        await self.execute(
            "update callbacks set customer_id = %(customer_id)s, name = %(name)s,"
            " phone_e164 = %(phone_e164)s, reason = %(reason)s, priority = %(priority)s, status = %(status)s,"
            " promised_by = %(promised_by)s, assigned_to = %(assigned_to)s, closed_at = %(closed_at)s,"
            " note = %(note)s where company_id = %(company_id)s and id = %(id)s",
            **asdict(callback),
        )

    async def by_id(self, callback_id: UUID) -> Callback | None:
        return await self.first(
            Callback,
            "select * from callbacks where company_id = %(company_id)s and id = %(callback_id)s",
            callback_id=callback_id,
        )

    async def locked(self, callback_id: UUID) -> Callback | None:
        return await self.first(
            Callback,
            "select * from callbacks where company_id = %(company_id)s and id = %(callback_id)s for update",
            callback_id=callback_id,
        )

    async def of_call(self, call_id: UUID) -> Callback | None:
        return await self.first(
            Callback,
            "select * from callbacks where company_id = %(company_id)s and call_id = %(call_id)s for update",
            call_id=call_id,
        )

    async def open_by(self, promised_by: datetime | None, limit: int) -> list[Callback]:
        return await self.all(
            Callback,
            "select * from callbacks where company_id = %(company_id)s and status = 'open'"
            " and promised_by <= coalesce(%(promised_by)s, 'infinity'::timestamptz)"
            " order by promised_by, id limit %(limit)s",
            promised_by=promised_by,
            limit=limit,
        )
