"""GET /v1/services."""

from __future__ import annotations

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from askpro.foundation.database import Tenant, Work
from askpro.foundation.ids import MalformedId, inside, outside
from askpro.foundation.paging import Page
from askpro.scheduling.catalog.keeping import services
from askpro.scheduling.catalog.model import Price, Service
from askpro.scheduling.catalog.refusals import ServiceNotFound
from askpro.tenancy.permissions import Permission

PREFIX = "svc"


class PriceOut(msgspec.Struct, frozen=True, kw_only=True):
    """An amount in minor units (cents) of an ISO currency."""

    cents: int
    currency: str

    @classmethod
    def of(cls, price: Price) -> PriceOut:
        return cls(cents=price.cents, currency=price.currency)


class PhaseOut(msgspec.Struct, frozen=True, kw_only=True):
    """A part of a service; a gap (`needs_staff` false) leaves the staff free for others."""

    minutes: int
    needs_staff: bool
    resources: list[str]


class ServiceOut(msgspec.Struct, frozen=True, kw_only=True):
    """Something that can be booked."""

    id: str
    name: dict[str, str]
    synonyms: dict[str, list[str]]
    duration_minutes: int
    phases: list[PhaseOut]
    price: PriceOut
    buffer_before_minutes: int
    buffer_after_minutes: int
    minimum_notice_minutes: int
    maximum_advance_days: int
    seats: int

    @classmethod
    def of(cls, service: Service) -> ServiceOut:
        return cls(
            id=outside(PREFIX, service.id),
            name=dict(service.name),
            synonyms={language: list(words) for language, words in service.synonyms.items()},
            duration_minutes=service.minutes,
            phases=[
                PhaseOut(
                    minutes=phase.minutes, needs_staff=phase.needs_staff, resources=list(phase.resources)
                )
                for phase in service.phases
            ],
            price=PriceOut.of(service.price),
            buffer_before_minutes=service.buffer_before_minutes,
            buffer_after_minutes=service.buffer_after_minutes,
            minimum_notice_minutes=service.minimum_notice_minutes,
            maximum_advance_days=service.window.days,
            seats=service.seats,
        )


@get("/services", summary="Services")
async def list_services(tenant: NamedDependency[Tenant]) -> Page[ServiceOut]:
    """Everything on sale, in the company's order."""
    tenant.require(Permission.CATALOG_READ)
    async with tenant.begin() as work:
        return Page(items=[ServiceOut.of(service) for service in await services(work)])


async def service_named(work: Work, text: str) -> UUID:
    """The service of an id or an exact name in any language. Refuses with ServiceNotFound."""
    on_sale = await services(work)
    try:
        wanted = inside(PREFIX, text)
        found = next((service for service in on_sale if service.id == wanted), None)
    except MalformedId:
        name = text.casefold()
        found = next(
            (each for each in on_sale if name in {one.casefold() for one in each.name.values()}), None
        )
    if found is None:
        raise ServiceNotFound(text)
    return found.id
