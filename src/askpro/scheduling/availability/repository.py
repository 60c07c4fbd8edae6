"""Every statement that fills a diary: a fixed number a search, whatever the staff and days."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, timedelta
from uuid import UUID

import numpy as np

from askpro.foundation.database import Repository
from askpro.foundation.time import Period
from askpro.scheduling.availability.diary import Allowance, Booked, Subject, SubjectKind, Taken
from askpro.scheduling.availability.minutes import IntArray, minute_of

LONGEST_CLAIM = timedelta(days=7)
_MINUTE = 60_000_000
_BEFORE_2000 = minute_of(datetime(2000, 1, 1, tzinfo=UTC))


class DiaryRepository(Repository):
    async def taken(
        self,
        subject_ids: Sequence[UUID],
        since: datetime,
        until: datetime,
        ignoring: Sequence[UUID],
        holder: str | None,
    ) -> Taken:
        """Active claims on these subjects in the period, less those of expired holds, of the given
        appointments and of what the holder itself holds."""
        rows = await self.rows(
            "select c.subject_kind, c.subject_id, c.unit, count(*) as claims,"
            " string_agg(timestamptz_send(c.starts_at), ''::bytea) as starts,"
            " string_agg(timestamptz_send(c.ends_at), ''::bytea) as ends from claims c"
            " where c.company_id = %(company_id)s and c.active"
            " and c.subject_id = any(%(subject_ids)s::uuid[]) and c.starts_at < %(until)s"
            " and c.starts_at > %(begun_after)s and c.ends_at > %(since)s"
            " and (c.expires_at is null or c.expires_at > %(now)s)"
            " and (c.appointment_id is null or (c.appointment_id <> all(%(ignoring)s::uuid[])"
            " and (c.expires_at is null or %(holder)s::text is null or c.appointment_id not in ("
            " select a.id from appointments a where a.company_id = %(company_id)s"
            " and a.holder = %(holder)s::text and a.status = 'held'))))"
            " group by c.subject_kind, c.subject_id, c.unit",
            subject_ids=list(subject_ids), since=since, until=until, begun_after=since - LONGEST_CLAIM,
            now=self.work.now, ignoring=list(ignoring), holder=holder,
        )  # fmt: skip
        return Taken(
            tuple(Subject(SubjectKind(row["subject_kind"]), row["subject_id"], row["unit"]) for row in rows),
            np.repeat(np.arange(len(rows), dtype=np.int64), [row["claims"] for row in rows]),
            _microseconds(row["starts"] for row in rows) // _MINUTE + _BEFORE_2000,
            -(-_microseconds(row["ends"] for row in rows) // _MINUTE) + _BEFORE_2000,
        )

    async def booked(
        self, since: datetime, until: datetime, ignoring: Sequence[UUID], holder: str | None
    ) -> tuple[Booked, ...]:
        """Appointments that limits count, by start."""
        rows = await self.rows(
            "select a.starts_at, a.ends_at, a.customer_id, array_agg(distinct i.service_id) as services,"
            " array_agg(distinct i.staff_id) filter (where i.staff_id is not null) as staff"
            " from appointments a join appointment_items i"
            " on i.company_id = %(company_id)s and i.appointment_id = a.id"
            " where a.company_id = %(company_id)s and a.starts_at >= %(since)s and a.starts_at < %(until)s"
            " and (a.status in ('confirmed', 'completed', 'no_show') or (a.status = 'held'"
            " and a.hold_expires_at > %(now)s and a.holder is distinct from %(holder)s::text))"
            " and a.id <> all(%(ignoring)s::uuid[])"
            " group by a.id, a.starts_at, a.ends_at, a.customer_id order by a.starts_at",
            since=since, until=until, now=self.work.now, ignoring=list(ignoring), holder=holder,
        )  # fmt: skip
        return tuple(
            Booked(
                start=row["starts_at"],
                minutes=int((row["ends_at"] - row["starts_at"]).total_seconds() // 60),
                service_ids=tuple(row["services"]),
                staff_ids=tuple(row["staff"] or ()),
                customer_id=row["customer_id"],
            )
            for row in rows
        )

    async def booked_by(
        self, customer_id: UUID, since: datetime, until: datetime, ignoring: Sequence[UUID]
    ) -> tuple[Booked, ...]:
        """Appointments of one customer, as limits count them."""
        rows = await self.rows(
            "select starts_at, ends_at from appointments where company_id = %(company_id)s"
            " and customer_id = %(customer_id)s and starts_at >= %(since)s and starts_at < %(until)s"
            " and status in ('confirmed', 'completed', 'no_show') and id <> all(%(ignoring)s::uuid[])",
            customer_id=customer_id, since=since, until=until, ignoring=list(ignoring),
        )  # fmt: skip
        return tuple(
            Booked(row["starts_at"], int((row["ends_at"] - row["starts_at"]).total_seconds() // 60))
            for row in rows
        )

    async def allowances(self, since: datetime, until: datetime) -> tuple[Allowance, ...]:
        """Leave to overbook that touches the period."""
        rows = await self.rows(
            "select id, staff_id, starts_at, ends_at, extra from allowances where company_id = %(company_id)s"
            " and ends_at > %(since)s and starts_at < %(until)s order by starts_at, id",
            since=since, until=until,
        )  # fmt: skip
        return tuple(
            Allowance(row["staff_id"], Period(row["starts_at"], row["ends_at"]), row["extra"], row["id"])
            for row in rows
        )

    async def allow(self, allowance_id: UUID, allowance: Allowance) -> None:
        await self.execute(
            "insert into allowances (company_id, id, staff_id, starts_at, ends_at, extra)"
            " values (%(company_id)s, %(id)s, %(staff_id)s, %(starts_at)s, %(ends_at)s, %(extra)s)",
            id=allowance_id, staff_id=allowance.staff_id, starts_at=allowance.period.start,
            ends_at=allowance.period.end, extra=allowance.extra,
        )  # fmt: skip

    async def disallow(self, allowance_id: UUID) -> bool:
        return await self.execute(
            "delete from allowances where company_id = %(company_id)s and id = %(id)s", id=allowance_id
        ) == 1  # fmt: skip

    async def last_booked(self, since: datetime, appointments_max: int) -> dict[UUID, datetime]:
        """When each member of staff was last given an appointment: among so many, as far back as `since`."""
        # The offset keeps each look-up a look-up; joined freely, all items of the company would be read.
        rows = await self.rows(
            "select i.staff_id, max(a.booked_at) as at from (select id, booked_at from appointments"
            " where company_id = %(company_id)s and booked_at >= %(since)s"
            " order by booked_at desc limit %(appointments_max)s) a cross join lateral (select staff_id"
            " from appointment_items where company_id = %(company_id)s and appointment_id = a.id"
            " and staff_id is not null offset 0) i group by i.staff_id",
            since=since, appointments_max=appointments_max,
        )  # fmt: skip
        return {row["staff_id"]: row["at"] for row in rows}


def _microseconds(sent: Iterable[bytes]) -> IntArray:
    """Instants as PostgreSQL sends them: microseconds since 2000, straight into one array."""
    return np.frombuffer(b"".join(sent), dtype=">i8").astype(np.int64)
