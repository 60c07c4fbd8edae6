"""Words a poor line has damaged: what is no word but sounds like one of everyday talk is taken for it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import Folded, fold
from askpro.conversation.understanding.names import ordinary_words
from askpro.conversation.understanding.phrases import PHRASES
from askpro.conversation.understanding.sound import blurred, sounds_like, sounds_of

_OF_ERRANDS = {
    "de": "ausfallen aussuchen bezahlen bieten computer finden geschlossen gestrichen geöffnet kleine kleinen"
    " maschine mensch nacht nötig parken reservieren roboter schieben sprechen stehen storniere streichen"
    " sitzungen behandlungen"
    " tauschen umbuchen verhindert verlege verschiebe verschoben vorbei wenn zeiten zurückrufen",
    "en": "automated cancellation cancelled computer find human jun keep lock machine machines moved moving"
    " fri mon part postpone sat sun thu tue wed zone"
    " fortnight fortnightly sessions treatments"
    " rearrange rebook rescheduled robot scheduled talking transfer unable",
}
"""Words of the phrases that everyday talk does not hold."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_AS_SPOKEN = {"fur": "für", "ned": "nicht", "net": "nicht", "nich": "nicht", "nischt": "nicht"}
"""Short words without their umlaut, and as dialects have them."""
_STEM = re.compile(r"[a-z]{4,}")
_STEM_LETTERS_MIN = 5
_ENDING_MAX = 3
_LETTERS_MIN = 4
_LETTERS_SURE = 7
_LETTERS_LONG = 9
_ALIKE_MIN = 0.75
_MARGIN = 0.05
WORDS_OF_TIME = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonntag guten für übermorgen nachmittag nachmittags"
    " vormittag vormittags monday tuesday wednesday thursday friday saturday sunday tomorrow afternoon"
    " good morning the".split()
)
_NEVER = re.compile(r"[kn]ein\w*|no|not|nothing|never|nichts")
"""Who hears a refusal where none was said does harm, and so does who hears something else for one."""
_AFTER_TO = r"(?=(?:you|the|my|be|come|get|make|see|cancel|move|book)\b)"
_SMALL_WORDS = (
    (re.compile(r"\bin (they|de|a) (?=(?:morning|afternoon|evening)\b)", re.IGNORECASE), "the"),
    (re.compile(rf"\b(too|two) {_AFTER_TO}", re.IGNORECASE), "to"),
)
"""English words that are heard for each other, where only one of them can stand."""
_PRESCRIBED = re.compile(
    r"\b(?:\w*arzt|\w*ärztin|doktor\w*|orthopäd\w*|chirurg\w*|er|sie|rezept)\b.{0,60}?\bverschrieb\w*"
    r"|\bverschrieben (?:bekommen|gekriegt|worden)",
    re.IGNORECASE,
)
"""What a doctor has prescribed is no "verschieben" heard badly."""
_DAYS_ALONE = frozenset(
    [f"{day}tag" for day in "mon diens donners frei sams sonn".split()]
    + [f"{day}day" for day in "mon tues wednes thurs fri satur sun".split()]
)


class Damage(NamedTuple):
    """A stretch of what was heard, and the everyday word it was before the line damaged it."""

    start: int
    end: int
    whole: str
    certain: bool
    """Whether the word is long, or differs only by sounds the telephone does not tell apart."""


def damage_in(heard: str, language: Language, names: Collection[str] = ()) -> tuple[Damage, ...]:
    """What is damaged in an utterance, from left to right. A word among `names` is not."""
    words = [(word.start(), word.end(), word[0].lower()) for word in _WORD.finditer(heard)]
    found = list(_halved(heard, words, _known(language)))
    if language == "en":
        found += [
            Damage(*each.span(1), word, True) for said, word in _SMALL_WORDS for each in said.finditer(heard)
        ]
    taken = {place for one in found for place in range(one.start, one.end)}
    if language == "de":
        taken |= {place for said in _PRESCRIBED.finditer(heard) for place in range(*said.span())}
    for start, end, word in words:
        whole = None if word in names else _whole(word, language)
        if whole is not None and start not in taken:
            found.append(Damage(start, end, *whole))
    return tuple(sorted(found))


def mended(heard: str, damage: Iterable[Damage]) -> Folded:
    """The text with this damage made whole, and where each letter stood."""
    text, origins = list[str](), list[int]()
    end = 0
    for one in damage:
        if one.start < end:
            continue
        text.append(heard[end : one.start] + one.whole)
        origins += range(end, one.start)
        last = one.end - 1
        origins += [*(min(one.start + place, last) for place in range(len(one.whole) - 1)), last]
        end = one.end
    text.append(heard[end:])
    origins += range(end, len(heard))
    return Folded("".join(text), tuple(origins))


def is_everyday(word: str, language: Language) -> bool:
    """Whether a word is one of everyday talk, or was before the line damaged it."""
    plain = word.lower()
    return plain in _known(language) or _whole(plain, language) is not None


def _halved(heard: str, words: Sequence[tuple[int, int, str]], known: Collection[str]) -> Iterator[Damage]:
    """Words that are the halves of one."""
    behind = 0
    for (start, end, one), (start_of_other, end_of_other, other) in pairwise(words):
        if start < behind or heard[end:start_of_other] != " ":
            continue
        whole = one + other
        if whole in _DAYS_ALONE or (whole in known and not (one in known and other in known)):
            yield Damage(start, end_of_other, whole, True)
            behind = end_of_other


@lru_cache(maxsize=16384)
def _whole(word: str, language: Language) -> tuple[str, bool] | None:
    """The everyday word a damaged one is, and whether that is certain; None when it is none, or like none."""
    plain = word.replace("’", "'")
    known = _known(language)
    if language == "de" and plain in _AS_SPOKEN:
        return _AS_SPOKEN[plain], True
    if plain in known or _is_of_a_phrase(fold(plain).text, language):
        return None
    if len(plain) < _LETTERS_MIN:
        short = _short(plain, language)
        return (short, True) if short else None
    same = _by_blur(language).get(blurred(plain), ())
    off_max = 2 if len(plain) >= _LETTERS_LONG else 1
    near = process.extract(plain, _listed(language), scorer=OSA.distance, score_cutoff=off_max, limit=None)
    if any(map(_NEVER.fullmatch, (*same, *(one for one, off, _ in near if off <= 1)))):
        return None
    if len(same) == 1:
        return same[0], True
    closest = _closest(plain, [one for one, _, _ in near], language)
    return (closest, len(plain) >= _LETTERS_SURE and closest[0] == plain[0]) if closest else None


def _short(word: str, language: Language) -> str | None:
    """Of three letters one is much: only what sounds the very same is taken."""
    if language == "de":
        return _AS_SPOKEN.get(word)
    alike = _by_sound(language).get(sounds_of(word, language), ()) if len(word) == 3 else ()
    same = [one for one in alike if OSA.distance(word, one) <= 2]
    return same[0] if len(same) == 1 else None


def _closest(word: str, near: Iterable[str], language: Language) -> str | None:
    ranked = sorted(((sounds_like(word, one, language), one) for one in near), reverse=True)
    if not ranked or ranked[0][0] < _ALIKE_MIN or _NEVER.fullmatch(ranked[0][1]):
        return None
    alone = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN
    return ranked[0][1] if alone else None


@lru_cache(maxsize=4)
def _known(language: Language) -> frozenset[str]:
    return ordinary_words(language) | frozenset(_OF_ERRANDS[language].split())


@lru_cache(maxsize=4)
def _listed(language: Language) -> tuple[str, ...]:
    """In an order that no process has for itself."""
    return tuple(sorted(_known(language)))


@lru_cache(maxsize=4)
def _stems(language: Language) -> frozenset[str]:
    """What words of the phrases begin with: these are understood as they are."""
    return frozenset(_STEM.findall(PHRASES[language].sources()))


def _is_of_a_phrase(word: str, language: Language) -> bool:
    stems = _stems(language)
    letters_min = max(_STEM_LETTERS_MIN, len(word) - _ENDING_MAX)
    return word in stems or any(word[:letters] in stems for letters in range(letters_min, len(word)))


@lru_cache(maxsize=4)
def _by_blur(language: Language) -> dict[str, tuple[str, ...]]:
    of_phrases = (stem for stem in _stems(language) if len(stem) >= _STEM_LETTERS_MIN)
    return _by_key(sorted(_known(language).union(of_phrases)), blurred)


@lru_cache(maxsize=4)
def _by_sound(language: Language) -> dict[str, tuple[str, ...]]:
    return _by_key(_listed(language), lambda word: sounds_of(word, language))


def _by_key(words: Iterable[str], key_of: Callable[[str], str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in words:
        key = key_of(word)
        found[key] = (*found.get(key, ()), word)
    return found
