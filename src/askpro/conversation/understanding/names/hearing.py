"""What a recogniser heard when a name was said: words, letters, or both."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..spelling.alphabets import DOUBLE
from ..titles import FORMS_OF_ADDRESS
from .cues import LEAD_IN, STRONG, WEAK
from .lattice import is_from_alphabet

WORD = re.compile(r"[^\W\d_]+|\d")
LETTER_WORDS = {"en": frozenset(("a", "i", "o")), "de": frozenset(("a", "o"))}
CHUNK_LENGTH_MAX = 4


@dataclass(frozen=True, slots=True)
class Hearing:
    """A reading of what was heard, without what announces a name; a mixed one is both spoken and spelled."""

    words: tuple[str, ...]
    spoken: bool
    spelled: bool


def hear(text: str, language: str) -> Hearing:
    """Take a recogniser's text for words that were spoken, for letters that were spelled, or for either."""
    words = _without_announcement(text, language)
    short = [word for word in words if len(word) <= 2 or _is_chunk(word)]
    certain = [word for word in short if _is_chunk(word) or _is_letter(word, language)]
    alphabet = is_from_alphabet(words, language)
    spelled = alphabet or bool(certain) or len(short) >= 2 or any(word.lower() in DOUBLE for word in words)
    only = alphabet or (len(short) * 2 >= len(words) > 2 and len(certain) >= 2)
    return Hearing(tuple(words), bool(words) and not only, spelled)


def _is_chunk(word: str) -> bool:
    return 2 <= len(word) <= CHUNK_LENGTH_MAX and word.isupper()


def _is_letter(word: str, language: str) -> bool:
    return len(word) == 1 and (word.isdigit() or word not in LETTER_WORDS[language])


def _without_announcement(text: str, language: str) -> Sequence[str]:
    lead_in = LEAD_IN[language].match(text)
    start = lead_in.end() if lead_in else 0
    cue = STRONG[language].match(text, start) or WEAK[language].match(text, start)
    words = WORD.findall(text[cue.end() if cue else start :])
    while words and words[0].lower() in FORMS_OF_ADDRESS:
        words = words[1:]
    return words or WORD.findall(text)
