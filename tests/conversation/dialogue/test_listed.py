"""Services or names told to choose from are pointed at by their order."""

from __future__ import annotations

import pytest
from tests.conversation.dialogue.salon import COLOUR, CUT, MIRA, SETTING, TOM, after, known, service, wants

from askpro.conversation.dialogue import Move, next_move
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.situation import situation
from askpro.conversation.understanding import read
from askpro.conversation.understanding.commands import NameStaff
from askpro.conversation.understanding.context import Language

WHICH_SERVICE = after(known(), (wants(), service(CUT, COLOUR)))
WHICH_STAFF = after(known(), (wants(), service(CUT), NameStaff(candidates=(MIRA, TOM))))


def said(move: Move, text: str, language: Language = "de") -> Move:
    """What follows when these words are heard after `move`."""
    before = move.state.but(language=language)
    return next_move(before, read(text, situation(before, SETTING)), SETTING)


@pytest.mark.parametrize(
    ("text", "language", "chosen"),
    [
        ("der erste", "de", CUT),
        ("das Zweite bitte", "de", COLOUR),
        ("letzteres", "de", COLOUR),
        ("the first one", "en", CUT),
        ("number two", "en", COLOUR),
    ],
)
def test_a_service_is_chosen_by_its_place(text: str, language: Language, chosen: object) -> None:
    assert WHICH_SERVICE.state.question is Question.SERVICE
    task = said(WHICH_SERVICE, text, language).state.task
    assert task and task.services == (chosen,) and not task.service_choices


def test_somebody_is_chosen_by_their_place() -> None:
    assert WHICH_STAFF.state.question is Question.STAFF
    task = said(WHICH_STAFF, "die zweite").state.task
    assert task and task.staff_id == TOM and not task.staff_choices


@pytest.mark.parametrize("text", ["der dritte", "am ersten Dezember", "der frühere"])
def test_what_was_not_told_is_not_chosen(text: str) -> None:
    task = said(WHICH_SERVICE, text).state.task
    assert task and task.services == () and task.service_choices == (CUT, COLOUR)
