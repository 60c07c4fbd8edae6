"""By whom and where; a change of mind starts a new search."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import State, Task, offers_on
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Ask,
    GiveTime,
    LeaveOpen,
    NameBranch,
    NameStaff,
    Say,
    Topic,
)


def rethought(task: Task, **changes: Any) -> Task:
    """The task with changes; if any of them is one, what was found and agreed is void."""
    changed = task.but(**changes)
    if changed == task:
        return task
    return changed.but(
        found=None,
        searched=False,
        chosen=None,
        agreed=False,
        declined=False,
        others=False,
        dates=None,
        mostly_taken=False,
    )


def hear_staff(state: State, meaning: Meaning, setting: Setting) -> State:
    """Wishes about who. With offers on the table, a name can choose among them."""
    task = state.task
    if task is None:
        return state
    if state.question is Question.STAFF and _anybody_will_do(meaning):
        settled = rethought(task, staff_id=None, staff_choices=(), staff_required=False, staff_said="")
        return state.but(task=settled, question=Question.NOTHING)
    asked_about = {one for ask in meaning.of(Ask) for one in ask.staff}
    if any(ask.topic is Topic.WITH_WHOM for ask in meaning.of(Ask)):
        return state
    for command in meaning.of(NameStaff):
        if command.unknown:
            task = task.but(staff_said=command.said)
            continue
        if command.spoken_of:
            command = _spoken_of(state, command)
        if asked_about & set(command.candidates) or not (command.candidates or command.anybody):
            continue
        task = _with_staff(state, task, command, chooses=not meaning.of(GiveTime))
    return state.but(task=task)


def _spoken_of(state: State, command: NameStaff) -> NameStaff:
    """ "With her": who was asked about, or who did what was just booked."""
    staff_id = whoever_is_spoken_of(state)
    return replace(command, candidates=(staff_id,) if staff_id else ())


def whoever_is_spoken_of(state: State) -> UUID | None:
    """Who was asked about, or is asked for, or would do what is chosen, or did what was just booked."""
    task, last = state.task, state.done[-1].appointment.staff_id if state.done else None
    wanted = task and (task.staff_id or (task.chosen and task.chosen.staff_id))
    return (state.spoken_of and state.spoken_of.staff_id) or wanted or last


def _anybody_will_do(meaning: Meaning) -> bool:
    named = meaning.of(NameStaff)
    return any(command.anybody for command in named) or (bool(meaning.of(LeaveOpen)) and not named)


def _with_staff(state: State, task: Task, command: NameStaff, chooses: bool) -> Task:
    if command.anybody:
        if task.staff_id is None:
            return task
        return rethought(task, staff_id=None, staff_choices=(), staff_required=False)
    if command.not_wanted:
        kept = task.staff_id if task.staff_id not in command.candidates else None
        return rethought(task, staff_not=(*task.staff_not, *command.candidates), staff_id=kept)
    if len(command.candidates) > 1:
        among = tuple(one for one in command.candidates if one in task.staff_choices) or command.candidates
        if len(among) > 1:
            return rethought(task, staff_choices=among)
        return rethought(task, staff_id=among[0], staff_choices=(), staff_required=command.required)
    wanted = command.candidates[0]
    of_them = [slot for slot in offers_on(state) if slot.staff_id == wanted]
    if chooses and state.question is Question.CHOICE and len(of_them) == 1 and task.chosen is None:
        return task.but(chosen=of_them[0], staff_id=wanted)
    if task.chosen is not None and task.chosen.staff_id == wanted:
        return task
    return rethought(
        task, staff_id=wanted, staff_choices=(), staff_required=command.required or task.staff_required
    )


def hear_branch(state: State, meaning: Meaning, setting: Setting) -> State:
    """Another place than the one called."""
    named, task = meaning.first(NameBranch), state.task
    if named is None or task is None or len(named.candidates) != 1:
        return state
    return state.but(task=rethought(task, branch_id=named.candidates[0]))


def said_no(meaning: Meaning) -> bool:
    return any(said.answer.kind is AnswerKind.NO for said in meaning.of(Say))
