"""Words that count or point at offers and are no clock times: "the Thursday one", "alle drei"."""

from __future__ import annotations

import re

from askpro.conversation.understanding.context import Language

_BEFORE_A_CLOCK = "at past to by for around about after before until till say and or from".split() + [
    "make it",
    "for it",
]
_NEVER_BEFORE = "".join(rf"(?<!\b{word})" for word in _BEFORE_A_CLOCK)
_PRONOUN_ONE = re.compile(
    rf"(?<=\w){_NEVER_BEFORE} one\b(?!\s*(?:o'?clock|[ap]\.?\s?m|thirty|fifteen|forty|twenty|ten|five|to|past"
    r"|hundred|week|day|month|hour))",
    re.IGNORECASE,
)
_ALL_OF_THEM = re.compile(
    r"\bone(?= more time)|\b(?:alle|von den|keiner der|die|any of the|all|none of the|either of the|of the)"
    r" (?:zwei|drei|vier|two|three|four)\b(?! (?:uhr|o'?clock|[ap]\.?m))",
    re.IGNORECASE,
)


def without_counted_offers(heard: str, language: Language) -> str:
    """The text without them; what is left stands where it stood."""
    if language == "en":
        heard = _PRONOUN_ONE.sub(_blank, heard)
    return _ALL_OF_THEM.sub(_blank, heard)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())
