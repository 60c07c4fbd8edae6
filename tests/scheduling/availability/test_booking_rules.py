"""Every example in docs/booking-rules.md holds, and every rule has one."""

from __future__ import annotations

import asyncio
import doctest
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from tests.cast import Business
from tests.scheduling.appointments.outing import comes_again, comes_with
from tests.scheduling.availability.shop import BRANCH, Shop, id_of
from tests.scheduling.front_desk import FrontDesk
from tests.scheduling.policies.house import House
from tests.scheduling.refused import every_refusal, heard, held_at, refused, sentences, wished
from tests.scheduling.waiting.room import Room

from askpro.scheduling.appointments import Together
from askpro.scheduling.availability import Rule
from askpro.scheduling.catalog import AddOn, Anchor, BookingWindow, Grid, Phase, Price, Reach, Staffing, Terms
from askpro.scheduling.demand import DemandOutcome
from askpro.scheduling.hours import Limit, Per
from askpro.scheduling.policies import Act, Amount, Caller, FeeTier, Topic, Withheld
from askpro.scheduling.policies import Rule as PolicyRule
from askpro.scheduling.series import Scope

DOCUMENT = Path(__file__).parents[3] / "docs" / "booking-rules.md"
WORDS = {
    word.__name__: word
    for word in (
        Act, AddOn, Amount, Anchor, BookingWindow, Caller, FeeTier, Grid, House, Limit, Per, Phase, Price,
        Reach, Room, Scope, Shop, Staffing, Terms, Together, Topic, Withheld, ZoneInfo, comes_again, comes_with, date,
        held_at, id_of, refused, wished,
    )
} | {"BRANCH": BRANCH}  # fmt: skip


def sections() -> list[tuple[str, str]]:
    """Each fenced example with the heading it stands under."""
    found, heading = [], ""
    for place, part in enumerate(DOCUMENT.read_text(encoding="utf-8").split("```")):
        if place % 2:
            found.append((f"{heading} {place // 2}", part.removeprefix("python\n")))
        heading = next((line[3:] for line in reversed(part.splitlines()) if line.startswith("## ")), heading)
    return found


@pytest.mark.parametrize(("where", "example"), sections(), ids=[where for where, _ in sections()])
async def test_an_example_in_the_booking_rules_holds(where: str, example: str, salon: Business) -> None:
    words = WORDS | {"desk": FrontDesk(salon, asyncio.get_running_loop())}
    test = doctest.DocTestParser().get_doctest(example, words, where, str(DOCUMENT), 0)
    outcome: list[str] = []
    await asyncio.to_thread(doctest.DocTestRunner(verbose=False).run, test, out=outcome.append)
    assert test.examples
    assert not outcome, "".join(outcome)


def test_every_rule_is_in_the_booking_rules() -> None:
    text = DOCUMENT.read_text(encoding="utf-8").replace("**week**, **month**, **year**", "")
    text += " limit_per_week limit_per_month limit_per_year"
    assert not [rule for rule in (*Rule, *PolicyRule) if rule.value not in text]


def test_every_refusal_is_in_the_booking_rules_and_speaks_both_languages() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert not [code for code in every_refusal() if code not in text]
    for code in heard():
        assert all(sentences(code).get(language) for language in ("de", "en")), code


def test_every_outcome_of_demand_is_in_the_booking_rules() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    assert not [outcome for outcome in DemandOutcome if f"**{outcome.value}**" not in text]
