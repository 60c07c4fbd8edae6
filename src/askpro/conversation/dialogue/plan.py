"""The plan: which table is at work, and the first row of it that is due."""

from __future__ import annotations

from askpro.conversation.dialogue.answers import ANSWERING
from askpro.conversation.dialogue.booking import BOOKING, REPEATING, WAITING
from askpro.conversation.dialogue.conclusions import concluded
from askpro.conversation.dialogue.handover import HANDING_OVER
from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, ask, farewell
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.rearranging import CANCELLING, MOVING, TELLING
from askpro.conversation.dialogue.series_begins import begins
from askpro.conversation.dialogue.several import CANCELLING_SEVERAL
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
    task = state.task
    if task is None:
        return IDLE
    if task.errand is Errand.BOOK and begins(task):
        return REPEATING
    return CANCELLING_SEVERAL if task.all_meant else TABLES[task.errand]


def advance(state: State, setting: Setting) -> Move:
    """Take the first step that is due."""
    state = concluded(_with_what_waits(state), setting)
    remarks, state = state.remarks, state.but(remarks=())
    step = next(step for step in table_for(state) if step.due(state, setting))
    move = step.take(state, setting)
    if _only_answered(move, state):
        move = advance(move.state, setting).after(*move.lines)
    return move.after(*remarks)


def _with_what_waits(state: State) -> State:
    """Once an appointment is settled, the next that was asked for is taken up, and it is said which."""
    if state.task is not None or not state.waiting or state.handing_over or state.freed is not None:
        return state
    following = state.waiting[0]
    told: tuple[Line, ...] = ()
    if following.in_turn and following.for_whom:
        told = (line("next_of_party_for", relation=Echo(text=following.for_whom)),)
    elif following.in_turn and following.services:
        told = (line("next_appointment", service=Echo(services=following.services)),)
    taken_up = state.but(task=following, waiting=state.waiting[1:], leaving=False)
    return taken_up.but(remarks=(*state.remarks, *told))


def _only_answered(move: Move, before: State) -> bool:
    """A question of the caller's is answered and none is put: the open one is taken up again."""
    settled = move.state.to_answer != before.to_answer and move.act is None and not move.hang_up
    puts = any(question in move.lines for question in move.state.asked)
    return settled and not puts and move.state.asked == before.asked
