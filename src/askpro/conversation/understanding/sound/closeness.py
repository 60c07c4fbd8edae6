"""How far apart two sounds are to a listener on the telephone, from how they are made.

Consonants differ by place, manner and voice, vowels by height, backness and rounding (Ladefoged, A Course in
Phonetics). Of these the telephone blurs place first, since it cuts the band at 3.4 kHz: "em, en", "ef, ess",
"bee, dee" (Miller and Nicely, JASA 27, 1955: place is lost before manner, voice last).
"""

from itertools import product

import numpy as np
from numpy.typing import NDArray

from .pronunciation import CONSONANTS, SOUNDS, VOWELS

CODES = {sound: code for code, sound in enumerate(SOUNDS)}
STRANGE = 2.0

# Height, backness and rounding from 0 to 1, and how far a diphthong moves.
_VOWELS = {
    "a": (0.0, 0.5, 0.0, 0.0), "e": (0.6, 0.0, 0.0, 0.0), "i": (1.0, 0.0, 0.0, 0.0),
    "o": (0.4, 1.0, 1.0, 0.0), "u": (1.0, 1.0, 1.0, 0.0), "y": (1.0, 0.0, 1.0, 0.0),
    "q": (0.6, 0.0, 1.0, 0.0), "@": (0.5, 0.5, 0.0, 0.0), "A": (0.75, 0.0, 0.0, 0.2),
    "I": (0.4, 0.2, 0.0, 0.3), "O": (0.6, 0.9, 0.8, 0.2), "W": (0.4, 0.6, 0.5, 0.3),
    "Y": (0.6, 0.6, 0.7, 0.3),
}  # fmt: skip
# From the lips to the throat.
_PLACES = ("pbm", "wfv", "T", "tdszncCnl", "rSZCJ", "j", "", "kgxN", "", "h")
_MANNERS = {
    "stop": "pbtdkg",
    "fricative": "fvTszSZxh",
    "affricate": "CJ",
    "nasal": "mnN",
    "liquid": "lr",
    "glide": "wj",
}
_ACROSS = {
    frozenset(("stop", "fricative")): 0.4, frozenset(("stop", "affricate")): 0.3,
    frozenset(("fricative", "affricate")): 0.2, frozenset(("nasal", "liquid")): 0.4,
    frozenset(("stop", "nasal")): 0.5, frozenset(("liquid", "glide")): 0.3,
    frozenset(("nasal", "glide")): 0.6, frozenset(("nasal", "fricative")): 0.7,
}  # fmt: skip
_VOICED = frozenset("bdgvzZJmnNlrwj")
# Glides are vowels said quickly, and a final r or h colours its vowel.
_HALF_VOWELS = {"ji": 0.3, "wu": 0.3, "jI": 0.7, "wO": 0.7, "wo": 0.7, "r@": 0.5, "h@": 0.8}


def _vowel_distance(one: str, other: str) -> float:
    moved = sum(abs(a - b) for a, b in zip(_VOWELS[one], _VOWELS[other], strict=True))
    return min(1.0, 0.25 + 0.4 * moved)


def _consonant_distance(one: str, other: str) -> float:
    place = abs(_place(one) - _place(other))
    manner = _manner(one), _manner(other)
    across = 0.0 if manner[0] == manner[1] else _ACROSS.get(frozenset(manner), 0.8)
    voice = 0.2 if (one in _VOICED) != (other in _VOICED) else 0.0
    return min(1.0, 0.15 + 0.08 * place + across + voice)


def _place(sound: str) -> int:
    return next(place for place, sounds in enumerate(_PLACES) if sound in sounds)


def _manner(sound: str) -> str:
    return next(manner for manner, sounds in _MANNERS.items() if sound in sounds)


def _distance(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in VOWELS and other in VOWELS:
        return _vowel_distance(one, other)
    if one in CONSONANTS and other in CONSONANTS:
        return _consonant_distance(one, other)
    return _HALF_VOWELS.get(one + other, _HALF_VOWELS.get(other + one, STRANGE))


def _loss(sound: str) -> float:
    """What it costs to miss a sound or to hear one too many: weak sounds come and go."""
    if sound in "@h":
        return 0.45
    if sound in "rwj":
        return 0.6
    return 0.8 if sound in VOWELS else 0.9


SUBSTITUTION: NDArray[np.float32] = np.array(
    [_distance(one, other) for one, other in product(SOUNDS, SOUNDS)], dtype=np.float32
).reshape(len(SOUNDS), len(SOUNDS))
LOSS: NDArray[np.float32] = np.array([_loss(sound) for sound in SOUNDS], dtype=np.float32)
