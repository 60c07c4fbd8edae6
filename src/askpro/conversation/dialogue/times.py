"""When: wishes complete what was said before, choose among the offers, or start a new search."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from askpro.conversation.dialogue.caller_questions import day_belongs_to_a_question
from askpro.conversation.dialogue.errands import ABOUT_AN_APPOINTMENT
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.named_times import chosen_by_hour, chosen_by_time, fit_all
from askpro.conversation.dialogue.pointed import points_instead
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.replies import answer_in
from askpro.conversation.dialogue.series import about_one_date
from askpro.conversation.dialogue.shifting import shifted
from askpro.conversation.dialogue.slots import rethought, said_no
from askpro.conversation.dialogue.state import Errand, Shifting, State, Task, offers_on
from askpro.conversation.dialogue.wishes import completed, first_day
from askpro.conversation.tools.evidence import KnownAppointment, OfferedSlot
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Ask,
    AsLateAsPossible,
    Choose,
    Correct,
    Forgot,
    GiveTime,
    LeaveOpen,
    NameStaff,
    ShiftTime,
    Topic,
)
from askpro.conversation.understanding.when import Timing, Wish, single

FINDING_A_TIME = frozenset({Errand.BOOK, Errand.MOVE, Errand.WAITING_LIST})


def hear_time(state: State, meaning: Meaning, setting: Setting) -> State:
    """Take in wishes about day and time."""
    task = state.task
    if task is None:
        return state
    of_series = about_one_date(state, meaning, setting)
    if of_series is not None:
        return of_series
    command, shift = meaning.first(GiveTime), meaning.first(ShiftTime)
    if shift is not None and task.errand is Errand.MOVE and task.target is None:
        task = task.but(shift=Shifting(way=shift.way, minutes=shift.minutes))
        state = state.but(task=task)
    whenever = any(left.time for left in meaning.of(LeaveOpen)) and not task.wishes
    if meaning.of(AsLateAsPossible) and task.errand in FINDING_A_TIME:
        return state.but(task=_as_late_as_possible(state, task, command, setting))
    if command is None and (whenever or (state.question is Question.WHEN and _has_no_wish(meaning))):
        return state.but(task=rethought(task, asap=True, late=False))
    if command is not None and (
        points_instead(state, meaning) or _is_pointed_at(task, command, meaning, setting)
    ):
        return state
    if meaning.of(Choose) and task.chosen is not None and not (command and command.timing.wishes):
        return state
    if shift is not None and task.errand in FINDING_A_TIME and (command is None or _told(state, task)):
        return state.but(task=_shifted(state, task, shift, setting, command))
    if command is None or day_belongs_to_a_question(meaning):
        earliest = any(ask.topic is Topic.EARLIEST for ask in meaning.of(Ask))
        if not earliest or task.errand is Errand.CANCEL:
            return state
        whenever = state.question is Question.CHOICE and bool(meaning.of(NameStaff))
        return state.but(task=rethought(task, asap=True, late=False, wishes=() if whenever else task.wishes))
    timing = command.timing
    if timing.no_such_day is not None:
        task = rethought(task, no_such_day=timing.no_such_day)
        state = state.but(task=task)
        if not timing.wishes:
            return state
    if timing.contradiction is not None and not timing.wishes:
        return state.but(task=rethought(task, contradiction=timing.contradiction))
    if task.errand in ABOUT_AN_APPOINTMENT and task.target is None:
        about = _about_an_appointment(state, task, timing, setting)
        return state.but(task=about, caller=state.caller.but(name_doubted=False))
    if task.errand in (Errand.CANCEL, Errand.TELL):
        return state
    return state.but(task=_wished(state, task, timing, meaning, setting))


def _is_pointed_at(task: Task, command: GiveTime, meaning: Meaning, setting: Setting) -> bool:
    """ "The first on Friday" has chosen already, and the day only said among which."""
    chosen = task.chosen if meaning.of(Choose) and not _asks_for_others(meaning) else None
    return chosen is not None and any(setting.meets(wish, chosen) for wish in command.timing.wishes)


def _told(state: State, task: Task) -> tuple[OfferedSlot | KnownAppointment, ...]:
    """What something can be earlier or later than."""
    return offers_on(state) or tuple(slot for slot in (task.chosen, task.target) if slot is not None)[:1]


def _shifted(
    state: State, task: Task, shift: ShiftTime, setting: Setting, command: GiveTime | None = None
) -> Task:
    told = _told(state, task)
    if not told:
        return task
    times = [setting.local(slot.starts_at) for slot in told]
    day = first_day(command.timing.wishes) if command is not None else None
    if day is not None:
        times = [time for time in times if time.date() == day] or [
            time.replace(year=day.year, month=day.month, day=day.day) for time in times
        ]
    excluded = tuple(wish for wish in task.wishes if wish.excluded)
    with_others = not task.staff_required and all(slot.staff_id != task.staff_id for slot in told)
    staff_id = None if with_others else task.staff_id
    wishes = (*excluded, *shifted(times, shift.way, setting.now, shift.minutes))
    return rethought(task, wishes=wishes, asap=False, late=False, way=shift.way, staff_id=staff_id)


def _as_late_as_possible(state: State, task: Task, command: GiveTime | None, setting: Setting) -> Task:
    """The last time of what is wished for now, or of the day spoken of, whatever hour was said before."""
    said = command.timing.wishes if command is not None else ()
    fresh = tuple(wish for wish in said if wish.relation != "from")
    day = _day_spoken_of(state, task, setting)
    if fresh:
        wishes = completed(fresh, (), day)
    elif any(wish.day or wish.weekdays for wish in task.wishes if not wish.excluded):
        wishes = tuple(_without_its_hour(wish) for wish in task.wishes)
    else:
        wishes = (*task.wishes, *((Wish(day=single(day)),) if day is not None else ()))
    return rethought(task, wishes=wishes, asap=False, late=True, way=None)


def _without_its_hour(wish: Wish) -> Wish:
    """ "Wednesday at nine" leaves Wednesday, "Wednesday afternoon" the afternoon."""
    hour = wish.time is not None and wish.time.point is not None
    return replace(wish, time=None, approximate=False) if hour and not wish.excluded else wish


def _has_no_wish(meaning: Meaning) -> bool:
    """ "Egal", "ich weiß nicht", "was haben Sie denn?": then the first time there is."""
    anybody = any(command.anybody for command in meaning.of(NameStaff))
    return anybody or bool(meaning.of(Forgot)) or bool(meaning.of(LeaveOpen))


def _about_an_appointment(state: State, task: Task, timing: Timing, setting: Setting) -> Task:
    """Old or new time? Told apart once the appointments are known, where the words alone do not say."""
    today = setting.now.date()
    old = tuple(wish for wish in timing.wishes if wish.relation == "from" or _is_over(wish, today))
    rest = tuple(wish for wish in timing.wishes if wish not in old)
    asked = state.question in (Question.WHICH, Question.WHICH_TIME, Question.MOVE_CHECK)
    asked = asked or (state.question is Question.NAME and state.caller.name_doubted)
    if task.errand is not Errand.MOVE or (asked and not old):
        return task.but(about=completed((*old, *rest), task.about))
    wishes = completed(rest, task.wishes) if task.wishes and rest else rest or task.wishes
    return task.but(about=(*task.about, *old), wishes=wishes, asap=timing.asap or task.asap)


def _is_over(wish: Wish, today: date) -> bool:
    """What lies behind us can only be when the appointment was."""
    return wish.day is not None and wish.day.end is not None and wish.day.end <= today


def _wished(state: State, task: Task, timing: Timing, meaning: Meaning, setting: Setting) -> Task:
    fresh = tuple(wish for wish in timing.wishes if wish.relation != "from")
    day, others = _day_spoken_of(state, task, setting), _asks_for_others(meaning)
    wishes = completed(fresh, () if others else task.wishes, day)
    offers = offers_on(state)
    if task.chosen is not None and fresh and not timing.contradiction and not others:
        if all(setting.meets(wish, task.chosen) is not wish.excluded for wish in fresh):
            if said_no(meaning) or meaning.of(Correct):
                return task
            agrees = state.question in (Question.READ_BACK, Question.SERIES_CHECK) and not _asks_back(meaning)
            return task.but(agreed=task.agreed or agrees)
    elif state.question is Question.CHOICE and offers and _chooses(fresh) and not others:
        # "No, it has to be eleven" insists on the day that was wished for as well.
        insists = said_no(meaning) and not any(wish.day or wish.weekdays for wish in fresh)
        narrowed = chosen_by_time(task, offers, wishes if insists else fresh, setting)
        if narrowed is None and answer_in(meaning) is AnswerKind.YES:
            narrowed = chosen_by_hour(task, offers, fresh, setting)
        if narrowed is not None:
            return narrowed
        if fit_all(offers, fresh, setting):
            return task
    if all(wish.excluded for wish in fresh):
        wishes = (*task.wishes, *wishes)
    else:
        wishes = (*_still_refused(task.wishes, wishes), *wishes)
    refused = others or said_no(meaning) or (bool(fresh) and _insists(task, wishes))
    return rethought(
        task,
        wishes=wishes or task.wishes,
        way=None,
        late=task.late and all(wish.excluded for wish in fresh),
        asap=timing.asap or (task.asap and all(wish.excluded for wish in fresh)),
        contradiction=timing.contradiction,
        rejected=_rejected(state, task, fresh, refused, setting),
    ).but(declined=False)


_ASKS_BACK = re.compile(r"(?:\?|\b(?:oder|ne|richtig|gell|right|correct|isn'?t it))\W*$", re.IGNORECASE)


def _asks_back(meaning: Meaning) -> bool:
    """ "Wednesday was the second, right?" has still to be answered."""
    return _ASKS_BACK.search(meaning.heard) is not None


def _chooses(fresh: tuple[Wish, ...]) -> bool:
    return bool(fresh) and not any(wish.excluded for wish in fresh)


def _asks_for_others(meaning: Meaning) -> bool:
    """ "What else do you have that day?"."""
    return any(choice.more for choice in meaning.of(Choose))


def _insists(task: Task, wishes: tuple[Wish, ...]) -> bool:
    """Whoever says the same again has turned down what was offered instead."""
    return {(wish.day, wish.time) for wish in wishes} == {(wish.day, wish.time) for wish in task.wishes}


def _rejected(
    state: State, task: Task, fresh: tuple[Wish, ...], refused: bool, setting: Setting
) -> tuple[OfferedSlot, ...]:
    """What was turned down, now and before, but for what is asked for by its hour."""
    told = offers_on(state) or tuple(slot for slot in (task.chosen,) if slot is not None)
    if fresh and all(wish.excluded for wish in fresh):
        # "Not Wednesday" turns down no Thursday.
        told = tuple(slot for slot in told if any(setting.meets(wish, slot) for wish in fresh)) or told
    on_the_table = state.question in (Question.CHOICE, Question.READ_BACK) or task.chosen is not None
    turned_down = (*task.rejected, *(told if refused and on_the_table else ()))
    points = [wish for wish in fresh if not wish.excluded and wish.time is not None and wish.time.point]
    return tuple(slot for slot in turned_down if not any(setting.meets(wish, slot) for wish in points))


def _still_refused(before: tuple[Wish, ...], now: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """What was refused, but for what is wished for now."""
    wanted = {(wish.day, wish.time) for wish in now if not wish.excluded}
    refused = (wish for wish in before if wish.excluded and wish not in now)
    return tuple(wish for wish in refused if (wish.day, wish.time) not in wanted)


def _day_spoken_of(state: State, task: Task, setting: Setting) -> date | None:
    """The day a bare time belongs to: of the slot read back, of all offers, of the wish, of the old time, or
    the day just asked about."""
    if task.chosen is not None:
        return setting.local(task.chosen.starts_at).date()
    days = {setting.local(slot.starts_at).date() for slot in offers_on(state)}
    wished = first_day(task.wishes)
    if len(days) == 1 and (wished is None or wished in days):
        return days.pop()
    if wished is not None or task.wishes:
        return wished
    if task.target is not None:
        return setting.local(task.target.starts_at).date()
    return state.spoken_of.day if state.spoken_of else None
