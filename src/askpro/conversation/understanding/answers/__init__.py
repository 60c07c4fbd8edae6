"""Yes, no or unsure, in the many ways callers say it."""

from .caution import cautious
from .reading import Answer, AnswerKind, read_answer

__all__ = ["Answer", "AnswerKind", "cautious", "read_answer"]
