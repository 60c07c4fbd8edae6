"""Every statement on waiting lists, who waits there, and what they are offered."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository
from askpro.foundation.time import Period
from askpro.scheduling.availability import StaffWish
from askpro.scheduling.waiting.model import Entry, EntryStatus, OfferStatus, WaitingWish, Window


@dataclass(frozen=True, slots=True)
class OfferRow:
    """An offer as it is kept; its hold may have gone."""

    id: UUID
    entry_id: UUID
    starts_at: datetime
    ends_at: datetime
    status: str
    offered_at: datetime
    expires_at: datetime
    closed_at: datetime | None = None


class WaitingRepository(Repository):
    async def open_list(self, branch_id: UUID, answer_minutes: int) -> None:
        """Every branch has a list as soon as somebody waits there."""
        await self.execute(
            "insert into waiting_lists (company_id, branch_id, answer_minutes)"
            " values (%(company_id)s, %(branch_id)s, %(answer_minutes)s) on conflict do nothing",
            branch_id=branch_id,
            answer_minutes=answer_minutes,
        )

    async def set_answer_minutes(self, branch_id: UUID, answer_minutes: int) -> None:
        await self.execute(
            "update waiting_lists set answer_minutes = %(answer_minutes)s"
            " where company_id = %(company_id)s and branch_id = %(branch_id)s",
            branch_id=branch_id,
            answer_minutes=answer_minutes,
        )

    async def lock_list(self, branch_id: UUID) -> int | None:
        """The minutes an offer waits for an answer; the list is ours until the work ends. None: no list."""
        rows = await self.rows(
            "select answer_minutes from waiting_lists"
            " where company_id = %(company_id)s and branch_id = %(branch_id)s for update",
            branch_id=branch_id,
        )
        return int(rows[0]["answer_minutes"]) if rows else None

    async def add(self, entry: Entry) -> None:
        wish = entry.wish
        await self.execute(
            "insert into waiting_entries (company_id, id, branch_id, customer_id, service_ids, add_on_ids,"
            " staff_only, staff_preferred, windows, until, call_id, language, wish_key, status, offers_had,"
            " joined_at) values (%(company_id)s, %(id)s, %(branch_id)s, %(customer_id)s,"
            " %(service_ids)s::uuid[], %(add_on_ids)s::uuid[], %(staff_only)s::uuid[],"
            " %(staff_preferred)s::uuid[], %(windows)s, %(until)s, %(call_id)s, %(language)s, %(wish_key)s,"
            " %(status)s, %(offers_had)s, %(joined_at)s)",
            id=entry.id, branch_id=wish.branch_id, customer_id=wish.customer_id,
            service_ids=list(wish.service_ids), add_on_ids=list(wish.add_on_ids),
            staff_only=sorted(wish.staff.only), staff_preferred=list(wish.staff.preferred),
            windows=Jsonb(msgspec.to_builtins(wish.windows)), until=wish.until, call_id=wish.call_id,
            language=wish.language, wish_key=wish.key, status=entry.status.value,
            offers_had=entry.offers_had, joined_at=entry.joined_at,
        )  # fmt: skip

    async def waiting_for(self, wish_key: str) -> Entry | None:
        rows = await self.rows(
            "select * from waiting_entries where company_id = %(company_id)s and wish_key = %(wish_key)s"
            " and status = 'waiting'",
            wish_key=wish_key,
        )
        return _entry(rows[0]) if rows else None

    async def extend(self, entry_id: UUID, until: datetime) -> None:
        await self.execute(
            "update waiting_entries set until = %(until)s"
            " where company_id = %(company_id)s and id = %(entry_id)s and until < %(until)s",
            entry_id=entry_id,
            until=until,
        )

    async def by_id(self, entry_id: UUID) -> Entry | None:
        rows = await self.rows(
            "select * from waiting_entries where company_id = %(company_id)s and id = %(entry_id)s",
            entry_id=entry_id,
        )
        return _entry(rows[0]) if rows else None

    async def page(self, customer_id: UUID | None, now: datetime, after: UUID, limit: int) -> list[Entry]:
        """Who waits, in the order in which they joined."""
        rows = await self.rows(
            "select * from waiting_entries where company_id = %(company_id)s and status = 'waiting'"
            " and until > %(now)s and id > %(after)s"
            " and (%(customer_id)s::uuid is null or customer_id = %(customer_id)s) order by id"
            " limit %(limit)s",
            customer_id=customer_id,
            now=now,
            after=after,
            limit=limit,
        )
        return [_entry(row) for row in rows]

    async def waiting_at(self, branch_id: UUID, now: datetime) -> list[Entry]:
        """Who waits at a branch and has no offer open."""
        rows = await self.rows(
            "select e.* from waiting_entries e where e.company_id = %(company_id)s"
            " and e.branch_id = %(branch_id)s and e.status = 'waiting' and e.until > %(now)s"
            " and not exists (select from waiting_offers o where o.company_id = %(company_id)s"
            " and o.entry_id = e.id and o.status = 'open')",
            branch_id=branch_id,
            now=now,
        )
        return [_entry(row) for row in rows]

    async def close(self, entry_id: UUID, status: EntryStatus, now: datetime) -> None:
        await self.execute(
            "update waiting_entries set status = %(status)s, closed_at = %(now)s"
            " where company_id = %(company_id)s and id = %(entry_id)s and status = 'waiting'",
            entry_id=entry_id,
            status=status.value,
            now=now,
        )

    async def lapse(self, branch_id: UUID, now: datetime) -> None:
        """Close what nobody can be offered any more."""
        await self.execute(
            "update waiting_entries set status = 'lapsed', closed_at = %(now)s"
            " where company_id = %(company_id)s and branch_id = %(branch_id)s and status = 'waiting'"
            " and until <= %(now)s",
            branch_id=branch_id,
            now=now,
        )

    async def add_offer(self, offer: OfferRow) -> None:
        await self.insert("waiting_offers", offer)
        await self.execute(
            "update waiting_entries set offers_had = offers_had + 1"
            " where company_id = %(company_id)s and id = %(entry_id)s",
            entry_id=offer.entry_id,
        )

    async def offer(self, offer_id: UUID) -> OfferRow | None:
        return await self.first(
            OfferRow,
            "select * from waiting_offers where company_id = %(company_id)s and id = %(offer_id)s",
            offer_id=offer_id,
        )

    async def lock_offer(self, offer_id: UUID) -> OfferRow | None:
        return await self.first(
            OfferRow,
            "select * from waiting_offers where company_id = %(company_id)s and id = %(offer_id)s for update",
            offer_id=offer_id,
        )

    async def lock_open_offer_to(self, entry_id: UUID) -> OfferRow | None:
        return await self.first(
            OfferRow,
            "select * from waiting_offers where company_id = %(company_id)s and entry_id = %(entry_id)s"
            " and status = 'open' for update",
            entry_id=entry_id,
        )

    async def close_offer(self, offer_id: UUID, status: OfferStatus, now: datetime) -> None:
        await self.execute(
            "update waiting_offers set status = %(status)s, closed_at = %(now)s"
            " where company_id = %(company_id)s and id = %(offer_id)s and status = 'open'",
            offer_id=offer_id,
            status=status.value,
            now=now,
        )

    async def open_offers_to(self, entry_ids: Sequence[UUID], now: datetime) -> list[OfferRow]:
        """What may still be answered, the earliest time first."""
        return await self.all(
            OfferRow,
            "select * from waiting_offers where company_id = %(company_id)s"
            " and entry_id = any(%(entry_ids)s) and status = 'open' and expires_at > %(now)s"
            " order by starts_at, id",
            entry_ids=list(entry_ids),
            now=now,
        )

    async def offered_to(self, entry_ids: Sequence[UUID]) -> dict[UUID, list[Period]]:
        """The times that each of them was offered before."""
        rows = await self.rows(
            "select entry_id, starts_at, ends_at from waiting_offers"
            " where company_id = %(company_id)s and entry_id = any(%(entry_ids)s)",
            entry_ids=list(entry_ids),
        )
        offered: dict[UUID, list[Period]] = defaultdict(list)
        for row in rows:
            offered[row["entry_id"]].append(Period(row["starts_at"], row["ends_at"]))
        return offered


def _entry(row: dict[str, Any]) -> Entry:
    wish = WaitingWish(
        customer_id=row["customer_id"],
        branch_id=row["branch_id"],
        service_ids=tuple(row["service_ids"]),
        until=row["until"],
        add_on_ids=tuple(row["add_on_ids"]),
        staff=StaffWish(only=frozenset(row["staff_only"]), preferred=tuple(row["staff_preferred"])),
        windows=msgspec.convert(row["windows"], tuple[Window, ...]),
        call_id=row["call_id"],
        language=row["language"],
    )
    return Entry(
        id=row["id"],
        wish=wish,
        status=EntryStatus(row["status"]),
        offers_had=row["offers_had"],
        joined_at=row["joined_at"],
        closed_at=row["closed_at"],
    )
