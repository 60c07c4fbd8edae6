"""For whom an appointment is, and for how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from askpro.conversation.understanding.commands import MYSELF, BookFor, NameService
from askpro.conversation.understanding.services import Span, Utterance
from askpro.conversation.understanding.when import Timing

_HOURS_ARE_FREE = frozenset({"purpose", "service", "anything_else"})
"""Asked this, callers speak of no hour unless they say so."""


_SOUND_LIKE_FOR = frozenset({"vier", "four"})
"""Before a service in the singular these are "für" and "for", misheard."""
_COUNTED = re.compile(r"\b(\w+)(?: x| mal)? $")
"""How many of it, right before what is sold."""


def read_for_whom(
    utterance: Utterance, timing: Timing, services: Sequence[tuple[Span, NameService]], *, named: bool
) -> Iterator[BookFor]:
    """Several people, or somebody else; `named` when the utterance says somebody's name anyway."""
    whom = list(_named_or_counted(utterance, timing, named=named))
    yield from whom or _so_many_of_one(utterance, services, timing)


def _named_or_counted(utterance: Utterance, timing: Timing, *, named: bool) -> Iterator[BookFor]:
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


def _so_many_of_one(
    utterance: Utterance, services: Sequence[tuple[Span, NameService]], timing: Timing
) -> Iterator[BookFor]:
    """ "Two men's haircuts" are for two."""
    if len(services) != 1:
        return
    [((start, _), service)] = services
    found = _COUNTED.search(utterance.folded.text[:start])
    people = utterance.phrases.numbers.get(found[1], 1) if found else 1
    if found is None or people < 2 or (found[1] in _SOUND_LIKE_FOR and service.confidence == 1.0):
        return
    since, until = utterance.folded.span(*found.span(1))
    if not any(wish.span[0] < until and since < wish.span[1] for wish in timing.wishes):
        yield BookFor(people=people, span=(since, until))
