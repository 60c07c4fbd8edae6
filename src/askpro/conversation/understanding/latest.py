""" "As late as possible": of the day that is spoken of, or of any, the last time there is."""

from __future__ import annotations

import re
from dataclasses import replace

from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Timing

_LATEST = {
    "de": r"so spaet (?:wie\b(?: (?:es|nur|irgend|ueberhaupt|moeglich|geht|irgendwie))*|es (?:\w+ )?geht)"
    r"|moeglichst (?:\w+ )?spaet(?:en|er|e)?|je spaeter,? (?:desto|umso|um so) besser"
    r"|(?:aller)?(?:letzte|spaeteste)[nsrm]?(?: freie[nr]?| moegliche[nr]?)?"
    r" (?:termin|zeit|uhrzeit|moeglichkeit)"
    r"(?: (?:am|des|vom) (?:tag\w*|abend\w*)|,? (?:den|die|das|wo) (?:sie|ihr|frei|geht|moeglich)\b.*)"
    r"|(?:aller)?(?:letzte|spaeteste)[ns]?,? (?:was|das) (?:sie|ihr|frei|geht|moeglich|es)\b.*"
    r"|was (?:ist|waere) (?:denn |so )?(?:das |der |die )?(?:aller)?spaeteste\b.*",
    "en": r"as late(?: in the day)? as (?:possible|you (?:can|have|'?ve got)|it gets|that)"
    r"|the later the better"
    r"|(?:latest|last) (?:possible |available |free )?(?:one |slot |appointment |time |opening )?(?:that )?"
    r"(?:you(?:'?ve got| have| got| do| offer)|of the (?:day|evening)|in the day|possible|available)\b.*"
    r"|(?<!one )(?<!a )(?<!the )last thing(?= (?:on|in|that|at)\b|\W*$)"
    r"|what(?:'?s| is| would be) (?:the |your )?latest\b.*",
}
_SAID = {language: re.compile(rf"\b(?:{pattern})") for language, pattern in _LATEST.items()}


def read_latest(utterance: Utterance) -> Span | None:
    """Where it was said, unless it was turned down ("not as late as that")."""
    text = utterance.folded.text
    said = _SAID[utterance.language].search(text)
    if said is None or utterance.phrases.negation_before.search(text[: said.start()]):
        return None
    return utterance.folded.span(*said.span())


def without_the_hours_of(latest: Span, timing: Timing) -> Timing:
    """The days alone where "as late as possible" was read as the end of a day, which may be full."""
    days = (
        replace(wish, time=None) if overlap(wish.span, latest) else wish
        for wish in timing.wishes
        if wish.day or wish.weekdays or not overlap(wish.span, latest)
    )
    return replace(timing, wishes=tuple(days))
