"""Find the names of what the company calls its own among words said, by how they are spelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple
from uuid import UUID

from askpro.conversation.understanding.likeness import CLOSE, everyday_name, in_other_words
from askpro.conversation.understanding.mentions import IN_FULL, MARGIN, Mention, Word
from askpro.conversation.understanding.misspelled import Misspelled, Stretch
from askpro.conversation.understanding.phrase_likeness import (
    Phrase,
    head_likeness,
    is_the_part,
    phrase_likeness,
)
from askpro.conversation.understanding.word_index import BEGINNING_LETTERS_MAX, Touching

_WORDS_MAX = 5
_WORDS_KEPT = 4096
COMPOUNDED = 0.7
"""How sure we are of what was not said by any of its names."""
_SHARED = 0.09
"""What speaks for a name that several bear: "schneiden" is a haircut of whatever kind, and no beard's."""
_EXACT: Mapping[int, float] = {}
Scores = Mapping[UUID, float]


class _Heard(NamedTuple):
    """What a word alone says of the phrases, however often it is heard."""

    scores: Scores
    parts_of: frozenset[int]
    """The phrases of several words it may be one of."""
    everyday: bool
    """Whether it is what something is commonly called."""


_NO_PART: frozenset[str] = frozenset()
_NOTHING = _Heard({}, frozenset(), False)


class PhraseFinder:
    """Finds phrases; with `compounds` also by the last part of a compound."""

    def __init__(self, phrases: Sequence[Phrase], *, compounds: bool) -> None:
        self._phrases = phrases
        self._compounds = compounds
        joined = [phrase.joined for phrase in phrases]
        borne = Counter(joined for _, joined in {(phrase.id, phrase.joined) for phrase in phrases})
        self._shared = frozenset(joined for joined, count in borne.items() if count > 1)
        self._touching = Touching([(phrase.joined, phrase.words) for phrase in phrases], compounds=compounds)
        self._misspelled = Misspelled(joined)
        self._heard = lru_cache(maxsize=_WORDS_KEPT)(self._hear)

    def mentions(self, words: Sequence[Word], said: Sequence[str], *, alike: bool) -> Iterator[Mention]:
        """What stretches of the words may stand for; `said` is what each says, "" for one that says nothing.

        `alike` accepts misspellings.
        """
        heard = [self._heard(word) if word else _NOTHING for word in said]
        ratios = self._misspelled.among(said, _WORDS_MAX) if alike else {}
        alone = {(place, place) for place, one in enumerate(heard) if one.scores}
        together = {*self._begun(said), *self._with_several_parts(said, heard), *_everyday(said, heard)}
        for first, last in sorted({*alone, *ratios, *together}):
            likes = ratios.get((first, last), _EXACT)
            if first != last:
                parts_of = frozenset[int]().union(*(one.parts_of for one in heard[first : last + 1]))
                scores = self._together([word for word in said[first : last + 1] if word], parts_of, likes)
            else:
                scores = self._alone(said[first], likes) if likes else heard[first].scores
            if scores:
                yield Mention.ranked(words[first].start, words[last].end, scores)

    def _begun(self, said: Sequence[str]) -> Iterator[Stretch]:
        """Stretches of words that, written together, begin like a phrase."""
        following = ""
        for first in range(len(said) - 1, -1, -1):
            if said[first]:
                following = (said[first] + following)[:BEGINNING_LETTERS_MAX]
                if self._touching.may_begin_with(following):
                    yield from _from(first, said)

    def _with_several_parts(self, said: Sequence[str], heard: Sequence[_Heard]) -> Iterator[Stretch]:
        """Stretches in which two parts of the phrases are heard that some of their words may be of."""
        places = frozenset[int]().union(*(one.parts_of for one in heard))
        parts = {part for place in places for part in self._phrases[place].words}
        if not parts:
            return
        parts_in = [
            frozenset(part for part in parts if is_the_part(part, word)) if word else _NO_PART
            for word in said
        ]
        if len(_NO_PART.union(*parts_in)) < 2:
            return
        for first, word in enumerate(said):
            for stretch in _from(first, said) if word else ():
                if len(_NO_PART.union(*parts_in[first : stretch[1] + 1])) > 1:
                    yield stretch

    def _hear(self, word: str) -> _Heard:
        touched = self._touched(word)
        scores = self._alone(word, _EXACT, touched)
        several = frozenset(place for place in touched if len(self._phrases[place].words) > 1)
        everyday = self._compounds and bool(everyday_name((word,)))
        return _Heard(scores, several, everyday) if scores or several or everyday else _NOTHING

    def _touched(self, word: str) -> list[int]:
        touched = self._touching.by(word)
        for other in in_other_words(word) if self._compounds else ():
            touched |= self._touching.by(other)
        return sorted(touched)

    def _alone(self, word: str, likes: Mapping[int, float], touched: Sequence[int] | None = None) -> Scores:
        touched = self._touched(word) if touched is None else touched
        scores = self._scores({*touched, *likes}, (word,), word, likes)
        if self._compounds:
            self._with_longer_names(scores, word, touched)
        return self._with_everyday(scores, (word,))

    def _together(self, said: Sequence[str], parts_of: Iterable[int], likes: Mapping[int, float]) -> Scores:
        joined = "".join(said)
        places = {*self._touching.as_a_whole(joined), *parts_of, *likes}
        return self._with_everyday(self._scores(places, tuple(said), joined, likes), said)

    def _scores(
        self, places: Iterable[int], said: tuple[str, ...], joined: str, likes: Mapping[int, float]
    ) -> dict[UUID, float]:
        scores: dict[UUID, float] = {}
        for place in sorted(places):
            phrase = self._phrases[place]
            score = self._score(phrase, said, joined, likes.get(place, 0.0))
            if score > scores.get(phrase.id, 0.0):
                scores[phrase.id] = score
        return scores

    def _score(self, phrase: Phrase, said: tuple[str, ...], joined: str, ratio: float) -> float:
        score = phrase_likeness(phrase, said, joined, ratio)
        if self._compounds and len(said) == 1:
            score = max(score, head_likeness(phrase, joined))
        is_part = len(joined) < len(phrase.joined) and 0.0 < score < IN_FULL - _SHARED
        if is_part and phrase.joined in self._shared:
            score += _SHARED
        return score

    def _with_longer_names(self, scores: dict[UUID, float], said: str, touched: Iterable[int]) -> None:
        """Another word for one service, with which the name of another begins, may mean either."""
        phrases = [self._phrases[place] for place in touched]
        if any(phrase.joined == said and phrase.is_name for phrase in phrases) or 1.0 not in scores.values():
            return
        for phrase in phrases:
            if phrase.is_name and phrase.words[0] == said:
                scores[phrase.id] = max(scores.get(phrase.id, 0.0), 1.0 - MARGIN / 2)

    def _with_everyday(self, scores: dict[UUID, float], said: Sequence[str]) -> Scores:
        """ "A trim" is a haircut as well as a beard's, where both are sold; "hair trimmed" is a haircut."""
        everyday = everyday_name(said) if self._compounds else ""
        if not everyday or 1.0 in scores.values():
            return scores
        likely = (self._phrases[place] for place in self._touched(everyday))
        meant = [one.id for one in likely if self._score(one, (everyday,), everyday, 0.0) >= CLOSE]
        if not meant:
            return scores
        if len(said) > 1:
            return dict.fromkeys(meant, IN_FULL)
        return {**scores, **dict.fromkeys(meant, max(scores.values(), default=COMPOUNDED))}


def _everyday(said: Sequence[str], heard: Sequence[_Heard]) -> Iterator[Stretch]:
    """Stretches of words that something is commonly called by."""
    ends = [last for last, one in enumerate(heard) if one.everyday]
    for last in ends:
        for first in range(max(0, last - _WORDS_MAX + 1), last + 1):
            if said[first] and everyday_name([word for word in said[first : last + 1] if word]):
                yield first, last


def _from(first: int, said: Sequence[str]) -> Iterator[Stretch]:
    """The stretches of several words that begin with this one."""
    for last in range(first + 1, min(first + _WORDS_MAX, len(said))):
        if said[last]:
            yield first, last
