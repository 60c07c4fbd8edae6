"""Letters to sounds: a rough pronunciation of a word as a caller says it and a recogniser hears it.

One character is one sound. Vowels: a e i o u, y (ü), q (ö), @ (schwa), A (say), I (eye), O (go), W (now),
Y (boy).
Consonants: p b t d k g f v s z S (she) Z (vision) C (church) J (job) T (thin) x (ach) h m n N (sing) l r w j.
"""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from .english import ENGLISH
from .german import GERMAN

VOWELS = "aeiouyq@AIOWY"
CONSONANTS = "pbtdkgfvszSZCJTxhmnNlrwj"
SOUNDS = VOWELS + CONSONANTS


def _reader(rules: str) -> Callable[[str], str]:
    pairs = [rule.rpartition("=") for rule in rules.split()]
    pattern = re.compile("|".join(f"({spelling})" for spelling, _, _ in pairs))
    sounds = [sound for _, _, sound in pairs]

    def read(word: str) -> str:
        return "".join(sounds[(match.lastindex or 1) - 1] for match in pattern.finditer(word))

    return read


_read_english = _reader(ENGLISH)
_read_german = _reader(GERMAN)


@lru_cache(maxsize=16384)
def pronounce(word: str, language: str) -> str:
    """The sounds of one word in our own one-character alphabet; anything but German is read as English."""
    lowered = word.lower()
    if language == "de":
        return _read_german(unicodedata.normalize("NFC", lowered))
    return _read_english(_without_accents(lowered))


def _without_accents(word: str) -> str:
    plain = word.replace("ß", "ss").replace("ø", "o").replace("ł", "l").replace("ı", "i")
    decomposed = unicodedata.normalize("NFD", plain)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
