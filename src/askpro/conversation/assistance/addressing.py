"""In which tone a German text addresses whoever hears it, as far as its words decide it."""

from __future__ import annotations

import re

from askpro.conversation.assistance.wording import sentences
from askpro.conversation.understanding.context import Language
from askpro.tenancy.companies import Tone

_INFORMAL = re.compile(r"\b(?:du|dir|dich|dein(?:e[nmrs]?)?|euch|euer|eure[nmrs]?)\b", re.IGNORECASE)
_FORMAL = re.compile(r"(?<=[\w,] )(?:Sie|Ihnen|Ihr(?:e[nmrs]?)?)\b")
_SEVERAL = re.compile(r"^Ihr [a-zäöüß]+t\b")
"""Several of one's friends: "Ihr könnt hier parken"."""
_FORMAL_OPENER = re.compile(r"^(?:Sie \w+n\b|Sie sind\b|Ihnen\b|Ihr(?:e[nmrs]?)?\b)")
"""With nobody spoken of before, it is not "they" or "her"."""
_LEADING = re.compile(r"^\W+")


def addressing(text: str, language: Language) -> frozenset[Tone]:
    """The tones surely heard in a text; none where it addresses nobody or could be read otherwise."""
    if language != "de":
        return frozenset()
    parts = [_LEADING.sub("", part) for part in sentences(text)]
    informal = any(_INFORMAL.search(part) or _SEVERAL.match(part) for part in parts)
    opened = bool(parts) and not _SEVERAL.match(parts[0]) and bool(_FORMAL_OPENER.match(parts[0]))
    formal = opened or any(_FORMAL.search(part) for part in parts)
    return frozenset([Tone.INFORMAL] * informal + [Tone.FORMAL] * formal)
