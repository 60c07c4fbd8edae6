"""Find the run of spelled letters in what a caller said and join it to a word."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

from ..folding import is_latin
from .alphabets import (
    DOUBLE,
    EVERYDAY,
    FILLERS,
    LETTER_NAMES,
    LIKE,
    SIGNS,
    SPELLING_WORDS,
    TWO,
    UMLAUTS,
)

WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|-(?=\s|$)")
CHUNK_LENGTH_MAX = 3
REMARKS = frozenset(("mit", "with", "ohne", "without"))
REMARK_LENGTH_MAX = 3
DAMAGED_LETTERS_MIN = 4
TABLE_WORDS_MIN = 3
_SPELL = {
    language: frozenset({*names, *SPELLING_WORDS[language], *SIGNS, *DOUBLE, *TWO, *UMLAUTS})
    | {"umlaut", "scharfes", "scharf", "-"}
    for language, names in LETTER_NAMES.items()
}
"""The words that may begin a letter."""


@dataclass(frozen=True, slots=True)
class Spelled:
    """A word put together from spelled letters, in lower case, and where in the text it was spelled."""

    letters: str
    span: tuple[int, int]
    from_table: bool = False
    """Whether it was spelled by an alphabet ("Nordpol, Gustav"), whose words are names themselves."""


_HALF_OF_THE_DAY = re.compile(
    r"(?:(?<=\d)|(?<=\d\s)|(?<=(?:one|two|ree|our|ive|six|ven|ght|ine|ten|lve|rty|een|ock)\s))"
    r"[ap]\.?\s?m\b\.?",
    re.IGNORECASE,
)
""" "Two p.m., I mean three" spells nothing."""


@dataclass(frozen=True, slots=True)
class _Step:
    """One letter (or sign) of the run; `certain` when it cannot be an everyday word."""

    letters: str
    words: int
    certain: bool
    from_table: bool = False


def read_spelled(text: str, language: str) -> Spelled | None:
    """The longest spelled word in the text: letters, their names, "A wie Anton", "Doppel-n", "double t".

    Two letters are enough when nothing else was said; inside a sentence it takes three, or two said as
    "B wie Berta". Everyday words ("er", "see", "Martha") count as letters only among other letters.
    """
    text = _HALF_OF_THE_DAY.sub(lambda found: "," * len(found[0]), text)
    words = [word for word in WORD.finditer(text) if is_latin(word.group())]
    runs = _runs([word.group() for word in words], language)
    best: Spelled | None = None
    for first, last, steps in runs:
        letters = "".join(step.letters for step in steps).strip(" -.")
        alone = last - first == len(words)
        remark = first > 0 and words[first - 1].group().lower() in REMARKS and len(steps) <= REMARK_LENGTH_MAX
        if not remark and _is_spelling(steps, alone) and len(letters) > len(best.letters if best else ""):
            span = (words[first].start(), words[last - 1].end())
            best = Spelled(letters, span, sum(step.from_table for step in steps) >= TABLE_WORDS_MIN)
    return best


def letters_together(words: Sequence[str], language: str) -> tuple[str, int] | None:
    """The letters that several words at the beginning name between them ("Doppel-n", "B wie Berta") and how
    many words these are; None when the first word stands for itself."""
    word, *following = (other.lower() for other in words[:4])
    step = _together(word, following, language)
    return (step.letters, step.words) if step else None


def _is_spelling(steps: Sequence[_Step], alone: bool) -> bool:
    explicit = sum(step.words > 1 and step.certain for step in steps)
    certain = sum(step.certain for step in steps)
    if sum(step.from_table and step.words == 1 for step in steps) >= max(TABLE_WORDS_MIN, len(steps) - 1):
        return True
    if all(step.from_table and step.words == 1 for step in steps):
        return False
    if len(steps) == 1:
        return alone and explicit == 1
    if len(steps) == 2:
        return explicit >= 1 or (alone and certain == 2)
    return certain * 2 >= len(steps) or explicit >= 1


def _runs(words: Sequence[str], language: str) -> list[tuple[int, int, list[_Step]]]:
    runs: list[tuple[int, int, list[_Step]]] = []
    position = 0
    while position < len(words):
        first, steps, last = position, list[_Step](), position
        while position < len(words):
            step = _step(words, position, language) or _damaged(words, position, steps, language)
            if step is not None:
                if steps and step.letters == steps[-1].letters * 2:
                    steps.pop()
                steps.append(step)
                position += step.words
                last = position
            elif steps and words[position].lower() in FILLERS:
                position += 1
            else:
                break
        if steps:
            runs.append((first, last, steps))
        position = max(last, first + 1)
    return runs


def _step(words: Sequence[str], position: int, language: str) -> _Step | None:
    spoken = words[position]
    word = spoken.lower()
    chunk = len(word) == 1 or (len(word) <= CHUNK_LENGTH_MAX and spoken.isupper())
    if not chunk and word not in _SPELL[language]:
        return None
    following = [other.lower() for other in words[position + 1 : position + 4]]
    return _together(word, following, language) or _single(spoken, word, following, language)


def _together(word: str, following: Sequence[str], language: str) -> _Step | None:
    return (
        _doubled(word, following, language)
        or _umlaut(word, following)
        or _compared(word, following, language)
    )


def _doubled(word: str, following: Sequence[str], language: str) -> _Step | None:
    """ "Doppel-n", "double t", "zwei l"; but "double u" is a letter of its own."""
    if word not in DOUBLE | TWO or not following:
        return None
    if language == "en" and word == "double" and following[0] in ("u", "you", "yu"):
        return _Step("w", 2, certain=True)
    letter = _letter(following[0], language)
    if letter is None or (word in TWO and len(following[0]) > 2):
        return None
    return _Step(letter * 2, 2, certain=True)


def _umlaut(word: str, following: Sequence[str]) -> _Step | None:
    """ "a Umlaut", "Umlaut Aachen", "scharfes s"."""
    if not following:
        return None
    if word in UMLAUTS and following[0] == "umlaut":
        return _Step(UMLAUTS[word], 2, certain=True)
    if word == "umlaut" and following[0][0] in UMLAUTS:
        return _Step(UMLAUTS[following[0][0]], 2, certain=True)
    if word in ("scharfes", "scharf") and following[0] in ("s", "es"):
        return _Step("ß", 2, certain=True)
    return None


def _compared(word: str, following: Sequence[str], language: str) -> _Step | None:
    """ "B wie Berta", "m as in mike": where the two differ the word is right, letters are misheard more."""
    letter = _letter(word, language)
    if letter is None or not following or following[0] not in LIKE:
        return None
    example = 2 if following[:2] == ["as", "in"] else 1
    if len(following) <= example or len(following[example]) < 2:
        return None
    named = SPELLING_WORDS.get(language, {}).get(following[example], following[example][0])
    return _Step(letter if named.startswith(letter) else named, example + 2, certain=True)


def _single(spoken: str, word: str, following: Sequence[str], language: str) -> _Step | None:
    everyday = EVERYDAY.get(language, frozenset())
    if word in SIGNS or word == "-":
        return _Step(SIGNS.get(word, "-"), 1, certain=False)
    letter = _letter(word, language)
    if letter is not None:
        return _Step(letter, 1, certain=word not in everyday or spoken.isupper())
    if word in SPELLING_WORDS.get(language, {}):
        return _Step(SPELLING_WORDS[language][word], 1, certain=False, from_table=True)
    if spoken.isupper() and len(spoken) <= CHUNK_LENGTH_MAX:
        return _Step(word, 1, certain=True)
    return None


def _damaged(words: Sequence[str], position: int, steps: Sequence[_Step], language: str) -> _Step | None:
    """Between words of a spelling alphabet, what is almost one of them: "sierra charlie hodel"."""
    table = SPELLING_WORDS.get(language, {})
    before = bool(steps) and steps[-1].from_table
    after = not steps and position + 1 < len(words) and words[position + 1].lower() in table
    word = words[position].lower()
    if not (before or after) or len(word) < DAMAGED_LETTERS_MIN:
        return None
    close = process.extract(word, table.keys(), scorer=OSA.distance, score_cutoff=1)
    letters = {table[one] for one, _, _ in close}
    return _Step(letters.pop(), 1, certain=False, from_table=True) if len(letters) == 1 else None


def _letter(word: str, language: str) -> str | None:
    if len(word) == 1 and word.isalpha():
        return word
    return LETTER_NAMES.get(language, {}).get(word)
