"""Keeping the catalog: what is on sale, and what it takes."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Work
from askpro.scheduling.catalog.events import CatalogChanged
from askpro.scheduling.catalog.model import Resource, Service
from askpro.scheduling.catalog.refusals import ServiceNotFound
from askpro.scheduling.catalog.repository import CatalogRepository
from askpro.tenancy import companies


async def services(work: Work) -> list[Service]:
    """Every service on sale, in the company's order."""
    return list(await companies.kept(work, "services", CatalogRepository(work).services))


async def find_service(work: Work, service_id: UUID) -> Service:
    """The service, if it is on sale. Refuses with ServiceNotFound."""
    found = next((each for each in await services(work) if each.id == service_id), None)
    if found is None:
        raise ServiceNotFound(service_id)
    return found


async def add_service(work: Work, service: Service, position: int = 0) -> Service:
    """Put a service on sale; the lowest `position` comes first."""
    await CatalogRepository(work).add_service(service, position)
    await companies.begin_edition(work)
    work.announce(CatalogChanged(subject_id=service.id))
    return service


async def change_service(work: Work, service: Service) -> Service:
    """Sell it on these terms from now on; what is booked stays. Refuses with ServiceNotFound."""
    if not await CatalogRepository(work).replace_service(service):
        raise ServiceNotFound(service.id)
    await companies.begin_edition(work)
    work.announce(CatalogChanged(subject_id=service.id))
    return service


async def withdraw_service(work: Work, service_id: UUID) -> None:
    """Sell it no longer; what is booked stays. Refuses with ServiceNotFound."""
    if not await CatalogRepository(work).withdraw_service(service_id):
        raise ServiceNotFound(service_id)
    await companies.begin_edition(work)
    work.announce(CatalogChanged(subject_id=service_id))


async def resources_at(work: Work, branch_id: UUID) -> list[Resource]:
    """The rooms, chairs and devices of a branch."""

    async def load() -> list[Resource]:
        return await CatalogRepository(work).resources(branch_id)

    return list(await companies.kept(work, f"resources at {branch_id}", load))


async def add_resource(work: Work, branch_id: UUID, resource: Resource) -> Resource:
    """Add a room, chair or device to a branch."""
    await CatalogRepository(work).add_resource(resource, branch_id)
    await companies.begin_edition(work)
    work.announce(CatalogChanged(subject_id=resource.id))
    return resource
