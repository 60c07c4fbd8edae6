"""Our clients: one company is one tenant."""

from askpro.tenancy.companies.editions import begin_edition, kept
from askpro.tenancy.companies.founding import NewCompany, SlugTaken, found
from askpro.tenancy.companies.model import Company
from askpro.tenancy.companies.profile import change, find

__all__ = ["Company", "NewCompany", "SlugTaken", "begin_edition", "change", "find", "found", "kept"]
