"""Callers answer a question in many words; whichever they choose, what they mean with it is done."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.conversation.dialogue.asked import SETTING, asked, hears
from tests.conversation.dialogue.salon import id_of

from askpro.conversation.dialogue import Move, State, next_move
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.tools.acts import Book, Cancel, FindSlots, ReachPerson
from askpro.conversation.understanding import read
from askpro.conversation.understanding.context import Language

_WORDINGS: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("wordings.toml").read_text("utf-8"))[
    "wording"
]


def _each() -> Iterator[Any]:
    for wording in _WORDINGS:
        for language in ("de", "en"):
            name = f"{wording['asked']} {wording['meant']} {language}"
            yield pytest.param(wording, language, id=name)


@pytest.mark.parametrize(("wording", "language"), list(_each()))
def test_every_wording_is_taken_as_meant(wording: dict[str, Any], language: Language) -> None:
    before = asked(wording["asked"], language)
    taken = _TAKEN[wording["asked"], wording["meant"]]
    assert wording[language]
    assert [
        said
        for said in wording[language]
        if not taken(before, next_move(before, read(said, situation(before, SETTING)), SETTING), wording)
    ] == []


def _wants(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.task is not None and move.state.task.errand == wording["meant"]


def _person(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return isinstance(move.act, ReachPerson)


def _service(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.task is not None and move.state.task.services == (id_of(wording["what"]),)


def _anybody(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return isinstance(move.act, FindSlots) and move.act.staff_id is None


def _somebody(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return isinstance(move.act, FindSlots) and move.act.staff_id == id_of(wording["what"])


def _earliest(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return isinstance(move.act, FindSlots) and move.act.earliest


def _takes(before: State, move: Move, wording: dict[str, Any]) -> bool:
    offered = before.task.found.slots if before.task and before.task.found else ()
    task = move.state.task
    return task is not None and task.chosen == offered[int(wording.get("what", 0))]


def _declines(before: State, move: Move, wording: dict[str, Any]) -> bool:
    task, again = move.state.task, isinstance(move.act, FindSlots)
    return task is not None and task.chosen is None and (again or move.state.question is Question.WHEN)


def _drops(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.task is None or move.state.question is Question.WHEN


def _named(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.caller.name.split()[-1:] == [wording["what"]]


def _agrees(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return isinstance(move.act, Book | Cancel)


def _forgot(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.question is Question.PERSON_OFFER


def _target(before: State, move: Move, wording: dict[str, Any]) -> bool:
    task = before.task
    there_is = task.upcoming.appointments if task and task.upcoming else ()
    meant = there_is[int(wording.get("what", 0))]
    return move.state.task is not None and move.state.task.target == meant


def _ends(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.hang_up


def _no_person(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.act is None and (move.hang_up or move.state.question is Question.ANYTHING_ELSE)


def _kept(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.task is None and move.state.question is Question.ANYTHING_ELSE


def _name_refused(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.caller.name_refused


def _phone_refused(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.state.caller.phone_refused and move.state.question is Question.READ_BACK


def _another_time(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return hears(move, int(wording["what"]) * 60)


def _said_again(before: State, move: Move, wording: dict[str, Any]) -> bool:
    return move.lines == before.asked


_TAKEN: dict[tuple[str, str], Callable[[State, Move, dict[str, Any]], bool]] = {
    ("purpose", "book"): _wants,
    ("purpose", "move"): _wants,
    ("purpose", "cancel"): _wants,
    ("purpose", "person"): _person,
    ("service", "service"): _service,
    ("staff", "any"): _anybody,
    ("staff", "staff"): _somebody,
    ("when", "any"): _earliest,
    ("choice3", "take"): _takes,
    ("choice3", "any"): _takes,
    ("choice3", "none"): _declines,
    ("readback", "yes"): _agrees,
    ("readback", "no"): _declines,
    ("readback", "other"): _another_time,
    ("readback", "never"): _drops,
    ("choice3", "other"): _another_time,
    ("name", "name"): _named,
    ("name", "refuse"): _name_refused,
    ("phone", "refuse"): _phone_refused,
    ("person_offer", "yes"): _person,
    ("person_offer", "no"): _no_person,
    ("anything_else", "no"): _ends,
    ("which", "which"): _target,
    ("which_time", "forgot"): _forgot,
    ("movecheck", "yes"): _target,
    ("cancelcheck", "yes"): _agrees,
    ("cancelcheck", "no"): _kept,
    ("anything", "repeat"): _said_again,
}
"""By the question and what is meant: how one sees that it was taken so."""
