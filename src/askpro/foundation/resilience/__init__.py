"""Resilience: the one way out of the house over HTTP."""

from askpro.foundation.resilience.answer import Answer, AnswerMalformed
from askpro.foundation.resilience.dependency import Dependency, InsideTransaction
from askpro.foundation.resilience.failures import DependencyBusy, DependencyDown, DependencyFailed
from askpro.foundation.resilience.policy import Policy

__all__ = [
    "Answer",
    "AnswerMalformed",
    "Dependency",
    "DependencyBusy",
    "DependencyDown",
    "DependencyFailed",
    "InsideTransaction",
    "Policy",
]
