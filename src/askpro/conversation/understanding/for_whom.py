"""For whom an appointment is, and for how many."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from uuid import UUID

from askpro.conversation.understanding.ages import tells_of_a_child
from askpro.conversation.understanding.commands import MYSELF, THEM, BookFor, NameService, Purpose
from askpro.conversation.understanding.phrases import Phrases
from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.terms import TermFinder
from askpro.conversation.understanding.utterance import Utterance
from askpro.conversation.understanding.when import Timing
from askpro.conversation.understanding.whose_time import read_whose_time

_HOURS_ARE_FREE = frozenset({"purpose", "service", "anything_else"})
"""Asked this, callers speak of no hour unless they say so."""


_SOUND_LIKE_FOR = frozenset({"vier", "four"})
"""Before a service in the singular these are "für" and "for", misheard."""
_COUNTED = re.compile(r"\b(\w+)(?: x| mal)? $")
"""How many of it, right before what is sold."""

_UNSAID = 0.5
"""How sure we are that it is the caller, where somebody comes too."""
_NOT_FOR = re.compile(r"\b(?:nicht fuer|not for|statt|instead of) $")
_AND = re.compile(r"und|sowie|plus|mit|and|with")


def read_for_whom(
    utterance: Utterance,
    timing: Timing,
    services: Sequence[tuple[Span, NameService]],
    finder: TermFinder,
    *,
    named: bool,
) -> Iterator[BookFor]:
    """Several people, or somebody else; `named` when the utterance says somebody's name anyway."""
    whose = [] if named or len(services) > 1 else read_whose_time(utterance, timing)
    if whose:
        places = [utterance.folded.span(*place) for _, _, place in whose]
        yield BookFor(people=len(whose), span=places[0])
        for (relation, who, _), span in zip(whose, places, strict=True):
            yield BookFor(relation=relation, fits=_fitting(utterance, who, finder) if who else (), span=span)
        return
    told = list(_told_one_by_one(utterance, finder))
    too = None if named else _comes_too(utterance, finder)
    if too and len(told) < 2:
        yield from _beside_the_caller(utterance, too, [one.span for _, one in services], timing, finder)
        return
    if told and not named:
        others = [one for one in _others(utterance, finder) if not _is_among(one, told)]
        yield BookFor(people=len(told) + len(others), span=told[0].span)
        yield from sorted([*told, *others], key=lambda one: one.span)
        return
    whom = list(_named_or_counted(utterance, timing, finder, named=named))
    if services and not named and not any(one.relation for one in whom):
        mine = utterance.phrases.for_myself.search(utterance.folded.text)
        whom += [BookFor(relation=MYSELF, span=utterance.folded.span(*mine.span()))] if mine else []
    if _starts_with_the_caller(utterance, services, whom):
        begins = services[0][1].span[0]
        whom.append(BookFor(relation=MYSELF, span=(begins, begins)))
        whom.sort(key=lambda one: one.span)
    people = sum(service.count for _, service in services)
    if whom or people < 2 or all(service.count == 1 for _, service in services):
        yield from whom
    else:
        yield BookFor(people=people, span=services[0][1].span)


def asks_for_the_same(utterance: Utterance) -> re.Match[str] | None:
    """ "My brother could do with one as well": somebody who wants what was just booked."""
    found = utterance.phrases.comes_too.search(utterance.folded.text)
    return found if found and utterance.situation.expecting == "anything_else" else None


def _comes_too(utterance: Utterance, finder: TermFinder) -> BookFor | None:
    found = utterance.phrases.comes_too.search(utterance.folded.text)
    if found is None:
        return None
    who = next(filter(None, found.groups()))
    fits = _fitting(utterance, who, finder)
    hints = {word for words in utterance.phrases.who_hints.values() for word in words}
    unfit = tuple(one for one in finder.with_words(sorted(hints)) if fits and one not in fits)
    relation = utterance.phrases.kinds[who][1]
    return BookFor(relation=relation, fits=fits, unfit=unfit, span=utterance.folded.span(*found.span()))


def _beside_the_caller(
    utterance: Utterance, too: BookFor, services: Sequence[Span], timing: Timing, finder: TermFinder
) -> Iterator[BookFor]:
    """Somebody too, and whoever was spoken of before: in this sentence, or while something is booked."""
    said_before = any(span < too.span for span in (*services, *(wish.span for wish in timing.wishes)))
    before = [
        one
        for one in _others(utterance, finder)
        if one.relation not in ("", MYSELF) and not overlap(one.span, too.span)
    ]
    if before or said_before or utterance.situation.purpose == Purpose.BOOK:
        first = BookFor(relation=MYSELF, span=too.span, confidence=_UNSAID)
        yield BookFor(people=2, span=too.span)
        yield from before[:1] or [first]
    yield too


_OF_THEIR_OWN = re.compile(r"(?:s|like|t|will|moechte|wuerde|haette)$")
"""How what somebody else wants goes on: "my husband needs", "mein Mann braucht"; not "für meinen Mann"."""


def _starts_with_the_caller(
    utterance: Utterance, services: Sequence[tuple[Span, NameService]], whom: Sequence[BookFor]
) -> bool:
    """ "I need a filling, and my husband needs a cleaning": the first is the caller's own."""
    others = [one for one in whom if one.relation and one.relation != MYSELF]
    if len(services) < 2 or len(others) != 1 or len(whom) != 1:
        return False
    (other,) = others
    wants = _OF_THEIR_OWN.search(utterance.folded.text[slice(*utterance.fold_span(other.span))])
    return (
        bool(wants) and services[0][1].span[1] <= other.span[0] and other.span[1] <= services[-1][1].span[0]
    )


def counted(
    utterance: Utterance, services: Sequence[tuple[Span, NameService]], timing: Timing
) -> list[tuple[Span, NameService]]:
    """The services, with how many of each are wanted, and by whom: "two men's haircuts" are for two."""
    starts = [0, *(span[1] for span, _ in services)]
    return [
        (
            span,
            replace(
                one,
                count=_count(utterance, span, one, timing),
                whose=_whose(utterance, (start, span[0])),
            ),
        )
        for (span, one), start in zip(services, starts, strict=False)
    ]


def _whose(utterance: Utterance, before: Span) -> str:
    """Who was spoken of last by one word, before a service."""
    said = [*utterance.phrases.i_or_they.finditer(utterance.folded.text, *before)]
    return (MYSELF if said[-1]["me"] else THEM) if said else ""


def people_in(utterance: Utterance) -> list[Span]:
    """Where, in the folded text, people are told one after another, or several of a kind."""
    return [(run[0].start(), run[-1].end()) for run in _runs(utterance)]


def _told_one_by_one(utterance: Utterance, finder: TermFinder) -> Iterator[BookFor]:
    """ "Ich und meine zwei Kinder" are three, "zwei Herren und ein Kind" as well."""
    for run in _runs(utterance):
        for one in run:
            groups, span = one.groupdict(), utterance.folded.span(*one.span())
            if groups["me"]:
                yield BookFor(relation=MYSELF, span=span)
                continue
            stranger, own = utterance.phrases.kinds[groups["who"] or groups["kind"]]
            relation = own if groups["mine"] else stranger
            fits = _fitting(utterance, groups["who"] or groups["kind"], finder)
            for _ in range(_how_many(utterance.phrases, one)):
                yield BookFor(relation=relation, fits=fits, span=span)
        if _is_with_the_caller(utterance, run):
            begins = utterance.folded.span(*run[0].span())[0]
            yield BookFor(relation=MYSELF, span=(begins, begins))


def _is_with_the_caller(utterance: Utterance, run: Sequence[re.Match[str]]) -> bool:
    """ "I'm coming with two friends" are three; children and dogs are brought to be seen themselves."""
    phrases, before = utterance.phrases, utterance.folded.text[: run[0].start()]
    if any(one["me"] for one in run) or not phrases.come_with.search(before):
        return False
    return not {_kind(phrases, one) for one in run} & (phrases.children | phrases.brought)


def _runs(utterance: Utterance) -> list[list[re.Match[str]]]:
    """People who are told one after another, as long as they are several."""
    text, phrases = utterance.folded.text, utterance.phrases
    runs: list[list[re.Match[str]]] = []
    for one in phrases.one_of_them.finditer(text):
        if not _is_somebody(phrases, one) or _NOT_FOR.search(text[: one.start()]):
            continue
        if runs and phrases.next_of_them.fullmatch(text[runs[-1][-1].end() : one.start()]):
            runs[-1].append(one)
        else:
            runs.append([one])
    runs = [_without_who_brings(phrases, run) for run in runs]
    told = [run for run in runs if sum(_how_many(phrases, one) for one in run) > 1]
    return [run for run in told if not any(one["me"] for one in run) or _is_joined(text, run)]


def _without_who_brings(phrases: Phrases, run: list[re.Match[str]]) -> list[re.Match[str]]:
    """Of "me and my dog" the dog alone is seen."""
    brought = [one for one in run if not one["me"] and _kind(phrases, one) in phrases.brought]
    return brought or run


def _kind(phrases: Phrases, one: re.Match[str]) -> str:
    return phrases.kinds.get(one["who"] or one["kind"] or "", ("", ""))[1]


def _is_joined(text: str, run: list[re.Match[str]]) -> bool:
    """ "Nicht für mich, für meine Tochter" names one; "meine Tochter und ich" are two."""
    return bool(_AND.search(text[run[-2].end() : run[-1].start()]))


def _is_somebody(phrases: Phrases, one: re.Match[str]) -> bool:
    who = one["who"] or one["kind"]
    return who is None or bool(phrases.kinds.get(who, ("", ""))[1 if one["mine"] else 0])


def _how_many(phrases: Phrases, one: re.Match[str]) -> int:
    return phrases.numbers.get(one["own"] or one["count"] or one["who"] or one["kind"] or "", 1)


def _fitting(utterance: Utterance, who: str, finder: TermFinder) -> tuple[UUID, ...]:
    """What is sold for such people alone."""
    hints, (one, own) = utterance.phrases.who_hints, utterance.phrases.kinds.get(who, ("", ""))
    if tells_of_a_child(utterance.folded.text):
        return finder.with_words(hints[utterance.phrases.a_child])
    return finder.with_words(hints.get(who) or hints.get(own) or hints.get(one.split(" ")[-1], ()))


def _named_or_counted(
    utterance: Utterance, timing: Timing, finder: TermFinder, *, named: bool
) -> Iterator[BookFor]:
    text, folded, phrases = utterance.folded.text, utterance.folded, utterance.phrases
    people = phrases.people.search(text) or _so_many(utterance, timing)
    word = next((group for group in people.groups() if group), "") if people else ""
    if people and phrases.kinds.get(word.split(" ")[-1], ("", ""))[1] in phrases.brought:
        people = None
    if people:
        yield BookFor(people=phrases.numbers.get(word, 2), span=folded.span(*people.span()))
    alone = None if people else phrases.alone.search(text)
    if alone:
        yield BookFor(alone=True, span=folded.span(*alone.span()))
    if not named:
        yield from _others(utterance, finder)


def _others(utterance: Utterance, finder: TermFinder) -> Iterator[BookFor]:
    """Somebody else, and the caller where both are named."""
    text, folded, phrases = utterance.folded.text, utterance.folded, utterance.phrases
    others = list(phrases.relation.finditer(text))
    for relation in others:
        who = next((value for value in relation.groupdict().values() if value), "")
        fits = _fitting(utterance, who, finder)
        yield BookFor(relation=who, fits=fits, span=folded.span(*relation.span()))
    if others:
        for myself in phrases.myself.finditer(text):
            yield BookFor(relation=MYSELF, span=folded.span(*myself.span()))


def _is_among(one: BookFor, told: Sequence[BookFor]) -> bool:
    """Whether somebody was told already, in the same place or as the caller."""
    return any(one.relation == other.relation == MYSELF or overlap(one.span, other.span) for other in told)


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


def _count(utterance: Utterance, place: Span, service: NameService, timing: Timing) -> int:
    found = _COUNTED.search(utterance.folded.text[: place[0]])
    people = utterance.phrases.numbers.get(found[1], 1) if found else 1
    if found is None or people < 2 or (found[1] in _SOUND_LIKE_FOR and service.confidence == 1.0):
        return 1
    counted_at = utterance.folded.span(*found.span(1))
    if any(overlap(wish.span, counted_at) for wish in timing.wishes):
        return 1
    return people
