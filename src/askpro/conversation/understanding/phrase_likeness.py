"""How alike words said are to one of the names of what the company calls its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from rapidfuzz import fuzz

from askpro.conversation.understanding.likeness import (
    CLOSE,
    compound_likeness,
    in_other_words,
    is_last_word,
    likeness,
    of_part,
)
from askpro.conversation.understanding.misspelled import ALIKE_LETTERS_MIN, ALIKE_MIN

_OTHERWISE = 0.95
"""How sure we are of what was said in other words."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name of a term: its telling words, and those written together."""

    id: UUID
    words: tuple[str, ...]
    joined: str
    is_name: bool = False
    """Not only another word for it."""


def phrase_likeness(phrase: Phrase, said: tuple[str, ...], joined: str, ratio: float) -> float:
    """From 0 to 1; `ratio` is how alike the two are spelled, 0 when misspellings do not count."""
    if len(said) > len(phrase.words) + 2:
        return 0.0
    whole = likeness(phrase.joined, joined)
    if len(said) > 1 and len(phrase.joined) < ALIKE_LETTERS_MIN and phrase.joined != joined:
        whole = 0.0  # "mir am" begins like Mira
    if not whole and min(len(joined), len(phrase.joined)) >= ALIKE_LETTERS_MIN and ratio:
        whole = 0.9 * ratio
    if len(phrase.words) == 1 or len(said) == 1:
        return whole
    shared = sum(any(is_the_part(part, word) for word in said) for part in phrase.words)
    extra = max(0, len(said) - shared)
    return max(whole, 0.97 * shared / len(phrase.words) - 0.25 * extra if shared >= 2 else 0.0)


def head_likeness(phrase: Phrase, said: str) -> float:
    """From 0 to 1; what the last part of a name tells: "haircut" where cuts are sold, or the reverse."""
    others = max((_OTHERWISE * likeness(phrase.joined, other) for other in in_other_words(said)), default=0.0)
    if len(phrase.words) == 1:
        return max(others, compound_likeness(phrase.joined, said))
    return max(others, of_part(len(said), len(phrase.joined)) if is_last_word(phrase.words, said) else 0.0)


@lru_cache(maxsize=65536)
def is_the_part(part: str, word: str) -> bool:
    """Beside other parts of the same name a word may be damaged: "waschen, schneiden, vöhnen"."""
    if likeness(part, word) >= CLOSE:
        return True
    return min(len(part), len(word)) >= ALIKE_LETTERS_MIN and fuzz.ratio(part, word) >= ALIKE_MIN
