"""A person: put through where that is possible, otherwise called back by a promised time."""

from __future__ import annotations

from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.acts import ReachPerson

WANTS_A_PERSON = "The caller wants to speak to a person."
COMPLAINS = "The caller complains:"
WILL_BE_LATE = "The caller will be late."
WANTS_A_CALL_BACK = "A call back was offered and wanted."
_SOON = frozenset({WILL_BE_LATE})
"""What is no use to anybody tomorrow."""


def _phone_open(state: State, setting: Setting) -> bool:
    caller = state.caller
    return not (caller.number_shown or caller.phone or caller.customer)


def _ask_phone(state: State, setting: Setting) -> Move:
    if state.caller.phone_refused:
        ended = state.but(handing_over="", task=None)
        return ask(ended, Question.ANYTHING_ELSE, line("no_callback_without_number"), line("anything_else"))
    return ask(state, Question.PHONE, line("ask_phone_for_callback"))


def _always(state: State, setting: Setting) -> bool:
    return True


def told_more(state: State, before: State, setting: Setting) -> Move | None:
    """A name or a number told after a call back was promised is noted with it; the promise stands."""
    if not state.callback_promised or state.task is not None or state.to_answer:
        return None
    if (state.caller.name, state.caller.phone) == (before.caller.name, before.caller.phone):
        return None
    return _reach(state, setting)


def _reach(state: State, setting: Setting) -> Move:
    caller = state.caller
    return act(
        state,
        ReachPerson(
            reason=state.handing_over,
            priority="urgent" if state.handing_over in _SOON else "normal",
            branch_id=state.branch_id,
            name=caller.called,
            phone=caller.phone,
            customer_id=caller.customer.customer_id if caller.customer else None,
            transfer=not state.callback_promised,
        ),
    )


HANDING_OVER = (
    Step("phone open", _phone_open, _ask_phone, asks=Question.PHONE),
    Step("reach a person", _always, _reach, acts=ReachPerson),
)
