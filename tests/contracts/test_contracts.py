"""What is served is what contracts/ promises, and nothing is served that it does not name."""

from __future__ import annotations

import json
from pathlib import Path

from tests.front import SECRETS, Front
from tests.front import front as front

from askpro.wiring.contracts import openapi

PROMISED = Path(__file__).parents[2] / "contracts" / "openapi.json"
FOR_VENDORS = {
    "/webhooks/retell",
    "/webhooks/retell/inbound",
    "/retell/functions/{name}",
    "/llm/{secret}/{call_id}",
}
"""Signed or secret addresses, described by their vendor's protocol."""
THE_CONTRACTS_OWN = {"/openapi.json", "/contract", "/contract/openapi.json", "/contract/{path}"}


def test_the_committed_contract_is_current() -> None:
    assert PROMISED.read_bytes() == openapi(), "Run: python -m askpro contracts"


async def test_what_is_served_is_what_is_promised(front: Front) -> None:
    async with front.client() as anybody:
        served = (await anybody.get("/openapi.json")).json()
    promised = json.loads(PROMISED.read_bytes())
    assert served["openapi"].startswith("3.1")
    assert (served["paths"], served["components"]) == (promised["paths"], promised["components"])


def test_every_address_is_in_the_contract_or_a_vendors(front: Front) -> None:
    paths = json.loads(PROMISED.read_bytes())["paths"]
    routes = {route.path_format for route in front.app.routes} - THE_CONTRACTS_OWN
    assert routes - set(paths) == FOR_VENDORS
    assert set(paths) <= routes


async def test_the_secret_of_the_voice_path_is_told_to_nobody(front: Front) -> None:
    async with front.client() as anybody:
        for path in ("/openapi.json", "/health", "/llm/guess/call_1", "/"):
            assert SECRETS.voice_path not in (await anybody.get(path)).text
