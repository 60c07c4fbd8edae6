"""Naming by its time what was told: an offer that is taken, or the one that is chosen already."""

from __future__ import annotations

import msgspec

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.state import State, Task, offers_on
from askpro.conversation.tools.evidence import OfferedSlot
from askpro.conversation.understanding import Meaning
from askpro.conversation.understanding.when import Wish


def names_what_is_chosen(state: State, meaning: Meaning, setting: Setting) -> bool:
    """Whether the caller says the chosen time once more, or what all the times told are."""
    chosen = state.task.chosen if state.task else None
    told = (chosen,) if chosen is not None else offers_on(state)
    return bool(told) and all(any(setting.meets(wish, slot) for wish in meaning.wishes) for slot in told)


def chosen_by_time(
    task: Task, offers: tuple[OfferedSlot, ...], fresh: tuple[Wish, ...], setting: Setting
) -> Task | None:
    """An offer named by its time; several that fit leave the others out."""
    for wish in sorted(fresh, key=lambda wish: wish.rank):
        fitting = tuple(slot for slot in offers if setting.meets(wish, slot))
        if len(fitting) == 1:
            return task.but(chosen=fitting[0])
        if 1 < len(fitting) < len(offers) and task.found is not None:
            return task.but(found=msgspec.structs.replace(task.found, slots=fitting, exact=True))
    return None


def chosen_by_hour(
    task: Task, offers: tuple[OfferedSlot, ...], fresh: tuple[Wish, ...], setting: Setting
) -> Task | None:
    """ "One is good" accepts the quarter past one, where that is the only one between one and two."""
    hours = {divmod(wish.time.point, 60) for wish in fresh if wish.time and wish.time.point is not None}
    fitting = [slot for slot in offers if (setting.local(slot.starts_at).hour, 0) in hours]
    return task.but(chosen=fitting[0]) if len(fitting) == 1 else None


def fit_all(offers: tuple[OfferedSlot, ...], fresh: tuple[Wish, ...], setting: Setting) -> bool:
    """ "Not before twelve", of times that are all later, leaves the choice as it is."""
    hours = [wish for wish in fresh if wish.time is not None]
    return bool(hours) and all(any(setting.meets(wish, slot) for wish in hours) for slot in offers)
