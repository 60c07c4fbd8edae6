"""How alike two words are spelled, endings and compounds minded, and which phrases a word may belong to."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

PART_LETTERS_MIN = 4
_END_LETTERS_MIN = 5
"""A shorter end of a word is a word of its own: "ich sage" speaks of no Massage."""
_REST_LETTERS_MIN = 3
_ENDINGS = tuple("termine termin behandlung appointment en er es e n s ing ung ed".split())
CLOSE = 0.8
"""From here on a word counts as the word meant."""
_COMPOUND = 0.85
_SHORT_LETTERS_MIN = 3
_OF_THE_BODY = tuple(
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
        meant.endswith(said) and len(said) >= _END_LETTERS_MIN
    )
    if is_part and len(meant) - len(said) >= _REST_LETTERS_MIN:
        return _of_part(len(said), len(meant))
    return 0.0


def _is_plural(meant: str, said: str) -> bool:
    """ "Jabs" are several of a jab, though so short a word has no ending otherwise."""
    return said == f"{meant}s" and len(meant) >= _SHORT_LETTERS_MIN


def _of_part(letters: int, letters_meant: int) -> float:
    return 0.66 + 0.2 * letters / letters_meant


def is_compound_of(said: str, own: Collection[str]) -> bool:
    """Whether a word is put together of the end of one of these and of the end of another."""
    whole, ends = stem(said), [stem(word) for word in own]
    return any(
        any(word.endswith(whole[at:]) for word in ends)
        and any(word.endswith(stem(whole[:at])) for word in ends)
        for at in range(PART_LETTERS_MIN, len(whole) - _END_LETTERS_MIN + 1)
    )


def compound_likeness(meant: str, said: str) -> float:
    """As `likeness`, where one of the two only says of what as well: a haircut is a cut."""
    for whole, head in ((said, meant), (stem(said), meant), (meant, said)):
        rest = whole[: -len(head)] if whole.endswith(head) and len(head) >= _SHORT_LETTERS_MIN else ""
        of_the_body = rest in _OF_THE_BODY and head not in _NO_HEAD
        long_enough = min(len(head) - _END_LETTERS_MIN, len(rest) - _REST_LETTERS_MIN) >= 0
        if head == meant and (of_the_body or long_enough):
            return _COMPOUND
        if head == said and of_the_body:
            return _of_part(len(said), len(meant))
    return 0.0


def _root(participle: str) -> str:
    """ "Geimpft" is what an Impfung does, "umgesteckt" an Umstecken."""
    found = _PARTICIPLE.fullmatch(participle)
    return found["before"] + found["root"] if found else participle


@lru_cache(maxsize=65536)
def in_other_words(said: str) -> tuple[str, ...]:
    """What may be meant as well: without the part of the body, and as a thing instead of a doing."""
    rests = (said[len(part) :] for part in _OF_THE_BODY if said.startswith(part))
    rest = next((one for one in rests if len(one) >= _END_LETTERS_MIN), said)
    return tuple({rest, _NOUNS.get(rest, _root(rest))} - {said})


def everyday_name(said: Sequence[str]) -> str:
    """What is commonly called so, though it has a name of its own: "a trim", "my hair trimmed"; or ""."""
    *before, last = said
    return _TRIMMED.get(_NOUNS.get(last, last), "") if _OF_THE_HAIR.issuperset(before) else ""


_TRIMMED = {"trim": "haircut"}
_OF_THE_HAIR = frozenset({"hair"})


def is_of_the_body(word: str) -> bool:
    """Hair, nails and the like: where it is done, and not what."""
    return word in _OF_THE_BODY


def is_last_word(words: tuple[str, ...], said: str) -> bool:
    """ "A cut", where men's cuts are sold."""
    return (
        words[-1] in (said, said.removesuffix("s"))
        and len(said) >= _SHORT_LETTERS_MIN
        and said not in _NO_HEAD
    )


def part_likeness(meant: str, said: str) -> float:
    """How alike a phrase is to a word that is a part of it."""
    return _of_part(len(said), len(meant))


class Touching:
    """Finds the phrases, by their place, that a word is alike to as a whole or close to a word of.

    Every way of being alike is a key made beforehand, so the cost does not grow with the phrases.
    """

    def __init__(self, phrases: Sequence[tuple[str, tuple[str, ...]]], *, compounds: bool = False) -> None:
        """Each phrase as it is written together, and its words; with `compounds` by its head as well."""
        self._heads: defaultdict[str, set[int]] = defaultdict(set)
        self._forms: defaultdict[str, set[int]] = defaultdict(set)
        self._begun_with: defaultdict[str, set[int]] = defaultdict(set)
        self._parts: defaultdict[str, set[int]] = defaultdict(set)
        for place, (joined, words) in enumerate(phrases):
            self._add(place, joined, 0.0)
            if compounds:
                self._add_heads(place, joined, words)
            for word in words:
                self._add(place, word, CLOSE)
        self._lengths = sorted({len(meant) for meant in self._begun_with})

    def by(self, said: str) -> set[int]:
        """The places of the phrases."""
        found = set[int]()
        for form in {said, stem(said), said.removesuffix("s")}:
            found |= self._forms.get(form, _NONE)
        for length in self._lengths:
            if length >= len(said):
                break
            found |= self._begun_with.get(said[:length], _NONE)
        for whole in {said, stem(said), said.removesuffix("s")} if self._heads else ():
            for start in range(len(whole) - _SHORT_LETTERS_MIN + 1):
                found |= self._heads.get(whole[start:], _NONE)
        return found | self._parts.get(said, _NONE)

    def _add(self, place: int, meant: str, likeness_min: float) -> None:
        self._forms[meant].add(place)
        self._forms[stem(meant)].add(place)
        if len(meant) >= PART_LETTERS_MIN:
            self._begun_with[meant].add(place)
        for part in _parts_of(meant, likeness_min):
            self._parts[part].add(place)

    def _add_heads(self, place: int, joined: str, words: tuple[str, ...]) -> None:
        rests = (joined[len(before) :] for before in _OF_THE_BODY if joined.startswith(before))
        for head in {joined, *words[-1:], *rests}:
            self._heads[head].add(place)


_NONE: frozenset[int] = frozenset()


def _parts_of(meant: str, likeness_min: float) -> Iterator[str]:
    """The beginnings and ends that are still like it."""
    for letters in range(PART_LETTERS_MIN, len(meant) - _REST_LETTERS_MIN + 1):
        if _of_part(letters, len(meant)) >= likeness_min:
            yield meant[:letters]
            if letters >= _END_LETTERS_MIN:
                yield meant[-letters:]
