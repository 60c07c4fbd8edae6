"""A series as it is told: how often, how many, and what is changed of it while it is read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.replies import answer_in
from askpro.conversation.dialogue.slots import rethought
from askpro.conversation.dialogue.state import Done, Errand, Series, State, Task
from askpro.conversation.tools.evidence import Booked, KnownAppointment, Moved, OfferedSlot, SeriesBooked
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Forgot,
    GiveTime,
    LeaveOpen,
    NameService,
    Recur,
)
from askpro.conversation.understanding.recurrence import Recurrence
from askpro.conversation.understanding.when import TimeRange, Wish
from askpro.foundation.time import minute_of_day

PROPOSED_COUNT = 6
"""Whoever does not know how many is read back so many, and may say another number."""

WEEKDAYS_MAX = 3
"""Of more weekdays any one would do."""


def hear_series(state: State, meaning: Meaning, setting: Setting) -> State:
    """Take in a rhythm and a number, and what is answered to the questions about them."""
    task, command = state.task, meaning.first(Recur)
    if task is None or task.errand is not Errand.BOOK:
        return state
    if command is None:
        return _answered(state, task, meaning)
    told = command.series
    if told.only_one:
        return state.but(task=task.but(series=None, dates=None, agreed=False) if task.series else task)
    before = task.series or Series()
    series = _with(before, told, state)
    if told.per_week > 1 or _two_weekdays(task):
        return _split(state, task, series, told)
    if series == task.series:
        return state
    return state.but(task=_anew(task, series))


def _with(before: Series, told: Recurrence, state: State) -> Series:
    """The series with what was said now; a new number takes the place of the one before."""
    weeks = told.weeks or before.weeks
    if weeks is None and (told.lasting_weeks is not None or told.until is not None):
        weeks = 1
    series = before.but(weeks=weeks)
    if not told.says_how_long:
        return series
    spoken_of = state.question is Question.READ_BACK and told.another
    on_top = len(before.left_out) if told.count is not None else 0
    return series.but(
        count=told.count,
        lasting_weeks=told.lasting_weeks,
        until=told.until,
        more=1 if spoken_of and told.until is None else on_top,
        only_usual=False,
    )


def _anew(task: Task, series: Series | None) -> Task:
    """The series is another, so its times are searched again; the first of them may stay."""
    return task.but(series=series, dates=None, agreed=False)


def _answered(state: State, task: Task, meaning: Meaning) -> State:
    """ "Ja" to a weekly rhythm, "egal" to how many; without a rhythm one is taken after the other."""
    series, answer = task.series, answer_in(meaning)
    if series is None:
        return state
    left_to_us = bool(meaning.of(LeaveOpen)) or bool(meaning.of(Forgot))
    if state.question is Question.RHYTHM and (answer is AnswerKind.YES or left_to_us):
        return state.but(task=task.but(series=series.but(weeks=1)))
    if state.question is Question.RHYTHM and answer is AnswerKind.NO:
        return _one_by_one(state, task, series.count or 1)
    if state.question is Question.COUNT and left_to_us:
        return state.but(task=task.but(series=series.but(count=PROPOSED_COUNT)))
    if state.question is Question.COUNT and answer is AnswerKind.NO:
        return state.but(task=task.but(series=None))
    return state


def _one_by_one(state: State, task: Task, count: int) -> State:
    others = Task(errand=Errand.BOOK, branch_id=task.branch_id, services=task.services, in_turn=True)
    others = others.but(staff_id=task.staff_id, for_whom=task.for_whom)
    waiting = (*state.waiting, *(others for _ in range(count - 1)))
    told = (*state.remarks, line("one_by_one")) if count > 1 else state.remarks
    return state.but(task=task.but(series=None), waiting=waiting, remarks=told, question=Question.NOTHING)


def _two_weekdays(task: Task) -> bool:
    return task.series is None and len(_weekdays(task)) > 1


def _weekdays(task: Task) -> list[Wish]:
    """A wish for each weekday, where different ones are named with their hour."""
    named = [wish for wish in task.wishes if not wish.excluded and (wish.weekdays or wish.day)]
    if any(wish.time is None or wish.time.point is None for wish in named):
        return []
    apart = [one for wish in named for one in _by_weekday(wish)]
    days = {wish.weekdays or wish.day for wish in apart}
    return apart if len(days) == len(apart) <= WEEKDAYS_MAX else []


def _by_weekday(wish: Wish) -> list[Wish]:
    """ "Dienstags und donnerstags um acht", a wish for each."""
    return [replace(wish, weekdays=frozenset({one})) for one in sorted(wish.weekdays)] or [wish]


def _split(state: State, task: Task, series: Series, told: Recurrence) -> State:
    """Several times a week are a series for each weekday, taken one after the other."""
    named = _weekdays(task)
    many = max(2, told.per_week, len(named))
    count = series.count
    counts = [count // many + (place < count % many) if count else None for place in range(many)]
    wishes = [(wish,) for wish in named] if len(named) == many else [task.wishes, *((),) * (many - 1)]
    weekly = series.but(weeks=1)
    tasks = [
        task.but(series=weekly.but(count=number), wishes=wished, in_turn=place > 0, dates=None, agreed=False)
        for place, (number, wished) in enumerate(zip(counts, wishes, strict=True))
    ]
    first, *others = tasks
    return state.but(
        task=rethought(task, wishes=first.wishes).but(series=first.series),
        waiting=(*state.waiting, *others),
        remarks=(*state.remarks, line("series_each_weekday")),
    )


def repeats_the_last(state: State, meaning: Meaning) -> bool:
    """ "Und das gleiche die nächsten fünf Wochen", said to what was just booked."""
    command = meaning.first(Recur)
    named = any(not one.unknown for one in meaning.of(NameService))
    if command is None or command.series.only_one or named or state.task is not None:
        return False
    return state.question is Question.ANYTHING_ELSE and _last(state) is not None


def repeating(state: State, meaning: Meaning, setting: Setting) -> State:
    """The errand to book the same again, at its own hour unless another was named."""
    last = _last(state)
    if last is None:
        return state
    timing = meaning.first(GiveTime)
    other = timing is not None and not all(setting.meets(wish, last) for wish in timing.timing.wishes)
    minute = minute_of_day(setting.local(last.starts_at))
    at_its_hour = (Wish(time=TimeRange(minute, minute)),) if other else ()
    task = Task(
        errand=Errand.BOOK,
        branch_id=last.branch_id,
        services=last.services,
        staff_id=last.staff_id if other else None,
        wishes=at_its_hour,
        series=Series(like=None if other else last),
    )
    return state.but(task=task, topic=None, questions_asked={}, misunderstandings=0)


def _last(state: State) -> KnownAppointment | None:
    last = state.last_done
    if isinstance(last, SeriesBooked):
        return last.appointments[-1]
    return last.appointment if isinstance(last, Booked | Moved) else None


def about_one_date(state: State, meaning: Meaning, setting: Setting) -> State | None:
    """ "Den zehnten lassen wir weg", "am zehnten lieber um elf": said of one day of the series read back."""
    task, timing = state.task, meaning.first(GiveTime)
    if task is None or task.series is None or task.dates is None or timing is None:
        return None
    if state.question is not Question.SERIES_CHECK:
        return None
    if _says_it_again(task, timing.timing.wishes, setting):
        agreed = task.agreed or answer_in(meaning) is not AnswerKind.NO
        return state.but(task=task.but(agreed=agreed))
    if meaning.of(Recur):
        return None
    days = {setting.local(slot.starts_at).date(): slot for slot in task.dates.all}
    named = {wish.day.single: wish for wish in timing.timing.wishes if wish.day and wish.day.single}
    if not named or not all(day in days for day in named) or len(named) < len(timing.timing.wishes):
        return None
    series = task.series
    for day, wish in named.items():
        if day is None:
            continue
        at = _moment(day, wish, days[day], setting)
        if at is None and not (wish.excluded or answer_in(meaning) is AnswerKind.NO or _leaves_out(wish)):
            return None
        moved = tuple(one for one in series.moved if setting.local(one).date() != day)
        left_out = series.left_out if at else (*series.left_out, day)
        series = series.but(moved=(*moved, at) if at else moved, left_out=left_out)
    return state.but(task=_anew(task, series))


def _says_it_again(task: Task, wishes: tuple[Wish, ...], setting: Setting) -> bool:
    """ "Ja, donnerstags um zehn", said to a series on Thursdays at ten."""
    slots = task.dates.slots if task.dates else ()
    return (
        bool(wishes)
        and bool(slots)
        and all(setting.meets(wish, slot) and not wish.excluded for wish in wishes for slot in slots)
    )


def _leaves_out(wish: Wish) -> bool:
    """A bare day of the series, said when it is read back, is one that does not suit."""
    return wish.time is None


def _moment(day: date, wish: Wish, slot: OfferedSlot, setting: Setting) -> datetime | None:
    if wish.excluded or wish.time is None or wish.time.start is None:
        return None
    midnight = setting.local(slot.starts_at).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.replace(hour=wish.time.start // 60 % 24, minute=wish.time.start % 60)


def undone(last: Done) -> Task:
    """The errand to cancel what was just booked, all of it."""
    branch_id = last.appointment.branch_id
    if isinstance(last, SeriesBooked):
        together = tuple(one.appointment_id for one in last.appointments)
        return Task(errand=Errand.CANCEL, all_meant=True, only=together, branch_id=branch_id)
    return Task(errand=Errand.CANCEL, target=last.appointment, branch_id=branch_id)
