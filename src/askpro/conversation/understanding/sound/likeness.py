"""How alike two words or phrases sound, and the key under which alike words meet."""

import re
from functools import lru_cache

from .alignment import Costs, align, best_end, pad
from .cologne import cologne_key
from .pronunciation import SOUNDS, VOWELS, pronounce

SOUND_COSTS = Costs.of(
    SOUNDS + " ",
    near=(
        (VOWELS, 0.5),
        ("aeo@", 0.3),
        ("ie@", 0.3),
        ("eA", 0.3),
        ("iy", 0.2),
        ("uOo", 0.3),
        ("qe@o", 0.3),
        ("uy", 0.3),
        ("IYA", 0.4),
        ("oW", 0.4),
        ("pb", 0.3),
        ("td", 0.3),
        ("kg", 0.3),
        ("fvw", 0.3),
        ("sz", 0.1),
        ("SZCJ", 0.35),
        ("fTs", 0.4),
        ("vTd", 0.5),
        ("mnN", 0.35),
        ("lr", 0.5),
        ("rw", 0.5),
        ("ptk", 0.6),
        ("bdg", 0.6),
        ("hx", 0.5),
        ("xSk", 0.5),
        ("jJi", 0.5),
    ),
    cheap=(("@", 0.35), ("h", 0.4), ("rj", 0.5), (VOWELS.replace("@", ""), 0.65), (" ", 0.1)),
)
WORD = re.compile(r"[^\W\d_]+")


def sounds_like(a: str, b: str, language: str) -> float:
    """How alike two phrases sound: 1.0 the same, 0.0 nothing in common; spelling and word breaks do not matter."""
    first, second = _sounds(a, language), _sounds(b, language)
    if not first or not second:
        return 0.0
    meant = pad([SOUND_COSTS.encode(second)])
    cost = float(best_end(align(SOUND_COSTS.encode(first), meant, SOUND_COSTS), meant)[0])
    return max(0.0, 1.0 - cost / (0.75 * max(len(first), len(second))))


@lru_cache(maxsize=8192)
def sound_key(text: str, language: str) -> str:
    """A short key that words of the same sound share: Cologne phonetics in German, the consonants in English."""
    if language == "de":
        return cologne_key(text)
    sounds = _sounds(text, language).replace(" ", "")
    return sounds[:1] + "".join(sound for sound in sounds[1:] if sound not in VOWELS and sound not in "hw")


def _sounds(text: str, language: str) -> str:
    return " ".join(pronounce(word, language) for word in WORD.findall(text))
