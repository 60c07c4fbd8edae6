"""Which phrases a word may belong to: by keys made beforehand exactly what comparing with each would find."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from askpro.conversation.understanding.likeness import (
    CLOSE,
    compound_likeness,
    is_last_word,
    likeness,
)
from askpro.conversation.understanding.word_index import Touching

_PIECES = (
    "haar",
    "schnitt",
    "damen",
    "baert",
    "bart",
    "farbe",
    "n",
    "en",
    "termin",
    "behandlung",
    "ing",
    "foehn",
    "er",
    "s",
)
_words = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=4).map("".join)
_said = _words.flatmap(
    lambda word: st.integers(0, len(word) - 1).flatmap(
        lambda begin: st.integers(begin + 1, len(word)).map(lambda end: word[begin:end])
    )
)


@settings(max_examples=400, derandomize=True)
@given(st.lists(st.lists(_words, min_size=1, max_size=3), max_size=6), st.one_of(_words, _said))
def test_the_phrases_found_are_those_that_are_alike(names: list[list[str]], said: str) -> None:
    phrases = [("".join(words), tuple(words)) for words in names]
    compared = {
        place
        for place, (joined, words) in enumerate(phrases)
        if likeness(joined, said) or any(likeness(word, said) >= CLOSE for word in words)
    }
    assert Touching(phrases).by(said) == compared


@settings(max_examples=400, derandomize=True)
@given(st.lists(st.lists(_words, min_size=1, max_size=3), max_size=6), st.one_of(_words, _said))
def test_the_phrases_found_by_their_heads_are_all_there_are(names: list[list[str]], said: str) -> None:
    phrases = [("".join(words), tuple(words)) for words in names]
    compared = {
        place
        for place, (joined, words) in enumerate(phrases)
        if compound_likeness(joined, said) or is_last_word(words, said)
    }
    assert compared <= Touching(phrases, compounds=True).by(said)


def test_a_haircut_is_a_cut_and_a_good_day_is_no_day_at_the_spa() -> None:
    for sold, said in (
        ("schnitt", "haarschnitt"),
        ("cut", "haircut"),
        ("haircut", "cut"),
        ("kur", "haarkur"),
    ):
        assert compound_likeness(sold, said) > 0.6
    for sold, said in (("cut", "shortcut"), ("sage", "massage"), ("massage", "sage"), ("anne", "marianne")):
        assert compound_likeness(sold, said) == 0
    assert is_last_word(("mens", "cut"), "cut") and not is_last_word(("wellness", "tag"), "tag")


def test_a_part_of_a_word_touches_the_phrase_it_is_part_of() -> None:
    touching = Touching([("damenhaarschnitt", ("damenhaarschnitt",)), ("farbe", ("farbe",))])
    assert touching.by("haarschnitt") == {0}
    assert touching.by("farben") == {1}
    assert touching.by("massage") == set()


def test_jemand_aus_dem_team_asks_for_no_au() -> None:
    assert Touching([("huau", ("hu", "au"))], compounds=True).by("aus") == set()
    assert Touching([("flujab", ("flu", "jab"))], compounds=True).by("jabs") == {0}


def test_a_plural_with_an_umlaut_is_the_same_word() -> None:
    for one, many in (("bart", "baerte"), ("zahn", "zaehne"), ("zopf", "zoepfe"), ("schnitt", "schnitte")):
        assert likeness(one, many) == likeness(many, one) >= CLOSE
    assert Touching([("barttrimmen", ("bart", "trimmen"))]).by("baerte") == {0}
