"""Policies: what booking, moving and cancelling are subject to, what they cost, and why."""

from askpro.scheduling.policies.deciding import Case, Decision, History, decide, may_tell
from askpro.scheduling.policies.events import PolicyChanged
from askpro.scheduling.policies.keeping import policy_for, rulebook, set_policy
from askpro.scheduling.policies.model import (
    Act,
    Amount,
    Caller,
    FeeTier,
    Part,
    Policy,
    Scope,
    Topic,
    Withheld,
)
from askpro.scheduling.policies.rulebook import PolicyValues, Rulebook
from askpro.scheduling.policies.rules import Rule

__all__ = [
    "Act",
    "Amount",
    "Caller",
    "Case",
    "Decision",
    "FeeTier",
    "History",
    "Part",
    "Policy",
    "PolicyChanged",
    "PolicyValues",
    "Rule",
    "Rulebook",
    "Scope",
    "Topic",
    "Withheld",
    "decide",
    "may_tell",
    "policy_for",
    "rulebook",
    "set_policy",
]
