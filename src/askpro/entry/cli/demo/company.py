"""What a demo company consists of, as plain data; a file of the same names describes one as well."""

from __future__ import annotations

import msgspec

from askpro.tenancy.companies import Tone


class Plain(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Base of the descriptions: fields in order, or by name."""


class DemoBranch(Plain, frozen=True):
    """Hours: weekdays (Monday 0), opening and closing minute of the day."""

    key: str
    name: str
    address: str
    number: str
    hours: tuple[tuple[tuple[int, ...], int, int], ...]
    transfer_number: str | None = None


class DemoService(Plain, frozen=True):
    """Phases of work and gaps in minutes: ("work", 30), ("gap", 35)."""

    key: str
    german: str
    english: str
    phases: tuple[tuple[str, int], ...]
    price_cents: int
    german_synonyms: tuple[str, ...] = ()
    english_synonyms: tuple[str, ...] = ()
    buffer_after_minutes: int = 0
    minimum_notice_minutes: int = 60
    resources: tuple[str, ...] = ()


class DemoStaff(Plain, frozen=True):
    """Skills are keys of services. Hours: branch, weekdays, from and until minute; `pause` from and until."""

    name: str
    skills: tuple[str, ...]
    hours: tuple[tuple[str, tuple[int, ...], int, int], ...]
    pause: tuple[int, int] | None = None


class DemoCustomer(Plain, frozen=True):
    """Somebody known; without a phone they called with a withheld number."""

    given_name: str
    family_name: str
    salutation: str | None = None
    phone: str | None = None
    language: str = "de"


class DemoPolicy(Plain, frozen=True):
    """Cancelling and moving is free until so many hours before, then costs a share of the price.

    Without services it holds for the whole company; those named by their keys have terms of their own.
    """

    free_until_hours: int
    late_percent: int
    services: tuple[str, ...] = ()


class DemoCompany(Plain, frozen=True, kw_only=True):
    """A company; `busy` is the share of working time that is booked for the coming three weeks, 0 to 1."""

    name: str
    slug: str
    zone: str = "Europe/Berlin"
    country: str = "DE"
    state: str | None = None
    industry: str = ""
    tone: Tone = Tone.FORMAL
    branches: tuple[DemoBranch, ...]
    services: tuple[DemoService, ...]
    staff: tuple[DemoStaff, ...]
    customers: tuple[DemoCustomer, ...] = ()
    policies: tuple[DemoPolicy, ...] = ()
    busy: float = 0.0
