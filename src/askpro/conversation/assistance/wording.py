"""Words as they are compared: in plain letters, without endings, numbers as numbers."""

from __future__ import annotations

import re
import unicodedata

from askpro.conversation.assistance import lexicon
from askpro.conversation.understanding.folding import fold, is_latin
from askpro.conversation.understanding.when.numerals import (
    ENGLISH_CARDINALS,
    ENGLISH_ORDINALS,
    GERMAN_ORDINALS,
    german_number,
)

CHARACTERS_MAX = 500
STEM_LETTERS = 5
WORD = re.compile(r"[^\W_]+(?:['’-][^\W\d_]+)*")
ADDRESS = re.compile(r"\S+@\S+|\b(?:www\.\S+|\w[\w-]*\.(?:de|com|net|org|eu|at|ch)\b)", re.IGNORECASE)
_READABLE = re.compile(r"[\w\s.,;:!?'’\"„“”‚‘()/€$£%&@+*–—-]*")
_LETTERS = re.compile(r"[^\W\d_]+")
_ENDING = re.compile(r"(?:es|en|er|em|e|n|s)$")
_UMLAUT = re.compile(r"(?<![aeq])([uo])e")


def readable(sentence: str) -> str | None:
    """The sentence in plain letters; None for one nobody can check: too long, or foreign letters."""
    text = unicodedata.normalize("NFKC", sentence).strip()
    fits = len(text) <= CHARACTERS_MAX and _READABLE.fullmatch(text) is not None
    return text if fits and is_latin(text) else None


def legible(text: str) -> str:
    """What of a text can be read; words in foreign letters and odd signs are left out."""
    plain = _LETTERS.sub(
        lambda word: word[0] if is_latin(word[0]) else " ", unicodedata.normalize("NFKC", text)
    )
    return "".join(letter if _READABLE.fullmatch(letter) else " " for letter in plain)


def sentences(text: str) -> list[str]:
    """The sentences of a text; dots of ordinals, clock times and abbreviations do not end one."""
    found, start = list[str](), 0
    for place, letter in enumerate(text):
        following = text[place + 1 : place + 2]
        ends = letter in "!?" or (letter == "." and not text[max(0, place - 1)].isdigit())
        if letter == "\n" or (ends and (not following or following.isspace())):
            found.append(text[start : place + 1].strip())
            start = place + 1
    return [part for part in (*found, text[start:].strip()) if part]


def words_of(text: str) -> frozenset[str]:
    """The stems of every word, as names and words are compared; addresses as a whole."""
    addresses = (fold(found[0].rstrip(".,!?")).text for found in ADDRESS.finditer(text))
    return frozenset([*(stem(found[0]) for found in WORD.finditer(fold(text).text)), *addresses])


def stem(word: str) -> str:
    """The word without what inflection changes: German and English endings of words long enough."""
    kept = word.replace("'", "").replace("’", "")
    while len(kept) > STEM_LETTERS and (shorter := _ENDING.sub("", kept)) != kept:
        kept = shorter
    return kept


def weekday_of(word: str) -> int | None:
    """The weekday a folded word names, with its endings; Monday is 0."""
    for name, weekday in lexicon.WEEKDAYS.items():
        if word == name or (len(name) > 3 and word.startswith(name)):
            return weekday
    return None


def number_of(word: str) -> int | None:
    if word.isdecimal():
        return int(word)
    bare = _UMLAUT.sub(r"\1", word)
    for table in (ENGLISH_CARDINALS, ENGLISH_ORDINALS, GERMAN_ORDINALS):
        if bare in table:
            return table[bare]
    tens, _, ones = word.partition("-")
    if ones and tens in ENGLISH_CARDINALS and ones in ENGLISH_CARDINALS:
        return ENGLISH_CARDINALS[tens] + ENGLISH_CARDINALS[ones]
    return german_number(bare)
