"""A move: what is said, what a tool is asked to do, and where the conversation stands afterwards."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from askpro.conversation.dialogue.lines import Line, line
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.state import State
from askpro.conversation.tools.acts import AnyAct
from askpro.conversation.tools.evidence import Cancelled, KnownAppointment, OfferedSlot, SeveralCancelled
from askpro.conversation.tools.shop import Shop
from askpro.conversation.tools.wishes import meets
from askpro.conversation.understanding.when import Wish


@dataclass(frozen=True, slots=True)
class Setting:
    """What a move depends on beside the state: the present, in the branch's zone, and the company's names."""

    now: datetime
    shop: Shop

    def local(self, instant: datetime) -> datetime:
        """The instant on the branch's clock."""
        return instant.astimezone(self.shop.zone)

    def meets(self, wish: Wish, time: OfferedSlot | KnownAppointment) -> bool:
        """Whether the wish speaks of the time told."""
        return meets(wish, self.local(time.starts_at))


@dataclass(frozen=True, slots=True)
class Move:
    """One step of the conversation. With an `act` the turn goes on once its result is there."""

    state: State
    lines: tuple[Line, ...] = ()
    act: AnyAct | None = None
    hang_up: bool = False
    transfer_to: str = ""
    no_interruption: bool = False

    def after(self, *said: Line) -> Move:
        """The same move, with something said before it."""
        return replace(self, lines=(*said, *self.lines))


@dataclass(frozen=True, slots=True)
class Step:
    """A row of an errand's table: when it is due, what it does, and what it asks or calls for the drawing."""

    name: str
    due: Callable[[State, Setting], bool]
    take: Callable[[State, Setting], Move]
    asks: Question | None = None
    acts: type[AnyAct] | None = None


ASKED_MAX: dict[Question, int] = {
    Question.WHEN: 6,
    Question.CHOICE: 6,
    Question.READ_BACK: 6,
    Question.SERIES_CHECK: 6,
    Question.ANYTHING_ELSE: 12,
    Question.PURPOSE: 8,
}
"""How often a question may be put in one call before a person is offered instead; 3 times for all others."""

EXEMPT = frozenset({Question.PERSON_OFFER, Question.ANYTHING_ELSE})


def ask(state: State, question: Question, *lines: Line) -> Move:
    """Put a question; the last line is the question itself. Too often put, a person is offered instead."""
    if state.resuming and state.question is question and state.asked:
        return again(state.but(resuming=False))
    count = state.questions_asked.get(question, 0) + 1
    if count > ASKED_MAX.get(question, 3) and question not in EXEMPT:
        return offer_person(state)
    asked = state.questions_asked | {question.value: count}
    return Move(state.but(question=question, asked=lines, questions_asked=asked, resuming=False), lines)


LISTING = frozenset({"which_service", "which_service_for", "which_staff", "hint_choice"})
"""Questions that are worth nothing without what there is to choose from."""


def again(state: State) -> Move:
    """The open question once more, in short and in other words."""
    if state.question is Question.NOTHING or not state.asked:
        return Move(state)
    put = state.asked[-1]
    shortened = "still_one_offer" if put.key == "offer_one" else f"still_{state.question}"
    key = put.key if put.key in LISTING else shortened
    return Move(state, (Line(key, put.facts, put.words),))


def offer_person(state: State) -> Move:
    """The way out: somebody calls back, if the caller wants that."""
    if state.callback_promised:
        return farewell(state, line("callback_stands"))
    put = state.questions_asked | {Question.PERSON_OFFER.value: 1}
    offer = line("offer_person")
    return Move(
        state.but(question=Question.PERSON_OFFER, asked=(offer,), questions_asked=put, misunderstandings=0),
        (offer,),
    )


def farewell(state: State, *before: Line) -> Move:
    """Goodbye, and the line is closed; whoever has an appointment now is looked forward to."""
    comes = state.last_done is not None and not isinstance(state.last_done, Cancelled | SeveralCancelled)
    key = "goodbye_after_booking" if comes else "goodbye"
    return Move(
        state.but(ended=True, question=Question.NOTHING, asked=(), task=None),
        (*before, line(key)),
        hang_up=True,
    )


def act(state: State, wanted: AnyAct, *lines: Line) -> Move:
    """Have a tool do something; what follows depends on its result."""
    return Move(state, lines, wanted)
