"""Assistance: a language model may help to understand and to phrase; it decides nothing."""

from askpro.conversation.assistance.assistant import Assistant
from askpro.conversation.assistance.auditing import UngroundedClaim, audit
from askpro.conversation.assistance.budget import Budget, Usage, grant, usage
from askpro.conversation.assistance.claims import Frame
from askpro.conversation.assistance.grounds import Grounds, Piece, of_result, of_text
from askpro.conversation.assistance.guard import Verdict, is_grounded
from askpro.conversation.assistance.helping import KNOWLEDGE_ALONE, Assisted, assisted
from askpro.conversation.assistance.knowledge import (
    KnowledgeFull,
    Passage,
    PassageOutOfTone,
    PassageTooLong,
    forget,
    learn,
)
from askpro.conversation.assistance.ports import Completion, LanguageModel, Option, Picked, Request
from askpro.conversation.assistance.proposals import Utterance
from askpro.conversation.assistance.unsure import is_unsure

__all__ = [
    "KNOWLEDGE_ALONE",
    "Assistant",
    "Assisted",
    "Budget",
    "Completion",
    "Frame",
    "Grounds",
    "KnowledgeFull",
    "LanguageModel",
    "Option",
    "Passage",
    "PassageOutOfTone",
    "PassageTooLong",
    "Picked",
    "Piece",
    "Request",
    "UngroundedClaim",
    "Usage",
    "Utterance",
    "Verdict",
    "assisted",
    "audit",
    "forget",
    "grant",
    "is_grounded",
    "is_unsure",
    "learn",
    "of_result",
    "of_text",
    "usage",
]
