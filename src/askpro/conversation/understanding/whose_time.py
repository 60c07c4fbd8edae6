"""Whose a time is, where each of several people has one: "my husband could do Monday, I'd rather Tuesday"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from askpro.conversation.understanding.commands import MYSELF
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.phrases import Phrases
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Timing

_OWNERS: dict[Language, re.Pattern[str]] = {
    "de": re.compile(
        r"\b(?:(?:mein|unser)(?:e[nmrs]?)? (?P<who>\w+)|(?P<me>ich|mir|mich)|(?P<they>er))\b(?!')"
    ),
    "en": re.compile(r"\b(?:(?:my|our) (?P<who>\w+)|(?P<me>i|me)|(?P<they>he|she))\b"),
}


def read_whose_time(utterance: Utterance, timing: Timing) -> list[tuple[str, str, Span]]:
    """Who has which time, in the order they were said: the relation, the word for it, and where it stands.

    Nobody where a time is no one's, or where two are the same one's.
    """
    dated = sorted(utterance.fold_span(wish.span) for wish in timing.wishes if wish.day or wish.weekdays)
    if len(dated) < 2 or any(wish.excluded for wish in timing.wishes):
        return []
    owners = list(_owners(utterance.folded.text, utterance.phrases, utterance.language))
    theirs = [
        next((one for one in reversed(owners) if before[1] <= one[2][0] and one[2][1] <= wish[0]), None)
        for before, wish in pairwise([(0, 0), *dated])
    ]
    told = [one for one in theirs if one is not None]
    people = {relation for relation, _, _ in told}
    return told if len(told) == len(dated) == len(people) else []


def _owners(text: str, phrases: Phrases, language: Language) -> Iterator[tuple[str, str, Span]]:
    """Everybody spoken of; "he" is whoever was named before."""
    named: Sequence[str] = ()
    for found in _OWNERS[language].finditer(text):
        if found["me"]:
            yield MYSELF, "", found.span()
        elif found["they"] and named:
            yield named[0], named[1], found.span()
        elif found["who"]:
            relation = phrases.kinds.get(found["who"], ("", ""))[1]
            if relation and relation not in phrases.brought:
                named = relation, found["who"]
                yield relation, found["who"], found.span()
