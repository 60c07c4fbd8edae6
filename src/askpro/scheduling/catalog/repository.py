"""Every statement on services and resources."""

from __future__ import annotations

from collections import defaultdict
from typing import Any
from uuid import UUID

import msgspec
from psycopg.types.json import Jsonb

from askpro.foundation.database import Repository
from askpro.scheduling.catalog.model import (
    AddOn,
    BookingWindow,
    Grid,
    Phase,
    Price,
    Resource,
    Service,
    Staffing,
    Terms,
)
from askpro.scheduling.hours import Limit

_DOCUMENTS: dict[str, Any] = {
    "name": dict[str, str],
    "synonyms": dict[str, tuple[str, ...]],
    "phases": tuple[Phase, ...],
    "window": BookingWindow,
    "grid": Grid,
    "staffing": Staffing,
    "add_ons": tuple[AddOn, ...],
    "limits": tuple[Limit, ...],
}


class CatalogRepository(Repository):
    async def services(self) -> list[Service]:
        """Every service on sale, in the company's order, with the terms of branches and staff."""
        rows = await self.rows(
            "select s.id, s.name, s.synonyms, s.phases, s.price_cents, s.currency, s.buffer_before_minutes,"
            " s.buffer_after_minutes, s.minimum_notice_minutes, s.booking_window as window, s.grid, s.seats,"
            " s.staffing, s.add_ons, s.limits from services s"
            " where s.company_id = %(company_id)s and s.withdrawn_at is null order by s.position, s.id"
        )
        terms = await self.rows(
            "select service_id, branch_id as of, true as at_branch, phase_minutes, price_cents"
            " from service_branch_terms where company_id = %(company_id)s"
            " union all select service_id, staff_id, false, phase_minutes, price_cents"
            " from service_staff_terms where company_id = %(company_id)s"
        )
        return _services(rows, terms)

    async def resources(self, branch_id: UUID) -> list[Resource]:
        return await self.all(
            Resource,
            "select id, kind, name, capacity from resources"
            " where company_id = %(company_id)s and branch_id = %(branch_id)s order by id",
            branch_id=branch_id,
        )

    async def add_service(self, service: Service, position: int) -> None:
        await self.execute(
            "insert into services (company_id, id, name, synonyms, phases, price_cents, currency,"
            " buffer_before_minutes, buffer_after_minutes, minimum_notice_minutes, booking_window, grid,"
            " seats, staffing, add_ons, limits, position, created_at) values (%(company_id)s, %(id)s,"
            " %(name)s, %(synonyms)s, %(phases)s, %(price_cents)s, %(currency)s, %(buffer_before_minutes)s,"
            " %(buffer_after_minutes)s, %(minimum_notice_minutes)s, %(window)s, %(grid)s, %(seats)s,"
            " %(staffing)s, %(add_ons)s, %(limits)s, %(position)s, %(now)s)",
            **_columns(service), position=position, now=self.work.now,
        )  # fmt: skip
        await self._add_terms(service)

    async def replace_service(self, service: Service) -> bool:
        """False when there is no such service on sale."""
        found = await self.execute(
            "update services set name = %(name)s, synonyms = %(synonyms)s, phases = %(phases)s,"
            " price_cents = %(price_cents)s, currency = %(currency)s,"
            " buffer_before_minutes = %(buffer_before_minutes)s,"
            " buffer_after_minutes = %(buffer_after_minutes)s,"
            " minimum_notice_minutes = %(minimum_notice_minutes)s, booking_window = %(window)s,"
            " grid = %(grid)s, seats = %(seats)s, staffing = %(staffing)s, add_ons = %(add_ons)s,"
            " limits = %(limits)s"
            " where company_id = %(company_id)s and id = %(id)s and withdrawn_at is null",
            **_columns(service),
        )
        if found:
            for statement in (
                "delete from service_branch_terms where company_id = %(company_id)s and service_id = %(id)s",
                "delete from service_staff_terms where company_id = %(company_id)s and service_id = %(id)s",
            ):
                await self.execute(statement, id=service.id)
            await self._add_terms(service)
        return found == 1

    async def withdraw_service(self, service_id: UUID) -> bool:
        return await self.execute(
            "update services set withdrawn_at = %(now)s"
            " where company_id = %(company_id)s and id = %(id)s and withdrawn_at is null",
            id=service_id, now=self.work.now,
        ) == 1  # fmt: skip

    async def add_resource(self, resource: Resource, branch_id: UUID) -> None:
        await self.insert("resources", resource, branch_id=branch_id)

    async def _add_terms(self, service: Service) -> None:
        for branch_id, terms in service.branch_terms.items():
            await self.execute(
                "insert into service_branch_terms (company_id, service_id, branch_id, phase_minutes,"
                " price_cents) values (%(company_id)s, %(service_id)s, %(of)s, %(minutes)s, %(cents)s)",
                **_terms_columns(service.id, branch_id, terms),
            )
        for staff_id, terms in service.staff_terms.items():
            await self.execute(
                "insert into service_staff_terms (company_id, service_id, staff_id, phase_minutes,"
                " price_cents) values (%(company_id)s, %(service_id)s, %(of)s, %(minutes)s, %(cents)s)",
                **_terms_columns(service.id, staff_id, terms),
            )


def _services(rows: list[dict[str, Any]], terms: list[dict[str, Any]]) -> list[Service]:
    at_branch: dict[UUID, dict[UUID, Terms]] = defaultdict(dict)
    by_staff: dict[UUID, dict[UUID, Terms]] = defaultdict(dict)
    currencies = {row["id"]: row["currency"] for row in rows}
    for row in terms:
        if row["service_id"] in currencies:
            where = at_branch if row["at_branch"] else by_staff
            where[row["service_id"]][row["of"]] = _terms(row, currencies[row["service_id"]])
    return [
        Service(
            id=row["id"],
            price=Price(row["price_cents"], row["currency"]),
            branch_terms=at_branch.get(row["id"], {}),
            staff_terms=by_staff.get(row["id"], {}),
            buffer_before_minutes=row["buffer_before_minutes"],
            buffer_after_minutes=row["buffer_after_minutes"],
            minimum_notice_minutes=row["minimum_notice_minutes"],
            seats=row["seats"],
            **{name: msgspec.convert(row[name], kind) for name, kind in _DOCUMENTS.items()},
        )
        for row in rows
    ]


def _terms(row: dict[str, Any], currency: str) -> Terms:
    minutes, cents = row["phase_minutes"], row["price_cents"]
    return Terms(
        phase_minutes=tuple(minutes) if minutes is not None else None,
        price=Price(cents, currency) if cents is not None else None,
    )


def _columns(service: Service) -> dict[str, Any]:
    documents = {name: Jsonb(msgspec.to_builtins(_plain(getattr(service, name)))) for name in _DOCUMENTS}
    return {
        "id": service.id,
        "price_cents": service.price.cents,
        "currency": service.price.currency,
        "buffer_before_minutes": service.buffer_before_minutes,
        "buffer_after_minutes": service.buffer_after_minutes,
        "minimum_notice_minutes": service.minimum_notice_minutes,
        "seats": service.seats,
        **documents,
    }


def _plain(value: Any) -> Any:
    return dict(value) if hasattr(value, "items") else value


def _terms_columns(service_id: UUID, of: UUID, terms: Terms) -> dict[str, Any]:
    return {
        "service_id": service_id,
        "of": of,
        "minutes": list(terms.phase_minutes) if terms.phase_minutes is not None else None,
        "cents": terms.price.cents if terms.price is not None else None,
    }
