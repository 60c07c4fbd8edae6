"""Turn a sentence into marks: what each word or phrase contributes to a yes or a no."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from .english import ENGLISH
from .german import GERMAN

MARKS: Final = {
    "agree": "Y",
    "refuse": "N",
    "unsure": "U",
    "agree_anywhere": "A",
    "refuse_anywhere": "D",
    "good": "G",
    "bad": "B",
    "fits": "F",
    "is": "S",
    "it": "I",
    "not": "X",
    "soft": "_",
    "other": ".",
}
_ASKS = re.compile(r"\s*\?")
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+")


class Mark(NamedTuple):
    """One phrase of a sentence: what it is, where it stands, whether a clause or a question meets it."""

    sort: str
    start: int
    end: int
    opens_clause: bool
    asks: bool
    softened: bool


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The phrases of one language by their first word, longest first."""

    phrases: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    soft: frozenset[str]
    strong: re.Pattern[str]

    @staticmethod
    def of(groups: dict[str, str]) -> "Lexicon":
        """Build the look-up from comma-separated phrases; an earlier group wins over a later one."""
        by_first: dict[str, dict[tuple[str, ...], str]] = {}
        for group, mark in MARKS.items():
            for phrase in _split(groups[group]):
                words = tuple(phrase.split())
                by_first.setdefault(words[0], {}).setdefault(words, mark)
        phrases = {
            first: tuple(sorted(found.items(), key=lambda item: -len(item[0])))
            for first, found in by_first.items()
        }
        strong = "|".join(re.escape(phrase) for phrase in _split(groups["strong"]))
        return Lexicon(phrases, frozenset(_split(groups["soft"])), re.compile(rf"\b(?:{strong})\b"))

    def marks(self, text: str) -> list[Mark]:
        """The marks of a sentence without its softeners ("mir", "leider", "really")."""
        words = list(WORD.finditer(text))
        spoken = [word.group().lower().replace("’", "'") for word in words]
        marks: list[Mark] = []
        position, clause_from, softened = 0, 0, False
        while position < len(words):
            length, sort = self._longest(spoken, position)
            if sort == "_":
                softened = True
            else:
                start, end = words[position].start(), words[position + length - 1].end()
                between = text[clause_from:start]
                opens = not marks or any(sign in between for sign in ",.;!?–")
                marks.append(Mark(sort, start, end, opens, _ASKS.match(text, end) is not None, softened))
                clause_from, softened = end, False
            position += length
        return marks

    def _longest(self, spoken: Sequence[str], position: int) -> tuple[int, str]:
        for phrase, sort in self.phrases.get(spoken[position], ()):
            length = self._length(phrase, spoken, position)
            if length:
                return length, sort
        return 1, "."

    def _length(self, phrase: tuple[str, ...], spoken: Sequence[str], position: int) -> int:
        """How many words the phrase takes here, softeners between them included; 0 when it does not fit."""
        at = position
        for expected in phrase:
            while at < len(spoken) and spoken[at] != expected and at > position and spoken[at] in self.soft:
                at += 1
            if at >= len(spoken) or spoken[at] != expected:
                return 0
            at += 1
        return at - position


def _split(phrases: str) -> list[str]:
    return [" ".join(phrase.split()) for phrase in phrases.split(",")]


LEXICONS = {"de": Lexicon.of(GERMAN), "en": Lexicon.of(ENGLISH)}
