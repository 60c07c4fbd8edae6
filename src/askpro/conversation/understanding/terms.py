"""Find what the company calls its own (services, staff, branches) in what a caller says."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache
from uuid import UUID

from rapidfuzz import fuzz, process

from askpro.conversation.understanding.context import Term
from askpro.conversation.understanding.folding import fold
from askpro.conversation.understanding.likeness import everyday_name, is_of_the_body
from askpro.conversation.understanding.mentions import IN_FULL, Mention, Word, nearest
from askpro.conversation.understanding.misspelled import ALIKE_LETTERS_MIN
from askpro.conversation.understanding.names import is_ordinary
from askpro.conversation.understanding.own_words import OwnWords
from askpro.conversation.understanding.phrase_finder import COMPOUNDED, PhraseFinder
from askpro.conversation.understanding.phrase_likeness import Phrase
from askpro.conversation.understanding.sound import sounds_like
from askpro.conversation.understanding.spans import Span, overlap
from askpro.conversation.understanding.titles import FORMS_OF_ADDRESS

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_FILLERS = frozenset(
    "und and mit with the a an der die das ein eine einen ne nen fuer for zum zur inkl plus of im in"
    " termin termine appointment appointments booking fest".split()
)
_QUESTIONS_KEPT = 64
_COMPOUND_LETTERS_MIN = 9
_SCORE_MIN = 0.6
_AT_ONCE = re.compile(r",? ?(?:(?:und|and) )?")
Hint = tuple[int, str]


def _rank(mention: Mention, text: str) -> float:
    """ "My beard trimmed" says more than "beard", though a beard alone is another word for its trim."""
    return min(mention.best, IN_FULL) if is_of_the_body(text[slice(*mention.span)]) else mention.best


class TermFinder:
    """Finds the terms of one language's vocabulary; built once per vocabulary.

    With `compounds` a name may be said with a word more before it, or the last of its words alone; `titled`
    when "Dr Sari", "Doktor Sari" and "Sari" are the same.
    """

    def __init__(
        self, terms: Iterable[Term], language: str, *, compounds: bool = False, titled: bool = False
    ) -> None:
        self.language = language
        self._compounds = compounds
        self._silent = _FILLERS | FORMS_OF_ADDRESS if titled else _FILLERS
        self._phrases: list[Phrase] = []
        for term in terms:
            own = term.words.get(language, ())
            others = [
                phrase for other, phrases in term.words.items() if other != language for phrase in phrases
            ]
            for name in dict.fromkeys([*own, *others]):
                words = tuple(word for word in _WORD.findall(fold(name).text) if word not in self._silent)
                if words:
                    named = name in (names[0] for names in term.words.values() if names)
                    self._phrases.append(Phrase(term.id, words, "".join(words), named))
        self._joined = [phrase.joined for phrase in self._phrases]
        self._spelled = PhraseFinder(self._phrases, compounds=compounds)
        self._own = OwnWords(self._phrases)
        self._with_words = lru_cache(maxsize=_QUESTIONS_KEPT)(self._own.beginning_with)

    def find(
        self,
        text: str,
        taken: Iterable[Span] = (),
        *,
        alike: bool = True,
        by_sound: bool = False,
        hints: Iterable[Hint] = (),
        several: bool = False,
    ) -> list[Mention]:
        """Mentions in the folded `text`, none overlapping another or a `taken` span, in order of place.

        `alike` accepts misspellings, `by_sound` also what only sounds alike; `hints` are further words that
        may decide among equals, and where they stand. For `several` people a word decides what it stands
        nearest to.
        """
        words = _without(_words_of(text), tuple(taken))
        said = ["" if word.text in self._silent else word.text for word in words]
        spelled = self._spelled.mentions(words, said, alike=alike)
        found = [mention for mention in spelled if mention.best >= _SCORE_MIN]
        if self._compounds:
            found += self._compounded(words)
        if by_sound and not found:
            found = list(self._by_sound(words))
        found.sort(key=lambda mention: (-_rank(mention, text), mention.start - mention.end))
        chosen: list[Mention] = []
        for mention in found:
            if not any(overlap(mention.span, other.span) for other in chosen):
                chosen.append(mention)
        chosen = self._joined_up(sorted(chosen, key=lambda mention: mention.start), text)
        told = [*((word.start, word.text) for word in words), *hints] if chosen else []
        return [
            self._narrowed(
                mention,
                text,
                frozenset(word for place, word in told if not several or mention in nearest(chosen, place)),
            )
            for mention in chosen
        ]

    def has_words_like(self, identifier: UUID, said: str) -> bool:
        """Whether every word said is spelled almost like one of the term's names."""
        words = [word for word in _WORD.findall(said) if word not in self._silent]
        return self._own.spelled_like(identifier, words)

    def with_words(self, words: Iterable[str]) -> tuple[UUID, ...]:
        """The terms that have one of the words in their names, or begin a compound with it."""
        return self._with_words(tuple(words))

    def _compounded(self, words: Sequence[Word]) -> Iterable[Mention]:
        """ "Reifenwechsel", where Räderwechsel is sold and Winterreifen is another word for it."""
        for word in words:
            if len(word.text) < _COMPOUND_LETTERS_MIN:
                continue
            meant = self._own.compounded_in(word.text)
            if meant:
                yield Mention.ranked(word.start, word.end, dict.fromkeys(meant, COMPOUNDED))

    def _by_sound(self, words: Sequence[Word]) -> Iterable[Mention]:
        """The second try, when nothing was found by spelling: single words and pairs that sound alike."""
        for first in range(len(words)):
            for window in (words[first : first + 1], words[first : first + 2]):
                said = "".join(word.text for word in window if word.text not in self._silent)
                everyday = any(self._is_everyday(word.text) for word in window)
                if len(said) < ALIKE_LETTERS_MIN or everyday:
                    continue
                close = process.extract(said, self._joined, scorer=fuzz.ratio, score_cutoff=50, limit=3)
                scores = {
                    self._phrases[place].id: 0.85 * alike
                    for phrase, _, place in close
                    if (alike := sounds_like(said, phrase, self.language)) >= 0.75
                }
                if scores:
                    yield Mention.ranked(window[0].start, window[-1].end, scores)

    def _is_everyday(self, word: str) -> bool:
        with_umlauts = word.replace("ae", "ä").replace("oe", "ö").replace("ue", "ü")
        return is_ordinary(word, self.language) or is_ordinary(with_umlauts, self.language)

    def _joined_up(self, mentions: list[Mention], text: str) -> list[Mention]:
        """What follows a mention at once, and is a part of the same name, belongs to it."""
        joined: list[Mention] = []
        for mention in mentions:
            before = joined[-1] if joined else None
            at_once = before is not None and _AT_ONCE.fullmatch(text[before.end : mention.start])
            if before and is_of_the_body(text[before.start : before.end]) and mention.start - before.end == 1:
                joined[-1] = replace(mention, start=before.start)
            elif before and at_once and mention.best < IN_FULL and self._holds(before, mention, text):
                joined[-1] = replace(before, end=mention.end)
            else:
                joined.append(mention)
        return joined

    def _holds(self, mention: Mention, other: Mention, text: str) -> bool:
        return self._own.hold(mention.scores[0][0], _WORD.findall(text[slice(*other.span)]))

    def _narrowed(self, mention: Mention, text: str, said: frozenset[str]) -> Mention:
        """Words said elsewhere in the sentence ("... für Herren") decide among equals."""
        equals = mention.candidates()
        if len(equals) < 2:
            return mention
        if everyday_name(inner := _WORD.findall(text[slice(*mention.span)])):
            said -= {*inner}
        hits = {identifier: self._own.hits(identifier, said) for identifier in equals}
        scores = {identifier: score + 0.1 * hits.get(identifier, 0) for identifier, score in mention.scores}
        return replace(Mention.ranked(mention.start, mention.end, scores), alike=equals)


@lru_cache(maxsize=16)
def _words_of(text: str) -> tuple[Word, ...]:
    """Everything the company has is looked for in the same words."""
    return tuple(Word(match[0], *match.span()) for match in _WORD.finditer(text))


def _without(words: Sequence[Word], taken: Sequence[Span]) -> Sequence[Word]:
    return [word for word in words if not any(overlap(word.span, span) for span in taken)] if taken else words
