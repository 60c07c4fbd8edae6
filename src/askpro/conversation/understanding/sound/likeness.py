"""How alike two words or phrases sound."""

import re

from .scripts import WEIGHTS, Scripts, difference, scripts_of

WORD = re.compile(r"[^\W\d_]+")


def sounds_like(a: str, b: str, language: str) -> float:
    """How alike two phrases sound, from 0.0 to 1.0 (the same); spelling and word breaks do not matter."""
    one, other = _scripts_of(a, language), _scripts_of(b, language)
    if not one[0] or not other[0]:
        return 0.0
    worst = 0.9 * sum(
        weight * (len(first) + len(second)) / 2
        for weight, first, second in zip(WEIGHTS, one, other, strict=True)
    )
    return max(0.0, 1.0 - difference(one, other) / worst)


def sounds_of(text: str, language: str) -> str:
    """The same for texts that sound the same, whatever their spelling and word breaks."""
    return _scripts_of(text, language)[0]


def _scripts_of(text: str, language: str) -> Scripts:
    return scripts_of(" ".join(WORD.findall(text)), language)
