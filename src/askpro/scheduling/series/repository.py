"""Every statement on series."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository
from askpro.scheduling.series.model import Missed, Series


class SeriesRepository(Repository):
    async def add(self, series: Series) -> None:
        await self.execute(
            "insert into series (company_id, id, branch_id, customer_id, service_ids, first_at, rule,"
            " exceptions, refused, created_at) values (%(company_id)s, %(id)s, %(branch_id)s,"
            " %(customer_id)s, %(service_ids)s::uuid[], %(first_at)s, %(rule)s, %(exceptions)s::date[],"
            " %(refused)s, %(created_at)s)",
            id=series.id, branch_id=series.branch_id, customer_id=series.customer_id,
            service_ids=list(series.service_ids), first_at=series.first, rule=series.rule,
            exceptions=sorted(series.exceptions), refused=Jsonb(msgspec.to_builtins(series.refused)),
            created_at=series.created_at,
        )  # fmt: skip

    async def by_id(self, series_id: UUID) -> Series | None:
        """The series without its appointments."""
        rows = await self.rows(
            "select * from series where company_id = %(company_id)s and id = %(series_id)s",
            series_id=series_id,
        )
        return _series(rows[0]) if rows else None


def _series(row: dict[str, Any]) -> Series:
    return Series(
        id=row["id"],
        branch_id=row["branch_id"],
        customer_id=row["customer_id"],
        service_ids=tuple(row["service_ids"]),
        first=row["first_at"],
        rule=row["rule"],
        exceptions=frozenset(row["exceptions"]),
        created_at=row["created_at"],
        refused=msgspec.convert(row["refused"], tuple[Missed, ...]),
    )
