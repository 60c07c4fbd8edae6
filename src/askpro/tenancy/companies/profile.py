"""Reading and changing the work's own company."""

from __future__ import annotations

from dataclasses import replace
from typing import TypedDict, Unpack

from askpro.foundation.database import Work
from askpro.foundation.errors import NotFound
from askpro.tenancy.companies.events import CompanyChanged
from askpro.tenancy.companies.model import Company, Tone
from askpro.tenancy.companies.repository import CompanyRepository


class CompanyNotFound(NotFound):
    """There is no such company."""


class CompanyChanges(TypedDict, total=False):
    """What may change; what is not named stays."""

    name: str
    languages: tuple[str, ...]
    zone: str
    country: str
    state: str | None
    currency: str
    industry: str | None
    tone: Tone


async def find(work: Work) -> Company:
    """The work's company. Refuses with CompanyNotFound."""
    company = await CompanyRepository(work).own()
    if company is None:
        raise CompanyNotFound("No company has this id.")
    return company


async def change(work: Work, **changes: Unpack[CompanyChanges]) -> Company:
    """Change what is named. Refuses with CompanyNotFound, UnknownZone or NoLanguage."""
    company = replace(await find(work), **changes)
    await CompanyRepository(work).replace(company)
    work.announce(CompanyChanged(company_id=company.id))
    return company
