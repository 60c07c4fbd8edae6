"""The simulated caller: answers what is asked, takes what fits, puts right what is wrong, and comes to an end."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from askpro.entry.cli.rehearsal.caller import TURNS_MAX, Caller
from askpro.entry.cli.rehearsal.cues import Ask
from askpro.entry.cli.rehearsal.person import person_of
from askpro.entry.cli.rehearsal.repeats import Exchange, asked_twice
from askpro.entry.cli.rehearsal.scenario import read_scenarios

PUBLISHED = Path(__file__).parents[4] / "evals" / "booking"
SCENARIOS = {scenario.id: scenario for scenario in read_scenarios(PUBLISHED)}
GREETING = "Guten Tag! Was kann ich für Sie tun?"
READ_BACK = (
    "Damenhaarschnitt morgen, Dienstag, um {hour} Uhr bei Mira, auf den Namen {name}. Ist das richtig?"
)


def calling(scenario_id: str, run: int = 1) -> Caller:
    scenario = SCENARIOS[scenario_id]
    return Caller(scenario, person_of(scenario, 0), Random(f"1/{scenario_id}/{run}"))


def test_the_same_run_says_the_same_and_another_run_other_words() -> None:
    said = [calling("known-womens-tomorrow-ten.de", run).reply(GREETING) for run in (1, 1, 2, 3, 4)]
    assert said[0] == said[1]
    assert len(set(said)) > 2


def test_a_right_read_back_is_confirmed_and_the_call_comes_to_an_end() -> None:
    caller = calling("known-womens-tomorrow-ten.de")
    caller.reply(GREETING)
    said = caller.reply(READ_BACK.format(hour=10, name="Sabine Weber"))
    assert said is not None and said.split()[0].strip(",") in ("Ja", "Genau")
    caller.reply(
        "Alles klar, Damenhaarschnitt morgen um 10 Uhr ist eingetragen. Haben Sie noch einen Wunsch?"
    )
    assert caller.done
    assert caller.reply("Vielen Dank, auf Wiederhören!") is None


def test_a_wrong_time_is_put_right_and_not_confirmed_by_a_vague_question() -> None:
    caller = calling("known-womens-tomorrow-ten.de")
    caller.reply(GREETING)
    for question in (READ_BACK.format(hour=11, name="Weber"), "Soll ich das so eintragen?"):
        said = caller.reply(question)
        assert said is not None and "zehn" in said
        assert caller.turns[-1].answered is Ask.NOTHING


def test_who_wants_no_other_time_turns_one_down() -> None:
    caller = calling("runs-late.de")
    caller.reply(GREETING)
    said = caller.reply("Soll ich den Termin auf Freitag, den 27. November, um 11 Uhr verlegen?")
    assert said is not None and "nein" in said.lower()


def test_a_wrong_name_is_put_right_by_somebody_new() -> None:
    caller = calling("new-womens-thursday.de")
    caller.reply(GREETING)
    said = caller.reply(
        "Damenhaarschnitt am Donnerstag, den 26. November, um 10 Uhr 30, auf den Namen Hecker-Lüdenscheidt."
        " Soll ich das so eintragen?"
    )
    assert said is not None and "Becker" in said


@pytest.mark.parametrize(
    ("offer", "taken"),
    [
        ("Frei wäre morgen um 9 Uhr bei Mira, um 10 Uhr bei Aylin oder um 11 Uhr bei Mira. Was passt?", True),
        ("Frei wäre morgen um 10 Uhr bei Aylin. Passt Ihnen das?", False),
    ],
)
def test_only_the_required_person_is_taken(offer: str, taken: bool) -> None:
    caller = calling("hour-taken-near-one-accepted.de")
    caller.reply(GREETING)
    caller.reply(offer)
    assert (caller.turns[-1].heard.offers[1:2] != ()) is taken
    assert (
        "Nein" in (caller.turns[-1].said or "") or "passt mir nicht" in (caller.turns[-1].said or "")
    ) is (not taken)


def test_whatever_is_asked_it_ends() -> None:
    for scenario_id in ("terse.de", "move-terse.en", "abuse.de", "ask-hours.en"):
        caller = calling(scenario_id)
        said = 0
        while caller.reply("Wie bitte?") is not None:
            said += 1
        assert said <= TURNS_MAX


def test_the_same_question_after_its_answer_counts_as_asked_twice() -> None:
    caller = calling("terse-new.de")
    for asked in (GREETING, "Was darf es sein?", "Wie ist Ihr Name, bitte?", "Und Ihr Name?"):
        caller.reply(asked)
    exchanges = [Exchange(turn, clean=True) for turn in caller.turns]
    assert asked_twice(exchanges) == [f"{Ask.NAME}: Und Ihr Name?"]
    assert asked_twice([Exchange(turn, clean=False) for turn in caller.turns]) == []
