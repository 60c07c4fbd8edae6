"""A pronunciation written ever more coarsely, so that edit distances together weigh near sounds less."""

import re
from collections.abc import Sequence

from rapidfuzz.distance import Levenshtein

from .pronunciation import VOWELS, pronounce

Scripts = tuple[str, str, str]


def merging(groups: str) -> dict[int, str]:
    """A translation that writes every symbol of a group as the group's first."""
    return {ord(symbol): group[0] for group in groups.split() for symbol in group}


NEAR_SOUNDS = merging("pb td kg fvT sz SZCJ mnN eiA@yqI oauOWY")
NO_VOWELS = dict.fromkeys(map(ord, VOWELS + "h"))
SILENT_R = re.compile(rf"(?<=[{VOWELS}])r(?![{VOWELS}])")
WEIGHTS = (0.75, 0.5, 0.4)


def scripts_of(text: str, language: str) -> Scripts:
    """The sounds of a text, the same with near sounds merged and without an r that
    only colours its vowel ("Karl"), and of these the consonants alone.

    A wrong consonant differs in all three, a near one ("b" for "p") in the first alone, a vowel in no
    more than two. Words are joined: recognisers break them where no speaker does.
    """
    sounds = "".join(pronounce(word, language) for word in text.split())
    merged = SILENT_R.sub("", sounds).translate(NEAR_SOUNDS)
    return sounds, merged, merged.translate(NO_VOWELS)


def difference(one: Scripts, other: Scripts) -> float:
    """The weighted edit distance of two texts in their scripts."""
    pairs: Sequence[tuple[float, str, str]] = tuple(zip(WEIGHTS, one, other, strict=True))
    return sum(weight * Levenshtein.distance(first, second) for weight, first, second in pairs)
