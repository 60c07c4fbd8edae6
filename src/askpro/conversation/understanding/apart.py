"""Several appointments told in one sentence, each at a time of its own: they are taken one after another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from askpro.conversation.understanding.commands import (
    BookFor,
    Command,
    Correct,
    GiveTime,
    NameService,
    NameStaff,
    Purpose,
    Want,
)
from askpro.conversation.understanding.read import Meaning
from askpro.conversation.understanding.spans import Span
from askpro.conversation.understanding.when import Wish

APPOINTMENTS_MAX = 4
_ITS_OWN = (NameService, NameStaff, BookFor)
_AND = re.compile(r"\b(?:und|and|sowie|plus)\b|[,.;]", re.IGNORECASE)
_OR = re.compile(r"\b(?:oder|or)\b", re.IGNORECASE)
_CLOCK = re.compile(
    r"\b(?:um|gegen|ab|vor|nach|bis|uhr|at|by|after|before|around|o'?clock|noon|\w*(?:mittag|abend)s?|früh|morgens"
    r"|morning|afternoon|evening|[ap]\.?m)\b",
    re.IGNORECASE,
)


def told_apart(meaning: Meaning) -> tuple[Meaning, ...]:
    """What was said of each appointment; the whole where it is one. What is said besides is the first one's.

    "Einen Haarschnitt am Montag und eine Farbe am Donnerstag"; "zwei Termine, am Montag und am Freitag".
    """
    wishes = _dated(meaning)
    if not 2 <= len(wishes) <= APPOINTMENTS_MAX or any(
        one.purpose is not Purpose.BOOK for one in meaning.of(Want)
    ):
        return (meaning,)
    pieces = _pieces(meaning, wishes)
    if pieces is None:
        return (meaning,)
    return tuple(_piece(meaning, piece, first=place == 0) for place, piece in enumerate(pieces))


def _dated(meaning: Meaning) -> list[Wish]:
    """The wishes that name a day, in the order they were said; none where two are the same."""
    timing = meaning.first(GiveTime)
    wishes = [*timing.timing.wishes] if timing else []
    people = {one.relation for one in meaning.of(BookFor) if one.relation}
    # "I'd rather Tuesday" is dearer than nothing, where Monday is somebody else's.
    each_theirs = len(people) == len(wishes)
    if any(wish.excluded or wish.relation or (wish.rank and not each_theirs) for wish in wishes):
        return []
    dated = sorted((wish for wish in wishes if wish.day or wish.weekdays), key=lambda wish: wish.span)
    return dated if len({(wish.day, wish.weekdays, wish.time) for wish in dated}) == len(dated) else []


def _pieces(meaning: Meaning, wishes: Sequence[Wish]) -> list[Span] | None:
    """Where each appointment is told, if each has something that is its own beside the day."""
    services = [one for one in meaning.of(NameService) if not one.unknown]
    people = [one for one in meaning.of(BookFor) if one.relation or one.who]
    many = max((one.people for one in meaning.of(BookFor)), default=1)
    if len(services) == len(wishes):
        groups = _grouped(services, wishes)
    elif len(people) == len(wishes) and len(services) <= 1:
        groups = _grouped(people, wishes)
    elif many == len(wishes) and len(services) <= 1 and not people:
        groups = [wish.span for wish in wishes]
    else:
        groups = None
    return _bounded(groups, meaning.heard) if groups else None


def _grouped(things: Sequence[Command], wishes: Sequence[Wish]) -> list[Span] | None:
    """Each thing with its day, where they take turns."""
    spans = sorted(one.span for one in things)
    pairs = [sorted((one, wish.span)) for one, wish in zip(spans, wishes, strict=True)]
    groups = [(one[0], max(one[1], other[1])) for one, other in pairs]
    in_turn = all(before[1] <= after[0] for before, after in pairwise(groups))
    return groups if in_turn else None


def _bounded(groups: Sequence[Span], heard: str) -> list[Span] | None:
    """The whole sentence cut between the groups, at an "and" and at no "or"."""
    cuts = [0]
    for (_, end), (start, _) in pairwise(groups):
        ands = list(_AND.finditer(heard, end, start))
        if not ands or _OR.search(heard, end, start):
            return None
        cuts.append(ands[-1].start())
    return list(zip(cuts, [*cuts[1:], len(heard) + 1], strict=True))


def _piece(meaning: Meaning, piece: Span, *, first: bool) -> Meaning:
    services = [one for one in meaning.of(NameService) if _begins_in(one.span, piece)]
    said: list[Command] = [] if services else [replace(one, count=1) for one in meaning.of(NameService)]
    for one in meaning.commands:
        if isinstance(one, GiveTime):
            said.append(_timed(one, meaning.heard, piece, first=first))
        elif isinstance(one, _ITS_OWN):
            told = _begins_in(one.span, piece) and not (isinstance(one, BookFor) and one.people > 1)
            said += [one] if told else []
        elif first and (not isinstance(one, Correct) or _begins_in(one.span, piece)):
            said.append(one)
    return replace(meaning, commands=tuple(said))


def _timed(command: GiveTime, heard: str, piece: Span, *, first: bool) -> GiveTime:
    earlier = {wish.time for wish in command.timing.wishes if wish.span[1] <= piece[0]}
    own = (replace(wish, rank=0) for wish in command.timing.wishes if _begins_in(wish.span, piece))
    # The hour of the one before is not this one's.
    wishes = tuple(
        wish if wish.time not in earlier or _CLOCK.search(heard, *wish.span) else replace(wish, time=None)
        for wish in own
    )
    timing = command.timing if first else replace(command.timing, contradiction=None, no_such_day=None)
    return replace(command, timing=replace(timing, wishes=wishes, asap=False))


def _begins_in(span: Span, piece: Span) -> bool:
    return piece[0] <= span[0] < piece[1]
