"""Moving, cancelling and hearing about an appointment that exists: the tables of what is due."""

from __future__ import annotations

from askpro.conversation.dialogue.identity import IDENTITY, OF_MANY_TOLD, TOLD_MAX
from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import (
    NO_SUCH_DAY,
    NO_SUCH_DAY_BOOKED,
    SEARCHING,
    task_of,
    tell_obstacle,
)
from askpro.conversation.dialogue.state import State
from askpro.conversation.dialogue.terms import asking_terms, fee_in, settled
from askpro.conversation.tools.acts import Cancel, MoveTo


def _new_time_open(state: State, setting: Setting) -> bool:
    task = task_of(state)
    return not any(not wish.excluded for wish in task.wishes) and not (
        task.asap or task.late or task.contradiction
    )


def _ask_new_time(state: State, setting: Setting) -> Move:
    return ask(state, Question.WHEN, line("ask_move_to", appointment=settled(state)))


def _not_agreed(state: State, setting: Setting) -> bool:
    return not task_of(state).agreed


def _read_back_move(state: State, setting: Setting) -> Move:
    task = task_of(state)
    if task.chosen is None:
        raise LookupError("there is no slot to read back")
    several = task.upcoming is not None and len(task.upcoming.appointments) > 1
    key = "read_back_move_of" if several else "read_back_move"
    fee = fee_in(state)
    if fee is not None:
        put = line("read_back_move_fee", terms=fee, appointment=settled(state), slot=task.chosen)
    else:
        put = line(key, appointment=settled(state), slot=task.chosen)
    state, before = tell_obstacle(state)
    return ask(state, Question.READ_BACK, put).after(*before)


def _always(state: State, setting: Setting) -> bool:
    return True


def _move(state: State, setting: Setting) -> Move:
    slot = task_of(state).chosen
    if slot is None:
        raise LookupError("there is no slot to move to")
    return act(state, MoveTo(appointment=settled(state), slot=slot, accepted=fee_in(state)))


def _kept(state: State, setting: Setting) -> bool:
    return task_of(state).declined


def _leave_it(state: State, setting: Setting) -> Move:
    kept = line("appointment_kept", appointment=settled(state))
    return ask(state.but(task=None), Question.ANYTHING_ELSE, kept, line("anything_else"))


def _check_cancel(state: State, setting: Setting) -> Move:
    fee = fee_in(state)
    if fee is not None:
        put = line("read_back_cancel_fee", terms=fee, appointment=settled(state))
        return ask(state, Question.CANCEL_CHECK, put)
    return ask(state, Question.CANCEL_CHECK, line("read_back_cancel", appointment=settled(state)))


def _cancel(state: State, setting: Setting) -> Move:
    return act(state, Cancel(appointment=settled(state), accepted=fee_in(state)))


def _tell(state: State, setting: Setting) -> Move:
    upcoming = task_of(state).upcoming
    told = upcoming.appointments[:TOLD_MAX] if upcoming else (settled(state),)
    put = line("your_appointments", appointments=told)
    if upcoming is not None and len(upcoming.appointments) > TOLD_MAX:
        put = line("your_next_appointments", upcoming=upcoming, appointments=told[:OF_MANY_TOLD])
    return ask(state.but(task=None, told=upcoming), Question.ANYTHING_ELSE, put, line("anything_else"))


MOVING = (
    *IDENTITY,
    *asking_terms("move"),
    NO_SUCH_DAY,
    Step("new time open", _new_time_open, _ask_new_time, asks=Question.WHEN),
    *SEARCHING,
    Step("read back", _not_agreed, _read_back_move, asks=Question.READ_BACK),
    Step("move", _always, _move, acts=MoveTo),
)

CANCELLING = (
    NO_SUCH_DAY_BOOKED,
    *IDENTITY,
    Step("kept", _kept, _leave_it, asks=Question.ANYTHING_ELSE),
    *asking_terms("cancel"),
    Step("check", _not_agreed, _check_cancel, asks=Question.CANCEL_CHECK),
    Step("cancel", _always, _cancel, acts=Cancel),
)

TELLING = (
    NO_SUCH_DAY_BOOKED,
    *IDENTITY,
    Step("tell", _always, _tell, asks=Question.ANYTHING_ELSE),
)
