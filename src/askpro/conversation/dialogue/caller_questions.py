"""The caller's questions: which wait for an answer, about whom, about which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from askpro.conversation.assistance import KNOWLEDGE_ALONE
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.slots import whoever_is_spoken_of
from askpro.conversation.dialogue.state import CallerAsks, State
from askpro.conversation.dialogue.wishes import first_day
from askpro.conversation.tools.wishes import next_of
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import (
    Ask,
    Forgot,
    GiveTime,
    LeaveOpen,
    NameService,
    NameStaff,
    Topic,
    Want,
)
from askpro.conversation.understanding.when import Wish

NO_QUESTIONS = frozenset({Topic.EARLIEST, Topic.MY_APPOINTMENT})
"""Asking for the earliest time or for one's own appointment is an errand."""

UNANSWERED_MAX = 200
"""So many characters of a question nobody here can answer are passed on."""

TAKES_THE_DAY = frozenset({Topic.HOURS, Topic.STAFF})
"""A day said with these is the day the question is about, not a wish."""


def hear_questions(state: State, meaning: Meaning, setting: Setting) -> State:
    """Put the caller's questions in line."""
    asked = [
        CallerAsks(
            topic=ask.topic,
            services=ask.services or services_in(meaning),
            staff_id=_asked_about(ask, state, meaning),
            day=_day_asked_about(ask, meaning.wishes, setting)
            or (state.spoken_of.day if ask.follows and state.spoken_of else None),
        )
        for ask in meaning.of(Ask)
        if ask.topic not in NO_QUESTIONS
    ]
    if not asked and state.question is Question.SERVICE and _does_not_know(meaning):
        asked = [CallerAsks(topic=Topic.SERVICES)]
    wished = (*meaning.of(Want), *meaning.of(GiveTime))
    if not asked and state.wondered is not None and services_in(meaning) and not wished:
        asked = [state.wondered.but(services=services_in(meaning))]
    state = state.but(wondered=None)
    if not asked:
        own = next((ask.services for ask in meaning.of(Ask) if len(ask.services) == 1), state.mentioned)
        return state.but(mentioned=own)
    if any(ask.topic in KNOWLEDGE_ALONE for ask in asked):
        state = state.but(unanswered=meaning.heard[:UNANSWERED_MAX])
    mentioned = next((ask.services for ask in reversed(asked) if ask.services), state.mentioned)
    mentioned = _sure_in(meaning) or mentioned
    spoken_of = next((ask for ask in asked if ask.topic in TAKES_THE_DAY), state.spoken_of)
    return state.but(to_answer=tuple(asked), mentioned=mentioned, topic=asked[-1].topic, spoken_of=spoken_of)


def day_belongs_to_a_question(meaning: Meaning) -> bool:
    """ "Haben Sie am Samstag offen?": the day is not a wish."""
    asked = {ask.topic for ask in meaning.of(Ask)}
    about = TAKES_THE_DAY if meaning.of(NameService) else TAKES_THE_DAY | {Topic.OTHER}
    return bool(asked & about) and not meaning.of(Want)


def services_in(meaning: Meaning) -> tuple[UUID, ...]:
    """The service named first, or all it may be."""
    named = meaning.first(NameService)
    return named.candidates if named else ()


def _asked_about(ask: Ask, state: State, meaning: Meaning) -> UUID | None:
    """Who it is about: "is that with Jonas?" names him beside it, "and on Friday?" goes on about him."""
    named = [one.candidates[0] for one in meaning.of(NameStaff) if len(one.candidates) == 1]
    if ask.topic is Topic.WITH_WHOM:
        return named[0] if len(named) == 1 else None
    if ask.spoken_of:
        return whoever_is_spoken_of(state)
    if ask.follows and not ask.staff and ask.topic is Topic.STAFF:
        return state.spoken_of.staff_id if state.spoken_of else None
    return ask.staff[0] if ask.staff else None


def _day_asked_about(ask: Ask, wishes: Sequence[Wish], setting: Setting) -> date | None:
    """ "Wie lange haben Sie mittwochs auf?" is answered for the next one."""
    usual = next((wish.weekdays for wish in wishes if wish.weekdays and wish.day is None), frozenset())
    ours = next_of(usual, setting.now.date()) if ask.topic is Topic.HOURS else None
    return first_day(wishes) or ours


def _does_not_know(meaning: Meaning) -> bool:
    """Asked for the service, the caller has to hear what there is."""
    return not meaning.of(NameService) and bool(meaning.of(Forgot) or meaning.of(LeaveOpen))


def _sure_in(meaning: Meaning) -> tuple[UUID, ...]:
    named = meaning.of(NameService)
    return tuple(one.candidates[0] for one in named if len(one.candidates) == 1) if len(named) > 1 else ()
