"""All of the appointments there are, and not one of them: "alle absagen", "the whole series"."""

from __future__ import annotations

import re

from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.topics import Purpose
from askpro.conversation.understanding.utterance import Utterance

_GERMAN_NUMBER = r"zwei|drei|vier|fuenf|sechs|sieben|acht|neun|zehn|\d{1,2}"
_ENGLISH_NUMBER = r"two|three|four|five|six|seven|eight|nine|ten|\d{1,2}"
_GERMAN_OTHER = (
    r"(?:mein|unser|dies|kommend|folgend|weiter|restlich|uebrig|ander|zukuenftig|verbleibend)\w*|die|noch"
)
_ENGLISH_OTHER = r"my|our|these|those|the|upcoming|remaining|following|future|other"
_GERMAN_VERB = r"(?:ab(?:zu)?sag|abgesagt|storn|streich|loesch|cancel|verschieb|verleg)"
_GERMAN_ORDER = r"(?:sag|storn|streich|loesch|cancel)\w*"
_OF_THEM = {
    "de": re.compile(
        rf"\b(?:alle|saemtliche)(?: (?:{_GERMAN_OTHER}|{_GERMAN_NUMBER}))*"
        r" (?:termin\w*|behandlungen|sitzungen)\b"
        rf"|\balles?(?= (?:bitte |davon |dann |wieder |zusammen |komplett )*{_GERMAN_VERB})"
        rf"|\b{_GERMAN_ORDER} (?:mir |sie |die |uns |bitte |doch |jetzt |dann )*alles?\b(?! klar)"
        r"|\b(?:die|meine|diese|der|meiner) (?:(?:ganze|komplette|gesamte|restliche)\w* )?"
        r"(?:termin)?(?:serie|reihe)\b"
        r"|\b(?:die|meine) (?:restlichen|uebrigen|folgenden|weiteren|verbleibenden)"
        r" (?:termine|behandlungen|sitzungen)\b"
    ),
    "en": re.compile(
        rf"\ball(?: of)?(?: (?:{_ENGLISH_OTHER}|{_ENGLISH_NUMBER}))*"
        r" (?:appointments|sessions|bookings|treatments)\b"
        r"|\b(?:cancel|delete|drop|scrap|move|reschedule) (?:them |it )?"
        r"(?:all|everything|all of them|every one|the lot)\b"
        r"|\ball of (?:them|it|those)\b"
        r"|\b(?:the|my|this) (?:(?:whole|entire|complete|remaining) )?series\b"
        r"|\b(?:the|my) (?:rest|remaining|following|other) (?:of (?:the|my) )?"
        r"(?:appointments|sessions|ones)\b"
        r"|\bevery (?:single )?(?:one|appointment|session)(?: of them)?\b"
    ),
}
_AS_AN_ANSWER = {
    "de": re.compile(rf"\b(?:alle(?! (?:(?:{_GERMAN_NUMBER}) )?(?:wochen|tage|monate))|saemtliche|beide)\b"),
    "en": re.compile(
        r"(?<!after )(?<!at )(?<!that's )\b(?:all|both|everything|every one)\b(?! (?:right|good|fine|set))"
    ),
}
_SERIES = re.compile(r"(?:serie|reihe|series)\b", re.IGNORECASE)
_CHANGING = frozenset({Purpose.CANCEL, Purpose.MOVE})


def read_all_of_them(utterance: Utterance) -> Span | None:
    """Where all of the caller's appointments are spoken of that are to be changed."""
    text, situation = utterance.folded.text, utterance.situation
    changes = any(utterance.phrases.purposes[one].search(text) for one in _CHANGING)
    under_way = situation.purpose in _CHANGING
    found = _OF_THEM[utterance.language].search(text) if changes or under_way else None
    if found is None and under_way and situation.expecting in ("which_appointment", "confirmation"):
        found = _AS_AN_ANSWER[utterance.language].search(text)
    return utterance.folded.span(*found.span()) if found else None


def speaks_of_a_series(said: str) -> bool:
    """Whether it is a series that is meant whole."""
    return _SERIES.search(said) is not None
