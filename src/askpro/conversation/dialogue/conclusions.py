"""What follows from what is known, so that it is never asked: the only slot, the appointment meant."""

from __future__ import annotations

from dataclasses import replace

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.several import meant
from askpro.conversation.dialogue.shifting import shifted
from askpro.conversation.dialogue.state import Errand, Shifting, State, Task
from askpro.conversation.dialogue.wishes import completed
from askpro.conversation.tools.evidence import KnownAppointment
from askpro.conversation.understanding.when import Wish


def concluded(state: State, setting: Setting) -> State:
    """The state with everything settled that follows from it."""
    task = state.task
    if task is None:
        return state
    if task.errand is Errand.BOOK and not task.services and len(setting.shop.service_names) == 1:
        task = task.but(services=tuple(setting.shop.service_names), service_choices=())
    if task.all_meant:
        return state.but(task=_with_all_meant(task, setting))
    if task.upcoming is not None and task.target is None and task.errand is not Errand.TELL:
        task = _with_target(task, setting)
    if task.shift is not None and task.target is not None:
        task = _counted_from(task.target, task, task.shift, setting)
    if (
        task.found
        and task.found.exact
        and len(task.found.slots) == 1
        and task.chosen is None
        and not task.declined
    ):
        task = task.but(chosen=task.found.slots[0])
    return state.but(task=task)


def _with_all_meant(task: Task, setting: Setting) -> Task:
    """Those that are meant together; where it is but one, that one alone."""
    several = meant(task, setting) if task.upcoming is not None else task.several
    if len(several) == 1:
        return task.but(target=several[0], all_meant=False, several=())
    return task.but(several=several)


def _with_target(task: Task, setting: Setting) -> Task:
    """The appointment meant, when what was said fits exactly one."""
    appointments = task.upcoming.appointments if task.upcoming else ()
    about, wishes = task.about, task.wishes
    if task.errand is Errand.MOVE and not about:
        about, wishes = _sorted(wishes, appointments, setting)
    meant = [one for one in appointments if _fits(one, task, about, setting)]
    if not meant and about:
        # What is booked then was called by another name.
        meant = [one for one in appointments if _fits(one, task.but(services=()), about, setting)]
    if len(meant) == 1:
        return task.but(target=meant[0], about=about, wishes=completed(wishes, ()))
    if len(appointments) == 1 and not about:
        return task.but(target=appointments[0], wishes=wishes)
    return task.but(about=about, wishes=wishes) if meant else task


def _counted_from(target: KnownAppointment, task: Task, shift: Shifting, setting: Setting) -> Task:
    """ "An hour later" is a time, now that it is known than what; a time that was said goes before it."""
    if any(wish.time is not None and not wish.excluded for wish in task.wishes):
        return task.but(shift=None)
    wishes = shifted([setting.local(target.starts_at)], shift.way, setting.now, shift.minutes)
    return task.but(shift=None, wishes=wishes)


def _sorted(
    wishes: tuple[Wish, ...], appointments: tuple[KnownAppointment, ...], setting: Setting
) -> tuple[tuple[Wish, ...], tuple[Wish, ...]]:
    """The wishes that speak of an appointment there is, and the rest, which are for the new time."""
    about = tuple(
        wish
        for wish in wishes
        if wish.relation != "to" and any(setting.meets(wish, one) for one in appointments)
    )
    if about and len(about) == len(wishes) == 1 and wishes[0].time is None:
        return about, ()
    return about, tuple(replace(wish, relation=None) for wish in wishes if wish not in about)


def _fits(one: KnownAppointment, task: Task, about: tuple[Wish, ...], setting: Setting) -> bool:
    """Nobody recalls the minute: half an hour away still means this one, if it is the only one."""
    hints = 0
    if about:
        if not any(setting.meets(replace(wish, approximate=True), one) for wish in _spoken_of(about)):
            return False
        hints += 1
    if task.services and task.errand is not Errand.BOOK:
        if not set(task.services) & set(one.services):
            return False
        hints += 1
    return hints > 0


def _spoken_of(about: tuple[Wish, ...]) -> tuple[Wish, ...]:
    """ "Not Tuesday, Thursday" speaks of Thursday; "I can't make Tuesday" alone speaks of Tuesday."""
    return tuple(wish for wish in about if not wish.excluded) or about
