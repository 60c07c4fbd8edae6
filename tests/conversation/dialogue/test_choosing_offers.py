"""Which of the times told the caller takes."""

from __future__ import annotations

from tests.conversation.dialogue.salon import (
    CUT,
    YES,
    after,
    at,
    day_and_time,
    found,
    known,
    service,
    slot,
    wants,
)

from askpro.conversation.dialogue.questions import Question
from askpro.conversation.understanding.commands import Choose
from askpro.conversation.understanding.pointing import Direction, Pointing

ASKED = (wants(), service(CUT), day_and_time(24, 10 * 60))
OFFERS = found(slot(at(24, 14)), slot(at(25, 9)), slot(at(25, 16)), exact=False)
EARLIEST = Choose(pointing=Pointing(None, Direction.EARLIER, (20, 30)))


def chosen_after(*events):  # type: ignore[no-untyped-def]
    task = after(known(), ASKED, OFFERS, *events).state.task
    return task.chosen.starts_at if task and task.chosen else None


def test_the_earliest_of_a_day_is_among_the_times_of_that_day() -> None:
    assert chosen_after((EARLIEST,)) == at(24, 14)
    assert chosen_after((EARLIEST, day_and_time(25))) == at(25, 9)


def test_yes_to_several_is_asked_back_once_and_then_takes_the_first() -> None:
    once = after(known(), ASKED, OFFERS, (YES,))
    assert once.state.question is Question.CHOICE
    assert once.state.task is not None and once.state.task.chosen is None
    twice = after(once.state, (YES,))
    assert twice.state.question is Question.READ_BACK
    assert chosen_after((YES,), (YES,)) == at(24, 14)
