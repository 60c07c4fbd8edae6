"""Decide: from the state and what was heard, or what a tool returned, to the next move. A pure function."""

from __future__ import annotations

from dataclasses import dataclass

from askpro.conversation.assistance import KNOWLEDGE_ALONE
from askpro.conversation.dialogue.caller_questions import hear_questions
from askpro.conversation.dialogue.errands import hear_errand
from askpro.conversation.dialogue.handover import told_more
from askpro.conversation.dialogue.interruptions import INTERRUPTIONS
from askpro.conversation.dialogue.lines import Echo, line
from askpro.conversation.dialogue.listed import hear_listed
from askpro.conversation.dialogue.moves import Move, Setting, again, ask, farewell
from askpro.conversation.dialogue.named_times import names_what_is_chosen
from askpro.conversation.dialogue.party import hear_party, in_their_turn, with_their_time
from askpro.conversation.dialogue.people import hear_people
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.repair import keep_company, repair, within_repairs
from askpro.conversation.dialogue.replies import answer_in, brings_content, hear_reply
from askpro.conversation.dialogue.results import learned
from askpro.conversation.dialogue.series import hear_series
from askpro.conversation.dialogue.services import hear_service
from askpro.conversation.dialogue.several import hear_several
from askpro.conversation.dialogue.slots import hear_branch, hear_staff
from askpro.conversation.dialogue.standing import standing
from askpro.conversation.dialogue.state import Errand, State, Task
from askpro.conversation.dialogue.times import hear_time
from askpro.conversation.tools.evidence import Evidence, Result
from askpro.conversation.understanding import Meaning, told_apart
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Ask,
    Emergency,
    GiveName,
    Recall,
    Recur,
    SayGoodbye,
    SwitchLanguage,
    Thank,
    Topic,
    Wait,
)
from askpro.conversation.understanding.context import Language

LISTENING = (
    hear_questions,
    hear_errand,
    hear_reply,
    hear_people,
    hear_listed,
    hear_service,
    hear_party,
    hear_staff,
    hear_branch,
    hear_time,
    hear_series,
    hear_several,
)
"""In this order: what the errand is decides how the rest is taken."""

WISHES = (hear_people, hear_service, hear_staff, hear_branch, hear_time)
"""Of these, what is wished for another appointment."""

ABOUT_US = frozenset({Topic.WHO_ARE_YOU, Topic.HOW_KNOWN, Topic.LANGUAGES})
"""Whoever asks these first has not said yet what the call is about."""


@dataclass(frozen=True, slots=True)
class Begin:
    """The call was just answered."""


@dataclass(frozen=True, slots=True)
class Silence:
    """The caller has said nothing for a while."""


def next_move(state: State, event: Meaning | Result | Begin | Silence, setting: Setting) -> Move:
    """The next move. With an `act` in it, its result is the next event of the same turn."""
    if isinstance(event, Meaning):
        state = state.but(stood=standing(state) if _should_bring_on(state, event) else None)
    move = _after(state, event, setting)
    return move if move.act is not None else within_repairs(move, setting)


def _should_bring_on(state: State, meaning: Meaning) -> bool:
    """Whoever asks for time, or what can be answered, is not taken for somebody who gives no answer."""
    answerable = any(
        asked.topic not in KNOWLEDGE_ALONE or state.known is not None for asked in meaning.of(Ask)
    )
    return not (answerable or any(meaning.of(kind) for kind in (Wait, Recall, Emergency)))


def _after(state: State, event: Meaning | Result | Begin | Silence, setting: Setting) -> Move:
    match event:
        case Begin():
            return ask(
                state, Question.PURPOSE, line("greeting", company=Echo(text=setting.shop.company_name))
            )
        case Silence():
            return keep_company(state, setting)
        case Meaning():
            return _heard(state, event, setting)
        case Evidence():
            return learned(state, event, setting)


def _heard(state: State, meaning: Meaning, setting: Setting) -> Move:
    spoken_before, switched = state.language, meaning.first(SwitchLanguage)
    language: Language = meaning.language
    if switched is not None:
        language = "en" if switched.language == "en" else "de"
    state = state.but(turns=state.turns + 1, silences=0, language=language)
    for interruption in INTERRUPTIONS:
        move = interruption.take(state, meaning, setting)
        if move is not None:
            return move
    before = state
    apart = _may_be_several(state) and not meaning.of(Recur)
    first, *others = in_their_turn(state.task, told_apart(meaning)) if apart else (meaning,)
    for hear in LISTENING:
        state = hear(state, first, setting)
    state = _noting(state, others, setting)
    noted = told_more(state, before, setting)
    if noted is not None:
        return noted
    if _leaves(state, before, meaning):
        return farewell(state)
    if state == before and state.language != spoken_before:
        return again(state).after(line("language_switched"))
    if state == before and state.freed is not None and state.question is Question.PURPOSE:
        return advance(state, setting)
    if state == before:
        understood = _tells_what_is_known(state, meaning, setting)
        return repair(state, apologise=not understood)
    if state.question is Question.PURPOSE and any(asked.topic not in ABOUT_US for asked in state.to_answer):
        state = state.but(question=Question.ANYTHING_ELSE)
    resuming = bool(state.to_answer) and bool(state.asked) and state.question is not Question.NOTHING
    move = advance(state.but(misunderstandings=0, resuming=resuming and state.task is not None), setting)
    if before.caller != state.caller and [one.key for one in move.lines] == ["options"]:
        move = move.after(line("noted"))
    return _gladly(move) if _takes_up(before.task, state.task) else move


def _tells_what_is_known(state: State, meaning: Meaning, setting: Setting) -> bool:
    """A yes to "which one?", the time that is chosen, or the name we have: nothing that takes us on."""
    named = bool(meaning.of(GiveName))
    return answer_in(meaning) is not None or named or names_what_is_chosen(state, meaning, setting)


def _takes_up(before: Task | None, task: Task | None) -> bool:
    """Whether the caller wants something else done than before."""
    return task is not None and (before is None or before.errand is not task.errand)


def _may_be_several(state: State) -> bool:
    """Before anything is found for what is wished for, several appointments may be told."""
    return state.task is None or (state.task.errand is Errand.BOOK and not state.task.searched)


def _noting(state: State, others: list[Meaning], setting: Setting) -> State:
    """Further appointments told in the same sentence wait until the first is settled."""
    if state.task is None or state.task.errand is not Errand.BOOK or not others:
        return state
    waiting, current = list(state.waiting), state.task
    for meaning in others:
        task = Task(errand=Errand.BOOK, branch_id=state.branch_id, in_turn=True)
        noted = state.but(task=task, question=Question.NOTHING)
        for hear in WISHES:
            noted = hear(noted, meaning, setting)
        theirs = with_their_time(current, meaning, noted.task.wishes) if noted.task else None
        current = theirs or current
        waiting += [noted.task] if noted.task and theirs is None else []
    more = (line("one_by_one"),) if len(waiting) > len(state.waiting) else ()
    return state.but(task=current, waiting=tuple(waiting), remarks=(*state.remarks, *more))


def _gladly(move: Move) -> Move:
    """A new errand is taken up with a kind word, where nothing follows but a question."""
    task = move.state.task
    if task is None or len(move.lines) != 1 or not move.lines[0].key.startswith("ask_"):
        return move
    changes = task.errand in (Errand.MOVE, Errand.CANCEL)
    return move.after(line("no_problem" if changes else "gladly"))


def _leaves(state: State, before: State, meaning: Meaning) -> bool:
    """Whether goodbye was said just now and nothing with it that is to be done."""
    said = bool(meaning.of(SayGoodbye)) or bool(meaning.of(Thank))
    if not state.leaving or not said:
        return False
    return state.but(leaving=before.leaving) == before or _takes_leave(before, meaning)


def _takes_leave(state: State, meaning: Meaning) -> bool:
    """ "Nein, das war's": whoever declines and says goodbye is not asked what instead."""
    declined = answer_in(meaning) is AnswerKind.NO and not brings_content(meaning)
    return declined and state.question is not Question.CANCEL_CHECK
