"""What is to be done: services named, told apart, added, and taken back."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.conversation.dialogue.lines import Echo, Line, line
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.slots import rethought
from askpro.conversation.dialogue.state import ABOUT_SOMETHING_NEW, Companion, Errand, State, Task
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.commands import MYSELF, Ask, BookFor, Correct, GiveName, NameService

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
    task, known = _what_others_want(task, known, meaning)
    state, known = _what_waits_for_it(state, task, known)
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
    settled = alike_too(_with_services(task, sure, left_open, adds=adds), task)
    return state.but(task=settled, mentioned=(), remarks=(*state.remarks, *told))


def _taken_for(task: Task, known: Sequence[NameService]) -> tuple[Line, ...]:
    """What words that are not its own were taken for is said at once: "my tyres" for a wheel change."""
    spoken_of = {*task.services, *task.service_choices}
    vague = [_narrowed(task, command) for command in known if command.confidence < _IN_SO_MANY_WORDS]
    new = tuple(dict.fromkeys(each[0] for each in vague if len(each) == 1 and not spoken_of & {*each}))
    return (line("service_taken", service=Echo(services=new)),) if new else ()


def _what_others_want(
    task: Task, known: list[NameService], meaning: Meaning
) -> tuple[Task, list[NameService]]:
    """ "A women's", where that is open for another of the party or would not fit the first, is hers."""
    says_mine = any(one.relation == MYSELF for one in meaning.of(BookFor)) and task.for_whom != MYSELF
    left: list[NameService] = []
    for command in known:
        own = {*task.services, *task.service_choices} & {*command.candidates}
        place = next((place for place, one in enumerate(task.companions) if _settles(one, command)), None)
        fits_not = command.for_kind and task.fits and command.candidates[0] not in task.fits
        if len(command.candidates) == 1 and place is None and (says_mine or fits_not):
            place, own = _the_callers(task), set()
        if own or place is None:
            left.append(command)
            continue
        theirs = task.companions[place]
        others = theirs.services if theirs.open_choices else ()
        settled = theirs.but(services=(*others, *command.candidates), open_choices=theirs.open_choices[1:])
        task = task.but(companions=(*task.companions[:place], settled, *task.companions[place + 1 :]))
    return task, left


def _the_callers(task: Task) -> int | None:
    """Which of the companions is the caller."""
    return next((at for at, one in enumerate(task.companions) if one.for_whom == MYSELF), None)


def _what_waits_for_it(state: State, task: Task, known: list[NameService]) -> tuple[State, list[NameService]]:
    """The same, where it is open for the next of several appointments alone."""
    left, waiting = list[NameService](), list(state.waiting)
    for command in known:
        own = {*task.services, *task.service_choices} & {*command.candidates}
        place = next(
            (at for at, one in enumerate(waiting) if {*command.candidates} <= {*one.service_choices}), None
        )
        if own or place is None or len(command.candidates) != 1:
            left.append(command)
            continue
        settled = waiting[place].but(services=(*waiting[place].services, *command.candidates))
        waiting[place] = choosing(settled, settled.more_choices)
    return state.but(waiting=tuple(waiting)), left


def alike_too(task: Task, before: Task) -> Task:
    """What one of several alike has is what the others have of whom the same was open: "my two boys"."""
    settled = tuple(one for one in task.services if one in before.service_choices)
    if not settled or not task.for_whom:
        return task

    def theirs(one: Companion) -> Companion:
        open_too = one.for_whom == task.for_whom and one.open_choices[:1] == (before.service_choices,)
        return one.but(services=settled, open_choices=one.open_choices[1:]) if open_too else one

    return task.but(companions=tuple(map(theirs, task.companions)))


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


def the_same_for(
    wanted: tuple[UUID, ...], fits: tuple[UUID, ...], unfit: tuple[UUID, ...]
) -> tuple[UUID, ...]:
    """What it is for somebody else: a men's cut becomes one of those for women, "for my wife as well"."""
    return fitting(tuple(one for one in wanted if one not in unfit) or fits or wanted, fits)


def fitting(candidates: tuple[UUID, ...], fits: tuple[UUID, ...]) -> tuple[UUID, ...]:
    """Those that are sold for such people, if any of them is."""
    return tuple(candidate for candidate in candidates if candidate in fits) or candidates
