"""Whether words can be somebody's name."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from ..folding import is_latin
from .cues import PARTICLES
from .familiar import FAMILY_NAMES, GIVEN_NAMES
from .ordinary import is_ordinary

NAME_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*\.?")
NAME_WORDS_MAX = 4

_DOING_LETTERS_MIN = 5
_NO_NAME = re.compile(r"[^\W\d_](?:-[^\W\d_])+\.?|(?:i|you|he|she|it|we|they|that|there)['’]\w+", re.I)
"""Letters told one by one, and what a sentence goes on with: "she'd like"."""


def is_plausible_name(text: str, language: str) -> bool:
    """Whether the whole text can be a person's name: up to four words, none of them everyday talk."""
    words = text.split()
    if not words or len(words) > NAME_WORDS_MAX or not all(NAME_WORD.fullmatch(word) for word in words):
        return False
    meant = [word for word in words if word.lower() not in PARTICLES]
    return bool(meant) and all(is_name_word(word, language) for word in meant)


@lru_cache(maxsize=16384)
def is_name_word(word: str, language: str) -> bool:
    """Whether one word can be part of a name, in whatever width its letters are written."""
    word = unicodedata.normalize("NFKC", word)
    if len(word.strip(".")) < 2 or _NO_NAME.fullmatch(word) or not is_latin(word):
        return False
    return is_familiar(word) or not (is_ordinary(word, language) or _is_a_doing(word, language))


def _is_a_doing(word: str, language: str) -> bool:
    """ "I'm running late": an English word that tells what somebody is doing."""
    return language == "en" and word.islower() and word.endswith("ing") and len(word) > _DOING_LETTERS_MIN


def is_familiar(word: str) -> bool:
    """Whether a word is a name heard often; each half of a double name counts."""
    halves = word.lower().split("-")
    return all(half in GIVEN_NAMES or half in FAMILY_NAMES for half in halves)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name heard often."""
    plain = word.lower()
    return plain in GIVEN_NAMES or all(half in GIVEN_NAMES for half in plain.split("-"))


def is_family_name(word: str) -> bool:
    """Whether a word is a family name heard often."""
    return word.lower() in FAMILY_NAMES


def split_parts(
    words: Sequence[str], comma: bool = False, as_written: bool = False
) -> tuple[str | None, str | None]:
    """Given and family name: particles belong to the family name; "Schmidt, Thomas" is turned round.

    Callers also say "Schmidt Thomas"; with `as_written` only a comma turns a name, as on a list of customers.
    """
    if len(words) == 1:
        word = words[0]
        return (word, None) if is_given_name(word) else (None, word)
    first, last = words[0], words[-1]
    turned = comma or (not as_written and is_family_name(first))
    if turned and is_given_name(last) and not is_given_name(first):
        return " ".join(words[1:]), first
    particle = next(
        (
            at
            for at, word in enumerate(words)
            if word.lower() in PARTICLES and not (at == 0 and is_given_name(word))
        ),
        None,
    )
    cut = particle if particle is not None else len(words) - 1
    return " ".join(words[:cut]) or None, " ".join(words[cut:])
