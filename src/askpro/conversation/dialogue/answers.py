"""Answers to the caller's questions: a tool tells the facts, then the open question is taken up again."""

from __future__ import annotations

from uuid import UUID

from askpro.conversation.assistance import KNOWLEDGE_ALONE
from askpro.conversation.dialogue.disclosure import may_hear
from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask, offer_person
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import CallerAsks, State, offers_on
from askpro.conversation.tools.acts import (
    AnyAct,
    AskTerms,
    TellAddress,
    TellAtWork,
    TellHours,
    TellMenu,
    TellService,
    TellTeam,
    TellTerms,
)
from askpro.conversation.tools.disclosure import disclosed
from askpro.conversation.tools.evidence import Booked, Moved, OfferedSlot, SeriesBooked
from askpro.conversation.understanding.commands import Topic
from askpro.scheduling.policies import Caller
from askpro.scheduling.policies import Topic as Disclosure

PLAIN = {
    Topic.WHO_ARE_YOU: "who_am_i",
    Topic.LANGUAGES: "languages_spoken",
    Topic.PAYMENT: "payment_unknown",
    Topic.OTHER_MATTER: "cannot_help",
    Topic.WHETHER_SOLD: "not_listed",
    Topic.OTHER: "cannot_answer",
}
"""Questions that need no tool; nothing is claimed in their answers."""

SERVICES_TOLD_MAX = 4


def _asked_something(state: State, setting: Setting) -> bool:
    return bool(state.to_answer)


def _answer(state: State, setting: Setting) -> Move:
    """Answer the first question in line."""
    asked = state.to_answer[0]
    if _is_kept_back(state, asked, setting):
        return Move(answered(state), (line("not_disclosed"),))
    if asked.topic in (Topic.PRICE, Topic.DURATION) or (asked.topic is Topic.SERVICES and asked.services):
        return _about_services(state, asked, setting)
    with_whom = asked.topic is Topic.WITH_WHOM or (asked.topic is Topic.STAFF and asked.staff_id is None)
    if with_whom and state.task is not None and state.task.dates is not None:
        return Move(answered(state), (line("series_with", dates=state.task.dates),))
    if with_whom and task_offers(state):
        return _who_it_would_be(answered(state), _with_whom(state, asked))
    last = state.last_done
    if (
        asked.topic is Topic.WITH_WHOM
        and state.task is None
        and isinstance(last, Booked | SeriesBooked | Moved)
    ):
        return Move(answered(state), (line("booked_with", appointment=last.appointment),))
    if asked.topic in KNOWLEDGE_ALONE and state.known is not None:
        return Move(answered(state), (line("known", known=state.known),))
    if asked.topic in KNOWLEDGE_ALONE and state.task is None and _may_be_called_back(state):
        return offer_person(answered(state)).after(line(PLAIN[asked.topic]))
    if asked.topic is Topic.WAITING_NEWS:
        return Move(answered(state), (line(_waiting_news(state, setting)),))
    wanted = _tool_for(state, asked)
    if wanted is not None:
        return act(state, wanted)
    key = (
        ("known_by_number" if state.caller.customers else "known_no_number")
        if (asked.topic is Topic.HOW_KNOWN)
        else PLAIN.get(asked.topic, "cannot_answer")
    )
    if key == "who_am_i":
        return Move(answered(state), (line(key, company=Echo(text=setting.shop.company_name)),))
    return Move(answered(state), (line(key),))


def _may_be_called_back(state: State) -> bool:
    """Whoever has turned a call back down is not offered another."""
    offered = Question.PERSON_OFFER.value in state.questions_asked
    return not state.callback_promised and (not offered or state.question is Question.PERSON_OFFER)


def _who_it_would_be(state: State, told: Line) -> Move:
    """Told with the times, so that the choice between them is put without telling them again."""
    if state.question is not Question.CHOICE or len(offers_on(state)) < 2 or state.to_answer:
        return Move(state, (told,))
    put = line("which_of_the_offered", slots=offers_on(state))
    return Move(state.but(asked=(told, put), resuming=False), (told, put))


def _with_whom(state: State, asked: CallerAsks) -> Line:
    """Who would do what is on the table; a yes or a no first, where somebody was named."""
    told = task_offers(state)
    if asked.staff_id is None:
        return line("offered_with", slots=told)
    theirs = tuple(slot for slot in told if slot.staff_id == asked.staff_id)
    return line("offered_with_them", slots=theirs) if theirs else line("offered_with_others", slots=told)


def _waiting_news(state: State, setting: Setting) -> str:
    """What has become free is told to whoever calls from a number we see, where the business allows that."""
    by_number = disclosed(setting.shop, Disclosure.APPOINTMENTS, Caller.RECOGNISED).allowed
    return "waiting_news" if state.caller.number_shown and by_number else "waiting_news_unseen"


KEPT_BACK = {Topic.PRICE: Disclosure.PRICES, Topic.STAFF: Disclosure.TEAM}
"""Questions that a business may want answered for those it knows alone."""


def _is_kept_back(state: State, asked: CallerAsks, setting: Setting) -> bool:
    topic = KEPT_BACK.get(asked.topic)
    return topic is not None and not may_hear(state, setting, topic, asked.services)


def answered(state: State) -> State:
    """The first question in line is dealt with."""
    return state.but(to_answer=state.to_answer[1:])


def task_offers(state: State) -> tuple[OfferedSlot, ...]:
    """What is being read back or offered; "bei wem ist das?" asks about these."""
    task = state.task
    if task is not None and task.chosen is not None:
        return (task.chosen,)
    return offers_on(state)


def _tool_for(state: State, asked: CallerAsks) -> AnyAct | None:
    task = state.task
    branch_id = ((task.branch_offered or task.branch_id) if task else None) or state.branch_id
    match asked.topic:
        case Topic.HOURS:
            return TellHours(branch_id=branch_id, day=asked.day)
        case Topic.ADDRESS:
            return TellAddress(branch_id=branch_id)
        case Topic.SERVICES:
            return TellMenu(branch_id=branch_id)
        case Topic.WITH_WHOM:
            return TellTeam(branch_id=branch_id)
        case Topic.STAFF if asked.staff_id is not None:
            return TellAtWork(staff_id=asked.staff_id, branch_id=branch_id, day=asked.day)
        case Topic.STAFF:
            return TellTeam(branch_id=branch_id)
        case Topic.CANCELLATION_TERMS:
            return _about_cancelling(state, asked, branch_id)
    return None


def _about_cancelling(state: State, asked: CallerAsks, branch_id: UUID) -> AnyAct:
    """The terms of the appointment spoken of, or else what holds in general."""
    last = state.last_done
    spoken_of = state.task.target if state.task else None
    if spoken_of is None and state.task is None and isinstance(last, Booked | SeriesBooked | Moved):
        spoken_of = last.appointment
    if spoken_of is not None and not asked.services:
        return AskTerms(appointment=spoken_of)
    services = asked.services or (state.task.services if state.task else ())
    return TellTerms(branch_id=branch_id, services=services)


def _about_services(state: State, asked: CallerAsks, setting: Setting) -> Move:
    """Price and duration of what was named, of what is being booked, or of the only thing sold."""
    task = state.task
    services = asked.services or (task.services or task.service_choices if task else ()) or state.mentioned
    services = services or _services_of(state)
    if not services and len(setting.shop.service_names) == 1:
        services = tuple(setting.shop.service_names)
    if not services:
        return ask(state.but(to_answer=(), wondered=asked), Question.SERVICE, line("which_service_meant"))
    branch_id = task.branch_id if task and task.branch_id else state.branch_id
    rest = services[1:SERVICES_TOLD_MAX]
    left = (asked.but(services=rest), *state.to_answer[1:]) if rest else state.to_answer[1:]
    told = TellService(service_id=services[0], branch_id=branch_id, about=asked.topic.value)
    return act(state.but(to_answer=left), told)


def _services_of(state: State) -> tuple[UUID, ...]:
    """What the appointment spoken of is for: the one to be changed, or the one just made."""
    if state.task is not None:
        return state.task.target.services if state.task.target else ()
    last = state.last_done
    return last.appointment.services if isinstance(last, Booked | SeriesBooked | Moved) else ()


ANSWERING = (Step("answer", _asked_something, _answer),)
