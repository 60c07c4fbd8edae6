"""A stranger asks every repository for what is the salon's, and each of the two locks holds alone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sized
from contextlib import suppress
from dataclasses import fields, is_dataclass
from typing import Any

import pytest
import pytest_asyncio
from psycopg import IntegrityError
from tests.cast import HandClock
from tests.strangers.asking import ASKED, public_verbs
from tests.strangers.estate import Estate, everything_of
from tests.strangers.nobody import NAME, nobody

from askpro.foundation.database import Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.foundation.errors import Refusal
from askpro.tenancy.companies import Company

VERBS = {name: (repository, verb) for name, repository, verb in public_verbs()}
REPOSITORIES = sorted({name.partition(".")[0] for name in ASKED})


REFUSED = (IntegrityError, Refusal, ValueError)


class Undone(Exception):
    """Whatever was done is not to last."""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def unlocked(database_urls: DatabaseUrls, clock: HandClock) -> AsyncIterator[Database]:
    """A way in past row security, so that only the statements themselves keep companies apart."""
    database = Database(database_urls.admin, clock=clock, connections_max=2)
    await database.open()
    yield database
    await database.close()


def test_every_verb_of_every_repository_is_asked() -> None:
    assert set(VERBS) == set(ASKED)


@pytest.mark.parametrize("repository", REPOSITORIES)
async def test_a_stranger_sees_and_changes_nothing(
    repository: str, estate: Estate, database: Database, unlocked: Database, database_urls: DatabaseUrls
) -> None:
    before = everything_of(database_urls.admin, estate.company.company_id)
    for name in verbs_of(repository):
        assert is_empty(await asked(await nobody(database), name, estate)), name
        assert is_empty(await asked(await nobody(database, unlocked), name, estate)), name
    assert everything_of(database_urls.admin, estate.company.company_id) == before


@pytest.mark.parametrize("repository", REPOSITORIES)
async def test_the_salon_itself_is_answered(repository: str, estate: Estate) -> None:
    tenant = estate.salon.tenant
    assert any([await asked(tenant, name, estate, lasting=False) for name in verbs_of(repository)])


def verbs_of(repository: str) -> list[str]:
    return [name for name in ASKED if name.partition(".")[0] == repository]


async def asked(tenant: Tenant, name: str, estate: Estate, *, lasting: bool = True) -> Any:
    """What the verb answers when asked for the salon's things; nothing when it refuses."""
    repository, verb = VERBS[name]
    answer: Any = None
    with suppress(*REFUSED, Undone):
        async with tenant.begin() as work:
            answer = await getattr(repository(work), verb)(*ASKED[name](estate))
            if not lasting:
                raise Undone
    return answer


def is_empty(answer: Any) -> bool:
    """Nothing of others is in it; True or a count tells only of rows the stranger wrote itself."""
    if isinstance(answer, bool | int | None) or (isinstance(answer, Company) and answer.name == NAME):
        return True
    if isinstance(answer, Sized):
        return len(answer) == 0
    return is_dataclass(answer) and all(is_empty(getattr(answer, each.name)) for each in fields(answer))
