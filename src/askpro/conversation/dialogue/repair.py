"""After a misunderstanding: rephrase, then choices, then a person; never the same words again."""

from __future__ import annotations

from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.moves import Move, Setting, again, farewell, offer_person
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import told_once_more
from askpro.conversation.dialogue.state import Errand, State, offers_on

MISUNDERSTANDINGS_MAX = 2
"""In a row; the next one is the third repair, and offers a person."""

REPAIRS_MAX = 8
"""In a call; a line that cannot be understood at all is not held for ever."""

SILENCES_MAX = 2


def repair(state: State, setting: Setting, apologise: bool = True) -> Move:
    """Nothing was understood, or nothing that takes us on, such as a yes to "which one?"."""
    count, total = state.misunderstandings + 1, state.repairs + 1
    state = state.but(misunderstandings=count, repairs=total)
    if total > REPAIRS_MAX:
        return farewell(state, line("line_too_bad"))
    if count > MISUNDERSTANDINGS_MAX and _can_do_without(state):
        refused = state.caller.but(phone_refused=True)
        return advance(state.but(caller=refused, misunderstandings=0), setting)
    if count > MISUNDERSTANDINGS_MAX and state.question is not Question.PERSON_OFFER:
        return offer_person(state)
    if count == 1:
        once_more = told_once_more(state) if offers_on(state) else again(state)
        return once_more.after(line("not_understood")) if apologise else once_more
    hint = _hint(state)
    asked = (hint,) if hint.key == "hint_choice" else state.asked
    return Move(state.but(asked=asked), (line("not_understood_again"), hint))


def _can_do_without(state: State) -> bool:
    """A number nobody can make out keeps no appointment from being booked."""
    booking = state.task is not None and state.task.errand is Errand.BOOK
    return state.question is Question.PHONE and booking and not state.handing_over


def _hint(state: State) -> Line:
    """The open question with what can be answered to it; of several times one alone, for a yes or a no."""
    put = state.asked[-1] if state.asked else line("ask_purpose")
    if state.question is Question.CHOICE and offers_on(state):
        return line("hint_choice", slots=offers_on(state)[:1])
    return Line(f"hint_{state.question}", put.facts, put.words)


def keep_company(state: State, setting: Setting) -> Move:
    """The caller is silent: ask whether somebody is there, and hang up in the end."""
    silences = state.silences + 1
    state = state.but(silences=silences)
    if silences > SILENCES_MAX:
        return farewell(state, line("nobody_there"))
    if silences == 1:
        return again(state).after(line("still_there"))
    return Move(state, (line("still_there"),))
