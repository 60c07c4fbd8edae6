"""Names nobody asked for: in full and on no list of names, or a family name heard often, alone."""

from __future__ import annotations

import re
from collections.abc import Iterable

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.mending import is_everyday
from askpro.conversation.understanding.names import SpokenName, is_family_name, is_plausible_name
from askpro.conversation.understanding.spans import Span, overlap

UNLISTED = 0.6
"""How sure we are of such a name."""
_CLAUSE = re.compile(r"[^,.;!?]+")
_WORDS = (2, 3)


def read_bare_name(heard: str, language: Language, taken: Iterable[Span]) -> SpokenName | None:
    """ "Weber", alone in its clause, where it is a family name heard often and no everyday word."""
    spans = list(taken)
    for clause in _CLAUSE.finditer(heard):
        word = clause[0].strip()
        start = clause.start() + clause[0].find(word)
        span = (start, start + len(word))
        known = is_family_name(word) and not is_everyday(word, language)
        if known and not any(overlap(span, other) for other in spans):
            return SpokenName(None, word, span, UNLISTED)
    return None


def read_unlisted_name(heard: str, language: str, taken: Iterable[Span]) -> SpokenName | None:
    """ "Obadiah Fennimore", alone in its clause; nothing that was understood otherwise."""
    spans = list(taken)
    for clause in _CLAUSE.finditer(heard):
        words = clause[0].split()
        start = clause.start() + len(clause[0]) - len(clause[0].lstrip())
        span = (start, start + len(clause[0].strip()))
        large = all(word[:1].isupper() and word[1:] != word[1:].upper() for word in words)
        if (
            not _WORDS[0] <= len(words) <= _WORDS[1]
            or not large
            or not is_plausible_name(" ".join(words), language)
        ):
            continue
        if not any(overlap(span, other) for other in spans):
            return SpokenName(words[0], " ".join(words[1:]), span, UNLISTED)
    return None
