"""What is to be done and by whom; a change of mind starts a new search."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import ABOUT_SOMETHING_NEW, Companion, Errand, State, Task, offers_on
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.answers import AnswerKind
from askpro.conversation.understanding.commands import (
    Ask,
    BookFor,
    Correct,
    GiveName,
    GiveTime,
    LeaveOpen,
    NameBranch,
    NameService,
    NameStaff,
    Say,
    Topic,
)


def rethought(task: Task, **changes: Any) -> Task:
    """The task with changes; if any of them is one, what was found and agreed is void."""
    changed = task.but(**changes)
    if changed == task:
        return task
    return changed.but(found=None, searched=False, chosen=None, agreed=False, declined=False, others=False)


_IN_SO_MANY_WORDS = 0.8
"""How sure we are, at least, of a service that was called by its name."""


def hear_service(state: State, meaning: Meaning, setting: Setting) -> State:
    """Services named. Several in one sentence belong together, unless the caller corrects."""
    named, task = meaning.of(NameService), state.task
    if not named or task is None or task.errand is Errand.TELL:
        return state
    if meaning.of(Ask) and task.services:
        return state
    named = _after_correction(named, meaning)
    known = [command for command in named if not command.unknown]
    if not known:
        return state if _names_somebody(named[0], meaning) else _unknown_service(state, task, named[0].said)
    task, known = _what_others_want(task, known)
    if not known:
        return state.but(task=task)
    meant = tuple(dict.fromkeys(_narrowed(task, command) for command in known))
    sure = tuple(one for (one,) in (each for each in meant if len(each) == 1))
    # A vaguer word for what is settled leaves nothing open.
    left_open = tuple(each for each in meant if len(each) > 1 and not {*each} & {*sure, *task.services})
    if not sure and not left_open:
        return state
    if task.errand not in ABOUT_SOMETHING_NEW:
        return state.but(task=task.but(services=sure or left_open[0]))
    names_it_again = any({*each} & {*task.services} for each in meant if len(each) > 1)
    adds = known[0].adds or names_it_again
    told = _taken_for(task, known)
    return state.but(
        task=_with_services(task, sure, left_open, adds=adds), mentioned=(), remarks=(*state.remarks, *told)
    )


def _taken_for(task: Task, known: Sequence[NameService]) -> tuple[Line, ...]:
    """What words that are not its own were taken for is said at once: "my tyres" for a wheel change."""
    spoken_of = {*task.services, *task.service_choices}
    vague = [_narrowed(task, command) for command in known if command.confidence < _IN_SO_MANY_WORDS]
    new = tuple(dict.fromkeys(each[0] for each in vague if len(each) == 1 and not spoken_of & {*each}))
    return (line("service_taken", service=Echo(services=new)),) if new else ()


def _what_others_want(task: Task, known: list[NameService]) -> tuple[Task, list[NameService]]:
    """ "A women's", where that is open for another of the party alone, is hers."""
    left: list[NameService] = []
    for command in known:
        own = {*task.services, *task.service_choices} & {*command.candidates}
        place = next((place for place, one in enumerate(task.companions) if _settles(one, command)), None)
        if own or place is None:
            left.append(command)
            continue
        theirs = task.companions[place]
        services = (*theirs.services, *command.candidates)
        settled = theirs.but(services=services, open_choices=theirs.open_choices[1:])
        task = task.but(companions=(*task.companions[:place], settled, *task.companions[place + 1 :]))
    return task, left


def _settles(one: Companion, command: NameService) -> bool:
    return len(command.candidates) == 1 and {*command.candidates} <= {*(one.open_choices or ((),))[0]}


def _with_services(
    task: Task, sure: tuple[UUID, ...], left_open: tuple[tuple[UUID, ...], ...], *, adds: bool
) -> Task:
    """What was open and is answered now is settled; what is neither settled nor replaced stays as it was."""
    asked = (task.service_choices, *task.more_choices) if task.service_choices else ()
    said = {*sure, *(one for each in left_open for one in each)}
    dealt_with = tuple(each for each in asked if said & {*each})
    keeps = adds or bool(dealt_with)
    if asked and not keeps:
        # Something else instead of what was asked about; or nothing but what is settled.
        keeps = not said & {*task.services}
        dealt_with = asked[:1] if keeps else asked
    kept = task.services if keeps else ()
    still = (*left_open, *(each for each in asked if each not in dealt_with))
    return choosing(rethought(task, services=tuple(dict.fromkeys((*kept, *sure))), service_said=""), still)


def choosing(task: Task, left_open: tuple[tuple[UUID, ...], ...]) -> Task:
    """The task with what is still to be told apart, one after another."""
    return rethought(task, service_choices=(left_open or ((),))[0], more_choices=left_open[1:])


def _after_correction(named: tuple[NameService, ...], meaning: Meaning) -> tuple[NameService, ...]:
    """ "A men's, no, a women's haircut and a colour": what follows the correction counts."""
    corrected = meaning.first(Correct)
    if corrected is None:
        return named
    return tuple(one for one in named if one.span >= corrected.span) or named[-1:]


def _names_somebody(command: NameService, meaning: Meaning) -> bool:
    """ "Ein Termin für Anna": not a service that nobody sells."""
    people = (*meaning.of(BookFor), *meaning.of(GiveName))
    return any(one.span[0] < command.span[1] and command.span[0] < one.span[1] for one in people)


def _unknown_service(state: State, task: Task, said: str) -> State:
    if task.errand not in ABOUT_SOMETHING_NEW or task.services or task.service_choices:
        return state
    return state.but(task=task.but(service_said=said))


def _narrowed(task: Task, command: NameService) -> tuple[UUID, ...]:
    """Among the choices just told, where it is one of them, and what fits whoever it is for."""
    among = tuple(candidate for candidate in command.candidates if candidate in task.service_choices)
    return fitting(among or command.candidates, task.fits)


def fitting(candidates: tuple[UUID, ...], fits: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """Those that are sold for such people, if any of them is."""
    return tuple(candidate for candidate in candidates if candidate in fits) or candidates


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
    last = state.done[-1].appointment.staff_id if state.done else None
    staff_id = (state.spoken_of and state.spoken_of.staff_id) or last
    return replace(command, candidates=(staff_id,) if staff_id else ())


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
