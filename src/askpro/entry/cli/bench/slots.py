"""Free times over HTTP, in shops of every size."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from time import perf_counter

import httpx

from askpro.entry.cli.bench.engine import AIMED_AT, MONTH, STAFF
from askpro.entry.cli.bench.figures import Aim, Figure, Timings, growth
from askpro.entry.cli.bench.floors import Floors
from askpro.entry.cli.bench.ground import Ground
from askpro.entry.cli.bench.load import Load, repeated
from askpro.entry.cli.bench.shops import BRANCH, CUT

_ALONE = Load(1)
_AIM = Aim(99, 50.0)


async def measure_slots(ground: Ground, floors: Floors, seconds: float) -> tuple[list[Figure], float]:
    """A month of free times, first and again and again, and the exponent by which it grows with the staff."""
    figures, medians = [], []
    select_1 = await floors.select_1(_ALONE)
    tomorrow = (ground.database.clock.now() + timedelta(days=1)).date()
    month = {"from": tomorrow.isoformat(), "to": (tomorrow + timedelta(days=MONTH - 1)).isoformat()}
    for staff in STAFF:
        async with ground.api(await ground.shop(staff)) as api:
            await api.get("/v1/branches")
            ask = partial(_ask, api, {"service": CUT, "branch": BRANCH, **month})
            began_at = perf_counter()
            await ask()
            first = perf_counter() - began_at
            again = await repeated(ask, _ALONE, seconds)
        load = f"{staff} staff x {MONTH} days"
        medians.append(again.percentile_ms(50))
        figures += [
            Figure(path="GET /v1/slots, first", load=load, timings=Timings([first], first), floors=select_1),
            Figure(
                path="GET /v1/slots",
                load=load,
                timings=again,
                floors=select_1,
                aim=_AIM if staff == AIMED_AT else None,
            ),
        ]
    return figures, growth(STAFF, medians)


async def _ask(api: httpx.AsyncClient, query: dict[str, str]) -> None:
    (await api.get("/v1/slots", params=query)).raise_for_status()
