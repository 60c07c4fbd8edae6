"""Earlier or later than what is spoken of: "geht es auch etwas früher?", "back by an hour"."""

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
    """A wish to go one way, how far if that was said, and where it was said in the folded text."""

    way: Way
    span: tuple[int, int]
    minutes: int | None = None


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


_MOVED = {
    "de": {
        Way.EARLIER: r"nach vorn\w*|vorziehen|vorzuziehen|vorverleg\w*|frueher|eher",
        Way.LATER: r"nach hinten|spaeter",
    },
    "en": {
        Way.EARLIER: r"forwards?|earlier|sooner",
        Way.LATER: r"(?:push|move|put|shift)\w* (?:\w+ ){0,4}back(?:wards?)?|later",
    },
}
"""Which way an appointment is moved."""

_MOVED_BY = {
    "de": {Way.EARLIER: r"vor", Way.LATER: r"hinaus\w*|zurueck"},
    "en": {Way.EARLIER: r"up|in", Way.LATER: r"backwards?|back|out"},
}
"""Which way with so much time beside it: "back an hour"."""

_COUNTS = {
    "de": "ein zwei drei vier fuenf sechs sieben acht neun zehn".split(),
    "en": "one two three four five six seven eight nine ten".split(),
}
_NUMBERS = {
    "de": {word: number for number, word in enumerate(_COUNTS["de"], 1)}
    | dict.fromkeys(("eine", "einen", "einer", "ne", "nen", "'ne"), 1)
    | {"fuenfzehn": 15, "zwanzig": 20, "dreissig": 30, "fuenfundvierzig": 45},
    "en": {word: number for number, word in enumerate(_COUNTS["en"], 1)}
    | dict.fromkeys(("a", "an"), 1)
    | {"fifteen": 15, "twenty": 20, "thirty": 30, "forty five": 45},
}
_UNITS = {
    "de": (
        (r"(?:ein\w*|ne|'ne)? ?halbe stunde|ein halbes stuendchen", 30),
        (r"(?:ein\w*|ne|'ne)? ?dreiviertelstunde", 45),
        (r"(?:ein\w*|ne|'ne)? ?viertelstunde", 15),
        (r"anderthalb stunden|eineinhalb stunden|ein\w* stunde und ein\w* halbe", 90),
        (r"{number} (?:stunden?|stuendchen)", 60),
        (r"{number} minuten", 1),
        (r"{number} tage?n?", 24 * 60),
        (r"{number} wochen?", 7 * 24 * 60),
    ),
    "en": (
        (r"(?:a )?half an hour|(?:a )?half hour", 30),
        (r"three quarters of an hour", 45),
        (r"(?:a )?quarter of an hour", 15),
        (r"an hour and a half|one and a half hours", 90),
        (r"{number} hours?", 60),
        (r"{number} minutes?", 1),
        (r"{number} days?", 24 * 60),
        (r"{number} weeks?", 7 * 24 * 60),
    ),
}


def _lengths(language: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    words = "|".join(map(re.escape, sorted(_NUMBERS[language], key=len, reverse=True)))
    number = rf"(?P<number>\d{{1,2}}|{words})"
    return tuple(
        (re.compile(rf"(?<!\w)(?:{unit.replace('{number}', number)})(?!\w)"), minutes)
        for unit, minutes in _UNITS[language]
    )


_LENGTHS = {language: _lengths(language) for language in _UNITS}
_MOVES, _MOVES_BY = (
    {
        language: [(way, re.compile(rf"\b(?:{words})\b")) for way, words in ways.items()]
        for language, ways in table.items()
    }
    for table in (_MOVED, _MOVED_BY)
)


def read_move_by(text: str, language: str) -> Shift | None:
    """Which way an appointment is to be moved, and how far, in folded text; None without a way."""
    tongue = "de" if language == "de" else "en"
    spoken = _EXCEPT[tongue].sub(lambda match: " " * len(match[0]), text)
    way, length = _way(spoken, _MOVES[tongue]), _length(spoken, tongue)
    if length is None:
        return Shift(way[1], way[0]) if way else None
    span, minutes = length
    way = way or _way(spoken, _MOVES_BY[tongue])
    return Shift(way[1], span, minutes) if way else None


def _way(spoken: str, table: list[tuple[Way, re.Pattern[str]]]) -> tuple[tuple[int, int], Way] | None:
    """The last way named."""
    found = [(match.span(), way) for way, pattern in table for match in pattern.finditer(spoken)]
    return max(found, default=None)


def _length(spoken: str, tongue: str) -> tuple[tuple[int, int], int] | None:
    for pattern, minutes in _LENGTHS[tongue]:
        length = pattern.search(spoken)
        if length is not None:
            number = length.groupdict().get("number")
            count = 1 if number is None else _NUMBERS[tongue].get(number) or int(number)
            return length.span(), count * minutes
    return None
