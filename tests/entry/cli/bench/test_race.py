"""A small race with every kind of kill: who was killed asks again, and everybody was told the truth."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import Any

import msgspec
import pytest
from tests.cast import HandClock

from askpro.entry.cli.bench.race.journal import Act, Answer, Attempt, Told
from askpro.entry.cli.bench.race.racing import Terms, raced
from askpro.entry.cli.bench.race.report import as_text
from askpro.entry.cli.bench.race.running import Plan
from askpro.entry.cli.bench.race.shop import open_shop
from askpro.entry.cli.bench.race.tally import Tally
from askpro.entry.cli.bench.race.truth import examine
from askpro.entry.cli.bench.race.verbs import perform
from askpro.foundation.database import Database
from askpro.foundation.ids import new_id

ATTEMPTS = 160


async def test_a_race_with_kills_and_a_crash_leaves_a_whole_book(tmp_path: Path) -> None:
    plan = Plan(connections_every=30, clients_every=60, databases_every=100)
    terms = Terms(attempts=ATTEMPTS, clients=24, processes=2, seed=7, plan=plan)
    outcome = await raced(tmp_path, terms, lambda tally, kills: None)
    assert outcome.is_clean, as_text(outcome)
    assert outcome.tally.answered == ATTEMPTS
    assert (outcome.kills.databases, outcome.kills.clients) == (1, 2)
    assert outcome.kills.connections > 0
    assert outcome.tally.again.total() > 0
    assert outcome.tally.granted[Act.BOOK] > 0 < outcome.tally.granted[Act.OFFER]
    assert outcome.tally.refusals["SlotTaken"] > 0


LIES: dict[str, dict[str, Any]] = {
    "what was granted was kept": {"answer": Answer(new_id(), "confirmed")},
    "the book says what was told": {"act": Act.HOLD},
    "what was refused left nothing": {"answer": None, "refusal": "SlotTaken"},
    "an answer stays the same": {"contradicted": "another"},
}


@pytest.mark.parametrize("lie", [None, *LIES])
async def test_a_lie_is_found_out(database: Database, clock: HandClock, lie: str | None) -> None:
    shop = await open_shop(database, customers=1)
    tenant, chance = shop.tenant(database), Random(3)
    attempt = Attempt(key="one", client=0, act=Act.BOOK, wanted=shop.wish(chance))
    told = Told(key="one", act=Act.BOOK, answer=await perform(tenant, shop, attempt))
    tally = Tally()
    for line in (attempt, msgspec.structs.replace(told, **LIES[lie]) if lie else told):
        tally.note(line)
    clock.advance(hours=2)
    broken = {invariant for invariant, breaking in (await examine(database, shop, tally)).items() if breaking}
    assert lie in broken if lie else broken == set()
