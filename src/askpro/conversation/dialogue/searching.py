"""Finding a time: shared by booking and moving. Search, offer at most three, let the caller choose."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from uuid import UUID

import msgspec

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, again, ask
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import Errand, State, Task, asks_for_one_alone, offers_on
from askpro.conversation.tools.acts import FindSlots
from askpro.conversation.tools.evidence import Found, KnownAppointment
from askpro.conversation.understanding.shifting import Way
from askpro.conversation.understanding.when import TimeRange, Wish, single
from askpro.foundation.time import minute_of_day

NOTHING_FOUND_MAX = 3
"""After so many searches without any result a person is offered instead of another day being asked."""


def task_of(state: State) -> Task:
    """The task; only rows of an errand's table ask for it."""
    if state.task is None:
        raise LookupError("there is no task to take a step of")
    return state.task


def _contradicts(state: State, setting: Setting) -> bool:
    return task_of(state).contradiction is not None


def _ask_which_day(state: State, setting: Setting) -> Move:
    task = task_of(state)
    if task.contradiction is None:
        raise LookupError("nothing contradicts")
    day, weekday = task.contradiction.day, task.contradiction.weekday
    put = line("day_contradicts", day=Echo(day=day), weekday=Echo(weekday=weekday))
    return ask(state.but(task=task.but(contradiction=None, wishes=())), Question.WHEN, put)


def _names_no_day(state: State, setting: Setting) -> bool:
    return task_of(state).no_such_day is not None


def _ask_for_a_day(state: State, setting: Setting) -> Move:
    return _tell_no_such_day(state, Question.WHEN)


def _ask_for_the_day(state: State, setting: Setting) -> Move:
    return _tell_no_such_day(state, Question.WHICH_TIME)


def _tell_no_such_day(state: State, question: Question) -> Move:
    """Say that there is no such day and ask which was meant; the time of day that was said is kept."""
    task = task_of(state)
    put = line("no_such_day", day=Echo(no_such_day=task.no_such_day))
    return ask(state.but(task=task.but(no_such_day=None)), question, put)


def _not_searched(state: State, setting: Setting) -> bool:
    return not task_of(state).searched


def _search(state: State, setting: Setting) -> Move:
    task = task_of(state)
    target = task.target if task.errand is Errand.MOVE else None
    assumed = target is not None and task.staff_id is None and target.staff_id not in task.staff_not
    staff_id = target.staff_id if target is not None and assumed else task.staff_id
    return act(
        state,
        FindSlots(
            services=target.services if target else task.services,
            branch_id=task.branch_id or state.branch_id,
            wishes=task.wishes if task.late else _with_the_old_time(task, setting),
            earliest=task.asap and not task.others,
            latest=task.late,
            staff_id=staff_id,
            staff_not=task.staff_not,
            staff_required=task.staff_required,
            staff_assumed=assumed,
            moving=target.appointment_id if target else None,
            beside=task.beside,
            rejected=(*(slot.starts_at for slot in task.rejected), *_where_it_is(target, staff_id)),
            days_rejected=tuple(
                dict.fromkeys(setting.local(slot.starts_at).date() for slot in task.rejected)
            ),
            day_left=_day_left(task, setting) if target else None,
            first_of_series=task.series is not None,
        ),
    )


def _where_it_is(target: KnownAppointment | None, staff_id: UUID | None) -> tuple[datetime, ...]:
    """Nobody moves an appointment to the time it has, unless somebody else is to do it."""
    return (target.starts_at,) if target is not None and staff_id == target.staff_id else ()


def _day_left(task: Task, setting: Setting) -> date | None:
    """The day an appointment is moved away from, where the caller wants another."""
    if task.target is None:
        return None
    wished = [wish for wish in task.wishes if not wish.excluded]
    elsewhere = all(
        (wish.day or wish.weekdays) and not setting.meets(replace(wish, time=None), task.target)
        for wish in wished
    )
    return setting.local(task.target.starts_at).date() if wished and elsewhere else None


def _with_the_old_time(task: Task, setting: Setting) -> tuple[Wish, ...]:
    """Of a moved appointment the day or the time is kept that the caller did not change."""
    if task.target is None or task.errand is not Errand.MOVE:
        return task.wishes
    local = setting.local(task.target.starts_at)
    minute = minute_of_day(local)
    return tuple(
        _kept(wish, Wish(day=single(local.date()), time=TimeRange(minute, minute))) for wish in task.wishes
    )


def _kept(wish: Wish, old: Wish) -> Wish:
    if wish.excluded:
        return wish
    if wish.day is None and not wish.weekdays:
        return replace(wish, day=old.day)
    if wish.time is None and wish.day is not None and wish.day.single:
        return replace(wish, time=old.time, approximate=True)
    return wish


def _could_wait(state: State, setting: Setting) -> bool:
    task = task_of(state)
    if task.errand is not Errand.BOOK or task.chosen is not None or task.waiting_offered:
        return False
    return task.unmet and (task.declined or task.found is None or not task.found.slots)


def _offer_waiting(state: State, setting: Setting) -> Move:
    """Once: what was wished for may be given back by somebody."""
    state, why = tell_obstacle(state)
    offered = state.but(task=task_of(state).but(waiting_offered=True, declined=False))
    return ask(offered, Question.WAITING_OFFER, line("offer_waiting")).after(*why)


def _found_nothing(state: State, setting: Setting) -> bool:
    task = task_of(state)
    return task.chosen is None and (task.found is None or not task.found.slots)


def _ask_another_day(state: State, setting: Setting) -> Move:
    task = task_of(state)
    if task.declined:
        again = state.but(task=task.but(declined=False, searched=False))
        return ask(again, Question.WHEN, line("what_instead"))
    if task.misses >= NOTHING_FOUND_MAX:
        return _offer_person(state)
    obstacle = task.found.obstacle if task.found else None
    why = (line("obstacle", obstacle=obstacle),) if obstacle else (line("nothing_free"),)
    fresh = state.but(task=task.but(searched=False, wishes=(), asap=False, late=False))
    return ask(fresh, Question.WHEN, *why, line("ask_other_time"))


def _offer_person(state: State) -> Move:
    offer = line("nothing_free_offer_person")
    return Move(state.but(question=Question.PERSON_OFFER, asked=(offer,)), (offer,))


def _has_choice(state: State, setting: Setting) -> bool:
    return task_of(state).chosen is None


def tell_obstacle(state: State) -> tuple[State, tuple[Line, ...]]:
    """Why the dearest wish cannot be met, told once."""
    task = task_of(state)
    if task.found is None or task.found.obstacle is None:
        return state, ()
    told = msgspec.structs.replace(task.found, obstacle=None)
    return state.but(task=task.but(found=told)), (line("obstacle", obstacle=task.found.obstacle),)


def _offer(state: State, setting: Setting) -> Move:
    found = task_of(state).found
    if found is None:
        raise LookupError("nothing was found to offer")
    if _is_on_the_table(state, found):
        told_before = not state.resuming or bool(state.spoken.get("still_choice"))
        state = state.but(resuming=False)
        return told_once_more(state) if told_before else again(state)
    task, asked_alone = task_of(state), asks_for_one_alone(state)
    missed = _missed_shift(task, found, setting)
    state, why = tell_obstacle(state)
    if task.others or asked_alone:
        why = (line("nothing_more"),) if _no_more_that_fit(task, found, setting) else ()
    elif missed or (not why and not found.exact):
        why = (line(missed or "not_exact"),)
    key = "offer_one" if len(found.slots) == 1 else "offer_several"
    move = ask(state, Question.CHOICE, line(key, slots=found.slots))
    if move.state.question is not Question.CHOICE:
        return move
    return move.after(*why)


def _no_more_that_fit(task: Task, found: Found, setting: Setting) -> bool:
    """Whether others were asked for, and those told last were the last at the time that was wished for."""
    wished = [wish for wish in task.wishes if not wish.excluded]
    last = task.rejected[-1:]
    fitted = any(setting.meets(wish, slot) for wish in wished for slot in last)
    return task.others and not found.exact and fitted


def _missed_shift(task: Task, found: Found, setting: Setting) -> str:
    """What to say to whoever wanted to come earlier or later that day, and cannot."""
    if task.way is None:
        return ""
    days = {wish.day.single for wish in task.wishes if wish.day and wish.rank == 0 and not wish.excluded}
    that_day = {setting.local(slot.starts_at).date() for slot in found.slots} & days
    if that_day and found.exact:
        return ""
    return "nothing_earlier" if task.way is Way.EARLIER else "nothing_later"


def told_once_more(state: State) -> Move:
    """The times on the table for whoever has not chosen, in other words than before."""
    offers = offers_on(state)
    if state.question is not Question.CHOICE or len(offers) < 2:
        return again(state)
    put = line("options", slots=offers)
    return Move(state.but(asked=(put,)), (put,))


def _is_on_the_table(state: State, found: Found) -> bool:
    """The caller said something else; the very same offers still stand, all or one of them just asked for."""
    told = state.asked[-1].facts.get("slots", ()) if state.asked else ()
    asked_alone = asks_for_one_alone(state) and set(told) <= set(found.slots)
    return state.question is Question.CHOICE and (told == found.slots or asked_alone)


NO_SUCH_DAY = Step("no such day", _names_no_day, _ask_for_a_day, asks=Question.WHEN)
NO_SUCH_DAY_BOOKED = Step("no such day", _names_no_day, _ask_for_the_day, asks=Question.WHICH_TIME)

SEARCHING = (
    Step("day contradicts", _contradicts, _ask_which_day, asks=Question.WHEN),
    Step("search", _not_searched, _search, acts=FindSlots),
    Step("may become free", _could_wait, _offer_waiting, asks=Question.WAITING_OFFER),
    Step("nothing found", _found_nothing, _ask_another_day, asks=Question.WHEN),
    Step("offer", _has_choice, _offer, asks=Question.CHOICE),
)
