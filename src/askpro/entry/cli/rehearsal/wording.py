"""A caller's way of speaking: phrases, days and clock times in one language, and the habits of the mouth."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from random import Random
from typing import Protocol

from askpro.entry.cli.rehearsal import phrases_de, phrases_en, spoken_de, spoken_en
from askpro.entry.cli.rehearsal.lexicon import number_of
from askpro.entry.cli.rehearsal.vocabulary import Habit, Language
from askpro.entry.cli.rehearsal.window import Window
from askpro.foundation.time import minute_of_day

_HESITATION = 0.12
"""How often a hesitant caller puts a filler before a word."""


class _Phrases(Protocol):
    PHRASES: dict[str, tuple[str, ...]]
    ORDINALS: tuple[str, ...]
    FILLERS: tuple[str, ...]


class _Spoken(Protocol):
    ALPHABET: dict[str, str]
    PLAIN: dict[int, int]

    def day(self, asked: date, today: date, chance: Random) -> str: ...
    def clock(self, minute: int, chance: Random) -> str: ...
    def number(self, number: int) -> str: ...
    def point(self, asked: date, minute: int, today: date, chance: Random) -> str: ...
    def part_of_day(self, asked: Window, chance: Random) -> str: ...
    def digits(self, number: str, chance: Random) -> list[str]: ...


_PHRASES: Mapping[Language, _Phrases] = {"de": phrases_de, "en": phrases_en}
_SPOKEN: Mapping[Language, _Spoken] = {"de": spoken_de, "en": spoken_en}


class Wording:
    """Chooses among the ways of saying something by chance, so that every run of a scenario sounds different."""

    def __init__(self, language: Language, today: date, habits: tuple[Habit, ...], chance: Random) -> None:
        self._phrases = _PHRASES[language]
        self._spoken = _SPOKEN[language]
        self._today = today
        self._habits = habits
        self._chance = chance

    def phrase(self, key: str, **fillings: str) -> str:
        """One of the phrases of this key, filled and with a capital."""
        return _capital(self._chance.choice(self._phrases.PHRASES[key]).format(**fillings))

    def count(self, number: int) -> str:
        """A number as it is said."""
        return self._spoken.number(number)

    def ordinal(self, place: int) -> str:
        return self._phrases.ORDINALS[place]

    def window(self, window: Window) -> str:
        """A stretch of one day; several days need the scenario's own words."""
        if window.point is not None:
            return self._spoken.point(window.first, window.since, self._today, self._chance)
        day = self.day(window.first)
        return day if window.whole_days else f"{day} {self._spoken.part_of_day(window, self._chance)}"

    def day(self, day: date) -> str:
        return self._spoken.day(day, self._today, self._chance)

    def clock(self, minute: int) -> str:
        return self._spoken.clock(minute, self._chance)

    def moment(self, at: datetime) -> str:
        return self._spoken.point(at.date(), minute_of_day(at), self._today, self._chance)

    def spelled(self, name: str) -> str:
        """Letter by letter, plain or by the telephone alphabet."""
        letters = [letter for letter in name.lower().translate(self._spoken.PLAIN) if letter.isalpha()]
        if self._chance.random() < 0.5:
            return " ".join(letters).upper()
        return " ".join(self._spoken.ALPHABET.get(letter, letter.upper()) for letter in letters)

    def digits(self, number: str) -> str:
        """A number as it is given: single digits with a pause after each group."""
        words = self._spoken.digits(number, self._chance)
        return ", ".join(" ".join(words[start : start + 4]) for start in range(0, len(words), 4))

    def repaired(self, window: Window) -> str:
        """The wish with a wrong hour first, put right in the same breath."""
        wrong = window.since + self._chance.choice((-60, 60))
        repair = self.phrase("self_repair", wrong=self.clock(wrong), right=self.clock(window.since))
        return f"{self.day(window.first)} {repair[:1].lower()}{repair[1:]}"

    def spoken(self, said: str) -> str:
        """The sentence as it comes out of this mouth: with hesitation and stutter where that is a habit."""
        words = said.split()
        if "hesitates" in self._habits and len(words) > 1:
            words = [self._hesitant(word) for word in words]
        if "stutters" in self._habits and len(words) > 2 and self._chance.random() < 0.6:
            place = self._chance.randrange(len(words))
            if number_of(words[place].strip(".,!?")) is None:
                words.insert(place, words[place].strip(".,!?"))
        return " ".join(words)

    def _hesitant(self, word: str) -> str:
        if self._chance.random() >= _HESITATION:
            return word
        return f"{self._chance.choice(self._phrases.FILLERS)}, {word}"


def joined(*parts: str) -> str:
    """Sentence parts with commas between; if one of them asks, all of it does."""
    *before, last = [part for part in parts if part] or [""]
    asks = any(part.endswith("?") for part in before) and not last.endswith(("?", "."))
    told = ", ".join([*(part.rstrip("?.") for part in before), last])
    return _capital(f"{told}?" if asks else told)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
