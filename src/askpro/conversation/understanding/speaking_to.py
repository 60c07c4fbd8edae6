"""Somebody of the team by name whom the caller wants on the telephone, and not an appointment with."""

from __future__ import annotations

import re
from collections.abc import Iterable

from askpro.conversation.understanding.commands import Command, NameStaff
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.utterance import Utterance

_ABOUT_TO_SPEAK = re.compile(
    r"\b(?:(?:speak|talk|chat) (?:to|with)|(?:a )?(?:quick |little |brief )?(?:word|chat) with"
    r"|get hold of|get through to|speak directly to)\W*$"
)
_SPEAK = re.compile(
    r"\W*(?:(?:mal|kurz|bitte|selbst|persoenlich|direkt|vielleicht|noch) )*(?:zu )?"
    r"(?:sprechen|reden|telefonieren|erreichen)\b"
)
_SPEAK_OF_THEM = re.compile(
    r"\b(?:(?:speak|talk|word|chat) (?:to|with) (?:him|her|them)"
    r"|(?:muesste|muss|wollte|will|moechte|wuerde|koennte|kann) (?:ich )?(?:\w+ )?"
    r"(?:ihn|sie|(?:mit )?(?:ihm|ihr)) (?:\w+ ){0,2}(?:sprechen|reden))\b"
)


def read_speaking_to(utterance: Utterance, particulars: Iterable[Command]) -> Span | None:
    """Where it is said: "could I speak to Jonas", "kann ich mit Mira sprechen", "a word with her"."""
    text = utterance.folded.text
    for one in particulars:
        if not isinstance(one, NameStaff) or not one.candidates:
            continue
        start, end = utterance.fold_span(one.span)
        before = _ABOUT_TO_SPEAK.search(text[:start])
        after = _SPEAK.match(text, end) or _SPEAK_OF_THEM.search(text, end)
        if before and not utterance.phrases.negation_before.search(text[: before.start()]):
            return utterance.folded.span(before.start(), end)
        if after:
            return utterance.folded.span(start, after.end())
    return None
