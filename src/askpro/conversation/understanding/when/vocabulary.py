"""The words of a language with their meanings, exact and by sound; a token is one of them in an utterance."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain

from .numerals import (
    ENGLISH_CARDINALS,
    ENGLISH_ORDINALS,
    GERMAN_CARDINALS,
    GERMAN_ORDINALS,
)
from .sayings import Said, pattern_of

_FOLD = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss", "’": "'", '"': "'", "´": "'", "é": "e"})
_SOUND_STEPS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"ph|v", "f"), (r"dt|th|d\b", "t"), (r"ck|g\b", "k"), (r"tz|c(?=[ei])", "z"), (r"ie|y", "i"),
        (r"([aeiou])h", r"\1"), (r"ei|ai", "ai"), (r"ae", "a"), (r"oe", "o"), (r"ue", "u"), (r"(.)\1", r"\1"),
    )
]  # fmt: skip
HEARD_LENGTH = 6


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a word of the vocabulary stands for."""

    kind: str
    value: int = 0
    name: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """One word: its kind, its value, and where it stands in the utterance."""

    kind: str
    value: int
    name: str
    start: int
    end: int
    parts: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of one language, exact and by sound."""

    words: Mapping[str, Meaning]
    sounds: Mapping[str, Meaning]
    fillers: frozenset[str]
    compound: re.Pattern[str] | None
    sayings: Mapping[str, Meaning]
    said: re.Pattern[str]

    @property
    def german(self) -> bool:
        """Whether words are compounded, as in German."""
        return self.compound is not None


def vocabulary(
    words: Mapping[str, Meaning],
    fillers: str,
    sayings: Iterable[tuple[str, Said]],
    compound: re.Pattern[str] | None = None,
) -> Vocabulary:
    """Index the words by sound too, leaving out the short ones that too many others sound like."""
    spoken = {saying: Meaning(*said) for saying, said in sayings}
    words = {**words, **{saying: meaning for saying, meaning in spoken.items() if " " not in saying}}
    several = {saying.replace("'", ""): meaning for saying, meaning in spoken.items() if " " in saying}
    silent = frozenset(fillers.split())
    numbers = _number_words(german=compound is not None)
    named = {word: _named(meaning, word) for word, meaning in chain(numbers.items(), words.items())}
    sounds = {sound_of(word): named[word] for word in words if len(word) >= HEARD_LENGTH}
    known = {word: meaning for word, meaning in named.items() if word not in silent}
    said = pattern_of(saying for saying in spoken if " " in saying)
    return Vocabulary(known, sounds, silent, compound, several, said)


def _number_words(*, german: bool) -> dict[str, Meaning]:
    cardinals, ordinals = (
        (GERMAN_CARDINALS, GERMAN_ORDINALS) if german else (ENGLISH_CARDINALS, ENGLISH_ORDINALS)
    )
    numbers = {word: Meaning("NUMBER", value) for word, value in cardinals.items()}
    return numbers | {word: Meaning("ORDINAL", value) for word, value in ordinals.items()}


def _named(meaning: Meaning, word: str) -> Meaning:
    return meaning if meaning.name else Meaning(meaning.kind, meaning.value, word)


def fold(text: str) -> str:
    """Lower case without umlauts, the way recognisers often write."""
    lowered = text.lower()
    return lowered if lowered.isascii() and lowered.isalpha() else lowered.translate(_FOLD)


def sound_of(word: str) -> str:
    """What is left of a word when spellings that sound alike are written alike."""
    for pattern, sound in _SOUND_STEPS:
        word = pattern.sub(sound, word)
    return word
