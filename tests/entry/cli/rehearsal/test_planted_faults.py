"""A right call passes; every fault planted in it, in the book or in the words, is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from random import Random

import pytest

from askpro.entry.cli.rehearsal.caller import Caller
from askpro.entry.cli.rehearsal.grading import Verdict, judge
from askpro.entry.cli.rehearsal.person import person_of
from askpro.entry.cli.rehearsal.repeats import Exchange
from askpro.entry.cli.rehearsal.scenario import read_scenarios
from askpro.entry.cli.rehearsal.shop import Changes, Entry

PUBLISHED = Path(__file__).parents[4] / "evals" / "booking"
SCENARIO = read_scenarios(PUBLISHED, "terse-new.de")[0]
PERSON = person_of(SCENARIO, 0)
BOOKED = Entry(
    "appt_1", datetime(2026, 11, 26, 11), ("Föhnen und Styling",), ("Mira",), "Schubert", "", "Mitte"
)
CALL = {
    "outcome": "appointment_booked",
    "tool_calls": [
        {
            "result": {
                "type": "Found",
                "slots": [{"type": "OfferedSlot", "starts_at": "2026-11-26T10:00:00Z"}],
            }
        },
        {"result": {"type": "ServiceFacts", "price_cents": 2800, "duration_minutes": 30}},
        {"result": {"type": "Booked", "starts_at": "2026-11-26T10:00:00Z"}},
    ],
}
WORDS = (
    "Guten Tag! Was kann ich für Sie tun?",
    "Welche Leistung darf es sein?",
    "Wann darf es sein?",
    "Am Donnerstag, den 26. November, um 11 Uhr, das geht. Wie ist Ihr Name, bitte?",
    "Föhnen und Styling am Donnerstag, den 26. November, um 11 Uhr, auf den Namen Schubert. Ist das richtig?",
    "Ihr Termin steht: am Donnerstag, den 26. November, um 11 Uhr. Haben Sie noch einen Wunsch?",
)


def verdict(changes: Changes, words: Sequence[str], deeds: bool = True) -> Verdict:
    caller = Caller(SCENARIO, PERSON, Random("1"))
    for text in words:
        caller.reply(text)
    tools = CALL["tool_calls"] if deeds else CALL["tool_calls"][:1]
    exchanges = [Exchange(turn, clean=True) for turn in caller.turns]
    return judge(SCENARIO, PERSON, changes, {**CALL, "tool_calls": tools}, words, exchanges)


def test_the_right_call_is_without_fault() -> None:
    assert verdict(Changes(booked=(BOOKED,)), WORDS) == Verdict((), (), (), ())


@pytest.mark.parametrize(
    "changes",
    [
        Changes(),
        Changes(booked=(BOOKED, BOOKED)),
        Changes(booked=(replace(BOOKED, starts_at=datetime(2026, 11, 26, 12)),)),
        Changes(booked=(replace(BOOKED, starts_at=datetime(2026, 12, 3, 11)),)),
        Changes(booked=(replace(BOOKED, services=("Dauerwelle",)),)),
        Changes(booked=(replace(BOOKED, customer="Brandt"),)),
        Changes(booked=(BOOKED,), cancelled=(BOOKED,)),
        Changes(moved=((BOOKED, BOOKED),)),
    ],
)
def test_a_book_that_ends_otherwise_fails(changes: Changes) -> None:
    assert not verdict(changes, WORDS).passed


@pytest.mark.parametrize(
    "lie",
    [
        "Am Donnerstag, den 26. November, um 12 Uhr wäre auch frei.",
        "Am Freitag, den 27. November, um 11 Uhr wäre auch frei.",
        "Thursday, November 26th, at 10 am is free as well.",
        "Das kostet 25 Euro.",
        "That is 30 euros.",
        "Es dauert etwa 45 Minuten.",
        "It takes about an hour and a half, that is 90 minutes.",
        "Ihr Termin ist abgesagt.",
        "Ihr Termin ist jetzt verlegt.",
        "Your appointment has been cancelled.",
        "Es ruft Sie jemand zurück.",
        "Somebody will call you back.",
    ],
)
def test_a_lie_is_heard(lie: str) -> None:
    spoken = (*WORDS[:-1], f"{lie} {WORDS[-1]}")
    assert verdict(Changes(booked=(BOOKED,)), spoken).ungrounded


def test_the_other_tone_is_heard() -> None:
    once = (*WORDS[:-1], WORDS[-1].replace("Haben Sie", "Hast du"))
    assert verdict(Changes(booked=(BOOKED,)), once).wrong_words == ("addressed otherwise: du",)


def test_a_booking_that_no_tool_made_is_heard() -> None:
    assert verdict(Changes(booked=(BOOKED,)), WORDS, deeds=False).ungrounded


@pytest.mark.parametrize(
    ("place", "again"),
    [
        (2, "Und was soll gemacht werden?"),
        (4, "Auf welchen Namen darf ich den Termin eintragen?"),
        (4, "Wie heißen Sie, bitte?"),
        (3, "Für welchen Tag und welche Uhrzeit?"),
    ],
)
def test_a_question_in_other_words_after_its_answer_is_noticed(place: int, again: str) -> None:
    spoken = (*WORDS[:place], again, *WORDS[place:])
    assert verdict(Changes(booked=(BOOKED,)), spoken).asked_twice


def test_a_question_with_a_new_reason_is_none_asked_twice() -> None:
    reasoned = "Da ist leider nichts frei. Wann darf es sein?"
    assert not verdict(Changes(booked=(BOOKED,)), (*WORDS[:3], reasoned, *WORDS[3:])).asked_twice
