"""Whether words only quote: whole clauses of a company's own sentences, inflected or turned round at most.

An allow-list by construction. Every word must come from the passage, nothing a clause says may be missing,
and what is left out may hold no condition: a lie needs no number and no name to be found out.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from askpro.conversation.assistance import small_words
from askpro.conversation.assistance.addressing import addressing
from askpro.conversation.assistance.claims import Frame, claims_a_deed
from askpro.conversation.assistance.wording import WORD, number_of, readable, sentences, stem
from askpro.conversation.understanding.folding import fold

_JOINT = re.compile(r"[;:–—]|,(?!\d)| - ")


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause says: its telling words in their order, and whom it speaks of."""

    words: tuple[str, ...]
    people: frozenset[str]
    is_condition: bool

    def __add__(self, other: _Clause) -> _Clause:
        return _Clause(self.words + other.words, self.people | other.people, False)

    def says_the_same(self, other: _Clause) -> bool:
        """Whether it says all that the other says, of nobody else, and nothing besides."""
        same_words = bool(self.words) and Counter(self.words) == Counter(other.words)
        several_numbers = sum(word.isdecimal() for word in self.words) > 1
        order_tells = several_numbers or not small_words.COMPARING.isdisjoint(self.words)
        return same_words and self.people <= other.people and (not order_tells or self.words == other.words)


def quotation(words: str, passage: str, frame: Frame) -> str:
    """The words as they may be said, without a yes or no before them; empty unless all of them quote.

    That something is booked, free or promised is never said, not even in the company's own words, and
    nobody is addressed in the other tone.
    """
    told = [_clauses(sentence) for sentence in sentences(passage)]
    said = [_without_lead(sentence) for sentence in sentences(words)]
    quoted = {_quoted(sentence, told, frame) for sentence in said}
    if not said or None in quoted:
        return ""
    left_out = (place + 1 for place in quoted if place is not None and place + 1 not in quoted)
    if any(clause.is_condition for place in left_out if place < len(told) for clause in told[place]):
        return ""
    spoken = " ".join(said)
    return spoken if addressing(spoken, frame.language) <= {frame.tone} else ""


def _quoted(sentence: str, told: Sequence[Sequence[_Clause]], frame: Frame) -> int | None:
    """Which sentence of the passage is quoted."""
    plain = readable(sentence)
    if plain is None or plain.endswith("?") or claims_a_deed(plain, frame):
        return None
    said = _clauses(plain)
    return next((place for place, clauses in enumerate(told) if _is_made_of(said, clauses)), None)


def _is_made_of(said: Sequence[_Clause], told: Sequence[_Clause]) -> bool:
    """Whether each clause is one of those told, or several in a row; none with a condition is left out."""
    left = list(range(len(told)))
    for clause in said:
        run = next((run for run in _runs(left) if clause.says_the_same(_joined(told, run))), None)
        if run is None:
            return False
        left = [place for place in left if place not in run]
    return bool(said) and not any(told[place].is_condition for place in left)


def _runs(places: Sequence[int]) -> Iterator[range]:
    for first in places:
        for last in places:
            if first <= last and all(place in places for place in range(first, last + 1)):
                yield range(first, last + 1)


def _joined(told: Sequence[_Clause], run: range) -> _Clause:
    joined = told[run[0]]
    for place in run[1:]:
        joined += told[place]
    return joined


def _clauses(sentence: str) -> list[_Clause]:
    return [clause for part in _JOINT.split(sentence) if (clause := _clause(part)).words]


def _clause(text: str) -> _Clause:
    text = small_words.PHRASES.sub(" ", fold(text.replace("€", " Euro ").replace("%", " Prozent ")).text)
    words = [found[0] for found in WORD.finditer(text)]
    telling = (word for word in words if word not in small_words.FREE and word not in small_words.PEOPLE)
    return _Clause(
        tuple(_as_compared(word) for word in telling),
        frozenset(small_words.PEOPLE[word] for word in words if word in small_words.PEOPLE),
        any(word in small_words.CONDITIONS or word.startswith("kein") for word in words),
    )


def _as_compared(word: str) -> str:
    number = number_of(word)
    return word if word in small_words.COMPARING else stem(word) if number is None else str(number)


def _without_lead(sentence: str) -> str:
    """A yes or no is an answer to a question that nobody here has understood."""
    kept = small_words.LEAD.sub("", sentence)
    return kept[:1].upper() + kept[1:]
