"""What a recogniser wrote for a name that was spelled, as a lattice of the sounds that may have been said.

Recognisers expect words: they write "owe you" for "o u", "and" for "n d", "yl" for "y l". Every word is
therefore kept in all the ways it may have sounded, each with a cost in units of log likelihood.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ..sound import pronounce, sounds_like
from ..spelling import letters_together, spelled_aloud
from ..spelling.alphabets import DOUBLE, LETTER_NAMES, SPELLING_WORDS

Slot = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Lattice:
    """The words in turn, each as the sounds it may stand for and their costs; and the likeliest letters."""

    slots: tuple[Slot, ...]
    letters: str


BETWEEN_PARTS = frozenset(
    ["space", "new", "then", "leerzeichen", "neues", "wort", "nachname", "surname", "last", "name"]
)
ALPHABET_WORDS_MIN = 2
CAPITALS_MAX = 3
CHUNK_LENGTH_MAX = 6
CHUNK_COST_PER_LETTER = 0.5
WORD_COST = 1.0
# A word among letters may be no part of them: a remark, or the name once more.
REMARK_COST = 3.0
MISHEARD_ALIKE_MIN = 0.35
MISHEARD_COST = 4.0
FIRST_LETTER_COST = 2.0


def lattice_of(words: Sequence[str], language: str) -> Lattice:
    """All that a caller may have dictated where a recogniser wrote these words."""
    pairs = list(_slots(words, language, is_from_alphabet(words, language)))
    return Lattice(tuple(slot for _, slot in pairs), "".join(letters for letters, _ in pairs))


def is_from_alphabet(words: Sequence[str], language: str) -> bool:
    """Whether alphabet words stand for letters ("Sierra Charlie Oscar"): few names are made of them."""
    known = sum(word.lower() in SPELLING_WORDS[language] for word in words)
    return known > ALPHABET_WORDS_MIN or (known == ALPHABET_WORDS_MIN and len(words) <= 2 * known)


def _slots(words: Sequence[str], language: str, from_alphabet: bool) -> Iterator[tuple[str, Slot]]:
    position = 0
    while position < len(words):
        together = letters_together(words[position:], language)
        letters, count = together or (_named(words[position], language, from_alphabet), 1)
        if together or len(letters) == 1:
            yield letters, ((_aloud(letters, language), 0.0),)
        elif words[position].lower() not in BETWEEN_PARTS | DOUBLE:
            ways = _ways(words[position], language, from_alphabet)
            yield (words[position][0] if from_alphabet else words[position]).lower(), ways
        position += count


def _named(said: str, language: str, from_alphabet: bool) -> str:
    """The letter whose name was said; of the alphabet's words, some are names of people as well."""
    word = said.lower()
    if len(word) == 1:
        return word
    letter = LETTER_NAMES[language].get(word, "")
    return letter or (SPELLING_WORDS[language].get(word, "") if from_alphabet else "")


@lru_cache(maxsize=8192)
def _ways(said: str, language: str, from_alphabet: bool) -> Slot:
    word = said.lower()
    if said.isupper() and len(word) <= CAPITALS_MAX and not from_alphabet:
        return ((_aloud(word, language), 0.0),)
    ways = [(pronounce(word, language), WORD_COST)]
    if len(word) <= CHUNK_LENGTH_MAX:
        cost = 0.0 if said.isupper() else CHUNK_COST_PER_LETTER * (len(word) - 2)
        ways.append((_aloud(word, language), cost))
    if word in SPELLING_WORDS[language]:
        ways.append((_aloud(SPELLING_WORDS[language][word], language), WORD_COST))
    if len(word) > 2:
        ways.append(("", REMARK_COST))
    if from_alphabet:
        ways.extend(_misheard_alphabet(word, language))
    return tuple(ways)


def _misheard_alphabet(word: str, language: str) -> Iterator[tuple[str, float]]:
    """The alphabet's words that sound most like it; failing them, the letter it begins with."""
    table = SPELLING_WORDS[language]
    alike = sorted(
        ((sounds_like(word, known, language), letter) for known, letter in table.items()), reverse=True
    )
    for likeness, letter in alike[:2]:
        if likeness >= MISHEARD_ALIKE_MIN:
            yield _aloud(letter, language), MISHEARD_COST * (1.0 - likeness)
    yield _aloud(word[0], language), FIRST_LETTER_COST


def _aloud(letters: str, language: str) -> str:
    return "".join(spelled_aloud(letters, language))
