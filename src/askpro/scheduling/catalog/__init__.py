"""The catalog: what a company sells, on which terms, with which resources."""

from askpro.scheduling.catalog.events import CatalogChanged
from askpro.scheduling.catalog.keeping import (
    add_resource,
    add_service,
    change_service,
    find_service,
    resources_at,
    services,
    withdraw_service,
)
from askpro.scheduling.catalog.model import (
    AddOn,
    Anchor,
    BookingWindow,
    Grid,
    Phase,
    Price,
    Reach,
    Resource,
    Service,
    Staffing,
    Terms,
)
from askpro.scheduling.catalog.refusals import ServiceNotFound
from askpro.scheduling.catalog.terms import chosen_add_ons, phases_of, price_of

__all__ = [
    "AddOn",
    "Anchor",
    "BookingWindow",
    "CatalogChanged",
    "Grid",
    "Phase",
    "Price",
    "Reach",
    "Resource",
    "Service",
    "ServiceNotFound",
    "Staffing",
    "Terms",
    "add_resource",
    "add_service",
    "change_service",
    "chosen_add_ons",
    "find_service",
    "phases_of",
    "price_of",
    "resources_at",
    "services",
    "withdraw_service",
]
