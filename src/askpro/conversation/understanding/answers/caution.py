"""A booking follows a yes: what may be a no is a no, and what only sounds like an answer is none."""

from __future__ import annotations

import re
from dataclasses import replace

from .reading import Answer, AnswerKind

_BEGINS_WITH_NO = {
    "de": re.compile(r"^\W*(?:nein|nee?|nö|nicht)\b", re.IGNORECASE),
    "en": re.compile(r"^\W*(?:no|nope|nah|not)\b", re.IGNORECASE),
}
_TAKES_IT = {
    "de": re.compile(
        r"\b(?:passt|stimmt|geht|gut|super|perfekt|prima|genau|gern|gerne|ordnung|okay|ok|richtig|einverstanden|"
        r"klar|doch|ja|recht|wunderbar|problem|machen wir|nehm\w*)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:fine|works?|good|great|perfect|correct|right|okay|ok|sure|yes|yeah|sounds|lovely|problem|happy|"
        r"take|go ahead|do it)\b",
        re.IGNORECASE,
    ),
}
_DENIED = {
    "de": re.compile(
        r"\b(?:passt|geht|klappt|ginge|passen|gehen|stimmt|möchte|will)\b(?:\s+\w+){0,4}?\s+(?:nicht|nix|kaum)\b",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\b(?:doesn['’]?t|does not|won['’]?t|will not|don['’]?t|do not|isn['’]?t|can['’]?t|cannot)\b"
        r"(?:\s+\w+){0,3}?\s+(?:works?|suit|fit|do|make|want|good|right|correct)\b",
        re.IGNORECASE,
    ),
}
_ACKNOWLEDGES = {
    "de": re.compile(
        r"\W*(?:(?:ah|oh|na|also|aha|okay|ok|gut|alles klar|schön|prima|super|klasse|verstehe|in ordnung)"
        r"\b\W*)+",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"\W*(?:(?:ah|oh|well|okay|ok|all ?right|right|fine|good|great|cool|lovely|nice|i see|sure)\b\W*)+",
        re.IGNORECASE,
    ),
}
_NO_ANSWER = re.compile(
    r"^\W*(?:ja\W+)?(?:es|das|da) (?:geht|ging|ginge) (?:um|darum)\b|^\W*warum nicht gleich", re.IGNORECASE
)


def after_acknowledging(answer: Answer, text: str, language: str) -> str:
    """What follows a yes that may only say that something was heard, "okay, and how long does it take?".

    Nothing where the yes is more than that. The first word that follows may have been taken for a part of it.
    """
    acknowledged = _ACKNOWLEDGES["de" if language == "de" else "en"].match(text)
    if acknowledged is None or answer.kind is not AnswerKind.YES:
        return ""
    more = text[acknowledged.end() : answer.span[1]].split()
    return text[acknowledged.end() :] if len(more) <= 1 else ""


def cautious(answer: Answer | None, text: str, language: str, *, offered_more: bool = False) -> Answer | None:
    """The answer, taken back where the words around it do not bear it.

    With `offered_more` the question offers what need not be: "nein, passt schon" takes nothing there.
    """
    tongue = "de" if language == "de" else "en"
    if offered_more and answer is not None:
        declined = _BEGINS_WITH_NO[tongue].search(text)
        return replace(answer, kind=AnswerKind.NO) if declined else answer
    if answer is None:
        denied = _DENIED[tongue].search(text)
        return Answer(AnswerKind.NO, denied.span(), False, "") if denied and "?" not in text else None
    if answer.kind is not AnswerKind.YES:
        return answer
    if tongue == "de" and _NO_ANSWER.search(text):
        return None
    refused = _BEGINS_WITH_NO[tongue].search(text) and not _TAKES_IT[tongue].search(text)
    if refused or _DENIED[tongue].search(text):
        return replace(answer, kind=AnswerKind.NO)
    return answer
