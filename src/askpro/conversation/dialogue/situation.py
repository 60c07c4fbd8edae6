"""Where the conversation stands, as the understanding needs it to read the next utterance."""

from __future__ import annotations

from datetime import date

from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import EXPECTING, Question
from askpro.conversation.dialogue.state import State, listed_on, offers_on
from askpro.conversation.dialogue.wishes import first_day
from askpro.conversation.tools.evidence import Booked, KnownAppointment, Moved, OfferedSlot
from askpro.conversation.understanding import Offered, Situation


def situation(state: State, setting: Setting) -> Situation:
    """What the next utterance is read against."""
    task = state.task
    spoken_of = _spoken_of(state)
    local = spoken_of.starts_at.astimezone(setting.shop.zone) if spoken_of else None
    wished = _day_of_offers(state, setting) or (first_day(task.wishes) if task else None)
    return Situation(
        language=state.language,
        now=setting.now,
        vocabulary=setting.shop.vocabulary,
        expecting=EXPECTING[state.question],
        opening=setting.shop.opening,
        offered=tuple(
            Offered(one.starts_at.astimezone(setting.shop.zone), one.staff_id) for one in _on_the_table(state)
        ),
        listed=bool(listed_on(state)),
        anchor_day=local.date() if local else wished,
        anchor_time=local.time() if local else None,
        purpose=task.errand.value if task else "",
        topic=state.topic.value if state.topic and task is None else "",
        name=state.caller.name if state.caller.customer is None else "",
    )


def _spoken_of(state: State) -> OfferedSlot | KnownAppointment | None:
    """The one time "an hour later" is counted from: of the task, or else of what was just done."""
    if state.task is not None:
        return state.task.chosen or state.task.target
    last = state.done[-1] if state.done else None
    return last.appointment if isinstance(last, Booked | Moved) else None


def _day_of_offers(state: State, setting: Setting) -> date | None:
    """The day all offers are on, if it is one."""
    days = {one.starts_at.astimezone(setting.shop.zone).date() for one in offers_on(state)}
    return days.pop() if len(days) == 1 else None


def _on_the_table(state: State) -> tuple[OfferedSlot, ...] | tuple[KnownAppointment, ...]:
    task = state.task
    if state.question is Question.WHICH and task is not None and task.upcoming is not None:
        return task.upcoming.appointments
    return offers_on(state) if state.question is Question.CHOICE else ()
