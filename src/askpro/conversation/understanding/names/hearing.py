"""What a recogniser heard when a name was said: a spoken part, a spelled part, or both."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from ..spelling.alphabets import DOUBLE, LETTER_NAMES, LIKE, SPELLING_WORDS
from .cues import LEAD_IN, SALUTATIONS, STRONG, TITLES, WEAK

WORD = re.compile(r"[^\W\d_]+|\d")
LETTER_RUN_MIN = 3
WORD_LENGTH_MIN = 4
REPEAT_FROM = 65
FORMS_OF_ADDRESS = frozenset(SALUTATIONS) | frozenset(TITLES)
# What recognisers write for single letters and digits when they expect words.
MISHEARD_LETTERS = {
    "en": dict(
        zip(["our", "and", "age", "ate", "hey", "end", "8", "0", "1", "4"], "rnhhanhoif", strict=True)
    ),
    "de": dict(zip(["ja", "und", "ist", "hat", "kann", "8", "0"], "anihkho", strict=True)),
}
BETWEEN_PARTS = frozenset(
    ["space", "new", "then", "leerzeichen", "neues", "wort", "nachname", "surname", "last", "name"]
)


@dataclass(frozen=True, slots=True)
class Hearing:
    """One reading of what was heard: words as spoken, and letters as spelled (a space between names)."""

    spoken: str
    spelled: str


def hear(text: str, language: str) -> Hearing:
    """Take a recogniser's text apart into what was spoken and what was spelled."""
    words = _without_announcement(text, language)
    short = [word for word in words if _is_letters(word)]
    certain = [word for word in short if len(word) == 1 or word.isupper()]
    if len(short) * 2 >= len(words) >= LETTER_RUN_MIN and len(certain) >= 2:
        return Hearing("", _letters(words, language))
    if _from_alphabet(words, language):
        return Hearing("", _initials(words, language))
    first, last = _letter_run(words)
    if last - first < LETTER_RUN_MIN:
        return Hearing(" ".join(words).lower(), "")
    return Hearing(" ".join([*words[:first], *words[last:]]).lower(), _letters(words[first:last], language))


def _without_announcement(text: str, language: str) -> list[str]:
    lead_in = LEAD_IN[language].match(text)
    start = lead_in.end() if lead_in else 0
    cue = STRONG[language].match(text, start) or WEAK[language].match(text, start)
    words = WORD.findall(text[cue.end() if cue else start :])
    while words and words[0].lower() in FORMS_OF_ADDRESS:
        words = words[1:]
    return words or WORD.findall(text)


def _is_letters(word: str) -> bool:
    return len(word) <= 2 or (word.isupper() and len(word) <= 4)


def _from_alphabet(words: Sequence[str], language: str) -> bool:
    """Whether most words are of a spelling alphabet ("Sierra Charlie Oscar"): a name has two at most."""
    known = sum(word.lower() in SPELLING_WORDS[language] for word in words)
    return known >= LETTER_RUN_MIN and known * 2 >= len(words)


def _letter_run(words: Sequence[str]) -> tuple[int, int]:
    best, start = (0, 0), 0
    for position in range(len(words) + 1):
        if position == len(words) or not _is_letters(words[position]):
            if position - start > best[1] - best[0]:
                best = (start, position)
            start = position + 1
    return best


def _initials(words: Sequence[str], language: str) -> str:
    """A word misheard inside an alphabet still begins with its letter, more often than not."""
    table = SPELLING_WORDS[language]
    said = [word.lower() for word in words]
    return "".join(" " if word in BETWEEN_PARTS else table.get(word, word[0]) for word in said).strip()


def _letters(words: Sequence[str], language: str) -> str:
    """The letters joined; a word said between them is left out where it only repeats its neighbours."""
    pieces = list(_pieces(words, language))
    kept = [
        piece
        for at, (piece, is_word) in enumerate(pieces)
        if not is_word or not any(_repeats(piece, other) for other, _ in pieces[max(at - 1, 0) : at + 2 : 2])
    ]
    return "".join(kept).strip()


def _repeats(word: str, letters: str) -> bool:
    return fuzz.ratio(word, letters.strip()) >= REPEAT_FROM


def _pieces(words: Sequence[str], language: str) -> Iterator[tuple[str, bool]]:
    """Runs of letters and, between them, whole words."""
    names, table = LETTER_NAMES[language] | MISHEARD_LETTERS[language], SPELLING_WORDS[language]
    letters, repeat, example = "", 1, False
    for said in words:
        word = said.lower()
        if word in DOUBLE:
            repeat = 2
        elif word in BETWEEN_PARTS:
            letters += " "
        elif word in LIKE and letters:
            example = True
        elif example:
            example = False
        elif len(word) >= WORD_LENGTH_MIN and word not in names and word not in table:
            yield letters, False
            yield word, True
            letters = ""
        else:
            named = None if said.isupper() else names.get(word) or table.get(word)
            letter = named or word
            letters += letter * repeat if len(letter) == 1 else letter
            repeat = 1
    yield letters, False
