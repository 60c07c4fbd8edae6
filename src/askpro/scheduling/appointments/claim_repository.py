"""Every statement on claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.scheduling.appointments.claims import ClaimRow, in_claiming_order
from askpro.scheduling.availability import Claim


class ClaimRepository(Repository):
    async def add(self, rows: Iterable[ClaimRow]) -> bool:
        """Claim all of it. False when somebody else has some of it; then undo what was claimed.

        `on conflict do nothing` rather than an error: the plain exclusion check lets two writers wait for
        each other until the deadlock detector ends it; the speculative insert of this clause does not.
        """
        ordered = in_claiming_order(rows)
        added = await self.execute(
            "insert into claims (company_id, id, appointment_id, session_id, subject_kind, subject_id, unit,"
            " starts_at, ends_at, active, expires_at, stands_for)"
            " select %(company_id)s, c.* from unnest(%(ids)s::uuid[], %(appointment_ids)s::uuid[],"
            " %(session_ids)s::uuid[], %(kinds)s::text[], %(subject_ids)s::uuid[], %(units)s::smallint[],"
            " %(starts)s::timestamptz[], %(ends)s::timestamptz[], %(actives)s::boolean[],"
            " %(expiries)s::timestamptz[], %(stands_for)s::uuid[]) as c on conflict do nothing",
            ids=[row.id for row in ordered],
            appointment_ids=[row.appointment_id for row in ordered],
            session_ids=[row.session_id for row in ordered],
            kinds=[row.subject_kind for row in ordered],
            subject_ids=[row.subject_id for row in ordered],
            units=[row.unit for row in ordered],
            starts=[row.starts_at for row in ordered],
            ends=[row.ends_at for row in ordered],
            actives=[row.active for row in ordered],
            expiries=[row.expires_at for row in ordered],
            stands_for=[row.stands_for for row in ordered],
        )
        return added == len(ordered)

    async def of(self, *appointment_ids: UUID) -> list[ClaimRow]:
        return await self.all(
            ClaimRow,
            "select * from claims where company_id = %(company_id)s and appointment_id = any(%(ids)s)",
            ids=list(appointment_ids),
        )

    async def remove_of(self, appointment_id: UUID) -> None:
        await self.execute(
            "delete from claims where company_id = %(company_id)s and appointment_id = %(appointment_id)s",
            appointment_id=appointment_id,
        )

    async def confirm(self, appointment_id: UUID) -> None:
        await self.execute(
            "update claims set expires_at = null"
            " where company_id = %(company_id)s and appointment_id = %(appointment_id)s and active",
            appointment_id=appointment_id,
        )

    async def extend(self, appointment_ids: Sequence[UUID], expires_at: datetime) -> None:
        await self.execute(
            "update claims set expires_at = %(expires_at)s where company_id = %(company_id)s"
            " and appointment_id = any(%(ids)s) and active and expires_at < %(expires_at)s",
            ids=list(appointment_ids),
            expires_at=expires_at,
        )

    async def deactivate(self, appointment_ids: Sequence[UUID]) -> None:
        await self.execute(
            "update claims set active = false"
            " where company_id = %(company_id)s and appointment_id = any(%(ids)s) and active",
            ids=list(appointment_ids),
        )

    async def expire_in_the_way_of(self, claims: Sequence[Claim], now: datetime) -> None:
        """Take the time back from holds that have run out, where these claims would meet them."""
        await self.execute(
            "with run_out as (select a.id from appointments a where a.company_id = %(company_id)s"
            " and a.status = 'held' and a.hold_expires_at <= %(now)s"
            " and a.id in (select c.appointment_id from claims c where c.company_id = %(company_id)s"
            " and c.subject_id = any(%(subject_ids)s) and c.active and c.expires_at <= %(now)s"
            " and c.starts_at < %(until)s and c.starts_at > %(since)s - interval '7 days'"
            " and c.ends_at > %(since)s) for update skip locked),"
            " expired as (update appointments set status = 'expired', hold_expires_at = null,"
            " closed_at = %(now)s"
            " where company_id = %(company_id)s and id in (select id from run_out) returning id)"
            " update claims set active = false where company_id = %(company_id)s and active"
            " and appointment_id in (select id from expired)",
            subject_ids=sorted({claim.subject.id for claim in claims}),
            since=min(claim.period.start for claim in claims),
            until=max(claim.period.end for claim in claims),
            now=now,
        )
