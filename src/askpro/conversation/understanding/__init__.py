"""Understanding: what the caller meant, as typed commands; deterministic and offline."""

from askpro.conversation.understanding.apart import told_apart
from askpro.conversation.understanding.context import Offered, Situation, Term, Vocabulary
from askpro.conversation.understanding.read import Meaning, read

__all__ = ["Meaning", "Offered", "Situation", "Term", "Vocabulary", "read", "told_apart"]
