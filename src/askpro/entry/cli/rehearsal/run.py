"""Running the benchmark: one server for each company and clock, every scenario, noise level and run on it."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import groupby, product
from pathlib import Path

from askpro.entry.cli.rehearsal.rehearse import Rehearsal, rehearse
from askpro.entry.cli.rehearsal.report import summary, told_fault, told_table
from askpro.entry.cli.rehearsal.scenario import Scenario, read_scenarios
from askpro.entry.cli.rehearsal.server import open_running, opened
from askpro.entry.cli.rehearsal.shop import Shop

NOISE_LEVELS = (0, 2)


def run(
    scenarios: Path,
    runs: int,
    seed: int,
    noise: tuple[int, ...] | None = None,
    only: str | None = None,
    data: Path | None = None,
) -> int:
    """Rehearse every scenario `runs` times at every noise level; prints the report, the last line is JSON.

    Each company and clock gets a server of its own; with `data` the one already up there is called, and the
    scenarios must be meant for its clock. 0 when every call passed with nothing asked twice and every claim
    grounded. Refuses with ScenarioFault or ShopClosed.
    """
    chosen = sorted(read_scenarios(scenarios, only), key=_server_of)
    rehearsals: list[Rehearsal] = []
    for _, group in groupby(chosen, key=_server_of):
        together = list(group)
        with _shop(together[0], data) as shop:
            rehearsals += asyncio.run(_rehearse_all(shop, together, runs, seed, noise or NOISE_LEVELS))
    figures = summary(rehearsals, runs)
    print(f"\n{told_table(figures)}\n")
    print(json.dumps(figures, ensure_ascii=False))
    faultless = not figures["questions_asked_twice"] and not figures["ungrounded_claims"]
    return 0 if figures["passed"] == figures["cases"] and faultless else 1


async def _rehearse_all(
    shop: Shop, scenarios: Sequence[Scenario], runs: int, seed: int, levels: Sequence[int]
) -> list[Rehearsal]:
    rehearsals: list[Rehearsal] = []
    for run_number, level, scenario in product(range(1, runs + 1), levels, scenarios):
        place = len(rehearsals)
        done = await rehearse(shop, scenario, run=run_number, noise=level, seed=seed, place=place)
        rehearsals.append(done)
        fault = told_fault(done)
        if fault is not None:
            print(fault, flush=True)
    return rehearsals


@contextmanager
def _shop(scenario: Scenario, data: Path | None) -> Iterator[Shop]:
    if data is not None:
        shop = open_running(scenario.company, data)
        try:
            yield shop
        finally:
            shop.close()
        return
    with opened(scenario.company, scenario.clock) as shop:
        yield shop


def _server_of(scenario: Scenario) -> tuple[str, str]:
    return scenario.company.key, scenario.clock.isoformat()
