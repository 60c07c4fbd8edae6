"""What a conversation has to know about the company before the first word: names, zone, opening hours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from uuid import UUID
from zoneinfo import ZoneInfo

from askpro.conversation.understanding import Term, Vocabulary
from askpro.conversation.understanding.context import Language
from askpro.foundation.cache import Cache, Tier
from askpro.foundation.database import Work
from askpro.scheduling import catalog, policies, staff
from askpro.scheduling.catalog import Service
from askpro.scheduling.policies import Rulebook
from askpro.tenancy import branches, companies
from askpro.tenancy.companies import Tone


@dataclass(frozen=True, slots=True)
class Shop:
    """How a company calls its own, seen from one branch. Times and prices are not here: tools tell those."""

    company_name: str
    branch_id: UUID
    zone: ZoneInfo
    language: Language
    country: str
    service_names: dict[UUID, dict[str, str]]
    staff_names: dict[UUID, str]
    branch_names: dict[UUID, str]
    vocabulary: Vocabulary
    tone: Tone = Tone.FORMAL
    staff_branches: dict[UUID, tuple[UUID, ...]] = field(default_factory=dict)
    """Where everybody has hours."""
    opening: tuple[int, int] | None = None
    """The earliest and the latest minute of the week's days the branch is open."""
    rulebook: Rulebook = field(default_factory=lambda: Rulebook(UUID(int=0), {}))
    """What may be told to whom, and which deposits to speak of; the book decides by what it reads itself."""

    def service_name(self, service_id: UUID, language: str) -> str:
        names = self.service_names.get(service_id, {})
        return names.get(language) or next(iter(names.values()), "")

    def staff_name(self, staff_id: UUID | None) -> str:
        return self.staff_names.get(staff_id, "") if staff_id else ""


SHOP_TAG = "shop"
"""What a kept shop is forgotten by when catalog, staff, branches, hours or policies change."""


async def kept_shop(work: Work, branch_id: UUID, cache: Cache | None) -> Shop:
    """The company as its branch answers the phone, kept for a minute where there is a cache.

    Names alone come from it: times and prices are always read anew. Refuses with BranchNotFound.
    """
    if cache is None:
        return await shop_of(work, branch_id)

    async def load() -> Shop:
        return await shop_of(work, branch_id)

    return await cache.get_or_load(work.company_id, Tier.HOT, "shop", str(branch_id), [SHOP_TAG], load)


async def shop_of(work: Work, branch_id: UUID) -> Shop:
    """The company as its branch answers the phone. Refuses with BranchNotFound."""
    company, branch = await companies.find(work), await branches.find(work, branch_id)
    services = await catalog.services(work)
    people = await staff.listed(work)
    places = await branches.listed(work)
    weekly = (await branches.opening_hours(work, branch_id)).weekly
    return Shop(
        company_name=company.name,
        branch_id=branch.id,
        zone=ZoneInfo(branch.zone),
        language="en" if company.languages[0] == "en" else "de",
        tone=company.tone,
        country=branch.country,
        service_names={service.id: dict(service.name) for service in services},
        staff_names={person.id: person.name for person in people},
        branch_names={place.id: place.name for place in places},
        staff_branches={person.id: tuple(person.hours) for person in people},
        vocabulary=Vocabulary(
            services=tuple(_term(service) for service in services),
            staff=tuple(Term(person.id, _in_both(person.name)) for person in people),
            branches=tuple(Term(place.id, _in_both(place.name)) for place in places),
        ),
        opening=(min(each.opens_minute for each in weekly), max(each.closes_minute for each in weekly))
        if weekly
        else None,
        rulebook=await policies.rulebook(work),
    )


def _term(service: Service) -> Term:
    languages = {*service.name, *service.synonyms}
    return Term(service.id, {language: _words(service, language) for language in sorted(languages)})


def _words(service: Service, language: str) -> tuple[str, ...]:
    name: Mapping[str, str] = service.name
    own = (name[language],) if language in name else ()
    return (*own, *service.synonyms.get(language, ()))


def _in_both(name: str) -> dict[str, tuple[str, ...]]:
    return {"de": (name,), "en": (name,)}
