"""Every statement on appointments in waiting: holds, kept longer, run out, and gone without a trace."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from askpro.scheduling.appointments.model import Appointment
from askpro.scheduling.appointments.repository import AppointmentRepository


class HoldRepository(AppointmentRepository):
    async def locked_to_book(self, hold_id: UUID, *others: UUID) -> dict[UUID, Appointment]:
        """As `locked`; with the hold whatever else its holder has, which may have to give way."""
        found = await self.all(
            Appointment,
            "select * from appointments where company_id = %(company_id)s and id = any(%(ids)s::uuid[]"
            " || array(select other.id from appointments own join appointments other"
            " on other.company_id = own.company_id and other.holder = own.holder and other.status = 'held'"
            " where own.company_id = %(company_id)s and own.id = %(hold_id)s)) order by id for update",
            ids=[hold_id, *others],
            hold_id=hold_id,
        )
        return {each.id: each for each in await self._with_items(found)}

    async def held_by(self, holder: str, now: datetime) -> list[Appointment]:
        """The holder's holds that have not run out, the oldest first."""
        found = await self.all(
            Appointment,
            "select * from appointments where company_id = %(company_id)s and holder = %(holder)s"
            " and status = 'held' and hold_expires_at > %(now)s order by id",
            holder=holder,
            now=now,
        )
        return await self._with_items(found)

    async def lock_held_by(self, holder: str, now: datetime, but: Sequence[UUID]) -> list[UUID]:
        """What the holder holds, but for some, held against other writers; always in the same order."""
        rows = await self.rows(
            "select id from appointments where company_id = %(company_id)s and holder = %(holder)s"
            " and status = 'held' and hold_expires_at > %(now)s and id <> all(%(but)s)"
            " order by id for update",
            holder=holder,
            now=now,
            but=list(but),
        )
        return [row["id"] for row in rows]

    async def extend(self, appointment_ids: Sequence[UUID], expires_at: datetime) -> None:
        await self.execute(
            "update appointments set hold_expires_at = %(expires_at)s where company_id = %(company_id)s"
            " and id = any(%(ids)s) and status = 'held' and hold_expires_at < %(expires_at)s",
            ids=list(appointment_ids),
            expires_at=expires_at,
        )

    async def run_out(self, now: datetime, limit: int) -> list[UUID]:
        rows = await self.rows(
            "select id from appointments where company_id = %(company_id)s and status = 'held'"
            " and hold_expires_at <= %(now)s order by id limit %(limit)s for update skip locked",
            now=now,
            limit=limit,
        )
        return [row["id"] for row in rows]

    async def expire(self, appointment_ids: Sequence[UUID], now: datetime) -> None:
        await self.execute(
            "update appointments set status = 'expired', hold_expires_at = null, closed_at = %(now)s"
            " where company_id = %(company_id)s and id = any(%(ids)s) and status = 'held'",
            ids=list(appointment_ids),
            now=now,
        )

    async def remove(self, appointment_ids: Sequence[UUID]) -> None:
        """Holds leave nothing behind; their items and claims go with them."""
        await self.execute(
            "delete from appointments where company_id = %(company_id)s and id = any(%(ids)s)"
            " and status in ('held', 'expired')",
            ids=list(appointment_ids),
        )

    async def remove_expired(self, before: datetime) -> int:
        return await self.execute(
            "delete from appointments where company_id = %(company_id)s and status = 'expired'"
            " and closed_at < %(before)s",
            before=before,
        )
