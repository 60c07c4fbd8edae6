"""Our clients: one company is one tenant."""

from askpro.tenancy.companies.editions import begin_edition, kept
from askpro.tenancy.companies.events import CompanyChanged
from askpro.tenancy.companies.founding import NewCompany, SlugTaken, found
from askpro.tenancy.companies.model import Company, Tone
from askpro.tenancy.companies.profile import change, find

__all__ = [
    "Company",
    "CompanyChanged",
    "NewCompany",
    "SlugTaken",
    "Tone",
    "begin_edition",
    "change",
    "find",
    "found",
    "kept",
]
