"""Where a conversation stands: what is settled, so that a turn which settles nothing is known for one."""

from __future__ import annotations

from hashlib import blake2b

from askpro.conversation.dialogue.state import Standing, State, Task, offers_on
from askpro.conversation.tools.evidence import OfferedSlot


def standing(state: State) -> Standing:
    """The open question and what is settled; what was only refused, doubted or missed settles nothing."""
    caller = state.caller
    settled = (
        (caller.customer, caller.name, caller.phone, caller.proven),
        (len(state.done), len(state.waiting), state.freed_wanted, state.handing_over),
        _of_task(state.task) if state.task else (),
        [_time(slot) for slot in offers_on(state)],
    )
    digest = blake2b(repr(settled).encode(), digest_size=8).hexdigest()
    return Standing(question=state.question, settled=digest)


def _of_task(task: Task) -> tuple[object, ...]:
    return (
        (task.errand, task.services, task.service_choices, task.more_choices),
        (task.staff_id, task.staff_choices, task.staff_not, task.branch_id),
        (task.wishes, task.asap, task.late, task.about, task.shift, task.series),
        (task.chosen and _time(task.chosen), task.agreed, task.target, task.all_meant),
        [_time(slot) for slot in task.dates.all] if task.dates else (),
        (task.for_whom, task.people, task.companions),
    )


def _time(slot: OfferedSlot) -> tuple[object, ...]:
    """The same time searched anew is no other."""
    return slot.starts_at, slot.staff_id, slot.services
