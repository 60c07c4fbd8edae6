"""Words a poor line has damaged: what is no word but sounds like one of everyday talk is taken for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from askpro.conversation.understanding.context import Language
from askpro.conversation.understanding.folding import Folded, fold
from askpro.conversation.understanding.names import ordinary_words
from askpro.conversation.understanding.phrases import PHRASES
from askpro.conversation.understanding.sound import blurred, sounds_like

_OF_ERRANDS = {
    "de": "ausfallen aussuchen bezahlen bieten computer finden geschlossen gestrichen geöffnet kleine kleinen"
    " maschine mensch nacht nötig parken reservieren roboter schieben sprechen stehen storniere streichen"
    " tauschen umbuchen verhindert verlege verschiebe verschoben vorbei wenn zeiten zurückrufen",
    "en": "automated cancellation cancelled computer find human jun keep lock machine machines moved moving"
    " fri mon part postpone sat sun thu tue wed zone"
    " rearrange rebook rescheduled robot scheduled talking transfer unable",
}
"""Words of the phrases that everyday talk does not hold."""
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_UMLAUTS_LOST = {"fur": "für"}
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
_WHOLE_ALONE = re.compile(
    r"(?:mon|diens|donners|frei|sams|sonn)tag|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
)


def mended(
    heard: str,
    language: Language,
    names: Collection[str] = (),
    *,
    certainly: bool = False,
    into: Collection[str] = (),
) -> Folded:
    """The text with damaged words made whole, and where each letter stood. Words among `names` stay.

    `certainly` mends only long words, and what differs by sounds the telephone does not tell apart; `into`
    mends only to these words.
    """
    text, origins = list[str](), list[int]()
    end = 0
    for start, stop, word in _whole_words(heard, language, names, certainly):
        if start < end or (into and word not in into):
            continue
        text.append(heard[end:start] + word)
        origins += range(end, start)
        origins += [*(min(start + place, stop - 1) for place in range(len(word) - 1)), stop - 1]
        end = stop
    text.append(heard[end:])
    origins += range(end, len(heard))
    return Folded("".join(text), tuple(origins))


def is_everyday(word: str, language: Language) -> bool:
    """Whether a word is one of everyday talk, or was before the line damaged it."""
    return word.lower() in _known(language) or mended_word(word, language) is not None


@lru_cache(maxsize=16384)
def mended_word(word: str, language: Language, *, certainly: bool = False) -> str | None:
    """The everyday word a damaged one is; None when it is one already, or is like none.

    `certainly` as above.
    """
    plain = word.lower().replace("’", "'")
    known = _known(language)
    if plain in known or _is_of_a_phrase(fold(plain).text, language):
        return None
    if len(plain) < _LETTERS_MIN:
        return _short(plain, language)
    same = _by_blur(language).get(blurred(plain), ())
    off_max = 2 if len(plain) >= _LETTERS_LONG else 1
    near = process.extract(plain, known, scorer=OSA.distance, score_cutoff=off_max, limit=8)
    if any(map(_NEVER.fullmatch, (*same, *(one for one, off, _ in near if off <= 1)))):
        return None
    if len(same) == 1:
        return same[0]
    closest = _closest(plain, [one for one, _, _ in near], language)
    sure = closest is not None and len(plain) >= _LETTERS_SURE and closest[0] == plain[0]
    return closest if sure or not certainly else None


def _short(word: str, language: Language) -> str | None:
    """Of three letters one is much: only what sounds the very same is taken."""
    if language == "de":
        return _UMLAUTS_LOST.get(word)
    near = process.extract(word, _known(language), scorer=OSA.distance, score_cutoff=2, limit=8)
    same = [one for one, _, _ in near if len(word) == 3 and sounds_like(word, one, language) == 1.0]
    return same[0] if len(same) == 1 else None


def _closest(word: str, near: Iterable[str], language: Language) -> str | None:
    ranked = sorted(((sounds_like(word, one, language), one) for one in near), reverse=True)
    if not ranked or ranked[0][0] < _ALIKE_MIN or _NEVER.fullmatch(ranked[0][1]):
        return None
    alone = len(ranked) == 1 or ranked[0][0] - ranked[1][0] >= _MARGIN
    return ranked[0][1] if alone else None


def _whole_words(
    heard: str, language: Language, names: Collection[str], certainly: bool
) -> list[tuple[int, int, str]]:
    """Where something is to be replaced, and by what: halves by their whole, damaged words by sound ones."""
    known = _known(language)
    words = list(_WORD.finditer(heard))
    found: list[tuple[int, int, str]] = []
    for one, other in pairwise(words):
        whole = (one[0] + other[0]).lower()
        halved = whole in known and not (one[0].lower() in known and other[0].lower() in known)
        apart = not found or found[-1][1] <= one.start()
        if apart and heard[one.end() : other.start()] == " " and (halved or _WHOLE_ALONE.fullmatch(whole)):
            found.append((one.start(), other.end(), whole))
    if language == "en":
        found += [(*each.span(1), word) for said, word in _SMALL_WORDS for each in said.finditer(heard)]
    taken = {place for start, stop, _ in found for place in range(start, stop)}
    if language == "de":
        taken |= {place for said in _PRESCRIBED.finditer(heard) for place in range(*said.span())}
    for word in words:
        whole_word = None if word[0].lower() in names else mended_word(word[0], language, certainly=certainly)
        if whole_word is not None and word.start() not in taken:
            found.append((word.start(), word.end(), whole_word))
    return sorted(found)


@lru_cache(maxsize=4)
def _known(language: Language) -> frozenset[str]:
    return ordinary_words(language) | frozenset(_OF_ERRANDS[language].split())


@lru_cache(maxsize=4)
def _stems(language: Language) -> tuple[str, ...]:
    """What words of the phrases begin with: these are understood as they are."""
    return tuple(set(_STEM.findall(PHRASES[language].sources())))


def _is_of_a_phrase(word: str, language: Language) -> bool:
    stems = _stems(language)
    letters_min = max(_STEM_LETTERS_MIN, len(word) - _ENDING_MAX)
    return any(word == stem or (len(stem) >= letters_min and word.startswith(stem)) for stem in stems)


@lru_cache(maxsize=4)
def _by_blur(language: Language) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    of_phrases = (stem for stem in _stems(language) if len(stem) >= _STEM_LETTERS_MIN)
    for word in sorted(_known(language).union(of_phrases)):
        key = blurred(word)
        found[key] = (*found.get(key, ()), word)
    return found
