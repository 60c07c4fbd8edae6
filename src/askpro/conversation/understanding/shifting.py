"""Earlier or later than what is spoken of: "geht es auch etwas früher?", "have you anything later?"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """Which way along the calendar."""

    EARLIER = "earlier"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Shift:
    """A wish to go one way, and where it was said in the folded text."""

    way: Way
    span: tuple[int, int]


_WORDS = {
    "de": {
        Way.EARLIER: r"frueher\w*|eher|zeitiger\w*|(?:zu|so) spaet",
        Way.LATER: r"spaeter\w*|(?:zu|so) frueh",
    },
    "en": {Way.EARLIER: r"earlier|sooner|(?:too|that|so) late", Way.LATER: r"later|(?:too|that|so) early"},
}
_NO_SHIFT = {
    "de": (
        r"so (?:frueh|spaet) wie|je frueher|eher (?:nicht|ungern|schlecht|selten)|bis spaeter|"
        r"frueher oder spaeter|"
        r"(?:melde?|ruf\w*|ueberlege?) (?:ich )?(?:mich |mir )?(?:\w+ )?spaeter|"
        r"spaeter (?:noch ?mal|nochmals|wieder) (?:an|melden)\w*"
    ),
    "en": (
        r"(?:as|so) (?:early|late) as|(?:see you|talk) later|"
        r"sooner (?:or later|rather than later|the better)|"
        r"the (?:earlier|sooner) the better|(?:call|ring|phone|try|speak|check)(?: you| again| back)* later"
    ),
}


def _alternatives(language: str) -> tuple[tuple[Way, re.Pattern[str]], ...]:
    return tuple((way, re.compile(rf"\b(?:{words})\b")) for way, words in _WORDS[language].items())


_PATTERNS = {language: _alternatives(language) for language in _WORDS}
_EXCEPT = {language: re.compile(rf"\b(?:{pattern})\b") for language, pattern in _NO_SHIFT.items()}


def read_shift(text: str, language: str) -> Shift | None:
    """The way a caller wants to go, in folded text; of several the last one counts."""
    tongue = "de" if language == "de" else "en"
    spoken = _EXCEPT[tongue].sub(lambda match: " " * len(match[0]), text)
    found = [
        Shift(way, match.span()) for way, pattern in _PATTERNS[tongue] for match in pattern.finditer(spoken)
    ]
    return max(found, key=lambda shift: shift.span, default=None)
