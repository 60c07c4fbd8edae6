"""How often and how long the same is wanted again: "immer donnerstags um zehn, sechsmal". A pure reading."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from askpro.conversation.understanding.context import Language, Situation
from askpro.conversation.understanding.folding import Folded
from askpro.conversation.understanding.phrases.recurring import RECURRING, Recurring
from askpro.conversation.understanding.phrases.table import any_of
from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.when import Reference, read_when
from askpro.conversation.understanding.when.numerals import ENGLISH_CARDINALS, german_number

COUNT_MAX = 104
WEEKS_MAX = 12
_AT_LEAST = 3
"""So many appointments without a rhythm are a series; two are told one after the other."""
_PLACES = {
    **dict.fromkeys(("zweiten", "2.", "other", "over", "second", "2nd"), 2),
    **dict.fromkeys(("dritten", "3.", "third", "3rd"), 3),
    **dict.fromkeys(("vierten", "4.", "fourth", "4th"), 4),
}
_CLAUSE = re.compile(r"[,.;!?]")
_WEEKDAYS_OFTEN = {
    "de": re.compile(r"\b(?:(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|sonnabends)\b"),
    "en": re.compile(r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b"),
}
_AN_HOUR = re.compile(r"\b(?:um|gegen|at|uhr|o'?clock)\b")
_ASIDE_OF_A_NUMBER = re.compile(r"\b(?:um|uhr|o'?clock|at|halb|viertel|quarter|half|past|[ap]\.?m)\b")
_LOOSE_NUMBER = re.compile(r"\b(?:\d{1,3}|[a-z]+)\b")
_ONE = frozenset({"einen", "einer", "eine"})


@dataclass(frozen=True, slots=True)
class Recurrence:
    """What was said of a series; None is what was not said. `spans` are the words it was said with."""

    weeks: int | None = None
    """From one to the next."""
    count: int | None = None
    lasting_weeks: int | None = None
    until: date | None = None
    """The last day, included."""
    per_week: int = 1
    another: bool = False
    """Beside what is spoken of, or like it."""
    only_one: bool = False
    spans: tuple[Span, ...] = ()

    @property
    def says_how_long(self) -> bool:
        return self.count is not None or self.lasting_weeks is not None or self.until is not None


def read_recurrence(folded: Folded, language: Language, situation: Situation) -> Recurrence | None:
    """The series that is wished for; None for a habit, for a day that would do, and for what has been."""
    sought = _Sought(folded.text, folded, RECURRING[language], language, situation)
    return sought.recurrence() if sought.may_be_spoken_of() else None


@dataclass(slots=True)
class _Sought:
    text: str
    folded: Folded
    words: Recurring
    language: Language
    situation: Situation

    def may_be_spoken_of(self) -> bool:
        return self._is_under_way or _SPOKEN_OF[self.language].search(self.text) is not None

    def recurrence(self) -> Recurrence | None:
        counted, lasting = self._count(), self._lasting()
        if lasting and counted and overlap(lasting[1], counted[1]):
            counted = None
        often = self.words.often.search(self.text)
        every, day = self._every(), self.words.every_weekday.search(self.text)
        if often and every and overlap(often.span(), every[1]):
            every = None
        only_one = self._only_one()
        how_long = counted is not None or lasting is not None
        surely = counted is not None or (lasting is not None and every is not None)
        often_then = _WEEKDAYS_OFTEN[self.language].search(self.text)
        if every is None and day is not None and (how_long or self._is_a_rhythm(day)):
            every = (1, day.span())
        if every is None and how_long and often_then is not None:
            every = (1, (often_then.start(), often_then.start()))
        if every is not None and not surely and not self._is_wished(every[1]):
            every = None
        until = self._until(every[1]) if every else self._until_asked()
        another = self.words.another.search(self.text) is not None
        if counted and every is None and not self._counts_alone(counted[0], counted[1], another):
            counted = None
        if lasting and every is None and not (another or often or self._asked):
            lasting = None
        named = self._named()
        if not (every or counted or lasting or until or often or only_one or named):
            return None
        spans = [
            every[1] if every else None,
            counted and counted[1],
            lasting and lasting[1],
            until and until[1],
        ]
        spans += [often.span() if often else None, only_one, named]
        return Recurrence(
            weeks=every[0] if every else None,
            count=1 if only_one and not counted else counted[0] if counted else None,
            lasting_weeks=lasting[0] if lasting else None,
            until=until[0] if until else None,
            per_week=self._per_week(often) if often else 1,
            another=another,
            only_one=only_one is not None,
            spans=tuple(sorted(self.folded.span(*span) for span in spans if span and span[0] < span[1])),
        )

    @property
    def _asked(self) -> bool:
        return self.situation.expecting in ("rhythm", "count")

    @property
    def _is_under_way(self) -> bool:
        """Whether a series is spoken of already, or was asked about just now."""
        return self._asked or self.situation.series

    def _every(self) -> tuple[int, Span] | None:
        for weeks, pattern in self.words.every.items():
            found = pattern.search(self.text)
            if found:
                return weeks, found.span()
        for found in _found(self.words.every_so_many, self.text):
            groups = found.groupdict()
            many = _PLACES.get(groups["place"]) if "place" in groups else self._number(groups["number"])
            if many is not None and 1 <= many <= WEEKS_MAX:
                return many, found.span()
        return None

    def _count(self) -> tuple[int, Span] | None:
        for found in _found(self.words.counted, self.text):
            number = self._number(found["number"])
            past = self.words.past.search(self.text[: found.start()])
            if number is not None and 2 <= number <= COUNT_MAX and not past:
                return number, found.span()
        asked = self.situation.expecting == "count" and self._until_asked() is None
        return self._loose_number() if asked else None

    def _loose_number(self) -> tuple[int, Span] | None:
        """Asked how many, any number is the answer that is no hour."""
        for clause in re.split(r"(?<=[,.;!?]) ", self.text):
            if _ASIDE_OF_A_NUMBER.search(clause):
                continue
            start = self.text.index(clause)
            for found in _LOOSE_NUMBER.finditer(self.text, start, start + len(clause)):
                number = 1 if found[0] in _ONE else self._number(found[0])
                if number is not None and 1 <= number <= COUNT_MAX:
                    return number, found.span()
        return None

    def _lasting(self) -> tuple[int, Span] | None:
        for found in _found(self.words.lasting, self.text):
            number = self._number(found["number"])
            if number is not None and 2 <= number <= COUNT_MAX:
                return number, found.span()
        return None

    def _until(self, rhythm: Span) -> tuple[date, Span] | None:
        """The day a series ends with: well after it has begun, and no time of the day."""
        for found in self.words.until.finditer(self.text):
            rest = self.text[found.start() :]
            end = _CLAUSE.search(rest, found.end() - found.start())
            part = rest[: end.start() if end and rest[end.start()] != "." else len(rest)]
            reference = Reference(self.situation.now, self.language, self.situation.opening)
            for wish in read_when(part, reference).wishes:
                if wish.day is None or wish.day.end is None or wish.time is not None:
                    continue
                last = wish.day.end - timedelta(days=1)
                if last > self.situation.now.date() + timedelta(days=6):
                    return last, (found.start(), found.start() + wish.span[1])
        return None

    def _until_asked(self) -> tuple[date, Span] | None:
        return self._until((0, 0)) if self.situation.expecting == "count" else None

    def _only_one(self) -> Span | None:
        found = self.words.only_one.search(self.text) if self._is_under_way else None
        return found.span() if found else None

    def _per_week(self, often: re.Match[str]) -> int:
        word = re.match(r"twice|thrice|\d+|[a-z]+", often[0])
        number = {"twice": 2, "thrice": 3}.get(word[0]) if word else None
        return number or self._number(re.sub(r"(?:mal|x)$", "", word[0] if word else "")) or 2

    def _named(self) -> Span | None:
        """ "Eine Serie", where one may be begun; of one there is it is no wish for another."""
        opening = self.situation.expecting in ("purpose", "service", "anything_else", "when")
        found = self.words.named.search(self.text) if opening else None
        return found.span() if found and self._is_wished(found.span()) else None

    def _is_a_rhythm(self, day: re.Match[str]) -> bool:
        """ "Jeden Donnerstag um zehn" opens a series; as an answer to "when?" it is a day that would do."""
        if self._is_under_way:
            return True
        opening = self.situation.expecting in ("purpose", "service", "anything_else")
        return opening and bool(_AN_HOUR.search(self.text))

    def _is_wished(self, rhythm: Span) -> bool:
        """No habit, no question about us, and not when the caller could come."""
        if self._is_under_way:
            return True
        start = max((end.end() for end in _CLAUSE.finditer(self.text, 0, rhythm[0])), default=0)
        end = _CLAUSE.search(self.text, rhythm[1])
        before, clause = (
            self.text[start : rhythm[0]],
            self.text[start : end.start() if end else len(self.text)],
        )
        if any(found.end() == len(before.rstrip()) for found in self.words.habit.finditer(before)):
            return False
        return not self.words.able.search(clause)

    def _counts_alone(self, count: int, span: Span, another: bool) -> bool:
        """Many appointments without a rhythm: the rhythm has still to be asked for."""
        if self._is_under_way:
            return True
        if self.words.several.search(self.text):
            return False
        wishing = self.situation.purpose == "book" or self.situation.expecting in ("purpose", "service")
        more = self.situation.expecting == "anything_else"
        return count >= _AT_LEAST and (wishing or more)

    def _number(self, word: str) -> int | None:
        if word.isdigit():
            return int(word)
        if self.language == "en":
            return ENGLISH_CARDINALS.get(word)
        return german_number(word.replace("fuenf", "funf").replace("zwoelf", "zwolf"))


_SPOKEN_OF = {
    language: any_of(
        (
            *(*words.every.values(), words.every_weekday, words.often, words.named),
            *(*words.every_so_many, *words.counted, *words.lasting),
        )
    )
    for language, words in RECURRING.items()
}


def _found(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[re.Match[str]]:
    for pattern in patterns:
        yield from pattern.finditer(text)
