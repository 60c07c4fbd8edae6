"""Replies to what was just asked: yes, no, one of the options, "that I will not say"."""

from __future__ import annotations

import re

from askpro.conversation.dialogue.handover import WANTS_A_CALL_BACK
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.pointed import (
    names_a_time,
    pointed,
    series_turned_down,
    turned_down,
    without_the_days_taken,
    without_the_one_asked,
)
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import Errand, State, Task, asks_for_one_alone, offers_on
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    AsLateAsPossible,
    BookFor,
    Forgot,
    GiveName,
    GiveTime,
    Greet,
    LeaveOpen,
    NameService,
    NameStaff,
    Purpose,
    Recur,
    Refuse,
    Say,
    SayGoodbye,
    ShiftTime,
    Thank,
    Want,
    WantPerson,
)

CONTENT = (
    GiveTime,
    ShiftTime,
    AsLateAsPossible,
    NameService,
    NameStaff,
    GiveName,
    BookFor,
    Want,
    LeaveOpen,
    Recur,
)


def hear_reply(state: State, meaning: Meaning, setting: Setting) -> State:
    """Take a yes, a no, a choice or a refusal as an answer to the open question."""
    state = _leaving(state, meaning)
    state = _refusal(state, meaning)
    taken = pointed(state, meaning, setting)
    if taken is not None:
        return taken
    kind = answer_in(meaning) or _answered_in_deed(state, meaning)
    if kind is AnswerKind.YES and _only_takes_leave(state, meaning):
        return state
    if kind is AnswerKind.YES and _books_instead(state, meaning):
        return state.but(question=Question.ANYTHING_ELSE)
    if kind is AnswerKind.YES:
        return _agreed(state)
    if kind is AnswerKind.NO:
        return _declined(state, meaning, setting)
    return state


def _only_takes_leave(state: State, meaning: Meaning) -> bool:
    """ "Okay, thanks, bye" wants nobody to call back."""
    return state.question is Question.PERSON_OFFER and bool(meaning.of(SayGoodbye)) and not _says_yes(meaning)


def _books_instead(state: State, meaning: Meaning) -> bool:
    """ "Okay, book me in for a cut then", "fine, then Friday morning" want nobody to call back."""
    services = any(not one.unknown for one in meaning.of(NameService))
    known = state.mentioned or (state.task.services if state.task else ())
    spoken_of = bool(meaning.of(Want)) or bool(known)
    for_then = spoken_of and names_a_time(meaning) and not meaning.of(WantPerson)
    return state.question is Question.PERSON_OFFER and (services or for_then)


def answer_in(meaning: Meaning) -> AnswerKind | None:
    """The yes or no of an utterance; the last one said counts."""
    said = meaning.of(Say)
    return said[-1].answer.kind if said else None


def _says_yes(meaning: Meaning) -> bool:
    """A yes, and not only "perfekt, danke"."""
    said = meaning.first(Say)
    if said is None or said.answer.kind is not AnswerKind.YES:
        return False
    return meaning.heard[slice(*said.span)].casefold().startswith(("ja", "yes", "yeah"))


def _answered_in_deed(state: State, meaning: Meaning) -> AnswerKind | None:
    """ "Cancel it, please" to "Shall I cancel it?", "there on Thursday then" to "shall I look there?"."""
    want = meaning.first(Want)
    if state.question is Question.BRANCH_OFFER and names_a_time(meaning) and not meaning.of(NameStaff):
        return AnswerKind.YES
    cancels = want is not None and want.purpose is Purpose.CANCEL
    checks = state.question in (Question.CANCEL_CHECK, Question.SEVERAL_CHECK)
    return AnswerKind.YES if cancels and checks else None


def brings_content(meaning: Meaning) -> bool:
    """Whether the caller says what instead, and not only no."""
    return any(meaning.of(kind) for kind in CONTENT)


def _leaving(state: State, meaning: Meaning) -> State:
    opens = bool(meaning.of(Greet)) and state.question is Question.PURPOSE
    said_goodbye = bool(meaning.of(SayGoodbye)) and not opens
    thanks_only = bool(meaning.of(Thank)) and not brings_content(meaning) and not _says_yes(meaning)
    if said_goodbye or (thanks_only and state.question is Question.ANYTHING_ELSE):
        return state.but(leaving=True)
    return state


def _refusal(state: State, meaning: Meaning) -> State:
    caller, task = state.caller, state.task
    if meaning.of(Refuse):
        if state.question is Question.PHONE:
            return state.but(caller=caller.but(phone_refused=True))
        if state.question is Question.NAME:
            return state.but(caller=caller.but(name_refused=True))
    about = state.question in (Question.WHICH, Question.WHICH_TIME) or (task and task.errand != "book")
    if meaning.of(Forgot) and task is not None and about:
        return state.but(task=task.but(forgotten=True))
    return state


def _settles(state: State) -> bool:
    """Whether a yes takes the first time told: it alone is asked for, or "which one?" was asked before."""
    count = len(offers_on(state))
    return count == 1 or (count > 1 and (state.misunderstandings > 0 or asks_for_one_alone(state)))


def _agreed(state: State) -> State:
    task = state.task
    match state.question:
        case Question.READ_BACK | Question.SERIES_CHECK | Question.CANCEL_CHECK | Question.SEVERAL_CHECK if (
            task is not None
        ):
            return state.but(task=task.but(agreed=True))
        case Question.MOVE_CHECK if task is not None and task.upcoming is not None:
            return state.but(task=task.but(target=task.upcoming.appointments[0]))
        case Question.CHOICE if task is not None and _settles(state):
            return state.but(task=task.but(chosen=offers_on(state)[0]))
        case Question.BRANCH_OFFER if task is not None:
            return state.but(task=task.but(branch_id=task.branch_offered, branch_offered=None))
        case Question.WAITING_OFFER if task is not None:
            return state.but(task=task.but(errand=Errand.WAITING_LIST, declined=False))
        case Question.FREED:
            return state.but(freed_wanted=True)
        case Question.PERSON_OFFER:
            asked = f'The caller asked: "{state.unanswered}"' if state.unanswered else WANTS_A_CALL_BACK
            return state.but(handing_over=asked)
        case Question.ANYTHING_ELSE if not state.leaving:
            return state.but(question=Question.PURPOSE)
    return state


def _says_more(meaning: Meaning) -> bool:
    """ "I can't hear you" begins like a no and goes on."""
    return any(re.search(r"\w", said.answer.rest) for said in meaning.of(Say))


def _complains(meaning: Meaning) -> bool:
    """ "Mir ist schlecht" holds a word of a no and declines nothing."""
    said = meaning.first(Say)
    return said is not None and said.span[0] > 0 and not meaning.of(Thank)


def _others_than(task: Task, state: State) -> tuple[Task, ...]:
    """What waits, without more of the same: who has had enough of several is not asked for the next."""
    alike = task.but(in_turn=True)
    return tuple(one for one in state.waiting if one != alike)


def _declined(state: State, meaning: Meaning, setting: Setting) -> State:
    task, with_content = state.task, brings_content(meaning)
    want = meaning.first(Want)
    elsewhere = names_a_time(meaning) or (want is not None and want.purpose is not Purpose.BOOK)
    match state.question:
        case Question.READ_BACK if task is not None and not with_content:
            return state.but(task=turned_down(task))
        case Question.CHOICE if task is not None and not with_content:
            return state.but(task=without_the_one_asked(state, task))
        case Question.SERIES_CHECK if task is not None and not with_content:
            return state.but(task=without_the_days_taken(task) or series_turned_down(task, setting))
        case Question.SEVERAL_CHECK if task is not None:
            return state.but(task=task.but(declined=True))
        case Question.CANCEL_CHECK | Question.MOVE_CHECK if task is not None and not elsewhere:
            return state.but(task=task.but(declined=True))
        case Question.WHEN if task is not None and not with_content and not _says_more(meaning):
            return state.but(task=None, waiting=_others_than(task, state), question=Question.ANYTHING_ELSE)
        case Question.BRANCH_OFFER if task is not None and not meaning.of(NameStaff):
            here = task.but(staff_id=None, staff_required=False, branch_offered=None)
            return state.but(task=here)
        case Question.WAITING_OFFER if task is not None and not with_content:
            return state.but(task=task.but(declined=True))
        case Question.FREED:
            return state.but(freed_wanted=False)
        case Question.PERSON_OFFER if not with_content:
            return state.but(question=Question.ANYTHING_ELSE, task=None, repairs=0)
        case Question.PHONE:
            return state.but(caller=state.caller.but(phone_refused=True))
        case Question.NAME if not with_content:
            return state.but(caller=state.caller.but(name_refused=True))
        case Question.ANYTHING_ELSE if not with_content:
            return state.but(leaving=True)
        case Question.PURPOSE if not with_content and not _complains(meaning):
            return state.but(leaving=True)
    return state
