"""The line a call comes in on: from the called number to the company and branch that answer."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from askpro.foundation.database import Actor, Database, Tenant
from askpro.foundation.errors import NotFound
from askpro.foundation.phone import NotAPhoneNumber, read_phone
from askpro.tenancy import branches, companies
from askpro.tenancy.directory import company_of_number
from askpro.tenancy.permissions import RECEPTION

_LOOKING_UP = Actor("system", "lines")


class UnknownNumber(NotFound):
    """Nobody answers this number; the call is refused."""


@dataclass(frozen=True, slots=True)
class Line:
    """Who answers a called number, and how. `languages`: the first is the one to greet in."""

    company_id: UUID
    company_name: str
    branch_id: UUID
    branch_name: str
    number: str
    zone: str
    country: str
    languages: tuple[str, ...]
    transfer_number: str | None


async def find_line(database: Database, called: str | None) -> Line:
    """The line of a called number as the carrier tells it. Refuses with UnknownNumber; never guesses."""
    try:
        e164 = read_phone(called or "", "ZZ")
    except NotAPhoneNumber as failure:
        raise UnknownNumber("The call names no number that was called.") from failure
    owner = await company_of_number(database, e164)
    if owner is None:
        raise UnknownNumber("No company answers this number.", number=e164)
    async with database.begin(owner.company_id, _LOOKING_UP) as work, work.at_once() as ask:
        asked = ask(companies.find(work)), ask(branches.find(work, owner.branch_id))
    company, branch = asked[0].result(), asked[1].result()
    return Line(
        company_id=company.id,
        company_name=company.name,
        branch_id=branch.id,
        branch_name=branch.name,
        number=e164,
        zone=branch.zone,
        country=branch.country,
        languages=tuple(company.languages),
        transfer_number=branch.transfer_number,
    )


def tenant_of(database: Database, line: Line, vendor_call_id: str) -> Tenant:
    """The tenant for whom the receptionist acts during a call, with a receptionist's rights."""
    return Tenant(line.company_id, Actor("caller", vendor_call_id), RECEPTION, database)
