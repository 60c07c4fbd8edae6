"""Whether a name that was said may be a name that is known: by spelling or by sound, in whole or in part."""

from __future__ import annotations

from rapidfuzz import fuzz

from ..folding import fold
from ..sound import blurred, sounds_like
from ..titles import FORMS_OF_ADDRESS

ALIKE_MIN = 0.8
"""From here on two words sound alike."""
_SPELLED_ALIKE_MIN = 85


def is_alike(said: str, known: str, language: str) -> bool:
    """Every part said has its like among the parts known: "Maier" is Petra Meyer, "Peter Meyer" is not."""
    parts = fold(known).text.split()
    words = [word for word in fold(said).text.split() if word.strip(".") not in FORMS_OF_ADDRESS]
    return bool(words) and all(any(_is_the_same(word, part, language) for part in parts) for word in words)


def _is_the_same(word: str, part: str, language: str) -> bool:
    return (
        fuzz.ratio(word, part) >= _SPELLED_ALIKE_MIN
        or sounds_like(word, part, language) >= ALIKE_MIN
        or blurred(word) == blurred(part)
    )
