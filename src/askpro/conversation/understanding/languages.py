"""Which language an utterance is spoken in."""

from __future__ import annotations

import re

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.phrases import PHRASES

_WORD = re.compile(r"[a-z']+")


def language_of_emergency(heard: str) -> Language | None:
    """In an emergency people call out in their own language, whatever was spoken before."""
    text = fold(heard).text
    for language, phrases in PHRASES.items():
        if phrases.emergency.search(text) and not phrases.no_emergency.search(text):
            return "en" if language == "en" else "de"
    return None


def spoken_language(heard: str, present: Language) -> Language:
    """The language of the utterance; the present one unless the other is clearly spoken."""
    words = _WORD.findall(fold(heard).text)
    counts = {language: sum(word in phrases.marks for word in words) for language, phrases in PHRASES.items()}
    other: Language = "en" if present == "de" else "de"
    clearly = counts[other] >= 3 and counts[other] >= 2 * counts[present] + 1
    return other if clearly else present
