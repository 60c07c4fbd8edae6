"""Who may hear of an appointment: the number, then name and time, then a person who calls back."""

from __future__ import annotations

from askpro.conversation.dialogue.disclosure import may_hear
from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask, offer_person
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import task_of
from askpro.conversation.dialogue.state import Errand, State, offered_a_new_one
from askpro.conversation.tools.acts import Identify, LoadUpcoming
from askpro.conversation.understanding.when import Wish
from askpro.scheduling.policies import Topic

FAILURES_MAX = 2
TOLD_MAX = 4
OF_MANY_TOLD = 2
"""Of more than that only the next ones are told, and how many there are."""


def _cannot_be_proven(state: State, setting: Setting) -> bool:
    caller, task = state.caller, task_of(state)
    refused = caller.name_refused and not caller.name
    forgotten = task.forgotten and not _proving(task.about)
    return _unproven(state, setting) and (
        refused or caller.identity_failures >= FAILURES_MAX or _lost(state, forgotten)
    )


def _lost(state: State, forgotten: bool) -> bool:
    return forgotten and bool(state.caller.name or state.caller.customer)


def _offer_call_back(state: State, setting: Setting) -> Move:
    tells = task_of(state).errand is Errand.TELL
    return offer_person(state).after(line("identity_unproven_to_tell" if tells else "identity_unproven"))


def _name_open(state: State, setting: Setting) -> bool:
    caller = state.caller
    return caller.customer is None and (caller.name_shared or caller.name_doubted or not caller.name)


def _ask_name(state: State, setting: Setting) -> Move:
    if state.caller.name_shared:
        return ask(state, Question.NAME, line("ask_given_name"))
    if state.caller.name_doubted and state.caller.name:
        return ask(state, Question.NAME, line("ask_name_or_time"))
    return ask(state, Question.NAME, line("ask_name_identity"))


def _time_open(state: State, setting: Setting) -> bool:
    return _unproven(state, setting) and not _proving(task_of(state).about)


def _ask_time(state: State, setting: Setting) -> Move:
    about = task_of(state).about
    key = "ask_which_time_of_day" if any(wish.day or wish.weekdays for wish in about) else "ask_which_time"
    return ask(state, Question.WHICH_TIME, line(key))


def _proving(about: tuple[Wish, ...]) -> bool:
    """Day and time together prove who is calling; a day alone could be guessed."""
    return any(
        (wish.weekdays or (wish.day and wish.day.single)) and wish.time and wish.time.point is not None
        for wish in about
    )


def _unproven(state: State, setting: Setting) -> bool:
    """Nobody is known, or the number alone is not enough here."""
    caller = state.caller
    return caller.customer is None or not may_hear(state, setting, Topic.APPOINTMENTS)


def _prove(state: State, setting: Setting) -> Move:
    return act(state, Identify(name=state.caller.called, wishes=task_of(state).about))


def _not_loaded(state: State, setting: Setting) -> bool:
    return task_of(state).upcoming is None and task_of(state).target is None


def _load(state: State, setting: Setting) -> Move:
    customer = state.caller.customer
    if customer is None:
        raise LookupError("nobody is identified")
    return act(state, LoadUpcoming(customer_id=customer.customer_id))


def _has_none(state: State, setting: Setting) -> bool:
    upcoming = task_of(state).upcoming
    return upcoming is not None and not upcoming.appointments


def _tell_none(state: State, setting: Setting) -> Move:
    if offered_a_new_one(state) and not state.callback_promised:
        return offer_person(state.but(task=None)).after(line("no_appointment"))
    return ask(state.but(task=None), Question.ANYTHING_ELSE, line("no_appointment"), line("offer_booking"))


def _is_it_this(state: State, setting: Setting) -> bool:
    task = task_of(state)
    return (
        task.target is None
        and task.errand is not Errand.TELL
        and task.upcoming is not None
        and (len(task.upcoming.appointments) == 1)
    )


def _ask_is_it_this(state: State, setting: Setting) -> Move:
    upcoming = task_of(state).upcoming
    if task_of(state).declined or upcoming is None:
        return ask(
            state.but(task=None), Question.ANYTHING_ELSE, line("no_other_appointment"), line("anything_else")
        )
    put = line("is_it_this", appointment=upcoming.appointments[0])
    return ask(state, Question.MOVE_CHECK, put).after(*_not_then(state))


def _not_then(state: State) -> tuple[Line, ...]:
    """There is nothing at the time the caller spoke of."""
    return (line("nothing_then"),) if task_of(state).about and not state.resuming else ()


def _several(state: State, setting: Setting) -> bool:
    task = task_of(state)
    return task.target is None and task.errand is not Errand.TELL


def _ask_which(state: State, setting: Setting) -> Move:
    upcoming = task_of(state).upcoming
    if upcoming is None:
        raise LookupError("no appointments are loaded")
    told = upcoming.appointments[:TOLD_MAX]
    put = line("which_appointment", appointments=told)
    if len(upcoming.appointments) > TOLD_MAX and task_of(state).errand is Errand.CANCEL:
        put = line("which_of_many", upcoming=upcoming, appointments=told[:OF_MANY_TOLD])
    return ask(state, Question.WHICH, put).after(*_not_then(state))


PROVING = (
    Step("cannot be proven", _cannot_be_proven, _offer_call_back, asks=Question.PERSON_OFFER),
    Step("name open", _name_open, _ask_name, asks=Question.NAME),
    Step("appointment time open", _time_open, _ask_time, asks=Question.WHICH_TIME),
    Step("prove", _unproven, _prove, acts=Identify),
    Step("load appointments", _not_loaded, _load, acts=LoadUpcoming),
    Step("none", _has_none, _tell_none, asks=Question.ANYTHING_ELSE),
)

IDENTITY = (
    *PROVING,
    Step("only another one", _is_it_this, _ask_is_it_this, asks=Question.MOVE_CHECK),
    Step("which of several", _several, _ask_which, asks=Question.WHICH),
)
