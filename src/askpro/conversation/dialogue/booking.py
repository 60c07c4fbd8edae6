"""Booking: the table of what is due, in order. What the caller has said already is never asked."""

from __future__ import annotations

from uuid import UUID

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask
from askpro.conversation.dialogue.occurrences import RHYTHM, SEARCH, SERIES, told_free
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import NO_SUCH_DAY, SEARCHING, task_of, tell_obstacle
from askpro.conversation.dialogue.state import LISTED_MAX, Errand, State
from askpro.conversation.dialogue.waiting_list import JOIN
from askpro.conversation.tools.acts import Book, TellMenu
from askpro.conversation.tools.evidence import OfferedSlot
from askpro.conversation.understanding.commands import MYSELF


def _staff_unknown(state: State, setting: Setting) -> bool:
    return bool(task_of(state).staff_said) and task_of(state).staff_id is None


def _ask_staff(state: State, setting: Setting) -> Move:
    """Somebody who does not work here was asked for: say so and who does, never replace silently."""
    task = task_of(state)
    names = tuple(setting.shop.staff_names)[:6]
    put = line("staff_unknown", said=Echo(text=task.staff_said), staff=Echo(staff=names))
    return ask(state.but(task=task.but(staff_said="")), Question.STAFF, put)


def _staff_ambiguous(state: State, setting: Setting) -> bool:
    return bool(task_of(state).staff_choices)


def _ask_which_staff(state: State, setting: Setting) -> Move:
    choices = task_of(state).staff_choices[:LISTED_MAX]
    return ask(state, Question.STAFF, line("which_staff", staff=Echo(staff=choices)))


def _staff_elsewhere(state: State, setting: Setting) -> bool:
    return bool(_where_else(state, setting))


def _where_else(state: State, setting: Setting) -> tuple[UUID, ...]:
    """The branches where whoever is asked for works, if none of them is this one."""
    task = task_of(state)
    places = setting.shop.staff_branches.get(task.staff_id, ()) if task.staff_id else ()
    return () if (task.branch_id or state.branch_id) in places else places


def _offer_branch(state: State, setting: Setting) -> Move:
    task, place = task_of(state), _where_else(state, setting)[0]
    staff = Echo(staff=(task.staff_id,)) if task.staff_id else Echo()
    put = line("staff_elsewhere", staff=staff, branch=Echo(text=setting.shop.branch_names.get(place, "")))
    return ask(state.but(task=task.but(branch_offered=place)), Question.BRANCH_OFFER, put)


def _service_not_sold(state: State, setting: Setting) -> bool:
    task = task_of(state)
    return bool(task.service_said) and not task.services and not task.service_choices


def _tell_what_is_sold(state: State, setting: Setting) -> Move:
    return act(state, TellMenu(branch_id=task_of(state).branch_id or state.branch_id, for_unsold=True))


def _service_ambiguous(state: State, setting: Setting) -> bool:
    return bool(task_of(state).service_choices)


def _ask_which_service(state: State, setting: Setting) -> Move:
    task = task_of(state)
    choices = Echo(services=task.service_choices[:LISTED_MAX])
    if task.for_whom:
        put = line("which_service_for", services=choices, relation=Echo(text=task.for_whom))
        return ask(state, Question.SERVICE, put)
    return ask(state, Question.SERVICE, line("which_service", services=choices))


def _service_open(state: State, setting: Setting) -> bool:
    return not task_of(state).services


def _ask_service(state: State, setting: Setting) -> Move:
    for_whom = task_of(state).for_whom
    if for_whom:
        return ask(state, Question.SERVICE, line("ask_service_for", relation=Echo(text=for_whom)))
    return ask(state, Question.SERVICE, line("ask_service"))


def _time_open(state: State, setting: Setting) -> bool:
    task = task_of(state)
    said = any(not wish.excluded for wish in task.wishes) or task.asap or task.late or task.beside is not None
    said = said or (task.series is not None and task.series.like is not None)
    return not said and task.contradiction is None


def _ask_time(state: State, setting: Setting) -> Move:
    services = Echo(services=task_of(state).services)
    return ask(state, Question.WHEN, line("ask_when", services=services))


def _name_open(state: State, setting: Setting) -> bool:
    caller = state.caller
    return caller.customer is None and (caller.name_shared or not caller.name)


def _ask_name(state: State, setting: Setting) -> Move:
    if state.caller.name_shared:
        return ask(state, Question.NAME, line("ask_given_name"))
    slot = task_of(state).chosen
    if state.caller.name_refused:
        return ask(state, Question.NAME, line("name_needed"))
    if task_of(state).errand is Errand.WAITING_LIST:
        return ask(state, Question.NAME, line("ask_name_to_wait"))
    put = _whose_name(state)
    if task_of(state).dates is not None:
        return ask(state, Question.NAME, told_free(task_of(state)), put)
    if slot is None:
        return ask(state, Question.NAME, put)
    return ask(state, Question.NAME, line("slot_is_free", slot=slot), put)


def _whose_name(state: State) -> Line:
    """One name does for a party, and it is said that it is the caller's, whose turn comes later."""
    task = task_of(state)
    if task.for_whom and any(one.for_whom == MYSELF for one in task.companions):
        return line("ask_name_for", relation=Echo(text=task.for_whom))
    return line("ask_name_series" if task.series else "ask_name")


def _phone_open(state: State, setting: Setting) -> bool:
    caller = state.caller
    return caller.customer is None and not (caller.number_shown or caller.phone or caller.phone_refused)


def _ask_phone(state: State, setting: Setting) -> Move:
    return ask(state, Question.PHONE, line("ask_phone"))


def _not_agreed(state: State, setting: Setting) -> bool:
    return not task_of(state).agreed


def _read_back(state: State, setting: Setting) -> Move:
    task = task_of(state)
    if task.chosen is None:
        raise LookupError("there is no slot to read back")
    state, before = tell_obstacle(state)
    name = Echo(text=state.caller.called)
    key = "read_back_earliest" if task.asap and state.question is not Question.CHOICE else "read_back"
    if task.for_whom:
        put = line("read_back_for", slot=task.chosen, name=name, relation=Echo(text=task.for_whom))
    else:
        put = line(key, slot=task.chosen, name=name)
    deposit = (line("deposit", slot=task.chosen),) if task.chosen.deposit_cents else ()
    return ask(state, Question.READ_BACK, put).after(*before, *_where(state, task.chosen, setting), *deposit)


def _where(state: State, slot: OfferedSlot, setting: Setting) -> tuple[Line, ...]:
    """Which branch it is, where it is not the one that was called."""
    name = setting.shop.branch_names.get(slot.branch_id, "")
    return (line("at_branch", branch=Echo(text=name)),) if slot.branch_id != state.branch_id and name else ()


def _always(state: State, setting: Setting) -> bool:
    return True


def _book(state: State, setting: Setting) -> Move:
    task = task_of(state)
    if task.chosen is None:
        raise LookupError("there is no slot to book")
    return act(
        state,
        Book(
            slot=task.chosen,
            for_whom="" if task.for_whom == MYSELF else task.for_whom,
            **state.caller.introduction,
        ),
    )


WISHING = (
    Step("service not sold", _service_not_sold, _tell_what_is_sold, acts=TellMenu),
    Step("which service", _service_ambiguous, _ask_which_service, asks=Question.SERVICE),
    Step("service open", _service_open, _ask_service, asks=Question.SERVICE),
    Step("staff unknown", _staff_unknown, _ask_staff, asks=Question.STAFF),
    Step("which staff", _staff_ambiguous, _ask_which_staff, asks=Question.STAFF),
    Step("staff elsewhere", _staff_elsewhere, _offer_branch, asks=Question.BRANCH_OFFER),
    NO_SUCH_DAY,
    *RHYTHM,
    Step("time open", _time_open, _ask_time, asks=Question.WHEN),
)
INTRODUCING = (
    Step("name open", _name_open, _ask_name, asks=Question.NAME),
    Step("phone open", _phone_open, _ask_phone, asks=Question.PHONE),
)

BOOKING = (
    *WISHING,
    *SEARCHING,
    *INTRODUCING,
    Step("read back", _not_agreed, _read_back, asks=Question.READ_BACK),
    Step("book", _always, _book, acts=Book),
)

REPEATING = (*WISHING, SEARCH, *INTRODUCING, *SERIES)
"""A series whose first day and hour are known."""

WAITING = (*WISHING, *INTRODUCING, JOIN)
