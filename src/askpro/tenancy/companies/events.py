"""What companies announce."""

from __future__ import annotations

from uuid import UUID

from askpro.foundation.facts import Event


class CompanyFounded(Event, frozen=True):
    company_id: UUID


class CompanyChanged(Event, frozen=True):
    company_id: UUID
