"""Pointing at one of the services or names just told: "the first one", "das letzte"."""

from __future__ import annotations

from uuid import UUID

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.services import alike_too, choosing
from askpro.conversation.dialogue.slots import rethought
from askpro.conversation.dialogue.state import State, Task, listed_on
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import Choose


def hear_listed(state: State, meaning: Meaning, setting: Setting) -> State:
    """Take the one pointed at; it stands in the order in which it was told."""
    choice, task, told = meaning.first(Choose), state.task, listed_on(state)
    place = choice.pointing.counted_among(len(told)) if choice else None
    if task is None or place is None:
        return state
    return state.but(task=_with(state.question, task, told[place]))


def _with(question: Question, task: Task, wanted: UUID) -> Task:
    if question is Question.SERVICE:
        chosen = choosing(rethought(task, services=(*task.services, wanted)), task.more_choices)
        return alike_too(chosen, task)
    return rethought(task, staff_id=wanted, staff_choices=())
