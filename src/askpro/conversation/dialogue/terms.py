"""What a change costs, asked of the policy before the caller is asked whether it should be made."""

from __future__ import annotations

from collections.abc import Callable

from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, offer_person
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import task_of
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.acts import AskTerms
from askpro.conversation.tools.evidence import CancellationTerms, KnownAppointment, Terms


def settled(state: State) -> KnownAppointment:
    """The appointment that is to be changed."""
    target = task_of(state).target
    if target is None:
        raise LookupError("no appointment is settled on")
    return target


def terms_of(state: State) -> Terms | None:
    """What was decided on the appointment the caller means now."""
    terms = task_of(state).terms
    return terms if terms is not None and terms.appointment_id == settled(state).appointment_id else None


def fee_in(state: State) -> Terms | None:
    """The terms if they cost something; a yes to the question that names them accepts the fee."""
    terms = terms_of(state)
    return terms if terms is not None and terms.fee_cents else None


def asking_terms(change: str) -> tuple[Step, ...]:
    """The rows that come before a question whether to "cancel" or to "move"."""
    return (
        Step("terms open", _open, _asked_for(change), acts=AskTerms),
        Step("not allowed", _forbidden, _say_why, asks=Question.PERSON_OFFER),
    )


def _open(state: State, setting: Setting) -> bool:
    return terms_of(state) is None


def _asked_for(change: str) -> Callable[[State, Setting], Move]:
    def take(state: State, setting: Setting) -> Move:
        return act(state, AskTerms(appointment=settled(state), change=change))

    return take


def _forbidden(state: State, setting: Setting) -> bool:
    terms = terms_of(state)
    return terms is not None and not terms.allowed


def _say_why(state: State, setting: Setting) -> Move:
    """It stays as it is, for this reason; a person may decide otherwise."""
    terms = terms_of(state)
    if terms is None:
        raise LookupError("no terms are known")
    return offer_person(state.but(task=None)).after(line("terms", terms=terms))


def told_terms(terms: CancellationTerms) -> tuple[Line, ...]:
    """What cancelling costs in general."""
    notice = (line("notice_needed", notice=terms),) if terms.notice_minutes else ()
    fees = tuple(line("fee_term", fee=fee) for fee in terms.fees)
    return (*notice, *fees) or (line("cancelling_free"),)
