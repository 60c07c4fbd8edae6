"""What this business lets its receptionist tell, by how well the caller is known."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from askpro.conversation.tools.evidence import Refused
from askpro.conversation.tools.shop import Shop
from askpro.conversation.tools.trace import Trace
from askpro.scheduling.policies import Caller, Decision, Part, Topic, may_tell


def disclosed(shop: Shop, topic: Topic, caller: Caller, services: Sequence[UUID] = ()) -> Decision:
    """May this caller be told that, of these services if any are named?"""
    policy = shop.rulebook.policy_for(shop.branch_id, [Part(service) for service in services])
    return may_tell(policy, topic, caller)


def kept_back(decision: Decision, trace: Trace) -> Refused | None:
    """What is said where the decision is no."""
    if decision.allowed:
        return None
    _, mark = trace.next_witness()
    return Refused(witness=mark, rule=decision.rule.value, sentences=dict(decision.sentences))


def standing(known: bool, proven: bool) -> Caller:
    """How well a caller is known: proven to be who they say, by the number shown, or not at all."""
    if proven:
        return Caller.IDENTIFIED
    return Caller.RECOGNISED if known else Caller.UNIDENTIFIED
