"""The plan: which table is at work, and the first row of it that is due."""

from __future__ import annotations

from askpro.conversation.dialogue.answers import ANSWERING
from askpro.conversation.dialogue.booking import BOOKING, WAITING
from askpro.conversation.dialogue.conclusions import concluded
from askpro.conversation.dialogue.handover import HANDING_OVER
from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, Step, ask, farewell
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.rearranging import CANCELLING, MOVING, TELLING
from askpro.conversation.dialogue.state import Errand, State
from askpro.conversation.dialogue.waiting_list import FREED


def _is_leaving(state: State, setting: Setting) -> bool:
    return state.leaving


def _say_goodbye(state: State, setting: Setting) -> Move:
    return farewell(state)


def _something_was_done(state: State, setting: Setting) -> bool:
    if state.question is Question.PURPOSE:
        return False
    return bool(state.done) or state.callback_promised or state.question is Question.ANYTHING_ELSE


def _ask_anything_else(state: State, setting: Setting) -> Move:
    return ask(state, Question.ANYTHING_ELSE, line("anything_else"))


def _always(state: State, setting: Setting) -> bool:
    return True


def _ask_purpose(state: State, setting: Setting) -> Move:
    return ask(state, Question.PURPOSE, line("ask_purpose"))


IDLE = (
    Step("goodbye", _is_leaving, _say_goodbye, asks=Question.NOTHING),
    Step("anything else", _something_was_done, _ask_anything_else, asks=Question.ANYTHING_ELSE),
    Step("purpose", _always, _ask_purpose, asks=Question.PURPOSE),
)

TABLES: dict[Errand, tuple[Step, ...]] = {
    Errand.BOOK: BOOKING,
    Errand.MOVE: MOVING,
    Errand.CANCEL: CANCELLING,
    Errand.TELL: TELLING,
    Errand.WAITING_LIST: WAITING,
}


def table_for(state: State) -> tuple[Step, ...]:
    """The rows that decide what comes next."""
    if state.to_answer:
        return ANSWERING
    if state.handing_over:
        return HANDING_OVER
    if state.freed is not None:
        return FREED
    return TABLES[state.task.errand] if state.task else IDLE


def advance(state: State, setting: Setting) -> Move:
    """Take the first step that is due."""
    state = concluded(state, setting)
    remarks, state = state.remarks, state.but(remarks=())
    step = next(step for step in table_for(state) if step.due(state, setting))
    move = step.take(state, setting)
    if _only_answered(move, state):
        move = advance(move.state, setting).after(*move.lines)
    return move.after(*remarks)


def _only_answered(move: Move, before: State) -> bool:
    """A question of the caller's is answered and none is put: the open one is taken up again."""
    settled = move.state.to_answer != before.to_answer and move.state.asked == before.asked
    return settled and move.act is None and not move.hang_up
