"""What is spelled almost like a phrase is found without comparing all: exactly what comparing would find."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st
from rapidfuzz import fuzz

from askpro.conversation.understanding.context import Situation, Term, Vocabulary
from askpro.conversation.understanding.likeness import END_LETTERS_MIN, PART_LETTERS_MIN, stem
from askpro.conversation.understanding.misspelled import ALIKE_LETTERS_MIN, ALIKE_MIN, Misspelled
from askpro.conversation.understanding.own_words import OwnWords
from askpro.conversation.understanding.phrase_likeness import Phrase
from askpro.conversation.understanding.utterance import Utterance

_WORDS_MAX = 5
_syllables = st.lists(st.sampled_from(["haar", "schnitt", "far", "be", "mas", "sage", "t", "en"]), max_size=4)
_words = st.one_of(_syllables.map("".join), st.text("abehrst", max_size=9))


@settings(max_examples=300, derandomize=True)
@given(st.lists(_words, max_size=5), st.lists(_words, max_size=7))
def test_all_that_is_almost_a_phrase_is_found_and_nothing_else(phrases: list[str], words: list[str]) -> None:
    compared = {
        ((first, last), place)
        for first in range(len(words))
        for last in range(first, min(first + _WORDS_MAX, len(words)))
        if words[first] and words[last]
        for said in ["".join(words[first : last + 1])]
        for place, phrase in enumerate(phrases)
        if min(len(said), len(phrase)) >= ALIKE_LETTERS_MIN and fuzz.ratio(said, phrase) >= ALIKE_MIN
    }
    found = Misspelled(phrases).among(words, _WORDS_MAX)
    assert {(stretch, place) for stretch, likes in found.items() for place in likes} == compared
    assert all(ALIKE_MIN / 100 <= ratio <= 1.0 for likes in found.values() for ratio in likes.values())


@settings(max_examples=300, derandomize=True)
@given(st.lists(st.lists(_words.filter(bool), min_size=1, max_size=3), max_size=4), _words)
def test_a_word_is_put_together_of_the_ends_of_two_of_a_term(names: list[list[str]], said: str) -> None:
    phrases = [Phrase(UUID(int=place), tuple(words), "".join(words)) for place, words in enumerate(names)]
    whole = stem(said)
    compared = [
        phrase.id
        for phrase in phrases
        for ends in [[stem(word) for word in phrase.words]]
        if any(
            any(word.endswith(whole[at:]) for word in ends)
            and any(word.endswith(stem(whole[:at])) for word in ends)
            for at in range(PART_LETTERS_MIN, len(whole) - END_LETTERS_MIN + 1)
        )
    ]
    assert OwnWords(phrases).compounded_in(said) == compared


def test_what_a_company_calls_its_own_is_forgotten_with_its_vocabulary() -> None:
    perm = Term(UUID(int=1), {"de": ("Dauerwelle",)})
    situation = Situation("de", datetime(2026, 11, 23, 9, tzinfo=UTC), Vocabulary((perm,), (), ()))
    others = replace(situation, vocabulary=Vocabulary((), (), ()))
    said = Utterance.of("Eine Dauerwelle bitte", situation).folded.text
    finder = Utterance.of("Ja", situation).finders.services
    assert [mention.candidates() for mention in finder.find(said)] == [(perm.id,)]
    assert not Utterance.of("Ja", others).finders.services.find(said)
    kept = weakref.ref(finder)
    del finder, situation
    gc.collect()
    assert kept() is None
