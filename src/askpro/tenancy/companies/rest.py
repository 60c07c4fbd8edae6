"""/v1/company: the company itself."""

from __future__ import annotations

import msgspec
from litestar import get, patch
from litestar.di import NamedDependency
from litestar.params import JSONBody

from askpro.foundation.database import Tenant
from askpro.foundation.ids import outside
from askpro.tenancy.companies.model import Company, Tone
from askpro.tenancy.companies.profile import change, find
from askpro.tenancy.permissions import Permission

PREFIX = "company"


class CompanyChange(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How callers are addressed from now on: in German with "Sie" (`formal`) or "du" (`informal`)."""

    tone: Tone


class CompanyOut(msgspec.Struct, frozen=True, kw_only=True):
    """The company; its first language is the one calls are answered in."""

    id: str
    name: str
    languages: list[str]
    tone: Tone
    time_zone: str
    country: str
    state: str | None
    currency: str

    @classmethod
    def of(cls, company: Company) -> CompanyOut:
        return cls(
            id=outside(PREFIX, company.id),
            name=company.name,
            languages=list(company.languages),
            tone=company.tone,
            time_zone=company.zone,
            country=company.country,
            state=company.state,
            currency=company.currency,
        )


@get("/company", summary="The company")
async def get_company(tenant: NamedDependency[Tenant]) -> CompanyOut:
    """The company of the key that is used."""
    tenant.require(Permission.COMPANY_READ)
    return CompanyOut.of(await tenant.atomically(find))


@patch("/company", summary="Change the company")
async def patch_company(tenant: NamedDependency[Tenant], data: JSONBody[CompanyChange]) -> CompanyOut:
    """Change how the company speaks to its callers, within a minute and whatever callers say themselves."""
    tenant.require(Permission.COMPANY_WRITE)
    return CompanyOut.of(await tenant.atomically(change, tone=data.tone))
