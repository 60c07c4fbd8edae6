"""Pointing at what was told: "the first one", "the other one", "something else", "whatever you like"."""

from __future__ import annotations

from datetime import timedelta

import msgspec

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import State, Task, asks_for_one_alone, offers_on
from askpro.conversation.tools.evidence import OfferedSlot
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import Choose, GiveTime, LeaveOpen
from askpro.conversation.understanding.pointing import Direction
from askpro.conversation.understanding.when import DayRange, Wish


def pointed(state: State, meaning: Meaning, setting: Setting) -> State | None:
    """The state once what was pointed at is taken or turned down; None where nothing was pointed at."""
    choice, task = meaning.first(Choose), state.task
    if choice is None and meaning.of(LeaveOpen) and not names_a_time(meaning):
        return _first_offered(state)
    if choice is None or task is None:
        return None
    if state.question is Question.WHICH and task.upcoming is not None:
        place = choice.pointing.among(len(task.upcoming.appointments))
        return None if place is None else state.but(task=task.but(target=task.upcoming.appointments[place]))
    if task.chosen is not None and state.question in _ONE_IS_CHOSEN:
        instead = _another_of_those_told(state, task, choice, meaning)
        if instead is not None:
            return instead
    if state.question is Question.READ_BACK and points_instead(state, meaning):
        return state.but(task=task.but(agreed=choice.pointing.among(1) == 0))
    offers = offers_on(state)
    if task.chosen is not None and choice.more:
        return _none_of_them(state, task, choice, meaning)
    if state.question is not Question.CHOICE or not offers:
        return None
    if choice.pointing.direction is Direction.NONE:
        return _none_of_them(state, task, choice, meaning)
    if not points_instead(state, meaning):
        offers = _named_of(offers, meaning, setting)
    place = choice.pointing.among(len(offers))
    return None if place is None else state.but(task=task.but(chosen=offers[place]))


def points_instead(state: State, meaning: Meaning) -> bool:
    """ "Der Erste" among options is one of them, and not the first of the month."""
    choice, timing = meaning.first(Choose), meaning.first(GiveTime)
    options = state.question in (Question.CHOICE, Question.READ_BACK, Question.WHICH)
    if choice is None or not options:
        return False
    if timing is None:
        return choice.pointing.index is not None
    (since, until), (start, end) = choice.span, timing.span
    return since < end and start < until


def names_a_time(meaning: Meaning) -> bool:
    """Whether any day or time was said."""
    return bool(meaning.wishes)


def turned_down(task: Task) -> Task:
    """The task without the times told, which are not offered again."""
    told = (task.chosen,) if task.chosen else (task.found.slots if task.found else ())
    return task.but(chosen=None, agreed=False, found=None, declined=True, rejected=(*task.rejected, *told))


def without_the_one_asked(state: State, task: Task) -> Task:
    """The task without the times told, or only without the one that was asked for alone."""
    offers = offers_on(state)
    if task.found is None or not asks_for_one_alone(state) or len(offers) < 2:
        return turned_down(task)
    refused, *left = offers
    others = msgspec.structs.replace(task.found, slots=tuple(left), exact=False)
    return task.but(found=others, rejected=(*task.rejected, refused))


def without_the_days_taken(task: Task) -> Task | None:
    """A series with only the days on which its hour is free; None where that is no other than was told."""
    if task.series is None or task.dates is None or task.series.only_usual:
        return None
    if not task.dates.instead or not task.dates.slots:
        return None
    return task.but(series=task.series.but(only_usual=True), agreed=False)


def series_turned_down(task: Task, setting: Setting) -> Task:
    """The task without the series that was read back; what instead is asked before anything is searched."""
    series, wishes = task.series, task.wishes
    if series is not None and series.like is not None:
        last = setting.local(series.like.starts_at).date()
        after = DayRange(last + timedelta(days=1), None)
        wishes = (Wish(day=after, weekdays=frozenset({last.weekday()})),)
        series = series.but(like=None)
    again = task.but(series=series, wishes=wishes, dates=None, mostly_taken=True, searched=True)
    return again.but(chosen=None, agreed=False, found=None, declined=True)


def _none_of_them(state: State, task: Task, choice: Choose, meaning: Meaning) -> State | None:
    """None of the times told; where others are asked for, they are looked for at once."""
    if names_a_time(meaning):
        return None
    left = turned_down(task)
    others = left.but(declined=False, searched=False, others=True)
    return state.but(task=others if choice.more else left)


_ONE_IS_CHOSEN = frozenset({Question.READ_BACK, Question.NAME, Question.PHONE})


def _another_of_those_told(state: State, task: Task, choice: Choose, meaning: Meaning) -> State | None:
    """ "No, the second one after all": another of the times told than the one that is chosen."""
    told = task.found.slots if task.found else ()
    place = choice.pointing.among(len(told)) if len(told) > 1 and not names_a_time(meaning) else None
    if choice.pointing.direction is Direction.OTHER:
        left = [place for place, slot in enumerate(told) if slot != task.chosen]
        place = left[0] if len(told) == 2 and len(left) == 1 else None
    if place is None or told[place] == task.chosen:
        return None
    return state.but(task=task.but(chosen=told[place], agreed=False))


def _named_of(offers: tuple[OfferedSlot, ...], meaning: Meaning, setting: Setting) -> tuple[OfferedSlot, ...]:
    """ "The first on Friday": pointing is among the offers at the time that is named, if one is."""
    if not meaning.wishes:
        return offers
    return tuple(slot for slot in offers if any(setting.meets(wish, slot) for wish in meaning.wishes))


def _first_offered(state: State) -> State | None:
    """Whoever leaves it to us gets the first of the times told."""
    task, offers = state.task, offers_on(state)
    if task is None or not offers or state.question is not Question.CHOICE:
        return None
    return state.but(task=task.but(chosen=offers[0]))
