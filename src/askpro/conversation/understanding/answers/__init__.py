"""Yes, no or unsure, in the many ways callers say it."""

from .reading import Answer, AnswerKind, read_answer

__all__ = ["Answer", "AnswerKind", "read_answer"]
