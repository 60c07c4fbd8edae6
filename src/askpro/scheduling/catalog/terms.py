"""Which phases and which price hold: the staff's terms before the branch's before the service's own."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from uuid import UUID

from askpro.scheduling.catalog.model import AddOn, Phase, Price, Service, Terms


def phases_of(service: Service, branch_id: UUID, staff_id: UUID | None = None) -> tuple[Phase, ...]:
    """The phases as this branch and this member of staff do them, in order."""
    for terms in _most_specific_first(service, branch_id, staff_id):
        if terms.phase_minutes is not None:
            return tuple(
                replace(phase, minutes=minutes)
                for phase, minutes in zip(service.phases, terms.phase_minutes, strict=True)
            )
    return service.phases


def price_of(service: Service, branch_id: UUID, staff_id: UUID | None = None) -> Price:
    """The price at this branch with this member of staff, in minor units."""
    for terms in _most_specific_first(service, branch_id, staff_id):
        if terms.price is not None:
            return terms.price
    return service.price


def chosen_add_ons(services: Iterable[Service], wanted: Iterable[UUID]) -> tuple[AddOn, ...]:
    """The wanted add-ons that go with these services."""
    offered = {add_on.id: add_on for service in services for add_on in service.add_ons}
    return tuple(offered[add_on_id] for add_on_id in wanted if add_on_id in offered)


def _most_specific_first(service: Service, branch_id: UUID, staff_id: UUID | None) -> Iterable[Terms]:
    if staff_id is not None and staff_id in service.staff_terms:
        yield service.staff_terms[staff_id]
    if branch_id in service.branch_terms:
        yield service.branch_terms[branch_id]
