"""The base of every repository: SQL stays visible, the company is a parameter by construction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from functools import lru_cache
from typing import TYPE_CHECKING, Any, LiteralString, TypeVar

from psycopg import AsyncCursor, sql
from psycopg.rows import AsyncRowFactory, RowMaker
from psycopg.types.json import Jsonb

from askpro.foundation.database.work import Work
from askpro.foundation.telemetry import span

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


class Repository:
    """Reads and writes rows of the work's company. Every statement names `%(company_id)s` itself."""

    def __init__(self, work: Work) -> None:
        self.work = work

    async def all(self, shape: type[T], statement: LiteralString, **values: Any) -> list[T]:
        """Every row, as `shape`: columns the dataclass does not name are left out."""
        with span(f"sql {type(self).__name__}"):
            async with self.work.connection.cursor(row_factory=_rows_as(shape)) as cursor:
                await cursor.execute(statement, self._named(values))
                await self.work.answered()
                return await cursor.fetchall()

    async def first(self, shape: type[T], statement: LiteralString, **values: Any) -> T | None:
        """The first row, or nothing."""
        rows = await self.all(shape, statement, **values)
        return rows[0] if rows else None

    async def rows(self, statement: LiteralString, **values: Any) -> list[dict[str, Any]]:
        """Every row as a dictionary, for shapes that no dataclass describes."""
        with span(f"sql {type(self).__name__}"):
            cursor = await self.work.connection.execute(statement, self._named(values))
            await self.work.answered()
            return await cursor.fetchall()

    async def execute(self, statement: LiteralString, **values: Any) -> int:
        """Run a statement; the number of rows it touched."""
        with span(f"sql {type(self).__name__}"):
            cursor = await self.work.connection.execute(statement, self._named(values))
            await self.work.answered()
            return cursor.rowcount

    async def execute_each(self, statement: LiteralString, rows: Sequence[dict[str, Any]]) -> None:
        """Run a statement once for each row of values, in one round trip."""
        with span(f"sql {type(self).__name__}"):
            async with self.work.connection.cursor() as cursor:
                await cursor.executemany(statement, [self._named(row) for row in rows])

    async def insert(self, table: LiteralString, record: Any, **more: Any) -> None:
        """One row from a dataclass (and more columns), with the company."""
        await self.insert_all(table, [record], **more)

    async def insert_all(self, table: LiteralString, records: Sequence[Any], **more: Any) -> None:
        """Many rows of one dataclass in one statement."""
        if not records:
            return
        columns = _columns_of(type(records[0]))
        added = tuple(map(_adapted, more.values()))
        values: list[Any] = []
        for record in records:
            values += (
                self.work.company_id,
                *(_adapted(getattr(record, column)) for column in columns),
                *added,
            )
        statement = _insertion(table, ("company_id", *columns, *more), len(records))
        with span(f"sql {type(self).__name__}"):
            await self.work.connection.execute(statement, values)

    def _named(self, values: dict[str, Any]) -> dict[str, Any]:
        named = {name: _adapted(value) for name, value in values.items()}
        named["company_id"] = self.work.company_id
        return named


@lru_cache(maxsize=1024)
def _insertion(table: LiteralString, columns: tuple[str, ...], rows: int) -> bytes:
    marks = sql.SQL("({})").format(sql.SQL(", ").join([sql.Placeholder()] * len(columns)))
    statement = sql.SQL("insert into {} ({}) values {}").format(
        sql.Identifier(table),
        sql.SQL(", ").join(map(sql.Identifier, columns)),
        sql.SQL(", ").join([marks] * rows),
    )
    return statement.as_bytes()


def _adapted(value: Any) -> Any:
    return Jsonb(value) if isinstance(value, dict) else value


def _columns_of(shape: type[Any]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(shape) if field.name != "company_id")


def _rows_as(shape: type[T]) -> AsyncRowFactory[T]:
    wanted = {field.name for field in fields(shape)}

    def factory(cursor: AsyncCursor[Any]) -> RowMaker[T]:
        result = cursor.pgresult
        if result is None:
            return lambda _row: shape()
        names = [(result.fname(place) or b"").decode() for place in range(result.nfields)]
        places = [(place, name) for place, name in enumerate(names) if name in wanted]
        return lambda row: shape(**{name: row[place] for place, name in places})

    return factory
