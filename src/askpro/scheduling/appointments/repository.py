"""Every statement on appointments and their items."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import LiteralString
from uuid import UUID

from askpro.foundation.database import Repository
from askpro.scheduling.appointments.model import WAIVED, Appointment, Item, Status
from askpro.scheduling.policies import History


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentFilter:
    """Which appointments; None means any. They overlap [since, until) by their start."""

    since: datetime | None = None
    until: datetime | None = None
    branch_id: UUID | None = None
    customer_id: UUID | None = None
    staff_id: UUID | None = None
    series_id: UUID | None = None
    statuses: frozenset[Status] = frozenset(
        {Status.CONFIRMED, Status.COMPLETED, Status.NO_SHOW, Status.CANCELLED}
    )


@dataclass(frozen=True, slots=True)
class _ItemRow:
    appointment_id: UUID
    position: int
    service_id: UUID
    staff_id: UUID | None
    starts_at: datetime
    ends_at: datetime
    price_cents: int


_INSERT: LiteralString = (
    "insert into appointments (company_id, id, branch_id, customer_id, status, starts_at, ends_at,"
    " hold_expires_at, holder, source, seats, add_on_ids, language, price_cents, currency, notes,"
    " for_whom, moved_from, moved_to, series_id, booked_by, booked_at, closed_by, closed_at,"
    " close_reason, created_at, deposit_cents, fee_cents, fee_reason)"
    " values (%(company_id)s, %(id)s, %(branch_id)s, %(customer_id)s, %(status)s,"
    " %(starts_at)s, %(ends_at)s, %(hold_expires_at)s, %(holder)s, %(source)s, %(seats)s,"
    " %(add_on_ids)s::uuid[], %(language)s, %(price_cents)s, %(currency)s, %(notes)s, %(for_whom)s,"
    " %(moved_from)s, %(moved_to)s, %(series_id)s, %(booked_by)s, %(booked_at)s, %(closed_by)s,"
    " %(closed_at)s, %(close_reason)s, %(created_at)s, %(deposit_cents)s, %(fee_cents)s, %(fee_reason)s)"
)


class AppointmentRepository(Repository):
    async def add(self, appointment: Appointment) -> None:
        await self.add_many([appointment])

    async def add_many(self, appointments: Sequence[Appointment]) -> None:
        async with self.work.at_once() as ask:
            ask(self.add_rows(appointments))
            ask(self.add_items(appointments))

    async def add_rows(self, appointments: Sequence[Appointment]) -> None:
        await self.execute_each(_INSERT, [_columns(each) for each in appointments])

    async def add_items(self, appointments: Sequence[Appointment]) -> None:
        items = [_ItemRow(each.id, **asdict(item)) for each in appointments for item in each.items]
        await self.insert_all("appointment_items", items)

    async def replace(self, appointment: Appointment) -> None:
        """Write what may change; time and items of an appointment never do."""
        await self.execute(
            "update appointments set customer_id = %(customer_id)s, status = %(status)s,"
            " hold_expires_at = %(hold_expires_at)s, language = %(language)s, notes = %(notes)s,"
            " for_whom = %(for_whom)s, moved_from = %(moved_from)s, moved_to = %(moved_to)s,"
            " series_id = %(series_id)s, booked_by = %(booked_by)s, booked_at = %(booked_at)s,"
            " closed_by = %(closed_by)s, closed_at = %(closed_at)s, close_reason = %(close_reason)s,"
            " deposit_cents = %(deposit_cents)s, fee_cents = %(fee_cents)s, fee_reason = %(fee_reason)s"
            " where company_id = %(company_id)s and id = %(id)s",
            **_columns(appointment),
        )

    async def by_id(self, appointment_id: UUID) -> Appointment | None:
        async with self.work.at_once() as ask:
            found = ask(
                self.all(
                    Appointment,
                    "select * from appointments where company_id = %(company_id)s and id = %(id)s",
                    id=appointment_id,
                )
            )
            items = ask(self._items_of([appointment_id]))
        return next(iter(_with(found.result(), items.result())), None)

    async def locked(self, *appointment_ids: UUID) -> dict[UUID, Appointment]:
        """The appointments, held against other writers until the work ends, always in the same order."""
        async with self.work.at_once() as ask:
            found = ask(
                self.all(
                    Appointment,
                    "select * from appointments where company_id = %(company_id)s and id = any(%(ids)s)"
                    " order by id for update",
                    ids=list(appointment_ids),
                )
            )
            items = ask(self._items_of(appointment_ids))
        return {each.id: each for each in _with(found.result(), items.result())}

    async def upcoming_of(self, customer_id: UUID, now: datetime, limit: int) -> list[Appointment]:
        found = await self.all(
            Appointment,
            "select * from appointments where company_id = %(company_id)s and customer_id = %(customer_id)s"
            " and status = 'confirmed' and starts_at > %(now)s order by starts_at, id limit %(limit)s",
            customer_id=customer_id,
            now=now,
            limit=limit,
        )
        return await self._with_items(found)

    async def history_of(self, customer_id: UUID, month: datetime, ignoring: UUID) -> History:
        """What the customer cancelled and moved since the month began, and has ahead, besides `ignoring`.

        What the business waived was its own wish and does not count.
        """
        found = await self.all(
            History,
            "select count(*) filter (where status = 'cancelled' and closed_at >= %(month)s"
            " and fee_reason <> %(waived)s) as cancellations,"
            " count(*) filter (where status = 'moved' and closed_at >= %(month)s"
            " and fee_reason <> %(waived)s) as moves,"
            " count(*) filter (where status = 'confirmed' and starts_at > %(now)s) as upcoming"
            " from appointments where company_id = %(company_id)s and customer_id = %(customer_id)s"
            " and id <> %(ignoring)s",
            customer_id=customer_id, month=month, now=self.work.now, waived=WAIVED, ignoring=ignoring,
        )  # fmt: skip
        return found[0]

    async def on_calendar_of(self, staff_id: UUID, since: datetime, until: datetime) -> list[Appointment]:
        found = await self.all(
            Appointment,
            "select a.* from appointments a where a.company_id = %(company_id)s"
            " and a.status in ('confirmed', 'completed', 'no_show') and a.id in ("
            " select i.appointment_id from appointment_items i where i.company_id = %(company_id)s"
            " and i.staff_id = %(staff_id)s and i.starts_at < %(until)s"
            " and i.starts_at > %(since)s - interval '7 days' and i.ends_at > %(since)s)"
            " order by a.starts_at, a.id",
            staff_id=staff_id,
            since=since,
            until=until,
        )
        return await self._with_items(found)

    async def page(
        self, which: AppointmentFilter, after: tuple[datetime, UUID], limit: int
    ) -> list[Appointment]:
        after_start, after_id = after
        found = await self.all(
            Appointment,
            "select a.* from appointments a where a.company_id = %(company_id)s"
            " and (a.starts_at, a.id) > (%(after_start)s, %(after_id)s)"
            " and a.starts_at >= coalesce(%(since)s, '-infinity'::timestamptz)"
            " and a.starts_at < coalesce(%(until)s, 'infinity'::timestamptz)"
            " and a.status = any(%(statuses)s)"
            " and (%(branch_id)s::uuid is null or a.branch_id = %(branch_id)s)"
            " and (%(customer_id)s::uuid is null or a.customer_id = %(customer_id)s)"
            " and (%(series_id)s::uuid is null or a.series_id = %(series_id)s)"
            " and (%(staff_id)s::uuid is null or exists (select from appointment_items i"
            " where i.company_id = %(company_id)s and i.appointment_id = a.id and i.staff_id = %(staff_id)s))"
            " order by a.starts_at, a.id limit %(limit)s",
            after_start=after_start, after_id=after_id, since=which.since, until=which.until,
            statuses=[status.value for status in which.statuses], branch_id=which.branch_id,
            customer_id=which.customer_id, staff_id=which.staff_id, series_id=which.series_id, limit=limit,
        )  # fmt: skip
        return await self._with_items(found)

    async def _with_items(self, found: list[Appointment]) -> list[Appointment]:
        return _with(found, await self._items_of([each.id for each in found])) if found else []

    async def _items_of(self, appointment_ids: Sequence[UUID]) -> list[_ItemRow]:
        return await self.all(
            _ItemRow,
            "select * from appointment_items where company_id = %(company_id)s"
            " and appointment_id = any(%(ids)s) order by appointment_id, position",
            ids=list(appointment_ids),
        )


def _with(found: list[Appointment], rows: list[_ItemRow]) -> list[Appointment]:
    items: dict[UUID, list[Item]] = {each.id: [] for each in found}
    for row in rows:
        if row.appointment_id in items:
            items[row.appointment_id].append(
                Item(row.position, row.service_id, row.staff_id, row.starts_at, row.ends_at, row.price_cents)
            )
    return [replace(each, items=tuple(items[each.id])) for each in found]


_COLUMNS = tuple(field.name for field in fields(Appointment) if field.name != "items")


def _columns(appointment: Appointment) -> dict[str, object]:
    columns = {name: getattr(appointment, name) for name in _COLUMNS}
    return {**columns, "status": appointment.status.value, "add_on_ids": list(appointment.add_on_ids)}
