"""Picks become commands only where they quote the caller or name what there is."""

from __future__ import annotations

from uuid import UUID

import pytest
from tests.conversation.dialogue.salon import CUT, MIRA, NOW

from askpro.conversation.assistance import Picked, Utterance
from askpro.conversation.assistance.proposals import commands_of, options
from askpro.conversation.understanding import Situation, Term, Vocabulary
from askpro.conversation.understanding.commands import (
    Command,
    GiveName,
    GiveTime,
    NameService,
    NameStaff,
    Purpose,
    Say,
    Want,
)
from askpro.conversation.understanding.context import Expecting

VOCABULARY = Vocabulary(
    services=(Term(CUT, {"de": ("Haarschnitt", "Schnitt")}), Term(UUID(int=7), {"de": ("Schnitt", "Bart")})),
    staff=(Term(MIRA, {"de": ("Mira",)}),),
    branches=(),
)
HEARD = "Also die Mähne, nicht morgen sondern übermorgen um zehn, hier ist die Frau Kowalski"


def made(name: str, particulars: str, expecting: Expecting = "purpose") -> tuple[Command, ...]:
    situation = Situation(language="de", now=NOW, vocabulary=VOCABULARY, expecting=expecting)
    return commands_of([Picked(name, particulars)], Utterance(HEARD, situation))


def test_an_errand_a_service_and_a_person_are_taken_by_their_names() -> None:
    (want,) = made("want", '{"purpose": "move", "why": "unknown fields are left out"}')
    assert isinstance(want, Want) and want.purpose is Purpose.MOVE and want.confidence < 1
    (service,) = made("name_service", '{"name": "haarschnitt"}')
    assert isinstance(service, NameService) and service.candidates == (CUT,)
    (person,) = made("name_staff", '{"name": "Mira"}')
    assert isinstance(person, NameStaff) and person.candidates == (MIRA,)


def test_a_quoted_time_is_read_by_our_own_reader() -> None:
    (time,) = made("when_said", '{"words": "Übermorgen um zehn"}')
    assert isinstance(time, GiveTime)
    (wish,) = time.timing.wishes
    assert wish.day and wish.day.single and wish.day.single.isoformat() == "2026-11-25"
    assert HEARD[slice(*wish.span)].startswith("übermorgen")


def test_a_quoted_name_is_read_by_our_own_reader() -> None:
    (name,) = made("name_said", '{"words": "Frau Kowalski"}')
    assert isinstance(name, GiveName) and name.name.family == "Kowalski"


@pytest.mark.parametrize(
    ("name", "particulars"),
    [
        ("when_said", '{"words": "am 24. Dezember"}'),
        ("when_said", '{"words": ""}'),
        ("when_said", '{"words": 10}'),
        ("name_said", '{"words": "Petra Weber"}'),
        ("name_service", '{"name": "Schnitt"}'),
        ("name_service", '{"name": "Mondflug"}'),
        ("name_service", '{"id": "1"}'),
        ("name_staff", '{"name": "Sabine"}'),
        ("want", '{"purpose": "steal"}'),
        ("want", '{"purpose": "book"'),
        ("ask", '{"topic": "secrets"}'),
        ("book", '{"slot_id": "1"}'),
        ("emergency", "{}"),
        ("decline", "{}"),
        ("", ""),
    ],
)
def test_everything_else_is_left_out(name: str, particulars: str) -> None:
    assert made(name, particulars) == ()


def test_a_no_may_be_proposed_where_one_is_asked_and_a_yes_never() -> None:
    (no,) = made("decline", "{}", "confirmation")
    assert isinstance(no, Say)
    situation = Situation(language="de", now=NOW, vocabulary=VOCABULARY, expecting="confirmation")
    names = {option.name for option in options(situation)}
    assert "decline" in names and not names & {"agree", "yes", "say", "choose"}


def test_the_options_name_what_there_is() -> None:
    situation = Situation(language="de", now=NOW, vocabulary=Vocabulary((), VOCABULARY.staff, ()))
    offered = {option.name: option.particulars for option in options(situation)}
    assert "name_service" not in offered
    assert offered["name_staff"]["properties"]["name"]["enum"] == ["Mira"]
    assert offered["want"]["additionalProperties"] is False
