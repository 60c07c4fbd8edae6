"""How alike two words or phrases sound."""

import re

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
