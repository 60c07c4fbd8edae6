"""A company that owns nothing, whose every question must remain unanswered."""

from __future__ import annotations

from uuid import uuid4

from askpro.foundation.database import Actor, Database, Tenant
from askpro.tenancy import companies
from askpro.tenancy.companies import NewCompany
from askpro.tenancy.permissions import EVERYTHING

NAME = "Niemand"
STRANGER = Actor("api_key", "stranger")


async def nobody(database: Database, entered_by: Database | None = None) -> Tenant:
    """A new one, entering by its own database or by another way into it."""
    founded = await companies.found(database, NewCompany(name=NAME, slug=f"cast-{uuid4().hex}"), STRANGER)
    return Tenant(founded.id, STRANGER, EVERYTHING, entered_by or database)
