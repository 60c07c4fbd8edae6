"""For whom an appointment is, and for how many."""

from __future__ import annotations

import re
from collections.abc import Iterator

from askpro.conversation.understanding.commands import MYSELF, BookFor
from askpro.conversation.understanding.services import Utterance
from askpro.conversation.understanding.when import Timing

_HOURS_ARE_FREE = frozenset({"purpose", "service", "anything_else"})
"""Asked this, callers speak of no hour unless they say so."""


def read_for_whom(utterance: Utterance, timing: Timing, *, named: bool) -> Iterator[BookFor]:
    """Several people, or somebody else; `named` when the utterance says somebody's name anyway."""
    text, folded, phrases = utterance.folded.text, utterance.folded, utterance.phrases
    people = phrases.people.search(text) or _so_many(utterance, timing)
    if people:
        word = next((group for group in people.groups() if group), "")
        yield BookFor(people=phrases.numbers.get(word, 2), span=folded.span(*people.span()))
    alone = None if people else phrases.alone.search(text)
    if alone:
        yield BookFor(alone=True, span=folded.span(*alone.span()))
    others = [] if named else list(phrases.relation.finditer(text))
    for relation in others:
        who = next((value for value in relation.groupdict().values() if value), "")
        yield BookFor(relation=who, span=folded.span(*relation.span()))
    if others:
        for myself in phrases.myself.finditer(text):
            yield BookFor(relation=MYSELF, span=folded.span(*myself.span()))


def _so_many(utterance: Utterance, timing: Timing) -> re.Match[str] | None:
    """A bare number of people; with a time asked for or on the table "for three" is the hour."""
    found = utterance.phrases.so_many.search(utterance.folded.text)
    if found is None or utterance.situation.offered:
        return None
    if utterance.situation.expecting in _HOURS_ARE_FREE:
        return found
    start, end = utterance.folded.span(*found.span())
    hours = [wish for wish in timing.wishes if wish.time]
    elsewhere = any(wish.span[1] <= start or end <= wish.span[0] for wish in hours)
    return found if elsewhere and utterance.situation.expecting == "when" else None
