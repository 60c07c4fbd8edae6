"""Fold a text to plain lower-case letters, and find back where a piece of it stood."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

_SPELLED_OUT = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ß": "ss",
    "æ": "ae",
    "ø": "oe",
    "’": "'",
    "´": "'",
    "`": "'",
}


_MARKED = re.compile("[`\x80-\U0010ffff]")
"""What is more than its lower case when folded."""
_LATIN_MAX = 0x024F


def is_latin(text: str) -> bool:
    """Whether all letters are Latin ones, with whatever marks: "Nguyễn" is, "中村" nobody here could say."""
    return text.isascii() or all(
        ord(letter) <= _LATIN_MAX for letter in unicodedata.normalize("NFKD", text) if letter.isalnum()
    )


@dataclass(frozen=True, slots=True)
class Folded:
    """`text` is folded; `origins[i]` is where its i-th letter stood in the original."""

    text: str
    origins: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original of a span in the folded text."""
        if start >= end:
            return (self.origins[start], self.origins[start]) if start < len(self.origins) else (0, 0)
        return self.origins[start], self.origins[end - 1] + 1

    def of(self, other: Folded) -> Folded:
        """This, folded from the text of another: where its letters stood in that one's original."""
        return Folded(self.text, tuple(map(other.origins.__getitem__, self.origins)))


def fold(text: str) -> Folded:
    letters: list[str] = []
    origins: list[int] = []
    end = 0
    for marked in _MARKED.finditer(text):
        place = marked.start()
        plain = _plain(marked[0])
        letters += (text[end:place].lower(), plain)
        origins += range(end, place)
        origins += [place] * len(plain)
        end = place + 1
    letters.append(text[end:].lower())
    origins += range(end, len(text))
    return Folded("".join(letters), tuple(origins))


_FILLERS = {
    "de": re.compile(r"\b(?:aeh+m?|oeh+m?|hm+)\b,?\s*"),
    "en": re.compile(r"\b(?:uh+m?(?! huh)|um+|er|erm|hm+)\b,?\s*"),
}


def without_fillers(folded: Folded, language: str) -> Folded:
    """The text without "äh" and "um", which may stand between any two words."""
    fillers = _FILLERS["en" if language == "en" else "de"]
    dropped = {place for found in fillers.finditer(folded.text) for place in range(*found.span())}
    if len(dropped) in (0, len(folded.text)):
        return folded
    kept = [place for place in range(len(folded.text)) if place not in dropped]
    return Folded(
        "".join(folded.text[place] for place in kept), tuple(folded.origins[place] for place in kept)
    )


def said_without_fillers(heard: str, language: str) -> str:
    """What was heard, as it was written, without "äh" and "um"."""
    return "".join(heard[place] for place in dict.fromkeys(without_fillers(fold(heard), language).origins))


@lru_cache(maxsize=4096)
def _plain(letter: str) -> str:
    small = letter.lower()
    if small in _SPELLED_OUT:
        return _SPELLED_OUT[small]
    return "".join(part for part in unicodedata.normalize("NFKD", small) if not unicodedata.combining(part))
