"""What a sentence claims: days, times, prices, numbers, names, deeds. A pure function of its words.

Two nets, one under the other: our own reader takes what it understands as days and times; whatever number,
weekday or word of time is left over is a claim as a word. So what nobody understands cannot pass unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from askpro.conversation.assistance import lexicon
from askpro.conversation.assistance.claim import Claim, Kind, Span
from askpro.conversation.assistance.deeds import deeds_in
from askpro.conversation.assistance.sharing import times_sharing
from askpro.conversation.assistance.wording import ADDRESS, WORD, number_of, stem, weekday_of
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import Folded, fold
from askpro.conversation.understanding.when import Reference, TimeRange, Wish, read_when
from askpro.tenancy.companies import Tone

_ARTICLES = frozenset({"ein", "one"})
_DAYS_LISTED_MAX = 7
_OR = re.compile(r"\b(?:oder|or)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence is read against: the present in the branch's zone, known names folded, our tone."""

    now: datetime
    language: Language = "de"
    opening: tuple[int, int] | None = None
    names: frozenset[str] = frozenset()
    tone: Tone = Tone.FORMAL


def claims_in(text: str, frame: Frame) -> tuple[Claim, ...]:
    """Everything claimed, in the order of the sentence."""
    blank = lexicon.GREETINGS.sub(lambda found: " " * len(found[0]), text)
    sought = _Sought(blank, fold(blank), frame)
    return tuple(sorted(sought.claims(), key=lambda claim: claim.span))


def claims_a_deed(text: str, frame: Frame) -> bool:
    """Whether something is said to be done, free or promised."""
    return any(claim.kind is Kind.DEED for claim in claims_in(text, frame))


@dataclass(slots=True)
class _Sought:
    """One sentence being searched; `taken` words are claimed already."""

    text: str
    folded: Folded
    frame: Frame
    taken: list[Span] = field(default_factory=list)

    def claims(self) -> Iterator[Claim]:
        yield from self._addresses()
        yield from self._prices()
        yield from self._times()
        yield from deeds_in(self.folded, names_a_time=bool(self.taken))
        for found in WORD.finditer(self.text):
            if not self._is_taken(found.span()):
                yield from self._word(found)
        yield from self._introduced()

    def _is_taken(self, span: Span) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self.taken)

    def _addresses(self) -> Iterator[Claim]:
        for found in ADDRESS.finditer(self.text):
            self.taken.append(found.span())
            yield Claim(Kind.NAME, fold(found[0].rstrip(".,!?")).text, found.span())

    def _prices(self) -> Iterator[Claim]:
        for found in lexicon.MONEY.finditer(self.text):
            cents = _cents(found)
            if cents is not None:
                self.taken.append(found.span())
                yield Claim(Kind.PRICE, str(cents), found.span())

    def _times(self) -> Iterator[Claim]:
        for minute, span in times_sharing(self.text, self.frame.language):
            self.taken.append(span)
            yield Claim(Kind.AT, str(minute), span)
        frame = self.frame
        masked = list(self.text)
        for start, end in self.taken:
            masked[start:end] = " " * (end - start)
        text, reference = "".join(masked), Reference(frame.now, frame.language, frame.opening)
        for start, end in _alternatives(text):
            for wish in read_when(" " * start + text[start:end], reference).wishes:
                self.taken.append(wish.span)
                yield from _of_wish(wish)

    def _word(self, found: re.Match[str]) -> Iterator[Claim]:
        word, span = fold(found[0]).text, found.span()
        number = number_of(word)
        if number is not None and word not in _ARTICLES:
            yield Claim(Kind.NUMBER, str(number), span)
        elif any(letter.isdigit() for letter in word):
            yield Claim(Kind.WORD, word, span)
        elif weekday_of(word) is not None:
            yield Claim(Kind.WEEKDAY, str(weekday_of(word)), span)
        elif word in lexicon.CLAIMING_WORDS:
            yield Claim(Kind.WORD, stem(word), span)
        elif word in self.frame.names:
            yield Claim(Kind.NAME, stem(word), span)

    def _introduced(self) -> Iterator[Claim]:
        for found in lexicon.INTRODUCED.finditer(self.text):
            for word in WORD.finditer(found["name"]):
                folded = fold(word[0]).text
                if weekday_of(folded) is None and folded not in lexicon.CLAIMING_WORDS | lexicon.PLAIN_WORDS:
                    yield Claim(Kind.NAME, stem(folded), found.span("name"))


def _alternatives(text: str) -> Iterator[Span]:
    """What "or" sets apart; the time before it does not belong to the day behind it."""
    start = 0
    for joint in _OR.finditer(text):
        yield start, joint.start()
        start = joint.end()
    yield start, len(text)


def _of_wish(wish: Wish) -> Iterator[Claim]:
    if wish.day is not None:
        yield from _of_days(wish)
    for weekday in sorted(wish.weekdays):
        yield Claim(Kind.WEEKDAY, str(weekday), wish.span)
    if wish.time is not None:
        yield from _of_time(wish.time, wish.span)


def _of_days(wish: Wish) -> Iterator[Claim]:
    first, end = (wish.day.start, wish.day.end) if wish.day else (None, None)
    last = end - timedelta(days=1) if end else None
    if first and last and (last - first).days < _DAYS_LISTED_MAX:
        for ahead in range((last - first).days + 1):
            yield Claim(Kind.DAY, (first + timedelta(days=ahead)).isoformat(), wish.span)
        return
    for day in (first, last):
        if day is not None:
            yield Claim(Kind.DAY, day.isoformat(), wish.span)


def _of_time(time: TimeRange, span: Span) -> Iterator[Claim]:
    if time.point is not None:
        yield Claim(Kind.AT, str(time.point), span)
    elif time.part is not None:
        yield Claim(Kind.PART, time.part, span)
    else:
        if time.start is not None:
            yield Claim(Kind.SINCE, str(time.start), span)
        if time.end is not None:
            yield Claim(Kind.UNTIL, str(time.end), span)


def _cents(found: re.Match[str]) -> int | None:
    if found["cents"]:
        return number_of(fold(found["cents"]).text)
    written = (found["major"] or found["after"]).rstrip(".,")
    amount = re.fullmatch(r"(\d+)(?:[.,](\d{1,2}))?", written)
    if amount:
        minor = found["minor"] or (amount[2] or "0").ljust(2, "0")
        return int(amount[1]) * 100 + int(minor)
    major = number_of(fold(written).text)
    return None if major is None else major * 100 + int(found["minor"] or 0)
