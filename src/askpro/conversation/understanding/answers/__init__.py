"""Yes, no or unsure, in the many ways callers say it."""

from .caution import after_acknowledging, cautious
from .reading import Answer, AnswerKind, read_answer

__all__ = ["Answer", "AnswerKind", "after_acknowledging", "cautious", "read_answer"]
