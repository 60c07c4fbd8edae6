"""The waiting list: offered where nothing is free, joined, and answered when something has become free."""

from __future__ import annotations

from askpro.conversation.dialogue.lines import line
from askpro.conversation.dialogue.moves import Move, Setting, Step, act, ask
from askpro.conversation.dialogue.questions import Question
from askpro.conversation.dialogue.searching import task_of
from askpro.conversation.dialogue.state import Errand, State
from askpro.conversation.tools.acts import JoinWaitingList, TakeFreed, TurnDownFreed
from askpro.conversation.tools.evidence import OfferedSlot


def _always(state: State, setting: Setting) -> bool:
    return True


def _join(state: State, setting: Setting) -> Move:
    task = task_of(state)
    return act(
        state,
        JoinWaitingList(
            branch_id=task.branch_id or state.branch_id,
            services=task.services,
            wishes=() if task.asap else task.wishes,
            staff_id=task.staff_id,
            **state.caller.introduction,
        ),
    )


JOIN = Step("join", _always, _join, acts=JoinWaitingList)


def _freed(state: State) -> OfferedSlot:
    if state.freed is None:
        raise LookupError("nothing has become free for the caller")
    return state.freed


def _unanswered(state: State, setting: Setting) -> bool:
    return state.freed_wanted is None


def _tell_freed(state: State, setting: Setting) -> Move:
    """What the caller wants beside comes after it; whoever asks about the list has got the answer."""
    beside = state.task if state.task is not None and state.task.errand is not Errand.WAITING_LIST else None
    later = (beside, *state.waiting) if beside is not None else state.waiting
    slot = _freed(state)
    deposit = (line("deposit", slot=slot),) if slot.deposit_cents else ()
    return ask(state.but(task=None, waiting=later), Question.FREED, *deposit, line("freed", slot=slot))


def _answer(state: State, setting: Setting) -> Move:
    slot, settled = _freed(state), state.but(freed=None, freed_wanted=None)
    return act(settled, TakeFreed(slot=slot) if state.freed_wanted else TurnDownFreed(slot=slot))


FREED = (
    Step("something freed", _unanswered, _tell_freed, asks=Question.FREED),
    Step("answer", _always, _answer, acts=TakeFreed),
)
