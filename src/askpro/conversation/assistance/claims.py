"""What a sentence claims: days, times, prices, numbers, names, deeds. A pure function of its words.

Two nets, one under the other: our own reader takes what it understands as days and times; whatever number,
weekday or word of time is left over is a claim as a word. So what nobody understands cannot pass unseen.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from askpro.conversation.assistance import lexicon
from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import Folded, fold
from askpro.conversation.understanding.when import Reference, TimeRange, Wish, read_when
from askpro.conversation.understanding.when.numerals import (
    ENGLISH_CARDINALS,
    ENGLISH_ORDINALS,
    GERMAN_ORDINALS,
    german_number,
)

Span = tuple[int, int]
CHARACTERS_MAX = 500
STEM_LETTERS = 5
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
_ADDRESS = re.compile(r"\S+@\S+|\b(?:www\.\S+|\w[\w-]*\.(?:de|com|net|org|eu|at|ch)\b)", re.IGNORECASE)
_READABLE = re.compile(r"[\w\s.,;:!?'’\"„“”‚‘()/€$£%&@+*–—-]*")
_ENDING = re.compile(r"(?:es|en|er|em|e|n|s)$")
_LATIN_MAX = 0x024F
_ARTICLES = frozenset({"ein", "one"})
_DAYS_LISTED_MAX = 7


class Kind(StrEnum):
    DAY = "day"
    WEEKDAY = "weekday"
    AT = "time"
    SINCE = "begin"
    UNTIL = "end"
    PART = "part of the day"
    PRICE = "price"
    NUMBER = "number"
    WORD = "word"
    NAME = "name"
    DEED = "deed"


TIMES = frozenset({Kind.AT, Kind.SINCE, Kind.UNTIL, Kind.PART})
DAYS = frozenset({Kind.DAY, Kind.WEEKDAY})
MEASURES = frozenset({Kind.PRICE, Kind.NUMBER})


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """One claim: a day as its ISO date, a time as its minute, a price in cents, a word folded."""

    kind: Kind
    value: str
    span: Span = field(default=(0, 0), compare=False)

    def __str__(self) -> str:
        clock = self.kind in (Kind.AT, Kind.SINCE, Kind.UNTIL)
        value = f"{int(self.value) // 60}:{int(self.value) % 60:02}" if clock else self.value
        return f"{self.kind} {value}"


@dataclass(frozen=True, slots=True)
class Frame:
    """What a sentence is read against: the present in the branch's zone, known names folded."""

    now: datetime
    language: Language = "de"
    opening: tuple[int, int] | None = None
    names: frozenset[str] = frozenset()
    every_noun: bool = True
    """Whether any capitalised word is a name to be shown; for words that we have not written ourselves."""


def readable(sentence: str) -> str | None:
    """The sentence in plain letters; None for one nobody can check: too long, or foreign letters."""
    text = unicodedata.normalize("NFKC", sentence).strip()
    letters_known = all(ord(letter) <= _LATIN_MAX for letter in text if letter.isalnum())
    fits = len(text) <= CHARACTERS_MAX and _READABLE.fullmatch(text) is not None
    return text if fits and letters_known else None


def claims_in(text: str, frame: Frame) -> tuple[Claim, ...]:
    """Everything claimed, in the order of the sentence."""
    blank = lexicon.GREETINGS.sub(lambda found: " " * len(found[0]), text)
    sought = _Sought(blank, fold(blank), frame)
    return tuple(sorted(sought.claims(), key=lambda claim: claim.span))


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
        yield from self._deeds()
        for found in _WORD.finditer(self.text):
            if not self._is_taken(found.span()):
                yield from self._word(found)
        if not self.frame.every_noun:
            yield from self._introduced()

    def _is_taken(self, span: Span) -> bool:
        return any(start < span[1] and span[0] < end for start, end in self.taken)

    def _addresses(self) -> Iterator[Claim]:
        for found in _ADDRESS.finditer(self.text):
            self.taken.append(found.span())
            yield Claim(Kind.NAME, fold(found[0].rstrip(".,!?")).text, found.span())

    def _prices(self) -> Iterator[Claim]:
        for found in lexicon.MONEY.finditer(self.text):
            cents = _cents(found)
            if cents is not None:
                self.taken.append(found.span())
                yield Claim(Kind.PRICE, str(cents), found.span())

    def _times(self) -> Iterator[Claim]:
        frame = self.frame
        masked = list(self.text)
        for start, end in self.taken:
            masked[start:end] = " " * (end - start)
        reference = Reference(frame.now, frame.language, frame.opening)
        for wish in read_when("".join(masked), reference).wishes:
            self.taken.append(wish.span)
            yield from _of_wish(wish)

    def _deeds(self) -> Iterator[Claim]:
        """A deed is claimed as done; in a rule ("kann storniert werden") it is a word."""
        folded = self.folded.text
        if folded.rstrip().endswith("?"):
            return
        rule = bool(lexicon.MAYBE.search(folded)) and not lexicon.ABOUT_THE_CALLER.search(folded)
        for deed, pattern in lexicon.DEEDS.items():
            for found in pattern.finditer(folded):
                kind, value = (Kind.WORD, stem(found[0])) if rule else (Kind.DEED, deed)
                yield Claim(kind, value, self.folded.span(*found.span()))
        for found in lexicon.OWN_ACTS.finditer(folded):
            yield Claim(Kind.DEED, "own act", self.folded.span(*found.span()))
        appointed = bool(lexicon.APPOINTED.search(folded) or self.taken)
        for found in lexicon.FREE.finditer(folded):
            kind, value = (Kind.DEED, "free") if appointed else (Kind.WORD, stem(found[0]))
            yield Claim(kind, value, self.folded.span(*found.span()))

    def _word(self, found: re.Match[str]) -> Iterator[Claim]:
        written, word, span = found[0], fold(found[0]).text, found.span()
        number = _number(word)
        if number is not None and word not in _ARTICLES:
            yield Claim(Kind.NUMBER, str(number), span)
        elif any(letter.isdigit() for letter in word):
            yield Claim(Kind.WORD, word, span)
        elif weekday_of(word) is not None:
            yield Claim(Kind.WEEKDAY, str(weekday_of(word)), span)
        elif word in lexicon.CLAIMING_WORDS:
            yield Claim(Kind.WORD, stem(word), span)
        elif word in self.frame.names or (self.frame.every_noun and _is_noun(written, word)):
            yield Claim(Kind.NAME, stem(word), span)

    def _introduced(self) -> Iterator[Claim]:
        for found in lexicon.INTRODUCED.finditer(self.text):
            for word in _WORD.finditer(found["name"]):
                folded = fold(word[0]).text
                if weekday_of(folded) is None and folded not in lexicon.CLAIMING_WORDS | lexicon.PLAIN_WORDS:
                    yield Claim(Kind.NAME, stem(folded), found.span("name"))


def words_of(text: str) -> frozenset[str]:
    """The stems of every word, as names and words are compared; addresses as a whole."""
    addresses = (fold(found[0].rstrip(".,!?")).text for found in _ADDRESS.finditer(text))
    return frozenset([*(stem(found[0]) for found in _WORD.finditer(fold(text).text)), *addresses])


def stem(word: str) -> str:
    """The word without what inflection changes: German and English endings of words long enough."""
    kept = word.replace("'", "").replace("’", "")
    while len(kept) > STEM_LETTERS and (shorter := _ENDING.sub("", kept)) != kept:
        kept = shorter
    return kept


def weekday_of(word: str) -> int | None:
    """The weekday a folded word names, with its endings; Monday is 0."""
    for name, weekday in lexicon.WEEKDAYS.items():
        if word == name or (len(name) > 3 and word.startswith(name)):
            return weekday
    return None


def _is_noun(written: str, folded: str) -> bool:
    return written[0].isupper() and folded not in lexicon.PLAIN_WORDS


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


def _number(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    bare = word.replace("ue", "u").replace("oe", "o")
    for table in (ENGLISH_CARDINALS, ENGLISH_ORDINALS, GERMAN_ORDINALS):
        if bare in table:
            return table[bare]
    tens, _, ones = word.partition("-")
    if ones and tens in ENGLISH_CARDINALS and ones in ENGLISH_CARDINALS:
        return ENGLISH_CARDINALS[tens] + ENGLISH_CARDINALS[ones]
    return german_number(bare)


def _cents(found: re.Match[str]) -> int | None:
    if found["cents"]:
        return _number(fold(found["cents"]).text)
    written = (found["major"] or found["after"]).rstrip(".,")
    amount = re.fullmatch(r"(\d+)(?:[.,](\d{1,2}))?", written)
    if amount:
        minor = found["minor"] or (amount[2] or "0").ljust(2, "0")
        return int(amount[1]) * 100 + int(minor)
    major = _number(fold(written).text)
    return None if major is None else major * 100 + int(found["minor"] or 0)
