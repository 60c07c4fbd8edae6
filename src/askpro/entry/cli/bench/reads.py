"""What a dashboard reads: the week's appointments, and the latest calls."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from functools import partial

import httpx

from askpro.entry.cli.bench.figures import Figure
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground
from askpro.entry.cli.bench.load import Load, repeated
from askpro.entry.cli.bench.webhooks import Intake

_STAFF = 10
_CALLS_KNOWN = 60


async def measure_reads(
    ground: Ground, floors: Floors, at_once: Sequence[int], seconds: float
) -> list[Figure]:
    """A page of each, in a busy shop with calls behind it."""
    shop = await ground.shop(_STAFF)
    figures: list[Figure] = []
    today = ground.database.clock.now().date()
    week = {"from": f"{today}T00:00:00Z", "to": f"{today + timedelta(days=7)}T00:00:00Z"}
    async with ground.api(shop) as api:
        intake = Intake(api, ground.demo.retell_api_key, shop.phone_number)
        for _ in range(_CALLS_KNOWN):
            await intake.announce("call_ended", intake.ended(intake.ringing()))
        for load in map(Load, at_once):
            for path, query in (("/v1/appointments", week), ("/v1/calls", {})):
                figures.append(
                    Figure(
                        path=f"GET {path}",
                        load=str(load),
                        timings=await repeated(partial(_read, api, path, query), load, seconds),
                        floors=await floors.select_1(load),
                    )
                )
    return figures


async def _read(api: httpx.AsyncClient, path: str, query: dict[str, str]) -> None:
    (await api.get(path, params=query)).raise_for_status()
