"""Which language an utterance is spoken in."""

from __future__ import annotations

import re

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.phrases import PHRASES

_WORD = re.compile(r"[a-z']+")


def language_of_emergency(folded: str) -> Language | None:
    """In an emergency people call out in their own language, whatever was spoken before."""
    for language, phrases in PHRASES.items():
        if phrases.emergency.search(folded) and not phrases.no_emergency.search(folded):
            return "en" if language == "en" else "de"
    return None


def spoken_language(folded: str, present: Language) -> Language:
    """The language of the utterance; the present one unless the other is clearly spoken."""
    words = _WORD.findall(folded)
    counts = {language: sum(word in phrases.marks for word in words) for language, phrases in PHRASES.items()}
    other: Language = "en" if present == "de" else "de"
    clearly = counts[other] >= 3 and counts[other] >= 2 * counts[present] + 1
    return other if clearly else present
