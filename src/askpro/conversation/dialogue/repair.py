"""After a misunderstanding: rephrase, then choices, then a person; never the same words again."""

from __future__ import annotations

from dataclasses import replace

from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.moves import Move, Setting, again, farewell, offer_person
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import told_once_more
from askpro.conversation.dialogue.standing import standing
from askpro.conversation.dialogue.state import Errand, State, offers_on

FRUITLESS_MAX = 2
"""Turns at one question that bring no answer to it; the next one is the third repair, and offers a person."""

REPAIRS_MAX = 8
"""In a call; a line that cannot be understood at all is not held for ever."""

SILENCES_MAX = 2


def repair(state: State, apologise: bool = True) -> Move:
    """Nothing was understood, or nothing that takes us on, such as a yes to "which one?"."""
    count = state.misunderstandings + 1
    state = state.but(misunderstandings=count)
    if count == 1:
        once_more = told_once_more(state) if offers_on(state) else again(state)
        return once_more.after(line("not_understood")) if apologise else once_more
    hint = _hint(state)
    asked = (hint,) if hint.key == "hint_choice" else state.asked
    return Move(state.but(asked=asked), (line("not_understood_again"), hint))


def within_repairs(move: Move, setting: Setting) -> Move:
    """The move, or a way out where the question stays as open as it was for the third time."""
    state, before = move.state, move.state.stood
    if before is None or move.hang_up:
        return move
    if state.question is not before.question:
        return replace(move, state=state.but(stood=None, fruitless=0))
    if standing(state) != before:
        return replace(move, state=state.but(stood=None))
    count, total = state.fruitless + 1, state.repairs + 1
    state = state.but(stood=None, fruitless=count, repairs=total)
    if count <= FRUITLESS_MAX and total <= REPAIRS_MAX:
        return replace(move, state=state)
    said = tuple(one for one in move.lines if one.key in SAID_ALL_THE_SAME)
    return _way_out(state, setting).after(*said)


SAID_ALL_THE_SAME = frozenset({"cannot_answer", "cannot_help", "not_listed", "payment_unknown"})
"""Nobody's question goes without an answer because the open one is given up."""


def _way_out(state: State, setting: Setting) -> Move:
    """On without a number that can be done without; else a person, once; else a kind end."""
    if state.question is Question.PHONE and _can_do_without(state):
        refused = state.caller.but(phone_refused=True)
        return advance(state.but(caller=refused, misunderstandings=0, fruitless=0), setting)
    if state.repairs > REPAIRS_MAX or Question.PERSON_OFFER.value in state.questions_asked:
        return farewell(state, line("callback_stands" if state.callback_promised else "no_understanding"))
    return offer_person(state.but(fruitless=0))


def _can_do_without(state: State) -> bool:
    """A number nobody can make out keeps no appointment from being booked, and ends a wish to be called."""
    booking = state.task is not None and state.task.errand is Errand.BOOK
    return booking or bool(state.handing_over)


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
