"""What follows from the times of a series that were found: all of them, one alone, another hour, or none."""

from __future__ import annotations

from dataclasses import replace

from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, ask, offer_person
from askpro.conversation.dialogue.plan import advance
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.slots import rethought
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.evidence import Occurrences


def dates_found(state: State, result: Occurrences, setting: Setting) -> Move:
    """All times of a series; of a single one left a single appointment is made, of none another time."""
    task = state.task
    if task is None or task.series is None:
        return advance(state, setting)
    if task.chosen is None and task.series.like is None and 2 * len(result.slots) < len(result.all):
        whenever = tuple(replace(wish, time=None) for wish in task.wishes)
        elsewhere = rethought(task, wishes=whenever).but(mostly_taken=True)
        return advance(state.but(task=elsewhere), setting).after(line("series_mostly_taken", dates=result))
    if len(result.all) > 1:
        return advance(state.but(task=task.but(dates=result)), setting)
    why = tuple(line("obstacle", obstacle=one) for one in result.missed[:2])
    single = task.but(series=None, dates=None, agreed=False)
    if result.all:
        return advance(state.but(task=single.but(chosen=result.all[0])), setting).after(*why)
    if any(one.rule == "upcoming_max" for one in result.missed):
        return offer_person(state.but(task=None)).after(*why[:1])
    fresh = rethought(task, wishes=(), asap=False, series=task.series.but(like=None))
    return ask(state.but(task=fresh), Question.WHEN, *why, line("ask_other_time"))
