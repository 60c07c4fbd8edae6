"""How alike two words or phrases sound, and the key under which alike words meet."""

import re
from functools import lru_cache

from .cologne import cologne_key
from .pronunciation import VOWELS, pronounce
from .scripts import WEIGHTS, difference, scripts_of

WORD = re.compile(r"[^\W\d_]+")


def sounds_like(a: str, b: str, language: str) -> float:
    """How alike two phrases sound, from 0.0 to 1.0 (the same); spelling and word breaks do not matter."""
    one, other = (scripts_of(" ".join(WORD.findall(text)), language) for text in (a, b))
    if not one[0] or not other[0]:
        return 0.0
    worst = 0.9 * sum(
        weight * (len(first) + len(second)) / 2
        for weight, first, second in zip(WEIGHTS, one, other, strict=True)
    )
    return max(0.0, 1.0 - difference(one, other) / worst)


@lru_cache(maxsize=8192)
def sound_key(text: str, language: str) -> str:
    """A key that words of one sound share: Cologne phonetics in German, the consonants in English."""
    if language == "de":
        return cologne_key(text)
    sounds = "".join(pronounce(word, language) for word in WORD.findall(text))
    return sounds[:1] + "".join(sound for sound in sounds[1:] if sound not in VOWELS and sound not in "hw")
