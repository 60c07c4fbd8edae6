"""Every endpoint with every key: the salon's own, every role's, none, a wrong one, and a stranger's."""

from __future__ import annotations

import os
from pathlib import Path

import httpx
from tests.front import Front, a_key
from tests.strangers.endpoints import ASKING
from tests.strangers.estate import NUMBER, Estate, everything_of
from tests.strangers.nobody import nobody

from askpro.foundation.database import Database, Tenant
from askpro.foundation.database.urls import DatabaseUrls
from askpro.tenancy.permissions import EVERYTHING, Permission, Role

GOLDEN = Path(__file__).with_name("access.golden.txt")
THE_SALONS = ("Weber", "Keller", "Mira", "Jonas", "Lara", "Schnitt", "Kurs", "Heiligabend", NUMBER[3:])


def test_every_endpoint_of_the_contract_is_asked(front: Front) -> None:
    paths = front.app.openapi_schema.to_schema()["paths"]
    served = {f"{method.upper()} {path}" for path, verbs in paths.items() for method in verbs}
    assert served == set(ASKING)


async def test_access_is_as_written_down(front: Front, estate: Estate, database: Database) -> None:
    table = await access(front, estate, await nobody(database))
    if "ASKPRO_ACCEPT" in os.environ:
        GOLDEN.write_text(table)
    assert table == GOLDEN.read_text(), "Set ASKPRO_ACCEPT=1 to accept the change."


async def test_a_stranger_reads_and_changes_nothing(
    front: Front, estate: Estate, database: Database, database_urls: DatabaseUrls
) -> None:
    before = everything_of(database_urls.admin, estate.company.company_id)
    async with front.client(await a_key(await nobody(database))) as stranger:
        for endpoint, asking in ASKING.items():
            answer = await asking(estate).send(stranger, endpoint)
            assert answer.status_code in (200, 404), endpoint
            assert not [word for word in THE_SALONS if word in answer.text], endpoint
    assert everything_of(database_urls.admin, estate.company.company_id) == before


async def test_the_salon_itself_is_served(front: Front, estate: Estate) -> None:
    async with front.client(await a_key(estate.salon.tenant)) as owner:
        for endpoint, asking in ASKING.items():
            answer = await asking(estate).send(owner, endpoint)
            assert answer.is_success and answer.json().get("items") != [], f"{endpoint}: {answer.text}"


async def access(front: Front, estate: Estate, stranger: Tenant) -> str:
    """One line an endpoint: what it needs, and what each kind of key meets there."""
    lacking = {right: await a_key(stranger, EVERYTHING - {right}) for right in sorted(Permission)}
    of_role = {role: await a_key(stranger, role.permissions) for role in Role}
    full = await a_key(stranger)
    lines = [_line("endpoint", "no key", "wrong key", "needs", *(role.value for role in Role), "stranger")]
    async with front.client() as client:

        async def meets(endpoint: str, key: str | None) -> str:
            client.headers["authorization"] = f"Bearer {key}" if key else ""
            return _met(await ASKING[endpoint](estate).send(client, endpoint))

        for endpoint in sorted(ASKING):
            needs = [right for right, key in lacking.items() if await meets(endpoint, key) == "403"]
            refused = [await meets(endpoint, None), await meets(endpoint, "ask_wrong")]
            by_role = ["no" if await meets(endpoint, key) == "403" else "yes" for key in of_role.values()]
            needed = ", ".join(needs) or "nothing"
            lines.append(_line(endpoint, *refused, needed, *by_role, await meets(endpoint, full)))
    return "\n".join(lines) + "\n"


def _met(answer: httpx.Response) -> str:
    return "empty" if answer.is_success and answer.json().get("items") == [] else str(answer.status_code)


def _line(*columns: str) -> str:
    widths = (58, 6, 9, 18, 5, 7, 5, 9, 8)
    return " | ".join(f"{each:<{width}}" for each, width in zip(columns, widths, strict=True)).rstrip()
