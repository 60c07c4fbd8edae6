"""Every statement on companies."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.database import Repository
from askpro.tenancy.companies.model import Company


class CompanyRepository(Repository):
    async def add(self, company: Company) -> None:
        await self.execute(
            "insert into companies"
            " (company_id, name, slug, languages, zone, country, state, currency, industry, tone, created_at)"
            " values (%(company_id)s, %(name)s, %(slug)s, %(languages)s, %(zone)s, %(country)s, %(state)s,"
            " %(currency)s, %(industry)s, %(tone)s, %(created_at)s)",
            **_columns(company),
            slug=company.slug,
            created_at=company.created_at,
        )

    async def replace(self, company: Company) -> None:
        await self.execute(
            "update companies set name = %(name)s, languages = %(languages)s, zone = %(zone)s,"
            " country = %(country)s, state = %(state)s, currency = %(currency)s, industry = %(industry)s,"
            " tone = %(tone)s where company_id = %(company_id)s",
            **_columns(company),
        )

    async def own(self) -> Company | None:
        return await self.first(Company, "select * from companies where company_id = %(company_id)s")

    async def edition(self) -> UUID | None:
        rows = await self.rows("select edition from companies where company_id = %(company_id)s")
        return rows[0]["edition"] if rows else None

    async def set_edition(self, edition: UUID) -> None:
        await self.execute(
            "update companies set edition = %(edition)s where company_id = %(company_id)s", edition=edition
        )


def _columns(company: Company) -> dict[str, object]:
    return {
        "name": company.name,
        "languages": list(company.languages),
        "zone": company.zone,
        "country": company.country,
        "state": company.state,
        "currency": company.currency,
        "industry": company.industry,
        "tone": company.tone,
    }
