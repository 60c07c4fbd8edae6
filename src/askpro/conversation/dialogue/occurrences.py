"""The steps of a series: rhythm and number asked for, all its times searched, read back and booked."""

from __future__ import annotations

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import task_of
from askpro.conversation.dialogue.series_begins import OCCURRENCES_MAX, count_from, first_at
from askpro.conversation.dialogue.state import Series, State, Task
from askpro.conversation.tools.acts import BookSeries, FindOccurrences
from askpro.conversation.tools.evidence import Occurrences, OfferedSlot
from askpro.conversation.understanding.commands import MYSELF

TOLD_MAX = 3
"""So many days that differ are told one by one; of more only the rest is offered."""


def _series_of(state: State) -> Series | None:
    """The series that is being arranged, if it is one."""
    return state.task.series if state.task is not None else None


def _rhythm_open(state: State, setting: Setting) -> bool:
    series = _series_of(state)
    return series is not None and series.weeks is None


def _ask_rhythm(state: State, setting: Setting) -> Move:
    return ask(state, Question.RHYTHM, line("ask_rhythm"))


def _count_open(state: State, setting: Setting) -> bool:
    series = _series_of(state)
    return series is not None and count_from(series, setting.now.date()) is None


def _ask_count(state: State, setting: Setting) -> Move:
    series = _series_of(state)
    more = series is not None and series.like is not None
    return ask(state, Question.COUNT, line("ask_count_more" if more else "ask_count"))


def _not_searched(state: State, setting: Setting) -> bool:
    return _series_of(state) is not None and task_of(state).dates is None


def _search(state: State, setting: Setting) -> Move:
    task = task_of(state)
    series, first = task.series, first_at(task, setting)
    if series is None or first is None:
        raise LookupError("there is nothing a series could begin with")
    like = series.like
    staff_id = task.chosen.staff_id if task.chosen else like.staff_id if like else task.staff_id
    customer = state.caller.customer
    return act(
        state,
        FindOccurrences(
            services=task.services,
            branch_id=task.branch_id or state.branch_id,
            first_at=first,
            weeks=series.weeks or 1,
            count=min(OCCURRENCES_MAX, count_from(series, setting.local(first).date()) or 1),
            staff_id=staff_id,
            staff_required=task.staff_id is not None,
            customer_id=customer.customer_id if customer else None,
            fill=series.count is not None,
            left_out=series.left_out,
            moved=series.moved,
        ),
    )


def _not_agreed(state: State, setting: Setting) -> bool:
    return _series_of(state) is not None and not task_of(state).agreed


def _read_back(state: State, setting: Setting) -> Move:
    """All as wished in one sentence; otherwise first which days differ, and what is free on them."""
    task = task_of(state)
    dates = _found(task)
    put = (
        *_told_how_many(task, dates, setting),
        *_told_of_days(task, dates),
        _told_as_a_whole(task, dates),
        *_deposit(dates),
        _question(state, task),
    )
    return ask(state, Question.SERIES_CHECK, *put)


def told_free(task: Task) -> Line:
    """That it can be had, before the name is asked for; which days differ is told with all of it."""
    dates = _found(task)
    differs = dates.instead or dates.missed or not dates.slots
    return line("series_mostly_free" if differs else "series_free", dates=dates)


def _told_how_many(task: Task, dates: Occurrences, setting: Setting) -> tuple[Line, ...]:
    """That it is not as many as were asked for, where those are too many."""
    first = setting.local(dates.first_at).date()
    wanted = count_from(task.series, first) if task.series is not None else None
    return (line("series_too_many"),) if wanted is not None and wanted > OCCURRENCES_MAX else ()


def _told_of_days(task: Task, dates: Occurrences) -> tuple[Line, ...]:
    missed = [line("obstacle", obstacle=one) for one in dates.missed]
    many = len(missed) > TOLD_MAX
    told = (line("series_many_missed", dates=dates),) if many else tuple(missed)
    if only_usual(task, dates):
        few = len(dates.instead) <= TOLD_MAX
        return (*told, line("series_without" if few else "series_many_missed", dates=dates))
    left_out = (line("series_left_out", dates=dates),) if dates.left_out else ()
    return (*told, *left_out, *(_instead(task, slot) for slot in dates.instead))


def _instead(task: Task, slot: OfferedSlot) -> Line:
    """Another hour for one day: as the caller wished, or because that of the series is taken."""
    wished = task.series is not None and slot.starts_at in task.series.moved
    return line("series_moved" if wished else "series_instead", slot=slot)


def _told_as_a_whole(task: Task, dates: Occurrences) -> Line:
    if dates.instead and not only_usual(task, dates):
        return line("series_the_others", dates=dates)
    if dates.instead:
        return line("series_usual_dates", dates=dates)
    return line("series_dates", dates=dates)


def _deposit(dates: Occurrences) -> tuple[Line, ...]:
    first = dates.all[0]
    return (line("deposit_each", slot=first),) if first.deposit_cents else ()


def _question(state: State, task: Task) -> Line:
    name = Echo(text=state.caller.called)
    if task.for_whom:
        return line("read_back_series_for", relation=Echo(text=task.for_whom), name=name)
    return line("read_back_series", name=name)


def only_usual(task: Task, dates: Occurrences) -> bool:
    """Whether days on which the hour is taken are left out: the caller said so, or they are too many."""
    asked = task.series is not None and task.series.only_usual
    return bool(dates.slots) and (asked or len(dates.instead) > TOLD_MAX)


def _book(state: State, setting: Setting) -> Move:
    task = task_of(state)
    dates = _found(task)
    return act(
        state,
        BookSeries(
            slots=_in_order(dates.slots) if only_usual(task, dates) else dates.all,
            usual=dates.slots,
            first_at=dates.first_at,
            weeks=dates.weeks,
            for_whom="" if task.for_whom == MYSELF else task.for_whom,
            **state.caller.introduction,
        ),
    )


def _in_order(slots: tuple[OfferedSlot, ...]) -> tuple[OfferedSlot, ...]:
    return tuple(sorted(slots, key=lambda slot: slot.starts_at))


def _found(task: Task) -> Occurrences:
    if task.dates is None:
        raise LookupError("no times of the series were searched")
    return task.dates


RHYTHM = (
    Step("rhythm open", _rhythm_open, _ask_rhythm, asks=Question.RHYTHM),
    Step("how many", _count_open, _ask_count, asks=Question.COUNT),
)

SEARCH = Step("all its times", _not_searched, _search, acts=FindOccurrences)

SERIES = (
    Step("read back the series", _not_agreed, _read_back, asks=Question.SERIES_CHECK),
    Step("book the series", lambda state, setting: _series_of(state) is not None, _book, acts=BookSeries),
)
