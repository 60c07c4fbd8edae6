"""Editions: what a company has set up is read once, and again as soon as anything of it has changed.

Branches, hours, catalog and staff are read for every search and change once a week. Each change begins a
new edition in its own transaction, and whoever reads asks for the edition first. So what is kept is never
older than the work that uses it, and no message has to arrive for that.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from uuid import UUID

from askpro.foundation.cache import Recent
from askpro.foundation.database import Work
from askpro.foundation.ids import new_id
from askpro.tenancy.companies.repository import CompanyRepository

T = TypeVar("T")

_ENTRIES_MAX = 2_000
_AGE_SECONDS_MAX = 300.0  # Bounds what a hand at the database can do wrong.
_EDITION = "edition"
_kept: Recent[tuple[UUID, UUID | None, str], Any] = Recent(_ENTRIES_MAX, _AGE_SECONDS_MAX)


async def kept(work: Work, what: str, load: Callable[[], Awaitable[T]]) -> T:
    """What `load` reads of the set-up, kept in this process for its edition.

    What is kept is shared by all who ask: never change it.
    """
    key = (work.company_id, await _edition(work), what)
    found: T | None = _kept.get(key)
    if found is None:
        found = await load()
        _kept.keep(key, found)
    return found


async def begin_edition(work: Work) -> None:
    """The set-up was just changed: nothing kept of it holds any longer; for others, once it is committed."""
    edition = new_id()
    await CompanyRepository(work).set_edition(edition)
    work.known[_EDITION] = edition


async def _edition(work: Work) -> UUID | None:
    # Asked before anything is loaded: what is loaded may be newer than its edition, never older.
    if _EDITION not in work.known:
        work.known[_EDITION] = await CompanyRepository(work).edition()
    edition: UUID | None = work.known[_EDITION]
    return edition
