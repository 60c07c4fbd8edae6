"""Cancelling several at once: which they are, what it costs, a clear question, and all of them or none."""

from __future__ import annotations

from askpro.conversation.dialogue.identity import PROVING
from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask, offer_person
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import NO_SUCH_DAY_BOOKED, task_of
from askpro.conversation.dialogue.state import Errand, State, Task
from askpro.conversation.tools.acts import AskSeveralTerms, CancelSeveral
from askpro.conversation.tools.evidence import KnownAppointment, SeveralTerms
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import MeanAll


def hear_several(state: State, meaning: Meaning, setting: Setting) -> State:
    """ "Alle", said of what is to be cancelled; moved they are one after another."""
    task = state.task
    if task is None or not meaning.of(MeanAll) or task.errand not in (Errand.CANCEL, Errand.MOVE):
        return state
    if task.errand is Errand.MOVE:
        return state.but(remarks=(*state.remarks, line("moved_one_by_one")))
    if task.all_meant:
        return state
    of_a_series = any(one.of_a_series for one in meaning.of(MeanAll))
    fresh = task.but(target=None, terms=None, agreed=False, declined=False)
    return state.but(task=fresh.but(all_meant=True, of_a_series=of_a_series))


def meant(task: Task, setting: Setting) -> tuple[KnownAppointment, ...]:
    """Which of the caller's appointments are meant: all, or those at the time named."""
    known = task.upcoming.appointments if task.upcoming else ()
    if task.of_a_series:
        known = tuple(one for one in known if one.series_id) or known
    if task.only:
        known = tuple(one for one in known if one.appointment_id in task.only)
    named = [wish for wish in task.about if not wish.excluded]
    refused = [wish for wish in task.about if wish.excluded]
    return tuple(
        one
        for one in known
        if (not named or any(setting.meets(wish, one) for wish in named))
        and not any(setting.meets(wish, one) for wish in refused)
        and (not task.services or set(task.services) & set(one.services))
    )


def _none_then(state: State, setting: Setting) -> bool:
    return not task_of(state).several


def _tell_none_then(state: State, setting: Setting) -> Move:
    dropped = state.but(task=None)
    return ask(dropped, Question.ANYTHING_ELSE, line("nothing_then"), line("anything_else"))


def _kept(state: State, setting: Setting) -> bool:
    return task_of(state).declined


def _leave_them(state: State, setting: Setting) -> Move:
    return ask(state.but(task=None), Question.ANYTHING_ELSE, line("several_kept"), line("anything_else"))


def _terms_open(state: State, setting: Setting) -> bool:
    task = task_of(state)
    terms = task.several_terms
    return terms is None or {one.appointment_id for one in (*terms.free, *terms.bound)} != {
        one.appointment_id for one in task.several
    }


def _ask_terms(state: State, setting: Setting) -> Move:
    return act(state, AskSeveralTerms(appointments=task_of(state).several))


def _none_free(state: State, setting: Setting) -> bool:
    return not _terms(state).free


def _say_why(state: State, setting: Setting) -> Move:
    """None may be cancelled just so: one by one their terms are told and may be agreed to."""
    first = _terms(state).terms[0]
    return offer_person(state.but(task=None)).after(line("terms", terms=first), line("several_one_by_one"))


def _not_agreed(state: State, setting: Setting) -> bool:
    return not task_of(state).agreed


def _check(state: State, setting: Setting) -> Move:
    terms = _terms(state)
    bound = tuple(
        told
        for one, why in zip(terms.bound, terms.terms, strict=True)
        for told in (line("several_but_one", appointment=one), line("terms", terms=why))
    )
    key = "cancel_one_check" if len(terms.free) == 1 else "cancel_several_check"
    return ask(state, Question.SEVERAL_CHECK, *bound[:2], line(key, several=terms))


def _cancel(state: State, setting: Setting) -> Move:
    return act(state, CancelSeveral(appointments=_terms(state).free))


def _terms(state: State) -> SeveralTerms:
    terms = task_of(state).several_terms
    if terms is None:
        raise LookupError("no terms are known")
    return terms


CANCELLING_SEVERAL = (
    NO_SUCH_DAY_BOOKED,
    *PROVING,
    Step("kept", _kept, _leave_them, asks=Question.ANYTHING_ELSE),
    Step("none then", _none_then, _tell_none_then, asks=Question.ANYTHING_ELSE),
    Step("terms open", _terms_open, _ask_terms, acts=AskSeveralTerms),
    Step("not allowed", _none_free, _say_why, asks=Question.PERSON_OFFER),
    Step("check", _not_agreed, _check, asks=Question.SEVERAL_CHECK),
    Step("cancel", lambda state, setting: True, _cancel, acts=CancelSeveral),
)
