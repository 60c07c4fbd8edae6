""" "Morgen, haben Sie am Samstag was frei?": a time of day that greets, and is no wish."""

from __future__ import annotations

import re
from collections.abc import Sequence

from askpro.conversation.understanding.context import Language

_FILLERS = {
    "de": r"(?:(?:ja|na|so|also|aeh|aehm|hallo)[, ]+)*",
    "en": r"(?:(?:oh|well|yes|uh|um|hello)[, ]+)*",
}
_SAID_SHORT = {
    "de": r"'?n?\s?(?:morgen|abend|tach|tag)(?:chen)?",
    "en": r"(?:morning|afternoon|evening)",
}
_COMPANY = {
    "de": r"zusammen|allerseits|miteinander|die (?:herren|damen)|herr|frau",
    "en": r"there|all|everyone|everybody|love|dear|sir|madam",
}
_SUBJECT = {
    "de": r"(?:ich|wir|hier|mein\w*|unser\w*|es (?:geht|waere|ist)|(?:\w+ ){1,2}(?:hier|am apparat))\b",
    "en": r"(?:i|we|this|it'?s|my|our|here|sorry|just|(?:\w+ ){1,2}(?:here|speaking))\b",
}
"""A German sentence that begins with a day goes on with its verb: "morgen, ich hätte gern" greets."""
_ASKS = {
    "de": r"(?:hab|haett|kann|koenn|gibt|gaeb|ist|sind|geht|ging|waer|bekomm|mach|passt|wann|was|wie)\w*",
    "en": r"(?:do|does|have|has|can|could|would|is|are|any|got|when|what|how)\b",
}
_ASKS_AT_ONCE = {
    "de": r"(?:haben sie|habt ihr)\b",
    "en": r"(?:do|have|can|could|is|are) (?:you|i|we|there)\b",
}
_OR = re.compile(r"\b(?:oder|or|und|and|bis|to)\b")


def _pattern(language: str, goes_on: str) -> re.Pattern[str]:
    company = rf"(?:[, ]+(?:{_COMPANY[language]})\b)"
    said = rf"^\W*{_FILLERS[language]}(?P<said>{_SAID_SHORT[language]}"
    return re.compile(rf"{said}(?:{company}|(?=\W*$)|{goes_on}))")


_GREETS = {language: _pattern(language, rf"(?=[,.!\s]+{_SUBJECT[language]})") for language in _SUBJECT}
_MAY_GREET = {
    language: _pattern(language, rf"(?=\s*[,.!]\s*{_ASKS[language]}|\s+{_ASKS_AT_ONCE[language]})")
    for language in _ASKS
}


def end_of_short_greeting(text: str, language: Language) -> int | None:
    """Where the day or time of day ends that folded text begins with and that may be a greeting."""
    found = _GREETS[language].search(text) or _MAY_GREET[language].search(text)
    return found.end("said") if found else None


def short_greeting(text: str, language: Language, days: Sequence[int]) -> tuple[int, int] | None:
    """Where folded text that opens a call greets by the time of day alone, or None.

    Before a question "Morgen" may be tomorrow, unless another day is asked about; `days` is where days
    are named in the text.
    """
    sure, perhaps = _GREETS[language].search(text), _MAY_GREET[language].search(text)
    if sure or not perhaps:
        return sure.span("said") if sure else None
    end = perhaps.end("said")
    first = min((start for start in days if start >= end), default=None)
    other_day = first is not None and not _OR.search(text[end:first])
    return perhaps.span("said") if other_day else None
