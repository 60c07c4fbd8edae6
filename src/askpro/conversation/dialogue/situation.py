"""Where the conversation stands, as the understanding needs it to read the next utterance."""

from __future__ import annotations

from datetime import date, time

from askpro.conversation.dialogue.errands import ABOUT_AN_APPOINTMENT
from askpro.conversation.dialogue.moves import Setting
from askpro.conversation.dialogue.questions import EXPECTING, Question
from askpro.conversation.dialogue.state import State, listed_on, offers_on
from askpro.conversation.dialogue.wishes import first_day
from askpro.conversation.tools.evidence import Booked, KnownAppointment, Moved, OfferedSlot
from askpro.conversation.understanding import Offered, Situation
from askpro.conversation.understanding.when import DayRange, single
from askpro.foundation.time import DAY_MINUTES


def situation(state: State, setting: Setting) -> Situation:
    """What the next utterance is read against."""
    task = state.task
    spoken_of = _spoken_of(state)
    local = setting.local(spoken_of.starts_at) if spoken_of else None
    wished = _day_of_offers(state, setting) or (first_day(task.wishes) if task else None)
    counted_from = local.time() if local else _time_wished(state, setting)
    return Situation(
        language=state.language,
        now=setting.now,
        vocabulary=setting.shop.vocabulary,
        expecting=EXPECTING[state.question],
        opening=setting.shop.opening,
        offered=tuple(Offered(setting.local(one.starts_at), one.staff_id) for one in _on_the_table(state)),
        listed=bool(listed_on(state)),
        anchor_day=local.date() if local else wished,
        anchor_time=counted_from,
        chosen=task is not None and task.chosen is not None,
        waits=state.waits and task is None,
        near=_days_under_discussion(state, setting),
        series=task is not None and task.series is not None,
        purpose=task.errand.value if task else "",
        topic=state.topic.value if state.topic and task is None else "",
        name=state.caller.name if state.caller.customer is None else "",
    )


def _days_under_discussion(state: State, setting: Setting) -> tuple[DayRange, ...]:
    """The day that is chosen, or to be moved, and what is wished for; not when an unknown one may be."""
    spoken_of, task = _spoken_of(state), state.task
    looked_for = task is not None and task.errand in ABOUT_AN_APPOINTMENT and task.target is None
    wishes = task.wishes if task is not None and not looked_for else ()
    wished = tuple(wish.day for wish in wishes if wish.day and not wish.excluded)
    return (single(setting.local(spoken_of.starts_at).date()), *wished) if spoken_of else wished


def _spoken_of(state: State) -> OfferedSlot | KnownAppointment | None:
    """The one time "an hour later" is counted from: of the task, or else of what was just done."""
    if state.task is not None:
        return state.task.chosen or (None if offers_on(state) else state.task.target)
    last = state.last_done
    return last.appointment if isinstance(last, Booked | Moved) else None


def _time_wished(state: State, setting: Setting) -> time | None:
    """With several times told, "half an hour later" counts from the hour wished for, or the first told."""
    offers = offers_on(state)
    if not offers or state.task is None:
        return None
    points = (
        wish.time.point
        for wish in sorted(state.task.wishes, key=lambda wish: wish.rank)
        if not wish.excluded and wish.time is not None and wish.time.point is not None
    )
    minute = next((point for point in points if point is not None), None)
    if minute is not None:
        return time(*divmod(minute % DAY_MINUTES, 60))
    return setting.local(min(offers, key=lambda slot: slot.starts_at).starts_at).time()


def _day_of_offers(state: State, setting: Setting) -> date | None:
    """The day all offers are on, if it is one."""
    days = {setting.local(one.starts_at).date() for one in offers_on(state)}
    return days.pop() if len(days) == 1 else None


def _on_the_table(state: State) -> tuple[OfferedSlot, ...] | tuple[KnownAppointment, ...]:
    task = state.task
    if state.question is Question.WHICH and task is not None and task.upcoming is not None:
        return task.upcoming.appointments
    return offers_on(state) if state.question is Question.CHOICE else ()
