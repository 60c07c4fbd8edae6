"""What is left of a word when the telephone takes from it what it does not carry."""

from __future__ import annotations

import re

_NEIGHBOURS = str.maketrans({"d": "t", "b": "p", "m": "n", "z": "s", "ß": "s", "ä": "e", "ö": "o", "ü": "u"})
"""Sounds the telephone does not tell apart: place is lost before manner, voice last."""
_BLURS = (
    (re.compile("th|ph"), "f"),
    (re.compile("ai"), "ei"),
    (re.compile("[wv]"), "f"),
    (re.compile("[kc]k?"), "g"),
    (re.compile("ie"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)


def blurred(word: str) -> str:
    """The word without what the line blurs; nobody can be sure that two words of one key are two."""
    word = word.lower().translate(_NEIGHBOURS)
    for pattern, blur in _BLURS:
        word = pattern.sub(blur, word)
    return word
