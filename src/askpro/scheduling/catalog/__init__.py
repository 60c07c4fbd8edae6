"""The catalog: what a company sells, on which terms, with which resources."""

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
from askpro.scheduling.catalog.terms import chosen_add_ons, phases_of, price_of

__all__ = [
    "AddOn",
    "Anchor",
    "BookingWindow",
    "Grid",
    "Phase",
    "Price",
    "Reach",
    "Resource",
    "Service",
    "Staffing",
    "Terms",
    "chosen_add_ons",
    "phases_of",
    "price_of",
]
