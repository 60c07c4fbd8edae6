"""How a company comes into being."""

from __future__ import annotations

from dataclasses import dataclass

from askpro.foundation.database import Actor, Database, UniqueViolation
from askpro.foundation.errors import Conflict
from askpro.foundation.ids import new_id
from askpro.tenancy.companies.events import CompanyFounded
from askpro.tenancy.companies.model import Company, Tone
from askpro.tenancy.companies.repository import CompanyRepository
from askpro.tenancy.directory import DirectoryEntries


class SlugTaken(Conflict):
    """Another company goes by this short name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewCompany:
    """What is needed to found a company."""

    name: str
    slug: str
    languages: tuple[str, ...] = ("de", "en")
    zone: str = "Europe/Berlin"
    country: str = "DE"
    state: str | None = None
    currency: str = "EUR"
    industry: str | None = None
    tone: Tone = Tone.FORMAL


async def found(database: Database, wanted: NewCompany, actor: Actor) -> Company:
    """Found a company and enter it in the directory, at once or not at all.

    Refuses with SlugTaken, MalformedSlug, UnknownZone or NoLanguage.
    """
    company = Company(
        company_id=new_id(),
        name=wanted.name,
        slug=wanted.slug,
        languages=wanted.languages,
        zone=wanted.zone,
        country=wanted.country,
        state=wanted.state,
        currency=wanted.currency,
        industry=wanted.industry,
        tone=wanted.tone,
        created_at=database.clock.now(),
    )
    try:
        async with database.begin(company.id, actor) as work:
            await DirectoryEntries(work).enter_company(company.slug)
            await CompanyRepository(work).add(company)
            work.announce(CompanyFounded(company_id=company.id))
    except UniqueViolation as clash:
        raise SlugTaken(f"The short name '{company.slug}' is taken.", slug=company.slug) from clash
    return company
