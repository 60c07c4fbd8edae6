"""Phrases that carry a meaning of their own, in both languages."""

from askpro.conversation.understanding.phrases.english import ENGLISH
from askpro.conversation.understanding.phrases.german import GERMAN
from askpro.conversation.understanding.phrases.table import Phrases

PHRASES: dict[str, Phrases] = {"de": GERMAN, "en": ENGLISH}

__all__ = ["PHRASES", "Phrases"]
