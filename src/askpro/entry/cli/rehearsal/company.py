"""A company of the benchmark, as a caller and a grader know it."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from askpro.entry.cli.demo import DemoCompany
from askpro.entry.cli.demo.company import DemoBranch, DemoCustomer, DemoService, DemoStaff
from askpro.foundation.errors import Invalid
from askpro.tenancy.companies import Tone


class CompanyFault(Invalid):
    """A company file does not follow the format."""


@dataclass(frozen=True, slots=True)
class Company:
    """What is sold, by whom, where and to whom; `path` is the file a server is set up from."""

    key: str
    path: Path
    zone: ZoneInfo
    branches: Mapping[str, DemoBranch] = field(repr=False)
    services: Mapping[str, DemoService] = field(repr=False)
    staff: Mapping[str, DemoStaff] = field(repr=False)
    customers: tuple[DemoCustomer, ...] = field(repr=False)
    tone: Tone = Tone.FORMAL

    def customer(self, full_name: str) -> DemoCustomer | None:
        named = (each for each in self.customers if f"{each.given_name} {each.family_name}" == full_name)
        return next(named, None)

    def service_name(self, key: str, language: str) -> str:
        service = self.services[key]
        return service.english if language == "en" else service.german

    def ways_to_say(self, key: str, language: str) -> tuple[str, ...]:
        """Its name and those synonyms that no other service shares."""
        shared = Counter(
            word.casefold() for each in self.services.values() for word in synonyms(each, language)
        )
        own = (word for word in synonyms(self.services[key], language) if shared[word.casefold()] == 1)
        return (self.service_name(key, language), *own)


def synonyms(service: DemoService, language: str) -> tuple[str, ...]:
    return service.english_synonyms if language == "en" else service.german_synonyms


def read_companies(directory: Path) -> dict[str, Company]:
    """Every company in the directory, by key. Refuses with CompanyFault."""
    return {path.stem: _read(path) for path in sorted(directory.glob("*.toml"))}


def _read(path: Path) -> Company:
    try:
        described = msgspec.convert(tomllib.loads(path.read_text("utf-8")), DemoCompany)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as fault:
        raise CompanyFault(f"{path}: {fault}") from fault
    return Company(
        key=path.stem,
        path=path,
        zone=ZoneInfo(described.zone),
        branches={each.key: each for each in described.branches},
        services={each.key: each for each in described.services},
        staff={each.name: each for each in described.staff},
        customers=described.customers,
        tone=described.tone,
    )
