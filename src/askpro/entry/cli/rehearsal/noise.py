"""A recogniser on a poor line: words that sound alike change places, some are lost, numbers blur, dots vanish.

Level 0 hears everything as it was said; 1 is a good line, 2 a poor mobile one (about a tenth of the words
changed), 3 a bad one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from askpro.entry.cli.rehearsal.confusions import FILLERS, MISHEARD, MISHEARD_NUMBERS, SOUNDS

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_PUNCTUATION = re.compile(r"[.,!?;:…]")
_LOST_MAX_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Level:
    """Chances by word (substituted, dropped, filled, split, blurred number) and by line (no dots, no case)."""

    substituted: float = 0.0
    dropped: float = 0.0
    filled: float = 0.0
    split: float = 0.0
    number: float = 0.0
    umlaut: float = 0.0
    bare: float = 0.0


LEVELS = (
    Level(),
    Level(substituted=0.03, dropped=0.005, filled=0.01, umlaut=0.02, bare=0.3),
    Level(substituted=0.06, dropped=0.02, filled=0.015, split=0.01, number=0.01, umlaut=0.05, bare=0.7),
    Level(substituted=0.14, dropped=0.05, filled=0.04, split=0.03, number=0.03, umlaut=0.2, bare=1.0),
)


def heard_as(said: str, language: str, level: int, chance: Random) -> str:
    """What the recogniser makes of the words. Level 0 and silence are left alone."""
    if level == 0 or not said.strip():
        return said
    odds = LEVELS[level]
    pieces: list[str] = []
    end = 0
    for found in _WORD.finditer(said):
        pieces.append(said[end : found.start()])
        pieces.append(_word(found[0], language, odds, chance))
        end = found.end()
    pieces.append(said[end:])
    heard = "".join(pieces)
    if chance.random() < odds.bare:
        heard = _PUNCTUATION.sub("", heard).lower()
    heard = re.sub(r"\s+", " ", re.sub(r"\s+([.,!?;:])", r"\1", heard)).strip(" ,;")
    return heard or said


def changed_share(said: str, heard: str) -> float:
    """The share of words that came through changed or not at all; case and dots do not count."""
    before, after = _words(said), _words(heard)
    rows = list(range(len(after) + 1))
    for index, word in enumerate(before, 1):
        previous, rows[0] = rows[0], index
        for column, other in enumerate(after, 1):
            previous, rows[column] = (
                rows[column],
                min(rows[column] + 1, rows[column - 1] + 1, previous + (word != other)),
            )
    return rows[-1] / max(1, len(before))


def _words(text: str) -> list[str]:
    return [word.lower() for word in _WORD.findall(text)]


def _word(word: str, language: str, odds: Level, chance: Random) -> str:
    lower = word.lower()
    blurred = MISHEARD_NUMBERS[language].get(lower)
    if blurred and chance.random() < odds.number:
        return _like(chance.choice(blurred), word)
    roll = chance.random()
    if roll < odds.substituted:
        return _like(_sounds_like(lower, language, chance), word)
    if roll < odds.substituted + odds.dropped and len(word) <= _LOST_MAX_LETTERS and not blurred:
        return ""
    if roll < odds.substituted + odds.dropped + odds.split and len(word) > 8:
        middle = chance.randint(4, len(word) - 4)
        return f"{word[:middle]} {word[middle:]}"
    if chance.random() < odds.umlaut:
        word = word.translate(str.maketrans("äöüÄÖÜß", "aouAOUs"))
    if chance.random() < odds.filled:
        word = f"{chance.choice(FILLERS[language])} {word}"
    return word


def _sounds_like(word: str, language: str, chance: Random) -> str:
    """A known confusion of the word; otherwise one sound of it is taken for its neighbour. Numbers stay."""
    if word in MISHEARD[language]:
        return chance.choice(MISHEARD[language][word])
    if word in MISHEARD_NUMBERS[language] or len(word) < 4 or word.isdigit():
        return word
    places = [
        (found.start(), sound, neighbours)
        for sound, neighbours in SOUNDS[language].items()
        for found in re.finditer(re.escape(sound), word)
    ]
    if not places:
        return word
    start, sound, neighbours = chance.choice(places)
    return word[:start] + chance.choice(neighbours) + word[start + len(sound) :]


def _like(replacement: str, original: str) -> str:
    return replacement[:1].upper() + replacement[1:] if original[:1].isupper() else replacement
