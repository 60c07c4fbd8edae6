"""How alike two words are spelled, endings and compounds minded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

PART_LETTERS_MIN = 4
END_LETTERS_MIN = 5
"""A shorter end of a word is a word of its own: "ich sage" speaks of no Massage."""
REST_LETTERS_MIN = 3
_ENDINGS = tuple("termine termin behandlung appointment en er es e n s ing ung ed".split())
ALIKE_AT_ALL = 0.66
"""No word that is alike is less so."""
CLOSE = 0.8
"""From here on a word counts as the word meant."""
_COMPOUND = 0.85
SHORT_LETTERS_MIN = 3
OF_THE_BODY = tuple(
    "haare haar bart kopf augen wimpern naegel fuss gesicht hair beard head eye lash nail foot face".split()
)
_NO_HEAD = frozenset("tag tage day days uhr zeit time week kind kids mann frau man men dame herr".split())
"""Said of something else far more often than of what is sold."""
_NOUNS = {
    "schneiden": "schnitt",
    "geschnitten": "schnitt",
    "faerben": "farbe",
    "gefaerbt": "farbe",
    "toenen": "toenung",
    "rasieren": "rasur",
    "massieren": "massage",
    "reinigen": "reinigung",
    "cutting": "cut",
    "trimmed": "trim",
    "coloured": "colour",
    "colored": "color",
    "dyed": "dye",
}
"""What is done, and what it is called as a thing: to have one's hair cut is a cut."""
_PARTICIPLE = re.compile(r"(?P<before>(?:[a-z]{2,4})?)ge(?P<root>[a-z]{4,})(?:t|en)")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without its ending, and without an umlaut that may come from one: "Bärte" is "Bart"."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= PART_LETTERS_MIN:
            return without_umlauts(word[: -len(ending)])
    return without_umlauts(word)


def without_umlauts(folded: str) -> str:
    """Folded letters as they were before a plural or a diminutive changed them."""
    return folded.replace("ae", "a").replace("oe", "o").replace("ue", "u")


@lru_cache(maxsize=65536)
def likeness(meant: str, said: str) -> float:
    """From 0 to 1."""
    if meant == said:
        return 1.0
    if stem(said) == meant or said == stem(meant) or stem(said) == stem(meant) or _is_plural(meant, said):
        return 0.96
    if len(meant) >= PART_LETTERS_MIN and said.startswith(meant):
        return 0.9
    begins = meant.startswith(said)
    is_part = (begins and len(said) >= PART_LETTERS_MIN) or (
        meant.endswith(said) and len(said) >= END_LETTERS_MIN
    )
    if is_part and len(meant) - len(said) >= REST_LETTERS_MIN:
        return of_part(len(said), len(meant))
    return 0.0


def _is_plural(meant: str, said: str) -> bool:
    """ "Jabs" are several of a jab, though so short a word has no ending otherwise."""
    return said == f"{meant}s" and len(meant) >= SHORT_LETTERS_MIN


def of_part(letters: int, letters_meant: int) -> float:
    """How alike a word is to a part of it, by how many letters both have."""
    return ALIKE_AT_ALL + 0.2 * letters / letters_meant


def compound_likeness(meant: str, said: str) -> float:
    """As `likeness`, where one of the two only says of what as well: a haircut is a cut."""
    for whole, head in ((said, meant), (stem(said), meant), (meant, said)):
        rest = whole[: -len(head)] if whole.endswith(head) and len(head) >= SHORT_LETTERS_MIN else ""
        of_the_body = rest in OF_THE_BODY and head not in _NO_HEAD
        long_enough = min(len(head) - END_LETTERS_MIN, len(rest) - REST_LETTERS_MIN) >= 0
        if head == meant and (of_the_body or long_enough):
            return _COMPOUND
        if head == said and of_the_body:
            return of_part(len(said), len(meant))
    return 0.0


def _root(participle: str) -> str:
    """ "Geimpft" is what an Impfung does, "umgesteckt" an Umstecken."""
    found = _PARTICIPLE.fullmatch(participle)
    return found["before"] + found["root"] if found else participle


@lru_cache(maxsize=65536)
def in_other_words(said: str) -> tuple[str, ...]:
    """What may be meant as well: without the part of the body, and as a thing instead of a doing."""
    rests = (said[len(part) :] for part in OF_THE_BODY if said.startswith(part))
    rest = next((one for one in rests if len(one) >= END_LETTERS_MIN), said)
    return tuple({rest, _NOUNS.get(rest, _root(rest))} - {said})


def everyday_name(said: Sequence[str]) -> str:
    """What is commonly called so, though it has a name of its own: "a trim", "my hair trimmed"; or ""."""
    *before, last = said
    return _TRIMMED.get(_NOUNS.get(last, last), "") if _OF_THE_HAIR.issuperset(before) else ""


_TRIMMED = {"trim": "haircut"}
_OF_THE_HAIR = frozenset({"hair"})


def is_of_the_body(word: str) -> bool:
    """Hair, nails and the like: where it is done, and not what."""
    return word in OF_THE_BODY


def is_last_word(words: tuple[str, ...], said: str) -> bool:
    """ "A cut", where men's cuts are sold."""
    return (
        words[-1] in (said, said.removesuffix("s"))
        and len(said) >= SHORT_LETTERS_MIN
        and said not in _NO_HEAD
    )
